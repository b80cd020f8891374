/**
 * Where a device is set down in one session: pass after pass in the device's crossing directions, evenly over the block, which
 * is periodic. Pen and stamp share out the places of one even serpentine among their passes, and each pass visits its own in
 * rows along its direction. A roller rolls lane after lane, one stop per row of needles; a lane is laid out along u with v
 * across and turned by a whole-number map, so that lanes of a direction cover the torus evenly:
 *   0° (u, v)   90° (−v, u)   45° (u + v, u − v)   135° (v − u, u + v)
 * Sources: D-17, D-41. Left out: the turning of the hand between strokes.
 */
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM, wrapMm } from '@/lib/block';
import { DEVICE_TABLE, ROLLER_ROW_MM } from './devices';
import type { Device } from './scenario';

export interface PathStop {
  readonly xMm: number;
  readonly zMm: number;
  /** Direction of travel: 0 = +x, π/2 = +z. */
  readonly headingRad: number;
}

/** How far a stop may be moved off the serpentine in search of untouched skin, mm. */
export function pathFreedomMm(device: Device, stops: number): number {
  return device === 'roller' ? 0.6 : Math.min(1, 0.55 * Math.sqrt((BLOCK_WIDTH_MM * BLOCK_WIDTH_MM) / stops));
}

/** Stops in order, coordinates in [−3, 3). */
export function layPath(device: Device, stops: number, passes: number): PathStop[] {
  const directions = DEVICE_TABLE[device].passDirectionsRad;
  const count = Math.max(1, Math.min(passes, stops));
  const places = device === 'roller' ? [] : layRows(stops);
  return Array.from({ length: count }, (_, pass) => {
    const directionRad = directions[pass % directions.length] as number;
    if (device !== 'roller') return visit(places.filter((_, index) => index % count === pass), directionRad);
    const own = Math.floor(((pass + 1) * stops) / count) - Math.floor((pass * stops) / count);
    return layLanes(own, Math.floor(pass / directions.length), pass % directions.length, directionRad);
  }).flat();
}

type Place = Pick<PathStop, 'xMm' | 'zMm'>;

function layRows(stops: number): Place[] {
  const rows = Math.max(1, Math.round(Math.sqrt(stops)));
  return Array.from({ length: stops }, (_, index) => {
    const along = ((index + 0.5) / stops) * rows;
    const row = Math.min(rows - 1, Math.floor(along));
    return { xMm: BLOCK_WIDTH_MM * (along - row) - BLOCK_HALF_MM, zMm: (BLOCK_WIDTH_MM * (row + 0.5)) / rows - BLOCK_HALF_MM };
  });
}

/** Places in rows along a direction, there and back. */
function visit(places: readonly Place[], directionRad: number): PathStop[] {
  const [cos, sin] = [Math.cos(directionRad), Math.sin(directionRad)];
  const rowMm = BLOCK_WIDTH_MM / Math.max(1, Math.round(Math.sqrt(places.length)));
  return places
    .map((place) => {
      const row = Math.floor((place.zMm * cos - place.xMm * sin + 2 * BLOCK_WIDTH_MM) / rowMm);
      const forward = row % 2 === 0;
      return { place, row, forward, along: (forward ? 1 : -1) * (place.xMm * cos + place.zMm * sin) };
    })
    .sort((a, b) => a.row - b.row || a.along - b.along)
    .map(({ place, forward }) => ({ ...place, headingRad: forward ? directionRad : directionRad - Math.PI }));
}

/** `round` counts the passes in this direction, `turn` the directions. */
function layLanes(stops: number, round: number, turn: number, directionRad: number): PathStop[] {
  const perLane = Math.max(1, Math.floor(BLOCK_WIDTH_MM / ROLLER_ROW_MM));
  const eighths = Math.round((4 * directionRad) / Math.PI);
  return Array.from({ length: stops }, (_, index) => {
    const lane = round + Math.floor(index / perLane);
    // Each lane begins elsewhere on the drum and across it. Multiples of two irrational numbers (the plastic ratio's)
    // spread the lanes evenly however many there are; needles repeat every 2 mm along the drum.
    const phase = (0.5 + 0.31 * turn + lane * 0.7548776662466927) % 1;
    const rolledMm = ((index % perLane) + phase) * (BLOCK_WIDTH_MM / perLane) - BLOCK_HALF_MM;
    const forward = lane % 2 === 0;
    const u = forward ? rolledMm : -rolledMm;
    const v = 2 * ((0.27 * turn + lane * 0.5698402909980532) % 1) - 1;
    const [x, z] = eighths === 0 ? [u, v] : eighths === 2 ? [-v, u] : eighths === 1 ? [u + v, u - v] : [v - u, u + v];
    return { xMm: wrapMm(x), zMm: wrapMm(z), headingRad: forward ? directionRad : directionRad - Math.PI };
  });
}
