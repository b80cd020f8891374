/** The small curves: on the scrubber's axis, inside their box, with the range around the line. */
import { describe, expect, it } from 'vitest';
import type { MeasureSeries } from '@/healing/measures';
import { createPhaseScale } from '@/session/phaseScale';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { CHART_HEIGHT, CHART_WIDTH, createChartPaths } from '@/ui/chartPath';
import { TIME_TICKS, visibleTicks } from '@/ui/timeTicks';

const axis = createPhaseScale({ ...DEFAULT_SCENARIO.plan, sessions: 1 });
const ramp: MeasureSeries = {
  days: Float64Array.of(-1, 0, 365),
  values: { collagen: Float32Array.of(1, 1, 1.2) },
  low: { collagen: Float32Array.of(1, 1, 1.1) },
  high: { collagen: Float32Array.of(1, 1, 1.4) },
};
const pointsOf = (path: string): [number, number][] => path.replace(/[MZ]/g, '').split('L').map((pair) => pair.split(' ').map(Number) as [number, number]);

describe('createChartPaths', () => {
  it('spans the whole axis, stays in the box and ends where the values end', () => {
    const paths = createChartPaths(ramp, 'collagen', axis, 1, 0.04);
    const line = pointsOf(paths.line);
    expect(line[0]).toEqual([0, CHART_HEIGHT]);
    expect(line.at(-1)?.[0]).toBe(CHART_WIDTH);
    expect(line.at(-1)?.[1]).toBeCloseTo(50, 1);
    for (const [, y] of [...line, ...pointsOf(paths.band)]) expect(y >= 0 && y <= CHART_HEIGHT).toBe(true);
    expect(paths.max).toBeCloseTo(1.2, 5);
    expect(paths.top).toBeCloseTo(1.4, 5);
  });

  it('gives untreated skin a flat line in a box of its least span', () => {
    const flat: MeasureSeries = { days: Float64Array.of(-1, 365), values: { collagen: Float32Array.of(1, 1) }, low: {}, high: {} };
    const paths = createChartPaths(flat, 'collagen', axis, 1, 0.04);
    expect(paths.top - paths.bottom).toBeCloseTo(0.04, 9);
    expect(new Set(pointsOf(paths.line).map(([, y]) => y)).size).toBe(1);
  });
});

describe('visibleTicks', () => {
  it('keeps ticks apart from one another and from session markers, more so on a narrow track', () => {
    const taken = [axis.positionOfDay(0), axis.positionOfDay(28)];
    const ticks = visibleTicks(axis, TIME_TICKS, taken);
    expect(ticks.length).toBeGreaterThan(4);
    const apart = (rows: typeof ticks): number => {
      const positions = [...rows.map((tick) => axis.positionOfDay(tick.day)), ...taken].sort((a, b) => a - b);
      return Math.min(...positions.slice(1).map((position, index) => position - (positions[index] as number)));
    };
    expect(apart(ticks)).toBeGreaterThanOrEqual(0.075);
    expect(apart(ticks.filter((tick) => !tick.minor))).toBeGreaterThanOrEqual(0.14);
  });
});
