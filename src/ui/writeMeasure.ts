/** Numbers of measures as they are written on screen: percent or one decimal, signed where they are changes. */
import { MEASURE_TEXTS, type ChartMeasure } from '@/content/measureTexts';
import type { Messages } from './messages';

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** The bare number of a measure as it is written, e.g. `103.1%` or `4.2`. */
export function writeMeasure(messages: Messages, measure: ChartMeasure, value: number): string {
  const percent = MEASURE_TEXTS[measure].written === 'percent';
  return messages.number(tidyZero(value), percent ? { style: 'percent', ...ONE_DECIMAL } : ONE_DECIMAL);
}

/** A ratio to before as a signed change, e.g. `+3.1%`. */
export function writeChange(messages: Messages, ratio: number): string {
  return messages.number(tidyZero(ratio - 1), { style: 'percent', signDisplay: 'exceptZero', ...ONE_DECIMAL });
}

/** Keeps “−0.0” off the screen. */
function tidyZero(value: number): number {
  return Math.abs(value) < 0.0005 ? 0 : value;
}
