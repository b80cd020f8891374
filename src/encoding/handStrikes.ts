/**
 * What a hand did, told from the points that it left: a hand-held session keeps punctures only, one after the other, and the
 * pass that repeats it must know where the device stood. A pen's or a stamp's needles are recognised by their places on the
 * plate, in their order; a roller's row by lying on a line at whole multiples of its needles' distance. Points that fit no
 * device (a link written by hand) are strikes of one needle each.
 * Left out: needles that fell outside the block or into an old hole left nothing to know of; the device is placed without them.
 */
import { DEVICE_TABLE } from '@/treatment/devices';
import type { Device } from '@/treatment/scenario';
import { ROLLER_COLUMNS_MM } from './standingNeedles';

export interface DeviceStop {
  readonly xMm: number;
  readonly zMm: number;
  readonly headingRad: number;
  /** How many of the points, from where the stop before ended. */
  readonly points: number;
}

type Point = readonly [xMm: number, zMm: number];

/** Points are kept to a thousandth of a millimetre. */
const TOLERANCE_MM = 0.003;
/** More stops than this are shown several at a time, so that no pass is endless. */
const MOST_STOPS = 100;

export function stopsByHand(device: Device, points: readonly Point[]): DeviceStop[] {
  const stops: DeviceStop[] = [];
  for (let at = 0; at < points.length; ) {
    const stop = device === 'roller' ? rowAt(points, at, stops.at(-1)) : plateAt(device, points, at);
    stops.push(stop);
    at += stop.points;
  }
  return joined(device === 'roller' ? headed(stops) : stops);
}

/** The longest run of points that the needles of the plate can have left from one place. */
function plateAt(device: Device, points: readonly Point[], at: number): DeviceStop {
  const { needles, heroNeedle } = DEVICE_TABLE[device];
  const [x, z] = points[at] as Point;
  let best = { needle: heroNeedle, count: 1 };
  needles.forEach((_, needle) => {
    const count = fitting(needles, needle, points, at);
    if (count > best.count) best = { needle, count };
  });
  const [needleX, needleZ] = needles[best.needle] as Point;
  return { xMm: x - needleX, zMm: z - needleZ, headingRad: 0, points: best.count };
}

/** How many points follow the plate's order when the first is made by `needle`. */
function fitting(needles: readonly Point[], needle: number, points: readonly Point[], at: number): number {
  const [x, z] = points[at] as Point;
  const [needleX, needleZ] = needles[needle] as Point;
  let count = 1;
  for (let next = needle + 1; next < needles.length && at + count < points.length; next += 1) {
    const [toX, toZ] = points[at + count] as Point;
    const [placeX, placeZ] = needles[next] as Point;
    if (Math.hypot(toX - x - (placeX - needleX), toZ - z - (placeZ - needleZ)) < TOLERANCE_MM) count += 1;
  }
  return count;
}

const COLUMN_MM = ROLLER_COLUMNS_MM[1] - ROLLER_COLUMNS_MM[0];
const ROW_MM = (ROLLER_COLUMNS_MM.at(-1) ?? 0) - ROLLER_COLUMNS_MM[0];

/** A row: points on a line. Its direction of travel is across it, as yet in the half turn from 0. */
function rowAt(points: readonly Point[], at: number, before: DeviceStop | undefined): DeviceStop {
  const [x, z] = points[at] as Point;
  const count = aligned(points, at);
  const [lastX, lastZ] = points[at + count - 1] as Point;
  const headingRad = count > 1 ? Math.atan2(lastX - x, z - lastZ) : (before?.headingRad ?? Math.PI / 2);
  // Which of its needles they were is not known; the drum stands as near as it can to where it was, first of all midway.
  const along = [Math.sin(headingRad), -Math.cos(headingRad)] as const;
  const near = before ?? { xMm: 0, zMm: 0 };
  let best = { xMm: x, zMm: z };
  let leastMm = Infinity;
  for (const column of ROLLER_COLUMNS_MM) {
    if (column + Math.hypot(lastX - x, lastZ - z) > (ROLLER_COLUMNS_MM.at(-1) ?? 0) + TOLERANCE_MM) continue;
    const centre = { xMm: x - column * along[0], zMm: z - column * along[1] };
    const farMm = Math.hypot(centre.xMm - near.xMm, centre.zMm - near.zMm);
    if (farMm < leastMm) [best, leastMm] = [centre, farMm];
  }
  return { ...best, headingRad, points: count };
}

function aligned(points: readonly Point[], at: number): number {
  const [x, z] = points[at] as Point;
  let unit: Point | undefined;
  let reachedMm = 0;
  let count = 1;
  for (let next = at + 1; next < points.length && count < ROLLER_COLUMNS_MM.length; next += 1) {
    const [toX, toZ] = points[next] as Point;
    const farMm = Math.hypot(toX - x, toZ - z);
    const columns = Math.round(farMm / COLUMN_MM);
    const onLine = !unit || Math.hypot(x + unit[0] * farMm - toX, z + unit[1] * farMm - toZ) < 2 * TOLERANCE_MM;
    if (columns < 1 || farMm > ROW_MM + TOLERANCE_MM || farMm <= reachedMm || Math.abs(farMm - columns * COLUMN_MM) > TOLERANCE_MM || !onLine) break;
    unit ??= [(toX - x) / farMm, (toZ - z) / farMm];
    reachedMm = farMm;
    count += 1;
  }
  return count;
}

/** Turns the direction of each row towards the next, so that a drum rolled to and fro is seen to roll to and fro. */
function headed(stops: readonly DeviceStop[]): DeviceStop[] {
  return stops.map((stop, index) => {
    const [from, to] = index + 1 < stops.length ? [stop, stops[index + 1] as DeviceStop] : [stops[index - 1] ?? stop, stop];
    const ahead = (to.xMm - from.xMm) * Math.cos(stop.headingRad) + (to.zMm - from.zMm) * Math.sin(stop.headingRad);
    return ahead < 0 ? { ...stop, headingRad: stop.headingRad + Math.PI } : stop;
  });
}

function joined(stops: readonly DeviceStop[]): DeviceStop[] {
  const each = Math.ceil(stops.length / MOST_STOPS);
  if (each < 2) return [...stops];
  const out: DeviceStop[] = [];
  for (let at = 0; at < stops.length; at += each) {
    const part = stops.slice(at, at + each);
    out.push({ ...(part[0] as DeviceStop), points: part.reduce((sum, stop) => sum + stop.points, 0) });
  }
  return out;
}
