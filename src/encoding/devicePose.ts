/**
 * Where the device and its needles are at a moment of a pass: a pure function of the encoded pass and its seconds, exact in
 * both directions. The same pose is made by a hand that holds the device (`heldPose.ts`). A pose is filled in place: it is
 * read for every drawn frame.
 */
import { clamp, lerp, smoothstep } from '@/lib/interpolate';
import type { Device } from '@/treatment/scenario';
import { KEY_NUMBERS, STROKE_NUMBERS } from './encodePass';
import type { EncodedPass } from './encodedHealing';
import { HOLE_OPENS_SECONDS, STROKE, strokeAt, type StrokeState } from './needleStroke';
import { AWAY_MM } from './passSchedule';

/** How far a pen's needles are drawn into the nozzle beyond its rim, and a stamp is lifted between strokes, mm. */
export const PEN_RECESS_MM = 0.35;
export const STAMP_HOVER_MM = 2.2;

export interface DevicePose {
  /** Axis of the device. */
  xMm: number;
  zMm: number;
  /** Height of its needle tips, when they are fully out, above the undisturbed surface. */
  bodyMm: number;
  /** How far a pen's needles are drawn in. */
  plateMm: number;
  rollRad: number;
  yawRad: number;
  /** 1 = the needles run too fast to be seen. */
  blur: number;
  /** Depth that a stroke reaches here; what a row of a roller reaches. */
  depthMm: number;
  /** Of the skin under the needles, see `StrokeState`. */
  indentationMm: number;
  dragMm: number;
  /** How far the hole that this stroke leaves has opened, 0..1. */
  holed: number;
  /** What a finished stroke has left where it was: indentation with its place. */
  leftXMm: number;
  leftZMm: number;
  leftMm: number;
}

export function createDevicePose(): DevicePose {
  return {
    xMm: 0, zMm: 0, bodyMm: AWAY_MM, plateMm: 0, rollRad: 0, yawRad: 0, blur: 0, depthMm: 0, indentationMm: 0, dragMm: 0, holed: 0,
    leftXMm: 0, leftZMm: 0, leftMm: 0,
  };
}

const stroke: StrokeState = { heightMm: 0, indentationMm: 0, dragMm: 0 };

export function readDevicePose(pass: EncodedPass, session: number, seconds: number, out: DevicePose): DevicePose {
  const depthMm = pass.workDepthMm[session] ?? 0;
  const liftMm = readTrack(pass, session, seconds, out);
  const hoverMm = hoverOf(pass.device, pass.nominalDepthMm, depthMm);
  out.depthMm = depthMm;
  out.indentationMm = 0;
  out.dragMm = 0;
  out.holed = 0;
  out.leftXMm = 0;
  out.leftZMm = 0;
  out.leftMm = 0;
  let heightMm = hoverMm;
  const at = strokeBefore(pass, session, seconds);
  if (at >= 0) {
    const numbers = at * STROKE_NUMBERS;
    const share = (seconds - (pass.strokes[numbers] as number)) / (pass.strokes[numbers + 1] as number);
    const strokeMm = pass.strokes[numbers + 4] as number;
    strokeAt(share, strokeMm, hoverMm, stroke);
    if (share <= 1) {
      heightMm = stroke.heightMm;
      out.depthMm = strokeMm;
      out.indentationMm = stroke.indentationMm;
      out.dragMm = stroke.dragMm;
      out.holed = smoothstep(0, HOLE_OPENS_SECONDS, (share - STROKE.rest) * (pass.strokes[numbers + 1] as number));
    } else {
      out.leftXMm = pass.strokes[numbers + 2] as number;
      out.leftZMm = pass.strokes[numbers + 3] as number;
      out.leftMm = stroke.indentationMm - 0.5 * stroke.dragMm;
    }
  }
  placeNeedles(pass.device, heightMm, liftMm, out);
  return out;
}

/** Tips above the surface between strokes. */
export function hoverOf(device: Device, nominalMm: number, depthMm: number): number {
  return device === 'stamp' ? STAMP_HOVER_MM : nominalMm + PEN_RECESS_MM - depthMm;
}

/** Height of the tips within a stroke → body and plate: a pen's body keeps its height, a stamp's goes with its needles. */
export function placeNeedles(device: Device, heightMm: number, liftMm: number, out: DevicePose): void {
  if (device === 'stamp') {
    out.bodyMm = heightMm + liftMm;
    out.plateMm = 0;
    return;
  }
  out.bodyMm = liftMm - out.depthMm;
  out.plateMm = device === 'pen' ? Math.max(0, heightMm + out.depthMm) : 0;
  if (device === 'pen' && out.blur > 0) out.indentationMm = Math.max(out.indentationMm, 0.03 * out.blur);
}

/** Fills place, roll, yaw and blur; returns the lift. */
function readTrack({ track, firstKey }: EncodedPass, session: number, seconds: number, out: DevicePose): number {
  const first = firstKey[session] ?? 0;
  const last = (firstKey[session + 1] ?? 0) - 1;
  if (last < first) return AWAY_MM;
  let low = first;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((track[middle * KEY_NUMBERS] as number) <= seconds) low = middle;
    else high = middle;
  }
  const a = low * KEY_NUMBERS;
  const b = high * KEY_NUMBERS;
  const from = track[a] as number;
  const even = high > low ? clamp((seconds - from) / Math.max(1e-6, (track[b] as number) - from), 0, 1) : 0;
  const share = lerp(even, smoothstep(0, 1, even), track[b + 7] as number);
  const mixed = (number: number): number => lerp(track[a + number] as number, track[b + number] as number, share);
  out.xMm = mixed(1);
  out.zMm = mixed(2);
  out.rollRad = mixed(4);
  out.yawRad = mixed(5);
  out.blur = mixed(6);
  return mixed(3);
}

/** Index of the latest stroke of the session that has begun, −1 when none has. */
function strokeBefore({ strokes, firstStroke }: EncodedPass, session: number, seconds: number): number {
  let low = (firstStroke[session] ?? 0) - 1;
  let high = firstStroke[session + 1] ?? 0;
  const none = low;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((strokes[middle * STROKE_NUMBERS] as number) <= seconds) low = middle;
    else high = middle;
  }
  return low === none ? -1 : low;
}
