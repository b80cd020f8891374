/**
 * The dose of one session as a map of the surface and in numbers: where the punctures leave gaps, where they crowd, how deep
 * they are. A place counts as treated when a puncture is within DOSE_REACH of it: about as far as the signals of one healing
 * channel carry. Two punctures overlap when less tissue than a channel's width is left between them. Lateral boundaries are
 * periodic, as for the model. In reality dose has no edge; here one distance stands for the fading.
 */
import { BLOCK_HALF_MM, BLOCK_SURFACE_CM2, BLOCK_WIDTH_MM, periodicDeltaMm } from '@/lib/block';
import type { Quantity } from '@/lib/quantity';
import type { Punctures } from './treatment';

export const DOSE_REACH: Quantity = { value: 0.3, low: 0.2, high: 0.5, unit: 'mm', grade: 'illustrative', source: 'model-pass' };
export const DOSE_OVERLAP: Quantity = { value: 0.15, low: 0.1, high: 0.2, unit: 'mm', grade: 'illustrative', source: 'model-pass' };

export const DOSE_CELLS = 96;
/** Distance of a place from an untreated session's nearest puncture. */
const NOWHERE_MM = BLOCK_WIDTH_MM;

export interface DoseMap {
  readonly punctures: number;
  readonly densityPerCm2: number;
  /** Share of the surface within reach of a puncture, and within reach of three or more. */
  readonly reachedShare: number;
  readonly crowdedShare: number;
  /** Share of the punctures that overlap another. */
  readonly overlapShare: number;
  /** Of the depths reached; 0 without punctures. */
  readonly meanDepthMm: number;
  readonly leastDepthMm: number;
  readonly mostDepthMm: number;
  /** DOSE_CELLS² cells, row-major z then x: distance to the nearest puncture, its depth, punctures within reach, distance to
   * the nearest puncture that overlaps another (mm). */
  readonly nearestMm: Float32Array;
  readonly depthMm: Float32Array;
  readonly withinReach: Uint16Array;
  readonly overlapMm: Float32Array;
}

/** What of the punctures a dose map needs. */
export type DosedPunctures = Pick<Punctures, 'count' | 'xMm' | 'zMm' | 'depthMm' | 'session'>;

export function doseMap(all: DosedPunctures, session: number): DoseMap {
  const own = Array.from({ length: all.count }, (_, index) => index).filter((index) => all.session[index] === session);
  const x = Float64Array.from(own, (index) => all.xMm[index] as number);
  const z = Float64Array.from(own, (index) => all.zMm[index] as number);
  const depth = Float64Array.from(own, (index) => all.depthMm[index] as number);
  const overlaps = x.map((xMm, index) => (crowds(x, z, index, xMm, z[index] as number) ? 1 : 0));
  const cells = DOSE_CELLS * DOSE_CELLS;
  const map = {
    nearestMm: new Float32Array(cells).fill(NOWHERE_MM),
    depthMm: new Float32Array(cells),
    withinReach: new Uint16Array(cells),
    overlapMm: new Float32Array(cells).fill(NOWHERE_MM),
  };
  const reach = DOSE_REACH.value;
  let reached = 0;
  let crowded = 0;
  for (let cell = 0; cell < cells; cell += 1) {
    const cellX = centreMm(cell % DOSE_CELLS);
    const cellZ = centreMm(Math.floor(cell / DOSE_CELLS));
    for (let puncture = 0; puncture < x.length; puncture += 1) {
      const dx = periodicDeltaMm(cellX, x[puncture] as number);
      const dz = periodicDeltaMm(cellZ, z[puncture] as number);
      const away = Math.sqrt(dx * dx + dz * dz);
      if (away < reach) map.withinReach[cell] = (map.withinReach[cell] as number) + 1;
      if (overlaps[puncture] === 1 && away < (map.overlapMm[cell] as number)) map.overlapMm[cell] = away;
      if (away >= (map.nearestMm[cell] as number)) continue;
      map.nearestMm[cell] = away;
      map.depthMm[cell] = depth[puncture] as number;
    }
    if ((map.withinReach[cell] as number) > 0) reached += 1;
    if ((map.withinReach[cell] as number) > 2) crowded += 1;
  }
  const count = x.length;
  return {
    punctures: count,
    densityPerCm2: count / BLOCK_SURFACE_CM2,
    reachedShare: reached / cells,
    crowdedShare: crowded / cells,
    overlapShare: count > 0 ? overlaps.reduce((sum, one) => sum + one, 0) / count : 0,
    meanDepthMm: count > 0 ? depth.reduce((sum, one) => sum + one, 0) / count : 0,
    leastDepthMm: count > 0 ? depth.reduce((a, b) => Math.min(a, b)) : 0,
    mostDepthMm: count > 0 ? depth.reduce((a, b) => Math.max(a, b)) : 0,
    ...map,
  };
}

function centreMm(cell: number): number {
  return ((cell + 0.5) / DOSE_CELLS) * BLOCK_WIDTH_MM - BLOCK_HALF_MM;
}

function crowds(x: Float64Array, z: Float64Array, self: number, xMm: number, zMm: number): boolean {
  const limit = DOSE_OVERLAP.value * DOSE_OVERLAP.value;
  return x.some((otherX, other) => {
    if (other === self) return false;
    const dx = periodicDeltaMm(xMm, otherX);
    const dz = periodicDeltaMm(zMm, z[other] as number);
    return dx * dx + dz * dz < limit;
  });
}
