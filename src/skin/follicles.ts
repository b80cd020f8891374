/**
 * Where the hair follicles of the block stand and how wide they open: one list for the picture of hair and pores and for the
 * model of pores. As many as the site has, spread evenly with a seeded jitter; the first two stand on the cut faces. In
 * reality they come in groups of two or three, slanted all one way; here singly.
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
  /** Lean from the surface normal and its lateral direction (0 = +x, π/2 = +z). */
  readonly tiltRad: number;
  readonly azimuthRad: number;
}

export function placeFollicles(skin: Pick<Skin, 'concern'>, anatomy: Anatomy, seed: number): Follicle[] {
  const random = createStream(seed, 'follicles');
  const count = Math.max(3, Math.round(anatomy.follicleDensityPerCm2 * BLOCK_SURFACE_CM2));
  const widened = skin.concern === 'large-pores' ? Math.max(3, SIZE.enlargedPoreShare.value * count) : 0;
  const jitter = 0.9 / Math.sqrt(count);
  const common = 2 * Math.PI * random(0, 6);
  return Array.from({ length: count }, (_, at) => {
    const enlarged = at < widened;
    const factor = enlarged ? SIZE.enlargedPoreFactor.value * lerp(0.75, 1.25, random(at, 3)) : lerp(0.7, 1.3, random(at, 3));
    return {
      xMm: at === 0 ? -0.35 : at === 1 ? BLOCK_HALF_MM : spread(at * 0.7548776662466927 + jitter * random(at, 1) + random(0, 7)),
      zMm: at === 0 ? BLOCK_HALF_MM : at === 1 ? 0.7 : spread(at * 0.5698402909980532 + jitter * random(at, 2) + random(0, 8)),
      ostiumRadiusMm: anatomy.ostiumRadiusMm * factor,
      enlarged,
      depthMm: anatomy.follicleDepthMm * lerp(0.85, 1.15, random(at, 4)),
      tiltRad: lerp(0.25, 0.6, random(at, 5)),
      azimuthRad: common + 0.5 * (2 * random(at, 6) - 1),
    };
  });
}

/** Multiples of two irrational numbers (the plastic ratio's) spread evenly however many there are. */
function spread(turns: number): number {
  return BLOCK_HALF_MM * (2 * (turns % 1) - 1);
}
