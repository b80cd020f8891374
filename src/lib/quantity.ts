/**
 * A number of the model with everything it may not travel without: unit, plausible range, evidence grade, source.
 * What it is, in words, stands in the tables of meanings, which only those who print it load. `source` is a key of `src/content/sources.ts` (an evidence row such as `A-11`, or a paper); a test resolves every one.
 */
export type Grade = 'measured' | 'fitted' | 'illustrative';

export interface Quantity {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly grade: Grade;
  readonly source: string;
}
