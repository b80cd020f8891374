/**
 * The passes as data: where the device stands and how its needles move, on a slow clock that every session shares. Real
 * strokes last a hundredth of a second and would only flicker; here the strike at the cut is stretched to seconds and the
 * others share the rest, so a pass of many strikes still ends in time.
 */
import { DEVICE_TABLE } from '@/treatment/devices';
import type { Treatment } from '@/treatment/treatment';
import { HOVER_MM, strokeAt } from './needleStroke';
import { smoothstep, lerp } from '@/lib/interpolate';
import type { EncodedPass } from './encodedHealing';

export const PASS_SAMPLES = 1024;
const PASS_SECONDS = 12;
const LEAD_SECONDS = 1.4;
const TAIL_SECONDS = 1.2;
const HERO_SECONDS = 4.6;
/** Where the device waits before and after, mm above the surface. */
const AWAY_MM = 9;

interface Stroke {
  readonly start: number;
  readonly seconds: number;
  readonly xMm: number;
  readonly zMm: number;
  readonly depthMm: number;
  readonly headingRad: number;
}

export interface PassEncoding {
  readonly pass: EncodedPass;
  /** Moment of deepest penetration of each strike of the treatment. */
  readonly strikeSeconds: Float32Array;
}

export function encodePass(treatment: Treatment): PassEncoding {
  const { strikes, punctures, sessionDays, heroPuncture } = treatment;
  const sessions = sessionDays.length;
  const device = DEVICE_TABLE[treatment.device];
  const path = new Float32Array(Math.max(1, sessions) * PASS_SAMPLES * 4);
  const headingRad = new Float32Array(Math.max(1, sessions) * PASS_SAMPLES);
  const strikeSeconds = new Float32Array(strikes.count);
  const depths = strikeDepths(treatment);
  const heroStrike = heroPuncture >= 0 ? (punctures.strike[heroPuncture] as number) : -1;
  for (let session = 0; session < sessions; session += 1) {
    const own = Array.from({ length: strikes.count }, (_, strike) => strike).filter((strike) => strikes.session[strike] === session);
    const hero = own.indexOf(heroStrike);
    const heroSeconds = hero < 0 ? 0 : HERO_SECONDS;
    const rest = PASS_SECONDS - LEAD_SECONDS - TAIL_SECONDS - heroSeconds;
    const others = own.length - (hero < 0 ? 0 : 1);
    const otherSeconds = others > 0 ? rest / others : 0;
    let start = LEAD_SECONDS + (others > 0 ? 0 : rest / 2);
    const strokes = own.map((strike, index): Stroke => {
      const seconds = index === hero ? heroSeconds : otherSeconds;
      const stroke = {
        start,
        seconds,
        xMm: strikes.xMm[strike] as number,
        zMm: strikes.zMm[strike] as number,
        depthMm: depths[strike] as number,
        headingRad: strikes.headingRad[strike] as number,
      };
      start += seconds;
      strikeSeconds[strike] = stroke.start + strokeAt.deepest * seconds;
      return stroke;
    });
    samplePath(strokes, path.subarray(session * PASS_SAMPLES * 4), headingRad.subarray(session * PASS_SAMPLES));
  }
  const pass: EncodedPass = {
    device: treatment.device,
    nominalDepthMm: treatment.nominalDepthMm,
    passSeconds: PASS_SECONDS,
    path,
    headingRad,
    samples: PASS_SAMPLES,
    sessions,
    needles: Float32Array.from(device.needles.flat()),
    needleRadiusMm: treatment.needleRadiusMm,
  };
  return { pass, strikeSeconds };
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

function samplePath(strokes: readonly Stroke[], out: Float32Array, headings: Float32Array): void {
  const first = strokes[0];
  const last = strokes[strokes.length - 1];
  let current = 0;
  for (let sample = 0; sample < PASS_SAMPLES; sample += 1) {
    const seconds = (sample / (PASS_SAMPLES - 1)) * PASS_SECONDS;
    if (!first || !last) {
      out.set([0, 0, AWAY_MM, 0], sample * 4);
      continue;
    }
    while (current + 1 < strokes.length && seconds >= (strokes[current + 1] as Stroke).start) current += 1;
    const stroke = strokes[current] as Stroke;
    headings[sample] = stroke.headingRad;
    const share = (seconds - stroke.start) / stroke.seconds;
    if (share < 0 || share > 1) {
      const away = share < 0 ? 1 - seconds / stroke.start : (seconds - stroke.start - stroke.seconds) / (PASS_SECONDS - stroke.start - stroke.seconds);
      out.set([stroke.xMm, stroke.zMm, lerp(HOVER_MM, AWAY_MM, smoothstep(0, 1, away)), 0], sample * 4);
      continue;
    }
    const { heightMm, indentationMm } = strokeAt(share, stroke.depthMm);
    const before = strokes[current - 1] ?? stroke;
    const arrived = smoothstep(0, strokeAt.above, share);
    out.set([lerp(before.xMm, stroke.xMm, arrived), lerp(before.zMm, stroke.zMm, arrived), heightMm, indentationMm], sample * 4);
  }
}
