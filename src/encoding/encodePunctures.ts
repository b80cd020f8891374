/**
 * Punctures as texels, and a cell list of their holes, so that a fragment looks only at the punctures that can reach it.
 * The list has any length: at 1,500 per cm² and six sessions no fixed number per cell would do. Lateral boundaries are
 * periodic; a reader takes the difference to a puncture modulo the block.
 */
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM, wrapMm } from '@/lib/block';
import { clamp } from '@/lib/interpolate';
import { createStream } from '@/lib/random';
import type { HealingRecord } from '@/healing/record';
import type { EncodedPunctures } from './encodedHealing';
import type { PassEncoding } from './encodePass';

export const PUNCTURE_TEXELS = 3;
const FINEST_GRID_CELLS = 32;
/** What a hole reaches beyond its own radius: rim, clot bead and crust. */
export const HOLE_MARGIN_MM = 0.06;

/** Moments of each strike on the pass's clock: when it is deepest, and when its needles leave holes. */
export type StrikeMoments = Omit<PassEncoding, 'pass'>;

export function encodePunctures(record: HealingRecord, { strikeSeconds, holeSeconds }: StrikeMoments): EncodedPunctures {
  const { punctures } = record.treatment;
  const { classOf } = record.signals;
  const stream = createStream(record.scenario.seed, 'puncture-look');
  const texels = new Float32Array(punctures.count * PUNCTURE_TEXELS * 4);
  for (let puncture = 0; puncture < punctures.count; puncture += 1) {
    const radius = punctures.radiusMm[puncture] as number;
    texels.set(
      [
        punctures.xMm[puncture] as number,
        punctures.zMm[puncture] as number,
        punctures.depthMm[puncture] as number,
        radius,
        punctures.tiltRad[puncture] as number,
        punctures.azimuthRad[puncture] as number,
        classOf[puncture] as number,
        punctures.session[puncture] as number,
        holeSeconds[punctures.strike[puncture] as number] ?? 0,
        stream(puncture),
        radius,
        strikeSeconds[punctures.strike[puncture] as number] ?? 0,
      ],
      puncture * PUNCTURE_TEXELS * 4,
    );
  }
  return listPunctures(texels, punctures.count);
}

/** Packed punctures with the cell list of their holes. */
export function listPunctures(texels: Float32Array, count: number): EncodedPunctures {
  return { count, texels, ...cellList(texels, count) };
}

/** A leaning channel seen from above: mouth, way from mouth to end, and how far the hole reaches from that line, mm. */
interface HolePlan {
  readonly x: number;
  readonly z: number;
  readonly leanX: number;
  readonly leanZ: number;
  readonly reach: number;
}

function holePlan(texels: Float32Array, puncture: number): HolePlan {
  const at = puncture * PUNCTURE_TEXELS * 4;
  const lean = (texels[at + 2] as number) * Math.tan(texels[at + 4] as number);
  const azimuth = texels[at + 5] as number;
  return {
    x: texels[at] as number,
    z: texels[at + 1] as number,
    leanX: lean * Math.cos(azimuth),
    leanZ: lean * Math.sin(azimuth),
    reach: (texels[at + 3] as number) + HOLE_MARGIN_MM,
  };
}

/** Distance of a point of the surface plan from the reach of a hole; ≤ 0 = reached. The nearest periodic image counts. */
function distanceMm({ x, z, leanX, leanZ, reach }: HolePlan, xMm: number, zMm: number): number {
  const dx = wrapMm(xMm - x - 0.5 * leanX) + 0.5 * leanX;
  const dz = wrapMm(zMm - z - 0.5 * leanZ) + 0.5 * leanZ;
  const squared = leanX * leanX + leanZ * leanZ;
  const share = squared > 0 ? clamp((dx * leanX + dz * leanZ) / squared, 0, 1) : 0;
  const across = dx - share * leanX;
  const along = dz - share * leanZ;
  return Math.sqrt(across * across + along * along) - reach;
}

export function holeDistanceMm(texels: Float32Array, puncture: number, xMm: number, zMm: number): number {
  return distanceMm(holePlan(texels, puncture), xMm, zMm);
}

/** Punctures whose hole reaches a point of the surface plan, by the cell list: what a fragment does. */
export function puncturesAt(encoded: EncodedPunctures, xMm: number, zMm: number): number[] {
  const cell = cellIndex(zMm, encoded.gridCells) * encoded.gridCells + cellIndex(xMm, encoded.gridCells);
  const first = encoded.cellRanges[2 * cell] as number;
  const count = encoded.cellRanges[2 * cell + 1] as number;
  return Array.from(encoded.cellEntries.subarray(first, first + count)).filter(
    (puncture) => holeDistanceMm(encoded.texels, puncture, xMm, zMm) <= 0,
  );
}

/** As fine a grid as 16-bit entries allow: it is halved until the list fits. */
function cellList(texels: Float32Array, count: number): Pick<EncodedPunctures, 'gridCells' | 'cellRanges' | 'cellEntries'> {
  for (let gridCells = FINEST_GRID_CELLS; ; gridCells /= 2) {
    const cells = fillCells(texels, count, gridCells);
    const total = cells.reduce((sum, cell) => sum + cell.length, 0);
    if (total > 65535 && gridCells > 1) continue;
    const cellRanges = new Uint16Array(2 * cells.length);
    const cellEntries = new Uint16Array(total);
    let at = 0;
    cells.forEach((entries, cell) => {
      cellRanges[2 * cell] = at;
      cellRanges[2 * cell + 1] = entries.length;
      for (const puncture of entries) {
        cellEntries[at] = puncture;
        at += 1;
      }
    });
    return { gridCells, cellRanges, cellEntries };
  }
}

/** A puncture stands in every cell whose circumscribed circle its hole reaches, so none is missed. */
function fillCells(texels: Float32Array, count: number, gridCells: number): number[][] {
  const cells: number[][] = Array.from({ length: gridCells * gridCells }, () => []);
  const cellMm = BLOCK_WIDTH_MM / gridCells;
  const halfDiagonalMm = cellMm * Math.SQRT1_2 + 1e-6;
  for (let puncture = 0; puncture < count; puncture += 1) {
    const plan = holePlan(texels, puncture);
    const reach = plan.reach + Math.abs(plan.leanX) + Math.abs(plan.leanZ) + halfDiagonalMm;
    const steps = Math.ceil(reach / cellMm);
    const column = Math.floor((plan.x + BLOCK_HALF_MM) / cellMm);
    const row = Math.floor((plan.z + BLOCK_HALF_MM) / cellMm);
    const wide = Math.min(2 * steps + 1, gridCells);
    for (let down = 0; down < wide; down += 1) {
      for (let right = 0; right < wide; right += 1) {
        const x = (column - steps + right + 0.5) * cellMm - BLOCK_HALF_MM;
        const z = (row - steps + down + 0.5) * cellMm - BLOCK_HALF_MM;
        if (distanceMm(plan, x, z) > halfDiagonalMm) continue;
        (cells[cellIndex(z, gridCells) * gridCells + cellIndex(x, gridCells)] as number[]).push(puncture);
      }
    }
  }
  return cells;
}

function cellIndex(mm: number, gridCells: number): number {
  const cell = Math.floor(((mm + BLOCK_HALF_MM) / BLOCK_WIDTH_MM) * gridCells) % gridCells;
  return cell < 0 ? cell + gridCells : cell;
}
