/** Reads a series of measures on a day, linear between its columns; at a session's own day the state just after the pass. */
import { columnOfDay, lerp } from '@/lib/interpolate';
import type { MeasureSeries } from './measures';

export interface MeasureAt {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Null where the series lacks the measure. */
export function measureAt(series: MeasureSeries, name: string, day: number): MeasureAt | null {
  const values = series.values[name];
  if (!values) return null;
  const column = columnOfDay(series.days, day);
  const left = Math.floor(column);
  const right = Math.min(left + 1, values.length - 1);
  const read = (table: Float32Array = values): number => lerp(table[left] as number, table[right] as number, column - left);
  return { value: read(), low: read(series.low[name]), high: read(series.high[name]) };
}
