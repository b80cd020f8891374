/** One computed check of the stills: what was asked, the figure found beside its limit, and whether it holds. */
export interface StillCheck {
  /** Number in the checklist of the art direction; null for what it does not list. */
  readonly item: number | null;
  readonly name: string;
  readonly figure: string;
  readonly passed: boolean;
}

export function atLeast(item: number | null, name: string, value: number, limit: number, unit = ''): StillCheck {
  return { item, name, figure: `${written(value, unit)} (at least ${written(limit, unit)})`, passed: value >= limit };
}

export function atMost(item: number | null, name: string, value: number, limit: number, unit = ''): StillCheck {
  return { item, name, figure: `${written(value, unit)} (at most ${written(limit, unit)})`, passed: value <= limit };
}

export function between(item: number | null, name: string, value: number, low: number, high: number, unit = ''): StillCheck {
  return { item, name, figure: `${written(value, unit)} (${written(low, unit)} to ${written(high, unit)})`, passed: value >= low && value <= high };
}

/** The unit `%` is for shares 0..1. */
function written(value: number, unit: string): string {
  if (unit === '%') return `${(100 * value).toFixed(2)} %`;
  return `${value.toFixed(2)}${unit === '' ? '' : ` ${unit}`}`;
}
