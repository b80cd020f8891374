/** The result of a run as rows: one per day, every measure with its range and unit. Dimensions as in the measure table. */

export interface MeasuredValue {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

export interface ResultRow {
  readonly day: number;
  readonly measures: Readonly<Record<string, MeasuredValue>>;
}

/** What an integrator leaves of something that has ended: no unit here has a meaning so small. */
const DUST = 1e-9;

/** Six digits: more than any of it is known to, few enough that single precision never shows. Keeps low ≤ value ≤ high. */
export function roundForPrint(value: number): number {
  if (Math.abs(value) < DUST) return 0;
  return Number(value.toPrecision(6));
}
