/** What the model costs on this machine, in Node, on one core: against a yardstick run beside it, so that machines compare. */
import { encodeHealing } from '@/encoding/encodeHealing';
import { computeMeasures } from '@/healing/computeMeasures';
import { simulateHealing } from '@/healing/simulateHealing';
import { simulateRanges } from '@/healing/simulateRanges';
import { BLOCK_SURFACE_CM2 } from '@/lib/block';
import { DEFAULT_SCENARIO, type Scenario } from '@/treatment/scenario';
import { fibonacci, median, medianMs, timed } from './yardstick';
import { simulateEncoded } from '../support/encoded';

export function planOf(sessions: number, puncturesPerSession: number): Scenario {
  return { ...DEFAULT_SCENARIO, plan: { ...DEFAULT_SCENARIO.plan, sessions, densityPerCm2: puncturesPerSession / BLOCK_SURFACE_CM2 } };
}

export interface TaskTimes {
  readonly punctures: number;
  readonly fibres: number;
  readonly simulateMs: number;
  readonly encodeMs: number;
  readonly yardstickMs: number;
  /** simulate + encode against the yardstick. */
  readonly ratio: number;
}

/** Medians of `runs` runs after one that warms up; yardstick and model take turns, so that a busy machine slows both. */
export function measureTask(scenario: Scenario, runs: number): TaskTimes {
  const times = { simulate: [] as number[], encode: [] as number[], yardstick: [] as number[] };
  let punctures = 0;
  let fibres = 0;
  for (let run = 0; run <= runs; run += 1) {
    const simulated = timed(() => simulateHealing(scenario));
    const encoded = timed(() => encodeHealing(simulated.result, computeMeasures(simulated.result)));
    const yardstick = timed(() => fibonacci(38));
    punctures = simulated.result.treatment.punctures.count;
    fibres = encoded.result.fibres.fibreCount;
    if (run === 0) continue;
    times.simulate.push(simulated.ms);
    times.encode.push(encoded.ms);
    times.yardstick.push(yardstick.ms);
  }
  const [simulateMs, encodeMs, yardstickMs] = [median(times.simulate), median(times.encode), median(times.yardstick)];
  return { punctures, fibres, simulateMs, encodeMs, yardstickMs, ratio: (simulateMs + encodeMs) / yardstickMs };
}

export interface EnsembleTimes {
  readonly rangesMs: number;
  readonly yardstickMs: number;
}

/** The ensemble that gives the measures their ranges. */
export function measureEnsemble(scenario: Scenario, runs: number): EnsembleTimes {
  const measures = computeMeasures(simulateHealing(scenario));
  const times = { ranges: [] as number[], yardstick: [] as number[] };
  simulateRanges(scenario, measures);
  for (let run = 0; run < runs; run += 1) {
    times.ranges.push(timed(() => simulateRanges(scenario, measures)).ms);
    times.yardstick.push(timed(() => fibonacci(38)).ms);
  }
  return { rangesMs: median(times.ranges), yardstickMs: median(times.yardstick) };
}

export interface Growth {
  /** Slope of log(time) over log(punctures), least squares. */
  readonly exponent: number;
  readonly points: readonly { readonly punctures: number; readonly ms: number }[];
}

/**
 * How simulate + encode grows with the number of punctures: six sessions throughout, so that only their number changes and
 * not the length of the course; 1,080 to 3,240 punctures, the most that a plan can have.
 */
export function measureGrowth(runs: number): Growth {
  const points = [180, 270, 360, 450, 540].map((perSession) => {
    const scenario = planOf(6, perSession);
    return { punctures: 6 * perSession, ms: medianMs(runs, () => simulateEncoded(scenario)) };
  });
  return { exponent: slope(points.map(({ punctures }) => Math.log(punctures)), points.map(({ ms }) => Math.log(ms))), points };
}

/** Of the least-squares line through (x, y). */
export function slope(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const both = x.reduce((sum, value, at) => sum + (value - meanX) * (y[at]! - meanY), 0);
  return both / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}

/** Encoded bytes of four sessions of 400 punctures, MiB. */
export function encodedMiB(): number {
  return simulateEncoded(planOf(4, 400)).encodedBytes / 2 ** 20;
}
