/**
 * The coupling of classes for many parameter sets: how many pairs of punctures of two classes stand at each distance is counted
 * once, then any kernel is a weighted sum over the bins. Within the bins' width of what `createClassCoupling` gives (a test).
 */
import { BLOCK_WIDTH_MM, periodicDeltaMm } from '@/lib/block';
import type { Punctures } from '@/treatment/treatment';
import type { Classes } from './classes';
import { coreRadiusMm, type Coupling } from './coupling';
import { createKernel, KERNEL_REACH } from './kernel';
import type { HealingParameters } from './parameters';

const BINS = 120;

export interface CrowdTable {
  readonly classes: Classes;
  /** `radiusMm` = radius of the holes, from which the core of the kernels is taken. */
  coupling(radiusMm: number, p: HealingParameters): Coupling;
}

/** `farthestUm` = largest range that will be asked for. */
export function createCrowdTable(punctures: Punctures, classes: Classes, farthestUm: number): CrowdTable {
  const { count, xMm, zMm } = punctures;
  const reachMm = Math.min(BLOCK_WIDTH_MM / 2, (KERNEL_REACH * farthestUm) / 1000);
  const perMm = BINS / reachMm;
  const rows = classes.count;
  const pairs = new Float64Array(rows * rows * BINS);
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => xMm[a]! - xMm[b]!);
  const note = (i: number, j: number): void => {
    const dx = periodicDeltaMm(xMm[i]!, xMm[j]!);
    const dz = periodicDeltaMm(zMm[i]!, zMm[j]!);
    const squared = dx * dx + dz * dz;
    if (squared >= reachMm * reachMm) return;
    const bin = Math.floor(Math.sqrt(squared) * perMm);
    const [a, b] = [classes.classOf[i]!, classes.classOf[j]!];
    pairs[(a * rows + b) * BINS + bin]! += 1 / classes.members[a]!;
    pairs[(b * rows + a) * BINS + bin]! += 1 / classes.members[b]!;
  };
  // Sweep along x: only punctures ahead within reach, round the block.
  for (let at = 0; at < count; at += 1) {
    const i = order[at]!;
    for (let step = 1; step < count; step += 1) {
      const j = order[(at + step) % count]!;
      const ahead = xMm[j]! - xMm[i]! + (at + step >= count ? BLOCK_WIDTH_MM : 0);
      if (ahead >= reachMm) break;
      note(i, j);
    }
  }
  const rowStart = Uint32Array.from({ length: rows + 1 }, (_, row) => row * rows);
  const neighbour = Uint32Array.from({ length: rows * rows }, (_, at) => at % rows);
  return {
    classes,
    coupling(radiusMm, p) {
      const coreMm = coreRadiusMm(radiusMm, p);
      const sums = [p.inflammationRangeUm, p.growthRangeUm, p.capacityRangeUm].map((um) => {
        const kernel = createKernel(um / 1000, coreMm);
        const weights = Float64Array.from({ length: BINS }, (_, bin) => kernel((bin + 0.5) / perMm));
        let most = BINS;
        while (most > 0 && weights[most - 1] === 0) most -= 1;
        return Float64Array.from({ length: rows * rows }, (_, cell) => {
          let sum = 0;
          for (let bin = 0; bin < most; bin += 1) sum += pairs[cell * BINS + bin]! * weights[bin]!;
          return sum;
        });
      });
      return { rowStart, neighbour, inflammation: sums[0]!, growth: sums[1]!, capacity: sums[2]! };
    },
  };
}
