/**
 * What a phototype is here: how much melanin the living epidermis holds. It moves pigment, the life of a micropore and how
 * redness looks; it moves no thickness, no collagen and no worth. Sources differ by the layer they count in (a fifth of it
 * against all of it: ), so the ranges are wide; for colour, calibrate to the measured skin angle and not to this.
 */
import type { Quantity } from '@/lib/quantity';

const SHARES: readonly (readonly [value: number, low: number, high: number])[] = [
  [0.015, 0.008, 0.04],
  [0.03, 0.013, 0.063],
  [0.06, 0.03, 0.1],
  [0.11, 0.05, 0.16],
  [0.19, 0.08, 0.3],
  [0.3, 0.11, 0.43],
];

/** Volume share of melanosomes in the living epidermis, phototype 1..6. */
export function melanosomeShare(phototype: number): Quantity {
  const [value, low, high] = SHARES[phototype - 1] as readonly [number, number, number];
  return { value, low, high, unit: 'share', grade: 'fitted', source: 'X-18' };
}
