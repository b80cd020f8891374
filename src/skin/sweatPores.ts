/**
 * Where sweat glands open: as many as the site has, each over the tip of a rete ridge, clear of the two cuts but for one that
 * the front cut goes through. Sources.
 */
import { BLOCK_HALF_MM, BLOCK_SURFACE_CM2 } from '@/lib/block';
import { createStream } from '@/lib/random';
import type { Anatomy } from './anatomy';
import type { JunctionDepth } from './junction';

export interface SweatPore {
  readonly xMm: number;
  readonly zMm: number;
  /** Depth of the junction under it: a ridge's tip. */
  readonly ridgeMm: number;
}

/** Where the front cut meets a sweat gland: the middle of its coil lies on the cut. */
const FRONT_SWEAT_X_MM = -0.1;
/** How far all glands but the one of the front cut stay from the two cuts. */
const CLEARANCE_MM = 0.42;

/** Pores of all glands of the block; the first lies in the front cut. */
export function placePores(anatomy: Anatomy, junction: JunctionDepth, seed: number): SweatPore[] {
  const random = createStream(seed, 'sweat-glands');
  const count = Math.max(1, Math.round(anatomy.eccrineDensityPerCm2 * BLOCK_SURFACE_CM2));
  return Array.from({ length: count }, (_, at) => {
    const spread = (turns: number): number => (2 * BLOCK_HALF_MM - CLEARANCE_MM) * (turns % 1) - BLOCK_HALF_MM;
    const x = at === 0 ? FRONT_SWEAT_X_MM : spread(at * 0.8191725133961645 + 0.05 * random(at, 1) + random(0, 2));
    const z = at === 0 ? BLOCK_HALF_MM : spread(at * 0.6710436067037893 + 0.05 * random(at, 3) + random(0, 4));
    return ridgeNear(junction, x, z, anatomy.retePitchMm, at === 0);
  });
}

/** The deepest junction within a pitch: the tip of a rete ridge. On the front cut only along it. */
function ridgeNear(junction: JunctionDepth, xMm: number, zMm: number, pitchMm: number, alongX: boolean): SweatPore {
  let best: SweatPore = { xMm, zMm, ridgeMm: -Infinity };
  for (let i = -3; i <= 3; i += 1) {
    for (let k = alongX ? 0 : -3; k <= (alongX ? 0 : 3); k += 1) {
      const x = xMm + (i / 5) * pitchMm;
      const z = zMm + (k / 5) * pitchMm;
      const ridgeMm = junction(x, z);
      if (ridgeMm > best.ridgeMm) best = { xMm: x, zMm: z, ridgeMm };
    }
  }
  return best;
}
