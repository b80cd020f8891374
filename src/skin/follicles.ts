/**
 * Where the hair follicles of the block stand and how wide they open: one list for the picture of hair and pores and for the
 * model of pores. As many as the site has, spread evenly with a seeded jitter. Where the block is cut is free, so the two cuts
 * go through follicles of our choice: the front one along the whole of one, the right one through the upper part of another;
 * all others stand clear of the cuts. In reality they come in groups of two or three, slanted all one way; here singly.
 */
import { BLOCK_HALF_MM, BLOCK_SURFACE_CM2 } from '@/lib/block';
import { lerp } from '@/lib/interpolate';
import { createStream } from '@/lib/random';
import type { Anatomy } from './anatomy';
import { CONCERN_SIZES as SIZE } from './concernSizes';
import type { Skin } from './skin';

export interface Follicle {
  /** Middle of the opening. */
  readonly xMm: number;
  readonly zMm: number;
  readonly ostiumRadiusMm: number;
  /** Whether it is one of the enlarged openings of the concern `large-pores`. */
  readonly enlarged: boolean;
  /** Depth at which it ends. */
  readonly depthMm: number;
  /** Lean from the surface normal, and the lateral direction in which it goes down (0 = +x, π/2 = +z). */
  readonly tiltRad: number;
  readonly azimuthRad: number;
}

/** Mouth of the follicle that the front cut goes along, and of the one that the right cut goes through. */
export const FRONT_FOLLICLE = { xMm: -1.2, zMm: BLOCK_HALF_MM, tiltRad: 0.39, azimuthRad: Math.PI } as const;
const RIGHT_FOLLICLE = { xMm: BLOCK_HALF_MM - 0.012, zMm: 0.7, tiltRad: 0.38, azimuthRad: 1.9 } as const;
/** How far the others stay from the two cuts, with root and gland. */
const CLEARANCE_MM = 0.5;

export function placeFollicles(skin: Pick<Skin, 'concern'>, anatomy: Anatomy, seed: number): Follicle[] {
  const random = createStream(seed, 'follicles');
  const count = Math.max(3, Math.round(anatomy.follicleDensityPerCm2 * BLOCK_SURFACE_CM2));
  const widened = skin.concern === 'large-pores' ? Math.max(3, SIZE.enlargedPoreShare.value * count) : 0;
  const jitter = 0.9 / Math.sqrt(count);
  const common = 2 * Math.PI * random(0, 6);
  return Array.from({ length: count }, (_, at) => {
    const enlarged = at < widened;
    const authored = at === 0 ? FRONT_FOLLICLE : at === 1 ? RIGHT_FOLLICLE : null;
    const factor = enlarged ? SIZE.enlargedPoreFactor.value * lerp(0.75, 1.25, random(at, 3)) : lerp(0.7, 1.3, random(at, 3));
    return {
      xMm: authored?.xMm ?? spread(at * 0.7548776662466927 + jitter * random(at, 1) + random(0, 7)),
      zMm: authored?.zMm ?? spread(at * 0.5698402909980532 + jitter * random(at, 2) + random(0, 8)),
      ostiumRadiusMm: anatomy.ostiumRadiusMm * factor,
      enlarged,
      depthMm: anatomy.follicleDepthMm * (at === 0 ? 1.25 : lerp(0.85, 1.15, random(at, 4))),
      tiltRad: authored?.tiltRad ?? lerp(0.25, 0.6, random(at, 5)),
      azimuthRad: authored?.azimuthRad ?? common + 0.5 * (2 * random(at, 6) - 1),
    };
  });
}

/** Multiples of two irrational numbers (the plastic ratio's) spread evenly however many there are; here clear of the cuts. */
function spread(turns: number): number {
  return (2 * BLOCK_HALF_MM - CLEARANCE_MM) * (turns % 1) - BLOCK_HALF_MM;
}
