/**
 * The passes as data: per session the device's track, the strokes that are shown one by one, and the moment of every strike,
 * on a slow clock of its own. What happens between the numbers is `devicePose.ts`.
 */
import type { Treatment } from '@/treatment/treatment';
import { deviceKind } from './deviceKind';
import type { EncodedPass } from './encodedHealing';
import { stopsByHand } from './handStrikes';
import { type PassSchedule, type PassStrike, schedulePass } from './passSchedule';

/** Numbers per key: seconds, x, z, lift (mm), roll, yaw (rad), blur, ease. */
export const KEY_NUMBERS = 8;
/** Numbers per shown stroke: start, seconds, x, z, depth (mm). */
export const STROKE_NUMBERS = 5;

export interface PassEncoding {
  readonly pass: EncodedPass;
  /** Moment of deepest penetration of each strike of the treatment, and the moment at which its needles begin to leave. */
  readonly strikeSeconds: Float32Array;
  readonly holeSeconds: Float32Array;
}

export function encodePass(treatment: Treatment): PassEncoding {
  const { strikes, punctures, sessionDays, heroPuncture } = treatment;
  const depths = strikeDepths(treatment);
  const heroStrike = heroPuncture >= 0 ? (punctures.strike[heroPuncture] as number) : -1;
  const strikeSeconds = new Float32Array(strikes.count);
  const holeSeconds = new Float32Array(strikes.count);
  const schedules = sessionDays.map((_, session): PassSchedule => {
    const stops = stopsOf(treatment, session);
    const schedule = schedulePass(treatment.device, stops.map(({ strikes: made, ...stop }): PassStrike => ({
      ...stop,
      depthMm: made.reduce((sum, strike) => sum + (depths[strike] as number), 0) / made.length,
      hero: made.includes(heroStrike),
    })));
    stops.forEach((stop, index) => {
      for (const strike of stop.strikes) {
        strikeSeconds[strike] = schedule.strikeSeconds[index] as number;
        holeSeconds[strike] = schedule.holeSeconds[index] as number;
      }
    });
    return schedule;
  });
  const pass: EncodedPass = {
    ...deviceKind({ device: treatment.device, needleLengthMm: treatment.nominalDepthMm, needleDiameterMm: 2 * treatment.needleRadiusMm }),
    sessions: sessionDays.length,
    passSeconds: Float32Array.from(schedules, (schedule) => schedule.passSeconds),
    workDepthMm: Float32Array.from(schedules, (_, session) => meanDepthMm(treatment, session)),
    firstKey: firsts(schedules.map(({ keys }) => keys.length)),
    track: Float32Array.from(schedules.flatMap(({ keys }) => keys.flatMap((key) => [key.seconds, key.xMm, key.zMm, key.liftMm, key.rollRad, key.yawRad, key.blur, key.ease]))),
    firstStroke: firsts(schedules.map((schedule) => schedule.strokes.length)),
    strokes: Float32Array.from(schedules.flatMap((schedule) => schedule.strokes.flatMap((stroke) => [stroke.start, stroke.seconds, stroke.xMm, stroke.zMm, stroke.depthMm]))),
  };
  return { pass, strikeSeconds, holeSeconds };
}

interface Stop {
  readonly xMm: number;
  readonly zMm: number;
  readonly headingRad: number;
  /** Strikes of the treatment that are made here, at least one. */
  readonly strikes: readonly number[];
}

/** Where the device stands in a session: at its strikes; after a session by hand, where the hand must have held it. */
function stopsOf({ device, strikes, passes }: Treatment, session: number): Stop[] {
  const own = Array.from({ length: strikes.count }, (_, strike) => strike).filter((strike) => strikes.session[strike] === session);
  const place = (strike: number) => [strikes.xMm[strike] as number, strikes.zMm[strike] as number] as const;
  if (passes[session] !== 0) return own.map((strike) => ({ xMm: place(strike)[0], zMm: place(strike)[1], headingRad: strikes.headingRad[strike] as number, strikes: [strike] }));
  let from = 0;
  return stopsByHand(device, own.map(place)).map(({ points, ...stop }) => ({ ...stop, strikes: own.slice(from, (from += points)) }));
}

/** First index of each part of a list of lists, and the total at the end. */
function firsts(lengths: readonly number[]): Uint32Array {
  const out = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => (out[index + 1] = (out[index] as number) + length));
  return out;
}

/** Mean reached depth of the punctures of each strike. */
function strikeDepths({ punctures, strikes }: Treatment): Float64Array {
  const sum = new Float64Array(strikes.count);
  const count = new Float64Array(strikes.count);
  for (let puncture = 0; puncture < punctures.count; puncture += 1) {
    const strike = punctures.strike[puncture] as number;
    sum[strike] = (sum[strike] as number) + (punctures.depthMm[puncture] as number);
    count[strike] = (count[strike] as number) + 1;
  }
  return sum.map((total, strike) => total / Math.max(1, count[strike] as number));
}

/** Mean reached depth of a session: how low the device is held while it works. The puncture in the cut has exactly it. */
function meanDepthMm({ punctures, heroPuncture }: Treatment, session: number): number {
  if (heroPuncture >= 0 && punctures.session[heroPuncture] === session) return punctures.depthMm[heroPuncture] as number;
  let sum = 0;
  let count = 0;
  for (let puncture = 0; puncture < punctures.count; puncture += 1) {
    if (punctures.session[puncture] !== session) continue;
    sum += punctures.depthMm[puncture] as number;
    count += 1;
  }
  return count > 0 ? sum / count : 0;
}
