/** Holes by square cells of the periodic block, so that the nearest one to a place is found without asking all of them. */
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM, periodicDeltaMm } from '@/lib/block';

const SIDE = 24;
const CELL_MM = BLOCK_WIDTH_MM / SIDE;

export interface HoleGrid {
  add(xMm: number, zMm: number): void;
  /** Squared distance to the nearest hole; infinite without any. Exact wherever it is below `enough`, else at least `enough`. */
  clearanceSquared(xMm: number, zMm: number, enough?: number): number;
}

export function createHoleGrid(): HoleGrid {
  const x: number[][] = Array.from({ length: SIDE * SIDE }, () => []);
  const z: number[][] = Array.from({ length: SIDE * SIDE }, () => []);
  let count = 0;
  const cellOf = (mm: number): number => {
    const cell = Math.floor((mm + BLOCK_HALF_MM) / CELL_MM) % SIDE;
    return cell < 0 ? cell + SIDE : cell;
  };
  const scan = (column: number, row: number, xMm: number, zMm: number, least: number): number => {
    const cell = ((row + SIDE) % SIDE) * SIDE + ((column + SIDE) % SIDE);
    const xs = x[cell] as number[];
    const zs = z[cell] as number[];
    for (let at = 0; at < xs.length; at += 1) {
      const dx = periodicDeltaMm(xMm, xs[at] as number);
      const dz = periodicDeltaMm(zMm, zs[at] as number);
      const squared = dx * dx + dz * dz;
      if (squared < least) least = squared;
    }
    return least;
  };
  return {
    add(xMm, zMm) {
      const cell = cellOf(zMm) * SIDE + cellOf(xMm);
      (x[cell] as number[]).push(xMm);
      (z[cell] as number[]).push(zMm);
      count += 1;
    },
    clearanceSquared(xMm, zMm, enough = Infinity) {
      let least = Infinity;
      if (count === 0) return least;
      const column = cellOf(xMm);
      const row = cellOf(zMm);
      for (let ring = 0; ring <= SIDE / 2; ring += 1) {
        // Holes of this ring and beyond are at least so far away.
        const nearest = Math.max(0, ring - 1) * CELL_MM;
        if (nearest * nearest >= Math.min(least, enough)) break;
        for (let step = -ring; step <= ring; step += 1) {
          least = scan(column + step, row - ring, xMm, zMm, least);
          if (ring > 0) least = scan(column + step, row + ring, xMm, zMm, least);
        }
        for (let step = 1 - ring; step < ring; step += 1) {
          least = scan(column - ring, row + step, xMm, zMm, least);
          least = scan(column + ring, row + step, xMm, zMm, least);
        }
      }
      return least;
    },
  };
}
