/** Concerns that are bumps, patches and bands: rough texture, uneven tone, stretch marks. */
import { BLOCK_HALF_MM, BLOCK_SURFACE_CM2 } from '@/lib/block';
import { lerp } from '@/lib/interpolate';
import type { Stream } from '@/lib/random';
import type { Anatomy } from './anatomy';
import type { ConcernFeature } from './concern';
import { CONCERN_SIZES as SIZE } from './concernSizes';
import type { Skin } from './skin';

/** Keratotic bumps of the horny layer, evenly spread. */
export function bumps(_skin: Skin, anatomy: Anatomy, random: Stream): ConcernFeature[] {
  const count = Math.round(SIZE.bumpsPerCm2.value * BLOCK_SURFACE_CM2);
  return Array.from({ length: count }, (_, at) => {
    const halfWidthMm = SIZE.bumpRadiusMm.value * lerp(0.6, 1.5, random(at, 1) ** 1.5);
    return {
      kind: 'bump',
      xMm: at === 0 ? 0.2 : spread(at * 0.7548776662466927 + 0.12 * random(at, 2)),
      zMm: at === 0 ? BLOCK_HALF_MM : spread(at * 0.5698402909980532 + 0.12 * random(at, 3)),
      azimuthRad: 0,
      halfWidthMm,
      halfLengthMm: halfWidthMm,
      depthMm: -SIZE.bumpHeightMm.value * lerp(0.6, 1.4, random(at, 4)),
      wall: 0.15,
      baseMm: anatomy.stratumCorneumMm,
      tether: 0,
      pigment: 0,
      redness: 0.15 * random(at, 5),
    };
  });
}

/** Dark patches. Pigment lies in the epidermis; of one patch part of it has dropped into the dermis, out of the reach of shedding. */
export function macules(skin: Skin, anatomy: Anatomy, random: Stream): ConcernFeature[] {
  const slots = [[0.6, BLOCK_HALF_MM], [-1.7, 0.5], [BLOCK_HALF_MM, -0.9], [0.4, -1.8]] as const;
  return slots.map(([x, z], at) => {
    const halfWidthMm = SIZE.maculeRadiusMm.value * lerp(0.6, 1.3, random(at, 1));
    return {
      kind: 'macule',
      xMm: x + (Math.abs(x) < 2.9 ? 0.3 * (2 * random(at, 2) - 1) : 0),
      zMm: z + (Math.abs(z) < 2.9 ? 0.3 * (2 * random(at, 3) - 1) : 0),
      azimuthRad: 0,
      halfWidthMm,
      halfLengthMm: halfWidthMm,
      depthMm: 0,
      wall: lerp(0.3, 0.6, random(at, 4)),
      baseMm: at === 2 ? SIZE.dermalPigmentDepthMm.value : anatomy.epidermisMm,
      tether: 0,
      // In deeper skin tones uneven pigment is the more frequent and the stronger complaint.
      pigment: SIZE.maculePigment.value * lerp(0.7, 1.2, random(at, 5)) * (0.8 + 0.08 * (skin.phototype - 1)),
      redness: 0,
    };
  });
}

/** A band across the tension lines, thinned dermis under a sunken surface; red while young, pale later (by seed). */
export function stretchMarks(_skin: Skin, anatomy: Anatomy, random: Stream): ConcernFeature[] {
  return [1.0, -2.0].map((x, at) => {
    const redness = random(0, 9) < 0.5 ? 0.55 : 0.05;
    return {
      kind: 'stria',
      xMm: x + 0.25 * (2 * random(at, 1) - 1),
      zMm: 0,
      azimuthRad: Math.PI / 2 + 0.15 * (2 * random(at, 2) - 1),
      halfWidthMm: SIZE.striaHalfWidthMm.value * (at === 0 ? 1 : 0.6) * lerp(0.85, 1.15, random(at, 3)),
      halfLengthMm: BLOCK_HALF_MM,
      depthMm: SIZE.striaDepthMm.value * lerp(0.8, 1.3, random(at, 4)),
      wall: 0.35,
      baseMm: anatomy.epidermisMm + SIZE.striaBaseShare.value * anatomy.dermisMm,
      tether: 0,
      pigment: redness < 0.1 ? -0.25 : 0,
      redness,
    };
  });
}

/** Any number → a coordinate of the block. */
function spread(turns: number): number {
  return BLOCK_HALF_MM * (2 * (turns % 1) - 1);
}
