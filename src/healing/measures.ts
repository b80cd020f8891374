/**
 * Measures over time. Placeholder-free contract; see `measureTable.ts` for the table of names, units, grades and formulas.
 */
export const MEASURE_NAMES = ['collagen', 'erythema', 'epidermalCover'] as const;
export type MeasureName = string;

/** Every measure at every column of the record; low ≤ value ≤ high. */
export interface MeasureSeries {
  readonly days: Float64Array;
  readonly values: Readonly<Record<string, Float32Array>>;
  readonly low: Readonly<Record<string, Float32Array>>;
  readonly high: Readonly<Record<string, Float32Array>>;
}
