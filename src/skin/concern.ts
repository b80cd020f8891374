/**
 * The concern to be treated, as geometry: a list of features of the block, in mm, made by a pure function of (skin, seed).
 * The outcome model reads it (how deep, how wide, how steep) and the picture draws it, so both speak of the same scar.
 * A feature is a groove, a pit, a bump or a patch: a disc or a band with a floor, a wall and a base.
 *   relief at distance d from its axis, u = d ÷ half width:  −depth · 1 for u ≤ wall, falling as a cosine to 0 at u = 1
 * In reality outlines are ragged and no two alike; here they are round or straight, and the picture may roughen them.
 * Sizes: `concernSizes.ts`.
 */
import { BLOCK_HALF_MM, periodicDeltaMm } from '@/lib/block';
import { createStream, type Stream } from '@/lib/random';
import type { Anatomy } from './anatomy';
import { bumps, macules, stretchMarks } from './concernPatches';
import { pores, scars, wrinkles } from './concernPits';
import { describeAnatomy } from './describeAnatomy';
import type { Concern, Skin } from './skin';

export type FeatureKind = 'line' | 'rolling-scar' | 'boxcar-scar' | 'ice-pick-scar' | 'pore' | 'bump' | 'macule' | 'stria';

export interface ConcernFeature {
  readonly kind: FeatureKind;
  /** Centre on the surface, within the block. */
  readonly xMm: number;
  readonly zMm: number;
  /** Direction of a band's length: 0 = along x (the tension lines), π/2 = along z. */
  readonly azimuthRad: number;
  /** Radius of a disc, half the width of a band. */
  readonly halfWidthMm: number;
  /** Half the length of a band; the half width where it is a disc; 3 = through the whole block. */
  readonly halfLengthMm: number;
  /** Floor below the surface around it; negative = raised. */
  readonly depthMm: number;
  /** Share of the half width that is flat floor: 0 a gentle bowl, towards 1 a vertical wall. */
  readonly wall: number;
  /** Depth below the surface that the altered tissue reaches: base of a scar, of a pore, of a pigment. */
  readonly baseMm: number;
  /** How much fibrous strands hold the floor down, 0..1. */
  readonly tether: number;
  /** Melanin above the skin around, ratio of that skin. */
  readonly pigment: number;
  /** Redness above the skin around, 0..1 of a strong flush. */
  readonly redness: number;
}

type Maker = (skin: Skin, anatomy: Anatomy, random: Stream, seed: number) => ConcernFeature[];

const MAKERS: Readonly<Record<Concern, Maker>> = {
  none: () => [],
  'fine-lines': wrinkles,
  'acne-scars': scars,
  'large-pores': pores,
  'rough-texture': bumps,
  'uneven-tone': macules,
  'stretch-marks': stretchMarks,
};

/** Features of a skin's own concern, or of another one if this skin had it; those that decide the look come first. */
export function createConcern(skin: Skin, seed: number, concern: Concern = skin.concern): ConcernFeature[] {
  return MAKERS[concern](skin, describeAnatomy(skin), createStream(seed, `concern-${concern}`), seed);
}

/** Relief of one feature at a place of the surface, mm; negative = below. The nearest periodic image counts. */
export function featureReliefMm(feature: ConcernFeature, xMm: number, zMm: number): number {
  const u = featureDistance(feature, xMm, zMm);
  if (u >= 1) return 0;
  if (u <= feature.wall) return -feature.depthMm;
  return -feature.depthMm * 0.5 * (1 + Math.cos((Math.PI * (u - feature.wall)) / (1 - feature.wall)));
}

/** Relief of all features: the deepest pit and the highest bump of a place, never their sum. */
export function concernReliefMm(features: readonly ConcernFeature[], xMm: number, zMm: number): number {
  let lowest = 0;
  let highest = 0;
  for (const feature of features) {
    const relief = featureReliefMm(feature, xMm, zMm);
    lowest = Math.min(lowest, relief);
    highest = Math.max(highest, relief);
  }
  return lowest + highest;
}

/** Distance from a feature's axis in half widths: 0 on the axis, 1 at the edge; the ends of a band are round. */
export function featureDistance(feature: ConcernFeature, xMm: number, zMm: number): number {
  const dx = periodicDeltaMm(xMm, feature.xMm);
  const dz = periodicDeltaMm(zMm, feature.zMm);
  const along = dx * Math.cos(feature.azimuthRad) + dz * Math.sin(feature.azimuthRad);
  const across = dz * Math.cos(feature.azimuthRad) - dx * Math.sin(feature.azimuthRad);
  const through = feature.halfLengthMm >= BLOCK_HALF_MM;
  const beyond = through ? 0 : Math.max(0, Math.abs(along) - (feature.halfLengthMm - feature.halfWidthMm));
  return Math.sqrt(across * across + beyond * beyond) / feature.halfWidthMm;
}
