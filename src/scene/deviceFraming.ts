/** How much room a device takes above the skin, mm: what the whole block's view leaves for it, and how high it is in all. */
import type { DeviceKind } from '@/encoding/deviceKind';

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
export const HELD_HEADROOM_MM = 1.6;
