/** Shorthand with which the parameter tables of this folder are written: one row = one `Quantity`. */
import type { Grade, Quantity } from '@/lib/quantity';

export function quantity(value: number, low: number, high: number, unit: string, grade: Grade, source: string): Quantity {
  return { value, low, high, unit, grade, source };
}
