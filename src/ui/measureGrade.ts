/** Certainty of a measure as the table of measures states it. */
import type { ChartMeasure } from '@/content/measureTexts';
import type { Grade } from '@/lib/quantity';

const GRADES: Readonly<Record<ChartMeasure, Grade>> = { collagen: 'illustrative', erythema: 'fitted', epidermalCover: 'fitted' };

export function measureGrade(measure: ChartMeasure): Grade {
  return GRADES[measure];
}
