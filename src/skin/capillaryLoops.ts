/**
 * Capillary loops on the cut faces: one hairpin per papilla kept, its arterial limb rising from the superficial plexus, its
 * venous limb, wider, going back. Loops differ in height, width and lean, and a limb may join its neighbour's: no comb.
 * Density: `capillaryLoopsPerMm2` of the anatomy, drawn reduced; true calibre.
 */
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM } from '@/lib/block';
import type { Stream } from '@/lib/random';
import type { Anatomy } from './anatomy';
import type { JunctionDepth } from './junction';
import type { FacePoint, RunDepth } from './vessels';

export interface CapillaryLoop {
  readonly face: 'front' | 'right';
  readonly points: readonly FacePoint[];
}

/** Share of the papillae with a loop, per loop and mm² of young forearm skin. */
const LOOPS_PER_DENSITY = 0.5 / 35;

export function placeLoops(
  anatomy: Anatomy,
  random: Stream,
  artery: RunDepth,
  vein: RunDepth,
  junction: JunctionDepth,
  taken: (runMm: number, depthMm: number) => boolean,
  plexusBehindMm: (runMm: number, depthMm: number) => number,
): CapillaryLoop[] {
  const found: CapillaryLoop[] = [];
  const pitch = anatomy.retePitchMm;
  const count = Math.floor((2 * BLOCK_WIDTH_MM) / pitch);
  for (let index = 0; index < count; index += 1) {
    if (random(60, index) > LOOPS_PER_DENSITY * anatomy.capillaryLoopsPerMm2) continue;
    const run = summitOf(-BLOCK_WIDTH_MM + (index + 0.5) * pitch, pitch, junction);
    const rootMm = artery(run);
    if (Math.abs(run) < 0.06 || Math.abs(run) > BLOCK_WIDTH_MM - 0.08 || taken(run, rootMm)) continue;
    found.push({ face: run < 0 ? 'front' : 'right', points: hairpin(anatomy, run, index, random, artery, vein, junctionAt(junction, run), plexusBehindMm) });
  }
  return found;
}

function hairpin(
  anatomy: Anatomy,
  run: number,
  index: number,
  random: Stream,
  artery: RunDepth,
  vein: RunDepth,
  junctionMm: number,
  plexusBehindMm: (runMm: number, depthMm: number) => number,
): FacePoint[] {
  const apex = junctionMm + 0.02 + 0.016 * random(63, index);
  const half = 0.0105 + 0.006 * random(61, index);
  // Roots are drawn aside, both to one side, so that limbs leave the plexus at an angle.
  const lean = (random(62, index) - 0.5) * 0.16;
  const spread = 0.012 + 0.05 * random(64, index);
  const limb = (sign: -1 | 1): FacePoint[] => {
    const radius = sign < 0 ? 0.0039 : 0.0054;
    const root = run + sign * spread + lean;
    const base = (sign < 0 ? artery : vein)(root);
    // Where the plexus lies behind the face a limb goes down to it there.
    const behind = 0.006 + Math.min(plexusBehindMm(root, base), 0.02);
    return Array.from({ length: 17 }, (_, step): FacePoint => {
      const t = step / 16;
      const rise = t * t * (3 - 2 * t);
      const side = root + (run + sign * half * 1.25 - root) * Math.min(1, 0.25 * t + 0.95 * rise);
      const wobble = 0.008 * Math.sin(t * 8 + index + sign) * (1 - t) * Math.min(1, 4 * t);
      const depth = base + (apex - base) * t;
      // Out of the plexus it first lies deeper in the tissue.
      return [side + wobble, depth, 0.4 * radius + behind * (1 - t) * (1 - t), radius * (0.9 + 0.1 * t)];
    });
  };
  const arch: FacePoint[] = [];
  const lift = 0.010 + 0.003 * random(65, index) + 0.02 * Math.min(anatomy.reteHeightMm, 0.06);
  for (let step = 1; step < 8; step += 1) {
    const angle = Math.PI * (step / 8);
    arch.push([run - half * 1.25 * Math.cos(angle), apex - lift * Math.sin(angle), 0.002, 0.0043 + 0.0010 * (step / 8)]);
  }
  return [...limb(-1), ...arch, ...limb(1).toReversed()];
}

function junctionAt(junction: JunctionDepth, run: number): number {
  return run < 0 ? junction(run + BLOCK_HALF_MM, BLOCK_HALF_MM) : junction(BLOCK_HALF_MM, BLOCK_HALF_MM - run);
}

/** Moves a run to the shallowest junction nearby: the summit of its papilla. */
function summitOf(runMm: number, pitchMm: number, junction: JunctionDepth): number {
  let best = runMm;
  let shallowest = Infinity;
  for (let step = -6; step <= 6; step += 1) {
    const run = runMm + (step / 12) * pitchMm;
    const depth = junctionAt(junction, run);
    if (depth < shallowest) {
      shallowest = depth;
      best = run;
    }
  }
  return best;
}
