/**
 * Concerns that are grooves and pits: lines, acne scars, large pores. Slots are authored so that the two cut faces
 * (z = +3, x = +3) each meet one; size and place within a slot are drawn from the seed.
 */
import { BLOCK_HALF_MM, HERO_X_MM, wrapMm } from '@/lib/block';
import { lerp, smoothstep } from '@/lib/interpolate';
import type { Stream } from '@/lib/random';
import type { Anatomy } from './anatomy';
import type { ConcernFeature, FeatureKind } from './concern';
import { CONCERN_SIZES as SIZE } from './concernSizes';
import { placeFollicles } from './follicles';
import type { Site, Skin } from './skin';

/** How strongly a site creases, crow's feet = 1 (order of onset: G-14). */
const CREASING: Readonly<Record<Site, number>> = { periorbital: 1, forehead: 1, cheek: 0.7, neck: 0.85, abdomen: 0.4, forearm: 0.4, hand: 0.5 };

/** Depth of the deepest line of a skin: steep from forty, levelling off at sixty (G-13). */
export function lineDepthMm({ ageYears, site }: Pick<Skin, 'ageYears' | 'site'>): number {
  const early = 0.6 + 0.4 * smoothstep(18, 40, ageYears);
  const late = smoothstep(38, 62, ageYears);
  return CREASING[site] * lerp(SIZE.lineDepthAtFortyMm.value * early, SIZE.lineDepthAtSixtyMm.value, late);
}

/** Lines run along the tension lines, x; the right cut meets them all. One is deepest, one crosses them. */
export function wrinkles(skin: Skin, _anatomy: Anatomy, random: Stream): ConcernFeature[] {
  const deepest = lineDepthMm(skin);
  return [0.4, 2.1, -1.3, -2.6, 0.9].map((slot, at) => {
    const crossing = at === 4;
    const depthMm = deepest * (at === 0 ? 1 : lerp(0.35, 0.7, random(at, 1)));
    return {
      kind: 'line',
      xMm: crossing ? HERO_X_MM + 0.9 + 0.4 * random(at, 2) : 0,
      zMm: crossing ? 2.2 : slot + 0.35 * (2 * random(at, 3) - 1),
      azimuthRad: crossing ? 1.2 + 0.3 * random(at, 4) : 0.12 * (2 * random(at, 4) - 1),
      halfWidthMm: SIZE.lineHalfWidthMm.value * lerp(0.7, 1.2, random(at, 5)) * (0.6 + 0.4 * (depthMm / deepest)),
      halfLengthMm: crossing ? 1.1 : BLOCK_HALF_MM,
      depthMm,
      wall: 0.1,
      baseMm: depthMm + 0.5,
      tether: 0,
      pigment: 0,
      redness: 0,
    };
  });
}

const SCAR_SLOTS: readonly (readonly [kind: FeatureKind, xMm: number, zMm: number])[] = [
  ['ice-pick-scar', 2.3, BLOCK_HALF_MM - 0.02],
  ['rolling-scar', -0.75, 0.55],
  ['boxcar-scar', BLOCK_HALF_MM, -0.75],
  ['boxcar-scar', -1.9, -1.75],
  ['ice-pick-scar', 1.25, -1.9],
  ['ice-pick-scar', -2.2, 1.9],
];

/** Rolling scars are shallow bowls held down by strands; boxcars have steep walls; ice picks are narrow and deep. */
export function scars(_skin: Skin, anatomy: Anatomy, random: Stream): ConcernFeature[] {
  const floorMm = anatomy.epidermisMm + 0.9 * anatomy.dermisMm;
  return SCAR_SLOTS.map(([kind, x, z], at) => {
    const draw = (value: number, spread: number, id: number) => value * lerp(1 - spread, 1 + spread, random(at, id));
    const place = { xMm: wrapMm(x + 0.12 * (2 * random(at, 1) - 1)), zMm: wrapMm(z + (z > 2.9 ? 0 : 0.12 * (2 * random(at, 2) - 1))) };
    const common = { kind, ...place, azimuthRad: 0, pigment: 0, redness: 0.1 * random(at, 3) };
    if (kind === 'rolling-scar') {
      const halfWidthMm = draw(SIZE.rollingHalfWidthMm.value, 0.08, 4);
      const depthMm = draw(SIZE.rollingDepthMm.value, 0.25, 5);
      return { ...common, halfWidthMm, halfLengthMm: halfWidthMm, depthMm, wall: 0.05, baseMm: Math.min(floorMm, depthMm + 0.7), tether: 0.8 };
    }
    if (kind === 'boxcar-scar') {
      const halfWidthMm = draw(SIZE.boxcarHalfWidthMm.value, 0.12, 4);
      const depthMm = draw(SIZE.boxcarDepthMm.value, 0.35, 5);
      return { ...common, halfWidthMm, halfLengthMm: halfWidthMm, depthMm, wall: 0.75, baseMm: Math.min(floorMm, depthMm + 0.5), tether: 0.3 };
    }
    const halfWidthMm = draw(SIZE.icePickHalfWidthMm.value, 0.25, 4);
    const depthMm = Math.min(floorMm - 0.1, draw(SIZE.icePickDepthMm.value, 0.2, 5));
    return { ...common, halfWidthMm, halfLengthMm: halfWidthMm, depthMm, wall: 0.15, baseMm: floorMm, tether: 0.15 };
  });
}

/** Funnels of the enlarged openings of this skin's follicles. */
export function pores(skin: Skin, anatomy: Anatomy, random: Stream, seed: number): ConcernFeature[] {
  return placeFollicles({ ...skin, concern: 'large-pores' }, anatomy, seed)
    .filter((follicle) => follicle.enlarged)
    .map(({ xMm, zMm, ostiumRadiusMm }, at) => ({
      kind: 'pore',
      xMm,
      zMm,
      azimuthRad: 0,
      halfWidthMm: ostiumRadiusMm,
      halfLengthMm: ostiumRadiusMm,
      depthMm: Math.min(SIZE.poreDepthMm.value * lerp(0.8, 1.25, random(at, 1)), 2.2 * ostiumRadiusMm),
      wall: 0.25,
      baseMm: anatomy.sebaceousDepthMm,
      tether: 0,
      pigment: 0,
      redness: 0,
    }));
}
