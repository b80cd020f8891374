/** How much room a device takes above the skin, mm: what the whole block's view leaves for it, and how high it is in all. */
import type { DeviceKind } from '@/encoding/deviceKind';

export interface DeviceFraming {
  readonly headroomMm: number;
  readonly heightMm: number;
}

export const DEVICE_FRAMING: Readonly<Record<DeviceKind['device'], DeviceFraming>> = {
  pen: { headroomMm: 6.2, heightMm: 132 },
  stamp: { headroomMm: 6.2, heightMm: 51 },
  roller: { headroomMm: 8, heightMm: 108 },
};
