/** Scenarios, hand-placed punctures and small readers shared by the model tests. */
import type { Setting } from '@/healing/simulateCourse';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DEFAULT_SCENARIO, type Scenario } from '@/treatment/scenario';
import type { Treatment } from '@/treatment/treatment';

type Changes = {
  readonly [K in 'skin' | 'plan' | 'aftercare']?: Partial<Scenario[K]>;
} & { readonly seed?: number };

export function scenarioWith(changes: Changes = {}): Scenario {
  return {
    ...DEFAULT_SCENARIO,
    seed: changes.seed ?? DEFAULT_SCENARIO.seed,
    skin: { ...DEFAULT_SCENARIO.skin, ...changes.skin },
    plan: { ...DEFAULT_SCENARIO.plan, ...changes.plan },
    aftercare: { ...DEFAULT_SCENARIO.aftercare, ...changes.aftercare },
  };
}

/** [x, z, session] of each puncture, sessions in order; all of the same needle and depth. */
export type Spot = readonly [xMm: number, zMm: number, session?: number];

export function settingOfSpots(spots: readonly Spot[], sessionDays: readonly number[] = [0], changes: Changes = {}): Setting {
  const scenario = scenarioWith({ ...changes, plan: { sessions: sessionDays.length, ...changes.plan } });
  const count = spots.length;
  const treatment: Treatment = {
    device: 'pen',
    nominalDepthMm: 1.5,
    needleRadiusMm: 0.08,
    reachedShare: 0.75,
    passes: sessionDays.map(() => 1),
    sessionDays,
    punctures: {
      count,
      xMm: Float32Array.from(spots, (spot) => spot[0]),
      zMm: Float32Array.from(spots, (spot) => spot[1]),
      depthMm: new Float32Array(count).fill(1.2),
      radiusMm: new Float32Array(count).fill(0.08),
      tiltRad: new Float32Array(count),
      azimuthRad: new Float32Array(count),
      session: Uint8Array.from(spots, (spot) => spot[2] ?? 0),
      strike: Uint32Array.from(spots, (_, at) => at),
    },
    strikes: {
      count: 0,
      session: new Uint8Array(0),
      xMm: new Float32Array(0),
      zMm: new Float32Array(0),
      headingRad: new Float32Array(0),
    },
    heroPuncture: -1,
  };
  return { scenario, anatomy: describeAnatomy(scenario.skin), treatment };
}

/** Value of a series at a day, linear between columns (the later column at a session). */
export function at(days: ArrayLike<number>, values: ArrayLike<number>, day: number): number {
  let column = 0;
  while (column + 1 < days.length && days[column + 1]! <= day) column += 1;
  if (column + 1 >= days.length) return values[column]!;
  const share = (day - days[column]!) / (days[column + 1]! - days[column]!);
  return values[column]! + share * (values[column + 1]! - values[column]!);
}

/** Largest value and the day it is reached. */
export function peak(days: ArrayLike<number>, values: ArrayLike<number>): { value: number; day: number } {
  let best = 0;
  for (let column = 0; column < days.length; column += 1) if (values[column]! > values[best]!) best = column;
  return { value: values[best]!, day: days[best]! };
}
