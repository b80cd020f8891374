/**
 * Two results side by side: difference = b − a of the printed figures, so that a reader can check it. Its low and high are
 * the widest that the two ranges allow (b.low − a.high, b.high − a.low). Left out: that a and b err together, because both
 * rest on the same assumptions; so the range of a difference is an outer bound.
 */
import { type ResultRow, roundForPrint } from './resultRows';

export interface Spread {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface ComparedValue {
  readonly a: Spread;
  readonly b: Spread;
  readonly difference: Spread;
  readonly unit: string;
}

export interface ComparisonRow {
  readonly day: number;
  readonly measures: Readonly<Record<string, ComparedValue>>;
}

/** Rows of the same days and measures, as `measureRows` gives them. */
export function compareRows(a: readonly ResultRow[], b: readonly ResultRow[]): ComparisonRow[] {
  return a.map(({ day, measures }, index) => {
    const compared: Record<string, ComparedValue> = {};
    for (const [name, { unit, ...first }] of Object.entries(measures)) {
      const second = b[index]?.measures[name];
      if (!second) throw new Error(`The second scenario has no ${name} on day ${day}: both must be asked for the same days.`);
      const { value, low, high } = second;
      compared[name] = { a: first, b: { value, low, high }, difference: differenceOf(first, second), unit };
    }
    return { day, measures: compared };
  });
}

function differenceOf(a: Spread, b: Spread): Spread {
  return { value: roundForPrint(b.value - a.value), low: roundForPrint(b.low - a.high), high: roundForPrint(b.high - a.low) };
}
