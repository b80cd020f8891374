/** Round lengths for bars and rulers: 1, 2 or 5 times a power of ten, and how they are written. */
import type { Messages } from './messages';

const STEPS = [1, 2, 5] as const;

/** The largest round length, mm, that is drawn no longer than `mostPx`. */
export function roundLengthMm(mmPerPx: number, mostPx: number): number {
  const most = mmPerPx * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = STEPS.findLast((one) => one * power <= most * (1 + 1e-9)) ?? 1;
  return Number((step * power).toPrecision(3));
}

/** Micrometres below a tenth of a millimetre. */
export function lengthText(messages: Messages, lengthMm: number): string {
  if (lengthMm < 0.1) return messages.t('unit.micrometres', { value: messages.number(Math.round(lengthMm * 1000)) });
  return messages.number(lengthMm, { style: 'unit', unit: 'millimeter', maximumFractionDigits: 2 });
}
