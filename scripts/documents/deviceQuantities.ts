/** The figures of a device that are numbers with a source, without the places of its needles. */
import type { Quantity } from '@/lib/quantity';
import { DEVICE_TABLE, type DeviceFigures } from '@/treatment/devices';
import type { Device } from '@/treatment/scenario';

export function deviceQuantities(device: Device): Readonly<Record<keyof DeviceFigures, Quantity>> {
  const { needles: _, heroNeedle: __, passDirectionsRad: ___, ...figures } = DEVICE_TABLE[device];
  return figures;
}
