/** The pose of a device in a hand: over the pointer, hovering, pressed down, or with its needles in the skin. */
import { clamp, lerp, smoothstep } from '@/lib/interpolate';
import type { DeviceKind } from '@/encoding/deviceKind';
import { type DevicePose, hoverOf, placeNeedles } from '@/encoding/devicePose';
import { STROKE, strokeAt, type StrokeState } from '@/encoding/needleStroke';
import { ROLLER_DRUM_MM } from '@/treatment/devices';
import type { HoldState } from './holdDevice';

/** How high a lifted device hovers above its work, mm: near enough to aim with. */
const LIFTED_MM = { pen: 0.5, stamp: 0, roller: 1.2 } as const;
const AWAY_MM = 7;
/** How long setting down and lifting take. */
const DOWN_SECONDS = 0.16;
const UP_SECONDS = 0.45;

const stroke: StrokeState = { heightMm: 0, indentationMm: 0, dragMm: 0 };

export function heldPose(hold: HoldState, { device, nominalDepthMm }: DeviceKind, out: DevicePose): DevicePose {
  const { depthMm } = hold;
  const since = hold.seconds - hold.sinceSeconds;
  const down = hold.pressed ? smoothstep(0, DOWN_SECONDS, since) : 1 - smoothstep(0, UP_SECONDS, since);
  const hoverMm = hoverOf(device, nominalDepthMm, depthMm);
  out.xMm = hold.xMm;
  out.zMm = hold.zMm;
  out.rollRad = hold.rolledMm / ROLLER_DRUM_MM;
  out.yawRad = hold.yawRad;
  out.depthMm = depthMm;
  out.leftXMm = 0;
  out.leftZMm = 0;
  out.leftMm = 0;
  out.holed = 1;
  out.blur = device === 'pen' ? down : 0;
  out.indentationMm = 0;
  out.dragMm = 0;
  let heightMm = hoverMm;
  if (device === 'stamp') {
    // The strike is made at once; what is seen of the stroke begins where the skin has given way.
    const share = hold.pressed ? lerp(STROKE.rupture + 0.04, STROKE.rest, down) : lerp(STROKE.rest, 1, clamp(since / UP_SECONDS, 0, 1));
    if (hold.pressed || since < UP_SECONDS) {
      strokeAt(share, depthMm, hoverMm, stroke);
      heightMm = stroke.heightMm;
      out.indentationMm = stroke.indentationMm;
      out.dragMm = stroke.dragMm;
    }
  }
  placeNeedles(device, heightMm, (hold.over ? LIFTED_MM[device] : AWAY_MM) * (1 - down), out);
  return out;
}
