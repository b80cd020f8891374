/** Axes of the figures: a scale from values to pixels, and the round values that carry a label. */

export interface Tick {
  readonly value: number;
  readonly label: string;
}

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
  /** Share of the axis' length, 0..1. */
  readonly place: (value: number) => number;
}

/** Labels closer than this share of the axis would touch. */
const LEAST_GAP = 0.1;

/** At about `count` round values (1, 2 or 5 times a power of ten), the ends widened to one of them. */
export function linearAxis(low: number, high: number, count: number): Axis {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const from = Math.floor(low / step + 1e-9) * step;
  const to = Math.max(from + step, Math.ceil(high / step - 1e-9) * step);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => {
    const value = from + at * step;
    return { value, label: value.toFixed(decimals).replace(/^-0(\.0*)?$/, '0$1').replace('-', '−') };
  });
  return { from, to, ticks, place: (value) => (value - from) / (to - from) };
}

/** Days on a logarithmic scale with the times people speak of. */
export function clockAxis(fromDay: number, toDay: number): Axis {
  const named: readonly (readonly [day: number, label: string])[] = [
    [1 / 96, '15 min'], [1 / 24, '1 h'], [0.25, '6 h'], [1, '1 d'], [3, '3 d'], [7, '7 d'], [14, '14 d'], [28, '28 d'], [90, '90 d'], [365, '1 y'],
  ];
  const place = (day: number): number => Math.log(Math.max(day, fromDay) / fromDay) / Math.log(toDay / fromDay);
  const ticks: Tick[] = [];
  for (const [value, label] of named) {
    const inside = value >= fromDay * 0.999 && value <= toDay * 1.001;
    const last = ticks.at(-1);
    if (inside && (!last || place(value) - place(last.value) > LEAST_GAP)) ticks.push({ value, label });
  }
  return { from: fromDay, to: toDay, ticks, place };
}
