/** What the model costs on this machine, in Node, on one core: against a yardstick run beside it, so that machines compare. */
import { encodeHealing } from '@/encoding/encodeHealing';
import { BLOCK_SURFACE_CM2 } from '@/lib/block';
import { computeMeasures } from '@/healing/computeMeasures';
import { simulateHealing } from '@/healing/simulateHealing';
import { DEFAULT_SCENARIO, type Scenario } from '@/treatment/scenario';
import { simulateEncoded } from '../support/encoded';

const PUNCTURES = 400;

export function densePlan(sessions: number): Scenario {
  return { ...DEFAULT_SCENARIO, plan: { ...DEFAULT_SCENARIO.plan, sessions, densityPerCm2: PUNCTURES / BLOCK_SURFACE_CM2 } };
}

export interface ModelTimes {
  readonly punctures: number;
  readonly fibres: number;
  readonly simulateMs: number;
  readonly encodeMs: number;
  readonly yardstickMs: number;
}

/** Medians of `runs` runs after one that warms up; yardstick and model take turns, so that a busy machine slows both. */
export function measureModel(runs: number): ModelTimes {
  const scenario = densePlan(1);
  const times = { simulate: [] as number[], encode: [] as number[], yardstick: [] as number[] };
  let punctures = 0;
  let fibres = 0;
  for (let run = 0; run <= runs; run += 1) {
    const began = performance.now();
    const record = simulateHealing(scenario);
    const simulated = performance.now();
    const encoded = encodeHealing(record, computeMeasures(record));
    const finished = performance.now();
    fibonacci(38);
    const measured = performance.now();
    punctures = record.treatment.punctures.count;
    fibres = encoded.fibres.fibreCount;
    if (run === 0) continue;
    times.simulate.push(simulated - began);
    times.encode.push(finished - simulated);
    times.yardstick.push(measured - finished);
  }
  return { punctures, fibres, simulateMs: median(times.simulate), encodeMs: median(times.encode), yardstickMs: median(times.yardstick) };
}

/** Encoded bytes of four sessions of 400 punctures, MiB. */
export function encodedMiB(): number {
  return simulateEncoded(densePlan(4)).encodedBytes / 2 ** 20;
}

/** Deliberately naive: the yardstick. */
function fibonacci(n: number): number {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}
