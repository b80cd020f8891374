/** The one reader of measures that charts, texts, the element and the command line share. */
import { describe, expect, it } from 'vitest';
import { measureAt } from '@/healing/measureAt';
import type { MeasureSeries } from '@/healing/measures';

/** A session on day 14 stands twice: before the pass and after it. */
const series: MeasureSeries = {
  days: Float64Array.of(-1, 14, 14, 90, 365),
  values: { collagen: Float32Array.of(1, 1.25, 1.125, 1.5, 1.75) },
  low: { collagen: Float32Array.of(1, 1.125, 1, 1.25, 1.5) },
  high: { collagen: Float32Array.of(1, 1.5, 1.5, 2, 2.5) },
};

describe('measureAt', () => {
  it('is linear between columns, with the range', () => {
    expect(measureAt(series, 'collagen', 52)).toEqual({ value: 1.3125, low: 1.125, high: 1.75 });
  });

  it('shows the state just after the pass on the day of a session', () => {
    expect(measureAt(series, 'collagen', 14)?.value).toBe(1.125);
  });

  it('keeps to the first and the last column outside of them', () => {
    expect(measureAt(series, 'collagen', -100)).toEqual({ value: 1, low: 1, high: 1 });
    expect(measureAt(series, 'collagen', 9999)).toEqual({ value: 1.75, low: 1.5, high: 2.5 });
  });

  it('is null for a measure that is not there', () => {
    expect(measureAt(series, 'nothing', 1)).toBeNull();
  });
});
