/**
 * Measures on the days asked for, read off the series that the model gives on its own time grid, linear between columns.
 * At a session's day the grid has two columns; the later one is read (the state just after the pass).
 */
import { measureAt } from '@/healing/measureAt';
import { MEASURES } from '@/healing/measureTable';
import type { MeasureSeries } from '@/healing/measures';
import { type MeasuredValue, type ResultRow, roundForPrint } from './resultRows';

export function measureRows(series: MeasureSeries, days: readonly number[]): ResultRow[] {
  return days.map((day) => {
    const measures: Record<string, MeasuredValue> = {};
    for (const { name, unit } of MEASURES) {
      const read = measureAt(series, name, day);
      if (!read) throw new Error(`The model gives no series for ${name} of its own table: add it to computeMeasures.`);
      measures[name] = { value: roundForPrint(read.value), low: roundForPrint(read.low), high: roundForPrint(read.high), unit };
    }
    return { day, measures };
  });
}
