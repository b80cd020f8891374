/** Certainty and source of a measure as the model's table of measures states them. */
import type { ChartMeasure } from '@/content/measureTexts';
import { MEASURE_TABLE } from '@/healing/measureTable';
import type { Grade } from '@/lib/quantity';

export function measureGrade(measure: ChartMeasure): { readonly grade: Grade; readonly source: string } {
  const row = MEASURE_TABLE.get(measure);
  return { grade: row?.grade ?? 'illustrative', source: row?.source ?? '' };
}
