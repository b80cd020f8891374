/**
 * Plausible ranges: the measures again for a fixed, seeded ensemble, on classes and without fibres. Each member draws every
 * constant of the model from its own range (stratified, so that few members cover each range evenly), and with it what the pass
 * and the anatomy leave open: depth reached, needle, thickness of layers, depth of the vessels. Fitted kinetics move less,
 * because they were fitted together; constants that answer one and the same dispute of the literature move together, so that
 * both sides of it are reached. The range is the middle nine tenths of the members' changes from untreated, laid on the value:
 * not a standard error, but what the graded numbers allow.
 */
import { clamp, lerp } from '@/lib/interpolate';
import { createStream, type Stream } from '@/lib/random';
import type { Quantity } from '@/lib/quantity';
import type { Anatomy } from '@/skin/anatomy';
import { anatomyQuantities } from '@/skin/describeAnatomy';
import { DEVICE_TABLE } from '@/treatment/devices';
import type { Scenario } from '@/treatment/scenario';
import { withReach } from '@/treatment/simulatePass';
import { SimulationCancelled } from './cancellation';
import { classifyPunctures } from './classes';
import { computeCourseMeasures } from './computeMeasures';
import { createPunctureCoupling } from './coupling';
import { createCrowdTable } from './crowdTable';
import type { MeasureSeries } from './measures';
import { HEALING_PARAMETERS, resolveParameters } from './parameters';
import { type Setting, settingOf, simulateCourse } from './simulateCourse';
import type { SimulateOptions } from './simulateHealing';
import { alignGrids, type TimeGrid } from './timeGrid';

export const MEMBERS = 40;
/** Fixed, so that a range does not change with the scenario's seed. */
const ENSEMBLE_SEED = 20250101;
/** Columns of a member's time grid: the spread needs no more. */
const COLUMNS = 300;
const FITTED_SHARE = 0.5;
/** Person and method differ, but seldom by all of what the literature holds at once. */
const ANATOMY_SHARE = 0.6;
const TAIL = 0.05;
/** A setting, not a doubt. */
const SETTINGS = new Set(['fibreRealignment']);
/** Disputes: a member that stands on one side takes that side in all of its constants (−: the other end). */
const DISPUTES: Readonly<Record<string, readonly string[]>> = {
  'total elastin lower or higher': ['elastinFormed', 'elastinOntoOld', '-elastinShortDelayDays', '-elastinLossFactor', '-elastosisClearance'],
  'holes closed in hours or days': ['-plugSeals', 'plugHours', 'holeSealHours', 'cornifyHours', 'waterLossUncornified'],
  'epidermis thicker for long or not': ['epidermalThickeningRate', 'epidermalThickeningDays'],
  'scars better by much or not': ['scarLift', 'scarRelease', 'scarTetherAreaMm2'],
  'pigment after inflammation or not': ['pigmentFromInflammation', '-pigmentCarried'],
};
const SIDES = new Map(Object.entries(DISPUTES).flatMap(([dispute, names]) => names.map((name) => [name.replace('-', ''), { dispute, sign: name.startsWith('-') ? -1 : 1 }])));
const VARIED: readonly (keyof Anatomy)[] = [
  'epidermisMm', 'dermisMm', 'papillaryDermisMm', 'superficialPlexusMm', 'elastosis', 'corneumTransitDays', 'epidermalTurnoverDays', 'tensionAnisotropy',
];

export interface RangeOptions extends SimulateOptions {
  /** Other than the standard number: for tests of how stable a range is. */
  readonly members?: number;
}

/** `measures` with low and high: low ≤ value ≤ high, and untreated is exact. */
export function simulateRanges(scenario: Scenario, measures: MeasureSeries, options: RangeOptions = {}): MeasureSeries {
  const setting = settingOf(scenario);
  const names = Object.keys(measures.values);
  const { punctures } = setting.treatment;
  const copy = () => Object.fromEntries(names.map((name) => [name, Float32Array.from(measures.values[name]!)]));
  const [low, high] = [copy(), copy()];
  if (punctures.count === 0) return { ...measures, low, high };
  const overrides = options.overrides ?? {};
  const check = () => {
    if (options.isCancelled?.() === true) throw new SimulationCancelled();
  };
  const centreParameters = resolveParameters(overrides);
  const classes = classifyPunctures(punctures, createPunctureCoupling(punctures, centreParameters));
  const ranges = (['inflammationRangeUm', 'growthRangeUm', 'capacityRangeUm'] as const).map((name) => HEALING_PARAMETERS[name].high);
  const crowd = createCrowdTable(punctures, classes, Math.max(...ranges));
  const run = (one: Setting, set: Readonly<Record<string, number>>) =>
    simulateCourse(one, resolveParameters(set), { crowd, mostColumns: COLUMNS, onShare: check });

  const centreCourse = run(setting, overrides);
  const centre = computeCourseMeasures(centreCourse).values;
  const { left, share } = alignGrids(gridOf(measures.days, centreCourse.columnAfterSession.length), centreCourse);
  const members = options.members ?? MEMBERS;
  const moved = Array.from({ length: members }, (_, member) => {
    options.onProgress?.(member / members);
    const draw = drawsOf(member, members);
    return computeCourseMeasures(run(memberSetting(setting, draw), memberParameters(draw, overrides))).values;
  });
  const changes = new Float64Array(members);
  for (const name of names) {
    const value = measures.values[name]!;
    const middle = centre[name]!;
    const [down, up] = [new Float64Array(middle.length), new Float64Array(middle.length)];
    for (let column = 0; column < middle.length; column += 1) {
      // Each run counts from its own untreated value (column 0): what a member assumes of untreated skin is no effect of needling.
      const change = middle[column]! - middle[0]!;
      for (let member = 0; member < members; member += 1) changes[member] = moved[member]![name]![column]! - moved[member]![name]![0]! - change;
      changes.sort();
      down[column] = quantile(changes, TAIL);
      up[column] = quantile(changes, 1 - TAIL);
    }
    const floor = RISING.has(name) ? value[0]! : 0;
    for (let column = 0; column < value.length; column += 1) {
      const at = left[column]!;
      const next = Math.min(at + 1, middle.length - 1);
      low[name]![column] = clamp(value[column]! + lerp(down[at]!, down[next]!, share[column]!), Math.min(floor, value[column]!), value[column]!);
      high[name]![column] = Math.max(value[column]!, Math.min(top(name), value[column]! + lerp(up[at]!, up[next]!, share[column]!)));
    }
  }
  options.onProgress?.(1);
  return { ...measures, low, high };
}

/** The grid behind a series' days: a session's day stands twice. */
function gridOf(days: Float64Array, sessions: number): TimeGrid {
  const columnAfterSession: number[] = [];
  for (let column = 1; column < days.length && columnAfterSession.length < sessions; column += 1) if (days[column] === days[column - 1]) columnAfterSession.push(column);
  return { days, columnAfterSession };
}

/** A draw −1..1 for each name: of all members, each takes another stratum of it. */
type Draw = (name: string) => number;

function drawsOf(member: number, members: number): Draw {
  const streams = new Map<string, Stream>();
  return (name) => {
    const random = streams.get(name) ?? createStream(ENSEMBLE_SEED, name);
    streams.set(name, random);
    // Rank of this member's key among all: a permutation of the strata.
    const own = random(member, 0);
    let rank = 0;
    for (let other = 0; other < members; other += 1) if (random(other, 0) < own) rank += 1;
    return (2 * (rank + random(member, 1))) / members - 1;
  };
}

function within({ value, low, high }: Pick<Quantity, 'value' | 'low' | 'high'>, draw: number, share: number): number {
  return value + draw * share * Math.max(0, draw < 0 ? value - low : high - value);
}

function memberParameters(draw: Draw, overrides: Readonly<Record<string, number>>): Record<string, number> {
  const set: Record<string, number> = { ...overrides };
  for (const [name, quantity] of Object.entries(HEALING_PARAMETERS)) {
    if (SETTINGS.has(name)) continue;
    const side = SIDES.get(name);
    const drawn = side ? side.sign * draw(side.dispute) : draw(name);
    set[name] = within({ ...quantity, value: overrides[name] ?? quantity.value }, drawn, quantity.grade === 'fitted' && !side ? FITTED_SHARE : 1);
  }
  return set;
}

function memberSetting({ scenario, treatment }: Setting, draw: Draw): Setting {
  const quantities = anatomyQuantities(scenario.skin);
  const values = Object.fromEntries(Object.entries(quantities).map(([field, quantity]) => [field, quantity.value]));
  for (const field of VARIED) values[field] = within(quantities[field], draw(`anatomy-${field}`), ANATOMY_SHARE);
  const anatomy = values as unknown as Anatomy;
  const ordered = { ...anatomy, superficialPlexusMm: Math.max(anatomy.superficialPlexusMm, anatomy.epidermisMm + 0.06) };
  const { reachedShare, needleRadiusMm } = DEVICE_TABLE[treatment.device];
  const share = within(reachedShare, draw('reached-share'), 1);
  const shaftMm = scenario.plan.needleDiameterMm === undefined ? within(needleRadiusMm, draw('needle-radius'), ANATOMY_SHARE) : treatment.needleRadiusMm;
  return { scenario, anatomy: ordered, treatment: withReach(treatment, ordered, share, shaftMm) };
}

/** Of sorted values, linear between two. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const left = Math.floor(at);
  return sorted[left]! + (sorted[Math.min(left + 1, sorted.length - 1)]! - sorted[left]!) * (at - left);
}

/** Shares and scores stay below 1, and so do ratios that needling can only lower. */
function top(name: string): number {
  return UNIT_BOUNDED.has(name) ? 1 : Infinity;
}

/** What needling can only raise. */
const RISING = new Set(['transepidermalWaterLoss', 'perfusion', 'vesselDensity', 'tropoelastin', 'epidermalThickness']);

const UNIT_BOUNDED = new Set([
  'bleeding', 'openChannelFraction', 'epidermalCover', 'tightness', 'sensitivity', 'dryness', 'flaking', 'spots', 'infection', 'collagenIIIShare', 'fibreAlignment',
  'lineDepth', 'scarDepth', 'poreArea',
]);
