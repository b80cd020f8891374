/**
 * Where a device is set down in one session: a serpentine of evenly spread stops over the block, which is periodic.
 * Pen and stamp glide along rows in x; a roller rolls along z, lane after lane, one stop per row of needles.
 * Left out: passes in crossing directions (D-17) and the turning of the hand between strokes.
 */
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM } from '@/lib/block';
import { ROLLER_ROW_MM } from './devices';
import type { Device } from './scenario';

export interface PathStop {
  readonly xMm: number;
  readonly zMm: number;
}

/** How far a stop may be moved off the serpentine in search of untouched skin, mm. */
export function pathFreedomMm(device: Device, stops: number): number {
  return device === 'roller' ? 0.6 : Math.min(1, 0.55 * Math.sqrt((BLOCK_WIDTH_MM * BLOCK_WIDTH_MM) / stops));
}

/** Stops in order, coordinates in [−3, 3]. */
export function layPath(device: Device, stops: number): PathStop[] {
  return device === 'roller' ? layLanes(stops) : layRows(stops);
}

function layRows(stops: number): PathStop[] {
  const rows = Math.max(1, Math.round(Math.sqrt(stops)));
  return Array.from({ length: stops }, (_, index) => {
    const along = ((index + 0.5) / stops) * rows;
    const row = Math.min(rows - 1, Math.floor(along));
    const across = along - row;
    const forward = row % 2 === 0 ? across : 1 - across;
    return { xMm: -BLOCK_HALF_MM + BLOCK_WIDTH_MM * forward, zMm: -BLOCK_HALF_MM + (BLOCK_WIDTH_MM * (row + 0.5)) / rows };
  });
}

function layLanes(stops: number): PathStop[] {
  const perLane = Math.max(1, Math.floor(BLOCK_WIDTH_MM / ROLLER_ROW_MM));
  return Array.from({ length: stops }, (_, index) => {
    const lane = Math.floor(index / perLane);
    // Each lane begins elsewhere on the drum and across it. Multiples of two irrational numbers (the plastic ratio's)
    // spread the lanes evenly however many there are; needles repeat every 2 mm along the drum.
    const phase = (0.5 + lane * 0.7548776662466927) % 1;
    const xMm = 2 * ((lane * 0.5698402909980532) % 1) - 1;
    const rolledMm = ((index % perLane) + phase) * (BLOCK_WIDTH_MM / perLane);
    return { xMm, zMm: lane % 2 === 0 ? -BLOCK_HALF_MM + rolledMm : BLOCK_HALF_MM - rolledMm };
  });
}
