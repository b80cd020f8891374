/**
 * The device's pose as uniforms, written for every drawn frame while a pass is shown or a hand holds the device; without one
 * the skin lies undisturbed. Allocates nothing.
 */
import { axleMm, DRUM_RADIUS_MM, fillStandingNeedles } from '@/encoding/standingNeedles';
import type { DevicePose } from '@/encoding/devicePose';
import type { DeviceKind } from '@/encoding/deviceKind';
import type { FrameUniforms } from './frameUniforms';

/** Share of the needle's radius to which a fresh channel recoils at once (the model's value at the moment of the session). */
const FRESH_LUMEN = 0.9;
/** Outlines that shade the skin: rim of the pen's nozzle, face of the stamp, half the width of the roller. */
const SHADE = { penMm: 2.35, stampMm: 2.7, rollerHalfMm: 10 } as const;
const SHADE_AMOUNT = { pen: 0.4, stamp: 0.85, roller: 0.4 } as const;

export function writeNoDevice(frame: FrameUniforms): void {
  frame.uNeedleCount.value = 0;
  frame.uDragMm.value = 0;
  frame.uShadeShape.value.set(0, 0, 0, 0);
}

export function writeDevice(frame: FrameUniforms, kind: DeviceKind, pose: DevicePose): void {
  const { device, nominalDepthMm } = kind;
  const roller = device === 'roller';
  frame.uNeedleCount.value = fillStandingNeedles(kind, pose, frame.uNeedles.value);
  frame.uNeedleShape.value.set(kind.needleRadiusMm, kind.needleConeMm, pose.depthMm, pose.holed * FRESH_LUMEN);
  frame.uDragMm.value = pose.dragMm;
  frame.uDrum.value.set(pose.xMm, pose.zMm, Math.cos(pose.yawRad), Math.sin(pose.yawRad));
  frame.uAxleMm.value = roller ? axleMm(pose, nominalDepthMm) : 0;
  frame.uShade.value.copy(frame.uDrum.value);
  frame.uShadeAmount.value = SHADE_AMOUNT[device];
  const underMm = pose.bodyMm + nominalDepthMm;
  if (roller) frame.uShadeShape.value.set(SHADE.rollerHalfMm, 1, underMm, DRUM_RADIUS_MM);
  else frame.uShadeShape.value.set(0, device === 'pen' ? SHADE.penMm : SHADE.stampMm, underMm, 0);
  frame.uBody.value.set(pose.xMm, pose.bodyMm, pose.zMm, roller ? pose.yawRad : Math.PI / 2);
  frame.uParts.value.set(pose.plateMm, pose.rollRad, pose.blur, pose.indentationMm);
}
