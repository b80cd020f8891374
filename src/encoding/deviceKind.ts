/** What a device's needles are, whatever it does: the part of a pass that its pose does not change. Lengths in mm. */
import { DEVICE_TABLE, NEEDLE_TIP_MM, needleRadiusMm } from '@/treatment/devices';
import type { Device, Plan } from '@/treatment/scenario';

export interface DeviceKind {
  readonly device: Device;
  readonly nominalDepthMm: number;
  /** Needle positions in the device's own frame, x, z pairs in mm. */
  readonly needles: Float32Array;
  /** Radius of the shaft and length of the conical tip. */
  readonly needleRadiusMm: number;
  readonly needleConeMm: number;
}

export function deviceKind(plan: Pick<Plan, 'device' | 'needleLengthMm' | 'needleDiameterMm'>): DeviceKind {
  const device = DEVICE_TABLE[plan.device];
  const radiusMm = needleRadiusMm(plan);
  return {
    device: plan.device,
    nominalDepthMm: plan.needleLengthMm,
    needles: Float32Array.from(device.needles.flat()),
    needleRadiusMm: radiusMm,
    needleConeMm: (radiusMm - NEEDLE_TIP_MM) / device.needleTaper.value,
  };
}
