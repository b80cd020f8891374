/**
 * Plausible ranges: the measures again for a small fixed ensemble of parameter sets, on classes and without fibres. Every
 * parameter moves within its own range: two members set the disputed ones to their ends, the others draw. Fitted kinetics
 * move less, because they were fitted together. Not a standard error: a range that covers what is disputed.
 */
import { createStream } from '@/lib/random';
import type { Scenario } from '@/treatment/scenario';
import { SimulationCancelled } from './cancellation';
import { computeCourseMeasures } from './computeMeasures';
import type { MeasureSeries } from './measures';
import { HEALING_PARAMETERS, type HealingParameterName, resolveParameters } from './parameters';
import { settingOf, simulateCourse } from './simulateCourse';
import type { SimulateOptions } from './simulateHealing';

const MEMBERS = 10;
/** Fixed, so that a range does not change with the scenario's seed. */
const ENSEMBLE_SEED = 20250101;
const FITTED_SHARE = 0.35;
const OTHER_SHARE = 0.7;
/** Whose low and high end two members take together. */
const DISPUTED: readonly HealingParameterName[] = ['netGainPerSession', 'elastinOfNewCollagen', 'lineFromCollagen', 'scarFromCollagen', 'epidermalThickeningRate'];

/** `measures` with low and high: the spread of the ensemble's changes from untreated, so low ≤ value ≤ high and untreated is exact. */
export function simulateRanges(scenario: Scenario, measures: MeasureSeries, options: SimulateOptions = {}): MeasureSeries {
  const setting = settingOf(scenario);
  const low: Record<string, Float32Array> = {};
  const high: Record<string, Float32Array> = {};
  for (const [name, values] of Object.entries(measures.values)) {
    low[name] = Float32Array.from(values);
    high[name] = Float32Array.from(values);
  }
  if (setting.treatment.punctures.count === 0) return { ...measures, low, high };
  const check = () => {
    if (options.isCancelled?.() === true) throw new SimulationCancelled();
  };
  const run = (overrides: Readonly<Record<string, number>>) =>
    computeCourseMeasures(simulateCourse(setting, resolveParameters(overrides), { classNetwork: true, onShare: check }));
  const centre = run(options.overrides ?? {});
  for (let member = 0; member < MEMBERS; member += 1) {
    options.onProgress?.(member / MEMBERS);
    const series = run(memberOverrides(member, options.overrides ?? {}));
    for (const name of Object.keys(measures.values)) {
      const value = measures.values[name]!;
      const [lowest, highest] = [low[name]!, high[name]!];
      const [moved, middle] = [series.values[name]!, centre.values[name]!];
      // Each run counts from its own untreated value (column 0): what a member assumes of untreated skin is no effect of needling.
      const [movedRest, middleRest] = [moved[0]!, middle[0]!];
      for (let column = 0; column < value.length; column += 1) {
        const deviation = moved[column]! - movedRest - (middle[column]! - middleRest);
        const shifted = bounded(name, value[column]! + deviation, value[column]!);
        if (shifted < lowest[column]!) lowest[column] = shifted;
        if (shifted > highest[column]!) highest[column] = shifted;
      }
    }
  }
  options.onProgress?.(1);
  return { ...measures, low, high };
}

/** Parameter set of an ensemble member, around the values given. */
function memberOverrides(member: number, overrides: Readonly<Record<string, number>>): Record<string, number> {
  const random = createStream(ENSEMBLE_SEED, 'ensemble');
  const set: Record<string, number> = { ...overrides };
  Object.entries(HEALING_PARAMETERS).forEach(([name, quantity], index) => {
    const value = overrides[name] ?? quantity.value;
    const disputed = DISPUTED.includes(name as HealingParameterName);
    if (member < 2) {
      if (disputed) set[name] = member === 0 ? quantity.low : quantity.high;
      return;
    }
    const draw = 2 * random(member, index) - 1;
    const share = quantity.grade === 'fitted' ? FITTED_SHARE : OTHER_SHARE;
    const reach = draw < 0 ? value - quantity.low : quantity.high - value;
    set[name] = value + draw * share * Math.max(0, reach);
  });
  return set;
}

/** Shares and scores stay within their bounds, everything else above 0. */
function bounded(name: string, shifted: number, value: number): number {
  if (value >= 0 && shifted < 0) return 0;
  const unit = UNIT_BOUNDED.has(name);
  return unit && shifted > 1 ? 1 : shifted;
}

const UNIT_BOUNDED = new Set([
  'bleeding', 'openChannelFraction', 'epidermalCover', 'tightness', 'sensitivity', 'dryness', 'flaking', 'spots', 'infection', 'collagenIIIShare',
]);
