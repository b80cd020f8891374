/**
 * Which nodes of the network feel which others, and how strongly: sparse rows of (neighbour, κC, κT, κF). A node is a
 * puncture, or a class of punctures when there are too many; then a weight is the mean over the class of the sums over the
 * members of the other. Lateral boundaries are periodic (minimum image). Neighbours stand in ascending order, so sums do
 * not depend on how they were found.
 */
import { BLOCK_WIDTH_MM, periodicDeltaMm } from '@/lib/block';
import type { Punctures } from '@/treatment/treatment';
import { createKernel, KERNEL_REACH } from './kernel';
import type { HealingParameters } from './parameters';

export interface Coupling {
  /** Neighbours of node i are entries rowStart[i] .. rowStart[i + 1] − 1. */
  readonly rowStart: Uint32Array;
  readonly neighbour: Uint32Array;
  readonly inflammation: Float64Array;
  readonly growth: Float64Array;
  readonly capacity: Float64Array;
}

/** Radius of a channel with its crushed rim, the core of all kernels: 0.075..0.15 mm. */
export function coreRadiusMm(radiusMm: number, parameters: HealingParameters): number {
  return Math.min(0.15, Math.max(0.075, radiusMm + parameters.crushedRimUm / 1000));
}

export function createPunctureCoupling(punctures: Punctures, parameters: HealingParameters): Coupling {
  const { count, xMm, zMm } = punctures;
  const kernels = kernelsOf(punctures, parameters);
  const cells = cellList(punctures, kernels.reachMm);
  // Every pair once: partner, then the three weights. Pairs come in ascending order of both, so every row ends up sorted.
  const first: number[] = [];
  const second: number[] = [];
  const weights: [number[], number[], number[]] = [[], [], []];
  const rowStart = new Uint32Array(count + 1);
  for (let i = 0; i < count; i += 1) {
    for (const j of cells.near(i)) {
      if (j <= i) continue;
      const dx = periodicDeltaMm(xMm[i]!, xMm[j]!);
      const dz = periodicDeltaMm(zMm[i]!, zMm[j]!);
      const squared = dx * dx + dz * dz;
      if (squared >= kernels.reachMm * kernels.reachMm) continue;
      const distance = Math.sqrt(squared);
      first.push(i);
      second.push(j);
      weights[0].push(kernels.inflammation(distance));
      weights[1].push(kernels.growth(distance));
      weights[2].push(kernels.capacity(distance));
      rowStart[i + 1]! += 1;
      rowStart[j + 1]! += 1;
    }
  }
  for (let i = 0; i < count; i += 1) rowStart[i + 1]! += rowStart[i]!;
  const total = rowStart[count]!;
  const made = { neighbour: new Uint32Array(total), inflammation: new Float64Array(total), growth: new Float64Array(total), capacity: new Float64Array(total) };
  const next = rowStart.slice();
  const put = (row: number, other: number, pair: number): void => {
    const at = next[row]!;
    next[row] = at + 1;
    made.neighbour[at] = other;
    made.inflammation[at] = weights[0][pair]!;
    made.growth[at] = weights[1][pair]!;
    made.capacity[at] = weights[2][pair]!;
  };
  for (let pair = 0; pair < first.length; pair += 1) {
    put(first[pair]!, second[pair]!, pair);
    put(second[pair]!, first[pair]!, pair);
  }
  return { rowStart, ...made };
}

/** Pools a puncture coupling into classes; `classOf` gives each puncture's class. */
export function createClassCoupling(fine: Coupling, classOf: Uint8Array, classCount: number): Coupling {
  const sums = [0, 1, 2].map(() => new Float64Array(classCount * classCount));
  const members = new Float64Array(classCount);
  for (let i = 0; i < classOf.length; i += 1) {
    const row = classOf[i]! * classCount;
    members[classOf[i]!]! += 1;
    for (let at = fine.rowStart[i]!; at < fine.rowStart[i + 1]!; at += 1) {
      const cell = row + classOf[fine.neighbour[at]!]!;
      sums[0]![cell]! += fine.inflammation[at]!;
      sums[1]![cell]! += fine.growth[at]!;
      sums[2]![cell]! += fine.capacity[at]!;
    }
  }
  const rowStart = Uint32Array.from({ length: classCount + 1 }, (_, row) => row * classCount);
  const neighbour = Uint32Array.from({ length: classCount * classCount }, (_, at) => at % classCount);
  const mean = (sum: Float64Array) => sum.map((value, at) => value / Math.max(1, members[Math.floor(at / classCount)]!));
  return { rowStart, neighbour, inflammation: mean(sums[0]!), growth: mean(sums[1]!), capacity: mean(sums[2]!) };
}

function kernelsOf(punctures: Punctures, parameters: HealingParameters) {
  const coreMm = coreRadiusMm(punctures.count > 0 ? punctures.radiusMm[0]! : 0, parameters);
  const rangesMm = [parameters.inflammationRangeUm, parameters.growthRangeUm, parameters.capacityRangeUm].map((um) => um / 1000);
  return {
    inflammation: createKernel(rangesMm[0]!, coreMm),
    growth: createKernel(rangesMm[1]!, coreMm),
    capacity: createKernel(rangesMm[2]!, coreMm),
    reachMm: KERNEL_REACH * Math.max(...rangesMm),
  };
}

/** Punctures by square cells at least as wide as the reach, so that neighbours lie in the 3 × 3 cells around. */
function cellList(punctures: Punctures, reachMm: number) {
  const side = Math.max(1, Math.floor(BLOCK_WIDTH_MM / reachMm));
  const cellOf = (mm: number) => ((Math.floor(((mm + BLOCK_WIDTH_MM / 2) / BLOCK_WIDTH_MM) * side) % side) + side) % side;
  const lists: number[][] = Array.from({ length: side * side }, () => []);
  for (let i = 0; i < punctures.count; i += 1) {
    lists[cellOf(punctures.zMm[i]!) * side + cellOf(punctures.xMm[i]!)]!.push(i);
  }
  const around = (cell: number) => [...new Set([-1, 0, 1].map((step) => (cell + step + side) % side))];
  const nearCell = lists.map((_, cell) => {
    const rows = around(Math.floor(cell / side));
    const columns = around(cell % side);
    return rows.flatMap((row) => columns.flatMap((column) => lists[row * side + column]!)).sort((a, b) => a - b);
  });
  return {
    near: (i: number): readonly number[] => nearCell[cellOf(punctures.zMm[i]!) * side + cellOf(punctures.xMm[i]!)]!,
  };
}
