/**
 * Measures on the days asked for, read off the series that the model gives on its own time grid, linear between columns.
 * At a session's day the grid has two columns; the later one is read (the state just after the pass).
 */
import { MEASURES } from '@/healing/measureTable';
import type { MeasureSeries } from '@/healing/measures';
import { columnOfDay, lerp } from '@/lib/interpolate';
import { type MeasuredValue, type ResultRow, roundForPrint } from './resultRows';

export function measureRows(series: MeasureSeries, days: readonly number[]): ResultRow[] {
  return days.map((day) => {
    const column = columnOfDay(series.days, day);
    const measures: Record<string, MeasuredValue> = {};
    for (const { name, unit } of MEASURES) {
      measures[name] = {
        value: readColumn(series.values[name], column),
        low: readColumn(series.low[name], column),
        high: readColumn(series.high[name], column),
        unit,
      };
    }
    return { day, measures };
  });
}

function readColumn(values: Float32Array | undefined, column: number): number {
  if (!values) throw new Error('The model gives no series for a measure of its own table: add it to computeMeasures.');
  const left = Math.floor(column);
  const at = values[left] as number;
  return roundForPrint(lerp(at, values[left + 1] ?? at, column - left));
}
