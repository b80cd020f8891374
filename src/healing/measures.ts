/** Measures over time: the shape that charts, texts and the command line read. Names, units and grades: `measureTable.ts`. */

/** Every measure at every column of the record; low ≤ value ≤ high, a plausible range and not a standard error. */
export interface MeasureSeries {
  readonly days: Float64Array;
  readonly values: Readonly<Record<string, Float32Array>>;
  readonly low: Readonly<Record<string, Float32Array>>;
  readonly high: Readonly<Record<string, Float32Array>>;
}
