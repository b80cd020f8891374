/**
 * The model's number for every row of `publishedResults.ts` that has one, by id; with its range where the row asks for that. For
 * the tests and for the page of validation. Scenarios are named, so that a result can be drawn on the axes of its measure.
 */
import { computeMeasures } from '@/healing/computeMeasures';
import { cumulative } from '@/healing/cumulative';
import { measureAt } from '@/healing/measureAt';
import type { MeasureSeries } from '@/healing/measures';
import { resolveParameters } from '@/healing/parameters';
import { reachOfSessions } from '@/healing/reach';
import { simulateReferenceSite } from '@/healing/scale';
import { settingOf, simulateCourse } from '@/healing/simulateCourse';
import { healSetting, simulateHealing } from '@/healing/simulateHealing';
import { simulateRanges } from '@/healing/simulateRanges';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DEFAULT_SKIN } from '@/skin/skin';
import { DEVICE_TABLE } from '@/treatment/devices';
import { parseScenario } from '@/treatment/parseScenario';
import { meanReachedDepthMm } from '@/treatment/passFigures';
import { fittedNumbers, poreLifeHours } from './fittedNumbers';
import { at, peak, settingOfSpots } from './modelFixture';

export interface ModelNumber {
  readonly value: number;
  /** Equal to the value where no range was asked for. */
  readonly low: number;
  readonly high: number;
}

const SCENARIOS = {
  once: { plan: { sessions: 1 } },
  home: { plan: { device: 'roller', sessions: 1, needleLengthMm: 0.25 } },
  array: { skin: { site: 'forearm', ageYears: 30, phototype: 2 }, plan: { device: 'stamp', sessions: 1, needleLengthMm: 0.4 } },
  roller: { skin: { ageYears: 40 }, plan: { device: 'roller', sessions: 1 } },
  fourMonthly: { skin: { ageYears: 55 }, plan: { sessions: 4, intervalDays: 30 } },
  sixFortnightly: { skin: { ageYears: 50 }, plan: { device: 'roller', sessions: 6, intervalDays: 14 } },
  fourOfOne: { skin: { site: 'abdomen', ageYears: 25 }, plan: { device: 'roller', sessions: 4, intervalDays: 21, needleLengthMm: 1 } },
  sixScars: { skin: { ageYears: 28, concern: 'acne-scars' }, plan: { sessions: 6, intervalDays: 30 } },
  fourScars: { skin: { ageYears: 28, concern: 'acne-scars' }, plan: { sessions: 4, intervalDays: 20 } },
  threeLight: { skin: { ageYears: 30, phototype: 3, concern: 'acne-scars' }, plan: { device: 'roller', sessions: 3, intervalDays: 30 } },
  fiveDark: { skin: { ageYears: 28, phototype: 5, concern: 'acne-scars' }, plan: { device: 'roller', sessions: 5, intervalDays: 28 } },
} as const;

export type PublishedScenario = keyof typeof SCENARIOS;

const kept = new Map<PublishedScenario, MeasureSeries>();

/** A scenario's measures with their ranges, computed once. */
export function seriesOf(name: PublishedScenario): MeasureSeries {
  const known = kept.get(name);
  if (known) return known;
  const { scenario } = parseScenario(SCENARIOS[name]);
  const series = simulateRanges(scenario, computeMeasures(simulateHealing(scenario)));
  kept.set(name, series);
  return series;
}

export function publishedNumbers(): Readonly<Record<string, ModelNumber>> {
  const p = resolveParameters();
  return {
    ...Object.fromEntries(Object.entries({ ...fittedNumbers(p), ...siteNumbers(), ...alignmentNumbers(), ...skinNumbers() }).map(([id, value]) => [id, exactly(value)])),
    ...measureNumbers(),
  };
}

function siteNumbers(): Record<string, number> {
  const p = resolveParameters();
  const { days, signals } = simulateReferenceSite(365, p);
  const inflammatory = signals.neutrophils.map((n, column) => n + signals.macrophagesInflammatory[column]!);
  const most = peak(days, inflammatory).value;
  const laid = cumulative(signals.depositionRate, days);
  const rest = inflammatory.reduce((high, value, column) => (days[column]! >= 14 ? Math.max(high, value / most) : high), 0);
  const share = (values: Float64Array, day: number) => at(days, values, day) / peak(days, values).value;
  const alone = simulateCourse(settingOfSpots([[0, 0]]), p);
  return {
    'inflammation-over': rest,
    'neutrophils-day-7': share(signals.neutrophils, 7),
    'content-levels': (at(days, laid, 56) - at(days, laid, 28)) / at(days, laid, 28),
    'synthesis-14': share(signals.depositionRate, 14),
    'growth-14': share(signals.growthSignal, 14),
    'vessels-peak': 1 + peak(alone.days, reachOfSessions(alone).sprouting[0]!).value,
    'holes-old': poreLifeHours({ ...DEFAULT_SKIN, ageYears: 77 }, p) / poreLifeHours({ ...DEFAULT_SKIN, ageYears: 26 }, p),
  };
}

/** The published rule of Rouillard & Holmes: weights per cue, turning at 3°/h, mean of four seeds. */
export const PUBLISHED_WEIGHTS = {
  guidePersistence: 0.33, guideFamily: 0, guideFibres: 0.167, guideSignal: 0.167, guideTension: 0.067, guideNoise: 0.175,
  weaveAlongTension: 0.43, weaveAcrossTension: 0.43,
} as const;

export function alignmentOnDay21(seed: number, tensionAnisotropy: number, overrides: Readonly<Record<string, number>>): number {
  const { scenario } = parseScenario({ seed, plan: { sessions: 1, densityPerCm2: 800, needleLengthMm: 2 } });
  const setting = settingOf(scenario);
  const healing = healSetting({ ...setting, anatomy: { ...setting.anatomy, tensionAnisotropy } }, { overrides });
  return at(healing.days, computeMeasures(healing).values.fibreAlignment!, 21);
}

function alignmentNumbers(): Record<string, number> {
  const turning = { ...PUBLISHED_WEIGHTS, fibreRealignment: 3 };
  const mean = (anisotropy: number) => [1, 2, 3, 4].reduce((sum, seed) => sum + alignmentOnDay21(seed, anisotropy, turning) / 4, 0);
  return { 'alignment-uniaxial': mean(1), 'alignment-biaxial': mean(0) };
}

function skinNumbers(): Record<string, number> {
  const cheek = (ageYears: number) => describeAnatomy({ ...DEFAULT_SKIN, ageYears });
  const collagen = (ageYears: number) => cheek(ageYears).dermisMm * cheek(ageYears).collagenDensity;
  return { 'collagen-lost': collagen(70) / collagen(30), elasticity: cheek(45).grossElasticity };
}

function measureNumbers(): Record<string, ModelNumber> {
  const read = (name: PublishedScenario, measure: string, day: number): ModelNumber => measureAt(seriesOf(name), measure, day)!;
  const living = (name: PublishedScenario, day: number): ModelNumber => {
    const { scenario } = parseScenario(SCENARIOS[name]);
    const { epidermisMm, stratumCorneumMm } = describeAnatomy(scenario.skin);
    const ratio = (um: number) => (um / 1000 - stratumCorneumMm) / (epidermisMm - stratumCorneumMm);
    const { value, low, high } = read(name, 'epidermalThickness', day);
    return { value: ratio(value), low: ratio(low), high: ratio(high) };
  };
  const roller = DEVICE_TABLE.roller.reachedShare;
  const rolled = (reachedShare: number) =>
    meanReachedDepthMm({ ...parseScenario(SCENARIOS.roller).scenario.plan, needleLengthMm: 0.77 }, describeAnatomy(DEFAULT_SKIN), { reachedShare });
  return {
    'water-short-72': exactly(read('home', 'transepidermalWaterLoss', 3).value),
    'water-array-24': exactly(read('array', 'transepidermalWaterLoss', 1).value),
    'holes-array-24': exactly(read('array', 'openChannelFraction', 1).value),
    'redness-array-48': exactly(read('array', 'erythema', 2).value),
    'redness-7': exactly(read('once', 'erythema', 7).value),
    'cover-5': exactly(read('once', 'epidermalCover', 5).value),
    'epidermis-24': exactly(living('roller', 1).value),
    'epidermis-year': living('fourMonthly', 365 + 90),
    'epidermis-3-months': living('fourMonthly', 180),
    'elastin-down': read('sixFortnightly', 'elastin', 90),
    'elastin-same': read('fourMonthly', 'elastin', 180),
    'elastin-up': read('roller', 'elastin', 42),
    'tropoelastin-up': read('sixFortnightly', 'tropoelastin', 90),
    'collagen-i-up': read('sixFortnightly', 'collagenI', 90),
    'collagen-iii-up': read('sixFortnightly', 'collagenIII', 90),
    'collagen-iii-down': read('fourOfOne', 'collagenIII', 70),
    'roller-depth': { value: rolled(roller.value), low: rolled(roller.low), high: rolled(roller.high) },
    'scar-score': read('sixScars', 'scarDepth', 180),
    'scar-nothing': read('fourScars', 'scarDepth', 80),
    'scar-half': read('sixScars', 'scarDepth', 240),
    'pigment-none': read('threeLight', 'pigmentContrast', 120),
    'pigment-some': read('fiveDark', 'pigmentContrast', 142),
    'holes-hours': read('array', 'openChannelFraction', 2 / 24),
    'water-48': read('once', 'transepidermalWaterLoss', 2),
  };
}

function exactly(value: number): ModelNumber {
  return { value, low: value, high: value };
}
