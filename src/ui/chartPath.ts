/** Geometry of the small charts: a measure over the time axis as SVG paths in a unit box (x 0..1000 along the track, y 0..100 downwards). */
import { measureAt } from '@/healing/measureAt';
import type { MeasureSeries } from '@/healing/measures';
import type { PhaseScale } from '@/session/phaseScale';

export const CHART_WIDTH = 1000;
export const CHART_HEIGHT = 100;
const SAMPLES = 80;

export interface ChartPaths {
  readonly line: string;
  readonly band: string;
  /** Smallest and largest mean value over the whole axis. */
  readonly min: number;
  readonly max: number;
  /** Values at the bottom and the top of the box. */
  readonly bottom: number;
  readonly top: number;
}

export function createChartPaths(series: MeasureSeries, name: string, axis: PhaseScale, rest: number, leastSpan: number): ChartPaths {
  const points = samplePoints(series, name, axis, rest);
  let bottom = rest;
  let top = rest;
  let min = Infinity;
  let max = -Infinity;
  for (const point of points) {
    bottom = Math.min(bottom, point.low);
    top = Math.max(top, point.high);
    min = Math.min(min, point.value);
    max = Math.max(max, point.value);
  }
  const missing = leastSpan - (top - bottom);
  if (missing > 0) {
    if (top === rest && bottom < rest) bottom -= missing;
    else if (bottom === rest && rest === 1 && name === 'epidermalCover') bottom -= missing;
    else top += missing;
  }
  const y = (value: number): string => (CHART_HEIGHT * (1 - (value - bottom) / (top - bottom))).toFixed(2);
  const trace = (pick: 'value' | 'low' | 'high', order = points): string => order.map((point) => `${point.x.toFixed(1)} ${y(point[pick])}`).join('L');
  return {
    line: `M${trace('value')}`,
    band: `M${trace('high')}L${trace('low', points.toReversed())}Z`,
    min,
    max,
    bottom,
    top,
  };
}

interface Point {
  readonly x: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The series' own columns, where a session's jump stands as two values at one x, and evenly spaced points between them. */
function samplePoints(series: MeasureSeries, name: string, axis: PhaseScale, rest: number): Point[] {
  const values = series.values[name];
  const own = Array.from(series.days, (day, column) => ({
    x: axis.positionOfDay(day) * CHART_WIDTH,
    value: values?.[column] ?? rest,
    low: series.low[name]?.[column] ?? values?.[column] ?? rest,
    high: series.high[name]?.[column] ?? values?.[column] ?? rest,
  })).filter((_, column) => (series.days[column] as number) <= axis.lastDay);
  const even = Array.from({ length: SAMPLES + 1 }, (_, index) => ({
    x: (index / SAMPLES) * CHART_WIDTH,
    ...(measureAt(series, name, axis.dayOfPosition(index / SAMPLES)) ?? { value: rest, low: rest, high: rest }),
  })).filter(({ x }) => own.every((point) => Math.abs(point.x - x) > CHART_WIDTH / SAMPLES / 4));
  return [...own, ...even].sort((a, b) => a.x - b.x);
}
