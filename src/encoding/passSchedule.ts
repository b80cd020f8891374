/**
 * The course of one session's pass on its slow clock: how the device travels (a track of keys) and the strokes that are shown
 * one by one. Each device has its own rhythm. A pen glides from place to place while its needles run too fast to be seen, and
 * time is slowed for the stroke at the cut alone. A stamp is set down, pressed and lifted, at most twice a second. A roller
 * rolls lane after lane without slipping and is lifted between them; for the row at the cut it rolls slowly.
 * Times are illustrative (model-pass): real strokes last a hundredth of a second and would only flicker.
 */
import { clamp } from '@/lib/interpolate';
import { ROLLER_DRUM_MM } from '@/treatment/devices';
import type { Device } from '@/treatment/scenario';
import { STROKE } from './needleStroke';

/** One moment of the device's journey; between two keys everything is interpolated, `ease` 0 evenly, 1 from rest to rest. */
export interface TrackKey {
  readonly seconds: number;
  readonly xMm: number;
  readonly zMm: number;
  /** Above the height at which the device works. */
  readonly liftMm: number;
  /** Turn of a roller's drum. */
  readonly rollRad: number;
  /** Turn of the device about the vertical: 0 = its rolling direction is +x, π/2 = +z. */
  readonly yawRad: number;
  /** 1 = the needles run too fast to be seen, 0 = they are shown as they are. */
  readonly blur: number;
  readonly ease: number;
}

/** A stroke shown from beginning to end. */
export interface ShownStroke {
  readonly start: number;
  readonly seconds: number;
  readonly xMm: number;
  readonly zMm: number;
  readonly depthMm: number;
}

export interface PassStrike {
  readonly xMm: number;
  readonly zMm: number;
  readonly depthMm: number;
  readonly headingRad: number;
  /** The strike whose needle stands in the front cut. */
  readonly hero: boolean;
}

export interface PassSchedule {
  readonly keys: readonly TrackKey[];
  readonly strokes: readonly ShownStroke[];
  /** Moment at which each strike is deepest, and at which its needles begin to leave their holes. */
  readonly strikeSeconds: readonly number[];
  readonly holeSeconds: readonly number[];
  readonly passSeconds: number;
}

/** Where the device waits before and after, mm above its work. */
export const AWAY_MM = 10;
export const HERO_SECONDS = 6.5;
const LEAD_SECONDS = 1.6;
/** After the last strike: the device leaves and blood comes. */
const TAIL_SECONDS = 4.5;
const LEAVE_SECONDS = 1.6;
/** A way longer than this is not glided but hopped, mm: the block is periodic, the device is not. */
const HOP_MM = 3.2;
const HOP_LIFT_MM = 1.8;
/** How far a roller rolls in before its first row strikes, and out after its last, mm. */
const RUN_MM = 2.2;

export function schedulePass(device: Device, strikes: readonly PassStrike[]): PassSchedule {
  const first = strikes[0];
  if (!first) return { keys: [key(0, { xMm: 0, zMm: 0 }, { liftMm: AWAY_MM })], strokes: [], strikeSeconds: [], holeSeconds: [], passSeconds: LEAD_SECONDS };
  if (device === 'roller') return scheduleRoller(strikes);
  return device === 'pen' ? schedulePen(strikes) : scheduleStamp(strikes);
}

type Place = Pick<TrackKey, 'xMm' | 'zMm'>;

function key(seconds: number, { xMm, zMm }: Place, rest: Partial<TrackKey> = {}): TrackKey {
  return { liftMm: 0, rollRad: 0, yawRad: 0, blur: 0, ease: 1, ...rest, seconds, xMm, zMm };
}

/** Keys in which a device comes down to its first place, at once from above. */
function arrival(first: Place, rest: Partial<TrackKey>): TrackKey[] {
  return [key(0, first, { ...rest, liftMm: AWAY_MM, blur: 0 }), key(LEAD_SECONDS, first, { ...rest, blur: 0 })];
}

function departure(from: number, last: Place, rest: Partial<TrackKey>): TrackKey[] {
  return [
    key(from + 0.3, last, { ...rest, blur: 0 }),
    key(from + 0.3 + LEAVE_SECONDS, last, { ...rest, blur: 0, liftMm: AWAY_MM }),
    key(from + TAIL_SECONDS, last, { ...rest, blur: 0, liftMm: AWAY_MM }),
  ];
}

/** A lifted key half-way, when the way is too long to be glided. */
function hop(before: TrackKey, seconds: number, place: Place): TrackKey[] {
  const farMm = Math.hypot(place.xMm - before.xMm, place.zMm - before.zMm);
  if (farMm < HOP_MM) return [];
  const middle = { xMm: (before.xMm + place.xMm) / 2, zMm: (before.zMm + place.zMm) / 2 };
  return [key((before.seconds + seconds) / 2, middle, { ...before, liftMm: HOP_LIFT_MM, ease: 0.5 })];
}

function schedulePen(strikes: readonly PassStrike[]): PassSchedule {
  const others = strikes.filter((strike) => !strike.hero).length;
  const slot = clamp(7 / Math.max(1, others), 0.16, 0.5);
  const keys = arrival(strikes[0] as PassStrike, {});
  const strokes: ShownStroke[] = [];
  const strikeSeconds: number[] = [];
  const holeSeconds: number[] = [];
  let at = LEAD_SECONDS;
  for (const strike of strikes) {
    const before = keys.at(-1) as TrackKey;
    if (strike.hero) {
      const arrived = at + STROKE.above * HERO_SECONDS;
      keys.push(...hop(before, arrived, strike), key(arrived, strike), key(at + 0.93 * HERO_SECONDS, strike));
      strokes.push({ start: at, seconds: HERO_SECONDS, xMm: strike.xMm, zMm: strike.zMm, depthMm: strike.depthMm });
      strikeSeconds.push(at + STROKE.deepest * HERO_SECONDS);
      holeSeconds.push(at + STROKE.rest * HERO_SECONDS);
      at += HERO_SECONDS;
    } else {
      const moment = at + 0.5 * slot;
      keys.push(...hop(before, moment, strike), key(moment, strike, { blur: 1, ease: 0.4 }));
      strikeSeconds.push(moment);
      holeSeconds.push(moment);
      at += slot;
    }
  }
  const last = keys.at(-1) as TrackKey;
  return { keys: [...keys, ...departure(at, last, {})], strokes, strikeSeconds, holeSeconds, passSeconds: at + TAIL_SECONDS };
}

function scheduleStamp(strikes: readonly PassStrike[]): PassSchedule {
  const others = strikes.filter((strike) => !strike.hero).length;
  const slot = clamp(15 / Math.max(1, others), 0.5, 1.2);
  const keys = arrival(strikes[0] as PassStrike, {});
  const strokes: ShownStroke[] = [];
  const strikeSeconds: number[] = [];
  const holeSeconds: number[] = [];
  let at = LEAD_SECONDS;
  for (const strike of strikes) {
    const seconds = strike.hero ? HERO_SECONDS : slot;
    keys.push(key(at + STROKE.above * seconds, strike), key(at + 0.92 * seconds, strike));
    strokes.push({ start: at, seconds, xMm: strike.xMm, zMm: strike.zMm, depthMm: strike.depthMm });
    strikeSeconds.push(at + STROKE.deepest * seconds);
    holeSeconds.push(at + STROKE.rest * seconds);
    at += seconds;
  }
  const last = keys.at(-1) as TrackKey;
  return { keys: [...keys, ...departure(at, last, {})], strokes, strikeSeconds, holeSeconds, passSeconds: at + TAIL_SECONDS };
}

/** Row angle of the drum: a strike happens when a row stands straight down. */
const ROW_RAD = Math.PI / 12;

function scheduleRoller(strikes: readonly PassStrike[]): PassSchedule {
  const lanes = lanesOf(strikes);
  const others = strikes.filter((strike) => !strike.hero).length;
  const slot = clamp(14 / Math.max(1, others), 0.07, 0.6);
  const between = clamp(10 / lanes.length, 0.14, 0.7);
  const keys: TrackKey[] = [];
  const strikeSeconds: number[] = [];
  const holeSeconds: number[] = [];
  let at = LEAD_SECONDS;
  for (const lane of lanes) {
    const first = lane[0] as PassStrike;
    // The handle always leans away from the viewer; rolling back turns the drum back, not the hand.
    const turnedRad = Math.PI * Math.floor(first.headingRad / Math.PI + 1e-6);
    const sense = Math.cos(turnedRad);
    const ways = waysMm(lane);
    const anchorMm = ways[Math.max(0, lane.findIndex((strike) => strike.hero))] as number;
    const before = keys.at(-1);
    const anchorRad = ROW_RAD * Math.round((before?.rollRad ?? 0) / ROW_RAD);
    /** The device as it rolls over a strike of the lane, or so far before or behind it. */
    const rolling = (index: number, alongMm: number, seconds: number, ease: number, liftMm = 0): TrackKey => {
      const { xMm, zMm, headingRad } = lane[index] as PassStrike;
      const place = { xMm: xMm + alongMm * Math.cos(headingRad), zMm: zMm + alongMm * Math.sin(headingRad) };
      const rollRad = anchorRad + (sense * ((ways[index] as number) + alongMm - anchorMm)) / ROLLER_DRUM_MM;
      return key(seconds, place, { yawRad: headingRad - turnedRad, rollRad, ease, liftMm });
    };
    if (before) {
      const start = rolling(0, -RUN_MM, at + between, 0.3);
      const middle = { xMm: (before.xMm + start.xMm) / 2, zMm: (before.zMm + start.zMm) / 2 };
      keys.push(key(at + between / 2, middle, { yawRad: (before.yawRad + start.yawRad) / 2, rollRad: (before.rollRad + start.rollRad) / 2, liftMm: HOP_LIFT_MM + 0.4, ease: 0.6 }));
      at += between;
    } else keys.push(rolling(0, -RUN_MM, 0, 1, AWAY_MM));
    keys.push(rolling(0, -RUN_MM, at, 0.3));
    lane.forEach((strike, index) => {
      const seconds = strike.hero ? HERO_SECONDS : slot;
      if (strike.hero) keys.push(rolling(index, -1.7, at + 0.12 * seconds, 0));
      strikeSeconds.push(at + STROKE.deepest * seconds);
      holeSeconds.push(at + (strike.hero ? STROKE.rest : STROKE.deepest) * seconds);
      keys.push(rolling(index, 0, at + STROKE.deepest * seconds, 0));
      at += seconds;
      if (strike.hero) keys.push(rolling(index, 1.7, at - 0.06 * seconds, 0));
    });
    keys.push(rolling(lane.length - 1, RUN_MM, at + 0.5 * slot, 0));
    at += 0.5 * slot;
  }
  const last = keys.at(-1) as TrackKey;
  return { keys: [...keys, ...departure(at, last, last)], strokes: [], strikeSeconds, holeSeconds, passSeconds: at + TAIL_SECONDS };
}

/** How far a lane has come at each of its strikes; it may bend a little from one to the next. */
function waysMm(lane: readonly PassStrike[]): number[] {
  const ways = [0];
  for (let index = 1; index < lane.length; index += 1) ways.push((ways[index - 1] as number) + aheadMm(lane[index - 1] as PassStrike, lane[index] as PassStrike));
  return ways;
}

function aheadMm(from: PassStrike, to: PassStrike): number {
  const headingRad = (from.headingRad + to.headingRad) / 2;
  return (to.xMm - from.xMm) * Math.cos(headingRad) + (to.zMm - from.zMm) * Math.sin(headingRad);
}

/** Strikes that one rolling way joins: nearly the same heading, each ahead of the one before and not too far. */
function lanesOf(strikes: readonly PassStrike[]): PassStrike[][] {
  const lanes: PassStrike[][] = [];
  for (const strike of strikes) {
    const lane = lanes.at(-1);
    const before = lane?.at(-1);
    if (lane && before && follows(before, strike)) lane.push(strike);
    else lanes.push([strike]);
  }
  return lanes;
}

function follows(before: PassStrike, strike: PassStrike): boolean {
  if (Math.abs(before.headingRad - strike.headingRad) > 0.4) return false;
  const ahead = aheadMm(before, strike);
  const aside = Math.sqrt(Math.max(0, (strike.xMm - before.xMm) ** 2 + (strike.zMm - before.zMm) ** 2 - ahead * ahead));
  return ahead > 0.5 && ahead < 5 && aside < 1.5;
}
