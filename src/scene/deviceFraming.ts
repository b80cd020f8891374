/** How much room a device takes above the skin, mm: what the whole block's view leaves for it, and how high it is in all. */
import type { DeviceKind } from '@/encoding/deviceKind';
import type { SessionState } from '@/session/sessionTypes';

export interface DeviceFraming {
  readonly headroomMm: number;
  readonly heightMm: number;
}

export const DEVICE_FRAMING: Readonly<Record<DeviceKind['device'], DeviceFraming>> = {
  pen: { headroomMm: 4.4, heightMm: 132 },
  stamp: { headroomMm: 4.6, heightMm: 51 },
  roller: { headroomMm: 5.5, heightMm: 108 },
};

/** In the hand the device may leave the frame: the skin is what one works on. */
const HELD_HEADROOM_MM = 1.6;

/** A device stands in the picture: its pass is shown, or the visitor holds it. */
export function isDeviceShown({ pass, hold }: Pick<SessionState, 'pass' | 'hold'>): boolean {
  return pass !== null || hold !== null;
}

/** Null while no device is in the picture. */
export function deviceFraming(state: SessionState): DeviceFraming | null {
  if (!isDeviceShown(state)) return null;
  const framing = DEVICE_FRAMING[state.pass && state.healing ? state.healing.pass.device : state.scenario.plan.device];
  return state.hold ? { ...framing, headroomMm: HELD_HEADROOM_MM } : framing;
}
