/**
 * The model's numbers beside the fitted rows of `publishedResults.ts`, as a function of the parameters: what the tests hold to
 * the bands and what `scripts/fitParameters.ts` minimises. One isolated reference puncture, one session on a cheek, closed forms.
 */
import { PUBLISHED_RESULTS, type PublishedResult } from '@/content/publishedResults';
import { cumulative } from '@/healing/cumulative';
import { elasticFibres } from '@/healing/elastin';
import { matureCrossLinks, typeIIIShare, typeIIIShareWhenLaid } from '@/healing/matrix';
import type { HealingParameters } from '@/healing/parameters';
import { personFactors, YOUNG_FACE } from '@/healing/person';
import { reachOfSessions } from '@/healing/reach';
import { simulateReferenceSite } from '@/healing/scale';
import { sessionCover } from '@/healing/sessionMeans';
import { type Setting, settingOf, simulateCourse } from '@/healing/simulateCourse';
import { closureHours, woundsOf } from '@/healing/wounds';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DEFAULT_SKIN, type Skin } from '@/skin/skin';
import { passesOf } from '@/treatment/devices';
import { meanReachedDepthMm } from '@/treatment/passFigures';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { at, peak, scenarioWith } from './modelFixture';

export const FITTED_RESULTS = PUBLISHED_RESULTS.filter(({ use }) => use === 'fitted') as readonly (PublishedResult & { readonly band: readonly [number, number] })[];

/** Radius of the hole of a short research needle, µm (D-06). */
const SHORT_HOLE_UM = 40;

const once = settingOf(scenarioWith({ plan: { sessions: 1 } }));
const short = settingOf(scenarioWith({ plan: { sessions: 1, needleLengthMm: 0.5 } }));

export function fittedNumbers(p: HealingParameters): Readonly<Record<string, number>> {
  return { ...referenceNumbers(p), ...rednessNumbers(p), ...surfaceNumbers(p), ...skinNumbers() };
}

/** Square of the distance from the middle of a band, in half widths: 1 at its edges; from nothing where the band begins there. */
export function misfit({ band, log }: (typeof FITTED_RESULTS)[number], value: number): number {
  if (band[0] === 0) return (value / band[1]) ** 2;
  const scale = (x: number): number => (log ? Math.log(Math.max(x, 1e-9)) : x);
  const [low, high] = [scale(band[0]), scale(band[1])];
  return ((2 * scale(value) - low - high) / (high - low)) ** 2;
}

/** Sum of the misfits of all fitted rows: what is minimised. */
export function score(p: HealingParameters): number {
  const numbers = fittedNumbers(p);
  return FITTED_RESULTS.reduce((sum, row) => sum + misfit(row, numbers[row.id]!), 0);
}

function referenceNumbers(p: HealingParameters): Record<string, number> {
  const { days, signals } = simulateReferenceSite(365, p);
  const macrophages = signals.macrophagesInflammatory.map((m1, column) => m1 + signals.macrophagesRepair[column]!);
  const [n, m, f, r] = [signals.neutrophils, macrophages, signals.secretory, signals.depositionRate].map((signal) => peak(days, signal));
  const laid = cumulative(signals.depositionRate, days);
  const scar = { mass: 0, typeIII: 0, mature: 0 };
  for (let column = 1; column < days.length && days[column]! <= 180; column += 1) {
    const made = laid[column]! - laid[column - 1]!;
    const age = 180 - days[column]!;
    scar.mass += made;
    scar.typeIII += made * typeIIIShare(age, typeIIIShareWhenLaid(days[column]!, p), p);
    scar.mature += made * matureCrossLinks(age, p);
  }
  const precursor = signals.secretory.map((cells, column) => p.elastinFromFibroblasts * cells + signals.remodellers[column]!);
  const elastin = elasticFibres(precursor, days, p.elastinDelayDays);
  const elasticShare = (day: number) => at(days, elastin, day) / elastin.at(-1)!;
  const content = (day: number) => at(days, laid, day) / at(days, laid, 28);
  const rate = (day: number) => at(days, signals.depositionRate, day);
  const turns = days.findIndex((day, column) => day > 1 && signals.macrophagesRepair[column]! > signals.macrophagesInflammatory[column]!);
  return {
    'neutrophil-peak': n!.day,
    'neutrophil-height': n!.value,
    'neutrophils-day-5': at(days, signals.neutrophils, 5) / n!.value,
    'macrophage-peak': m!.day,
    'macrophage-height': m!.value,
    'macrophages-day-7': at(days, macrophages, 7) / m!.value,
    'macrophages-day-14': at(days, macrophages, 14) / m!.value,
    'repair-switch': turns < 0 ? 30 : days[turns]!,
    'debris-gone': debrisLeft(days, signals.neutrophils, macrophages, 2.5, p),
    'fibroblast-height': f!.value,
    'procollagen-2': rate(2) / rate(1),
    'procollagen-7': rate(7) / rate(1),
    'synthesis-28': rate(28) / r!.value,
    'synthesis-90': rate(90) / r!.value,
    'content-7': content(7),
    'content-14': content(14),
    'content-21': content(21),
    'type-iii-laid-1': typeIIIShareWhenLaid(1, p),
    'type-iii-laid-7': typeIIIShareWhenLaid(7, p),
    'type-iii-share': scar.typeIII / scar.mass / p.typeIIIShareNative,
    'cross-links': scar.mature / scar.mass,
    'elastin-60': elasticShare(60),
    'elastin-90': elasticShare(90),
    'elastin-180': elasticShare(180),
  };
}

/** D after so many days, which the network does not record: e^{−∫(k0 + kN·N + kM·M)}. */
function debrisLeft(days: Float64Array, neutrophils: Float64Array, macrophages: Float64Array, day: number, p: HealingParameters): number {
  const loss = neutrophils.map((n, column) => p.debrisClearance + p.debrisClearanceByNeutrophils * n + p.debrisClearanceByMacrophages * macrophages[column]!);
  return Math.exp(at(days, cumulative(loss, days), 0) - at(days, cumulative(loss, days), day));
}

/** Redness of one session on the cheek, as the measure has it. */
function rednessNumbers(p: HealingParameters): Record<string, number> {
  const course = simulateCourse(once, p, { classNetwork: true, mostColumns: 320 });
  const cover = sessionCover(course, p.erythemaReachUm / 1000)[0]!;
  const erythema = reachOfSessions(course).erythema[0]!.map((value) => cover * value);
  const most = peak(course.days, erythema).value;
  return { 'redness-peak': most, 'redness-24': at(course.days, erythema, 1) / most, 'redness-84': at(course.days, erythema, 3.5) };
}

function surfaceNumbers(p: HealingParameters): Record<string, number> {
  const bleeding = ({ treatment, anatomy }: Setting) => {
    const wounds = woundsOf(treatment, anatomy, YOUNG_FACE, p);
    return wounds.bleeding.reduce((sum, share) => sum + share, 0) / wounds.bleeding.length;
  };
  return {
    'closure-narrow': closureHours(35, YOUNG_FACE, p),
    'closure-wide': closureHours(125, YOUNG_FACE, p),
    'pore-life-light': poreLifeHours({ ...DEFAULT_SKIN, ageYears: 24, phototype: 2 }, p),
    'pore-life-dark': poreLifeHours({ ...DEFAULT_SKIN, ageYears: 24, phototype: 6 }, p),
    'bleeding-short': bleeding(short),
    'bleeding-long': bleeding(once),
  };
}

/** Hours until one hole of a short needle in ten is still open: the slit's closed form, its plug long formed. */
export function poreLifeHours(skin: Skin, p: HealingParameters): number {
  const person = personFactors(skin, p);
  return closureHours(SHORT_HOLE_UM, person, p) + p.holeSealHours * person.sealing * Math.log((1 - p.plugSeals) / 0.1);
}

function skinNumbers(): Record<string, number> {
  const forearm = (ageYears: number) => describeAnatomy({ ...DEFAULT_SKIN, site: 'forearm', ageYears });
  const loops = (ageYears: number) => describeAnatomy({ ...DEFAULT_SKIN, ageYears }).capillaryLoopsPerMm2;
  return {
    'roller-passes': passesOf({ device: 'roller', densityPerCm2: 250 }),
    'stamp-depth': meanReachedDepthMm({ ...DEFAULT_SCENARIO.plan, device: 'stamp', needleLengthMm: 0.6 }, forearm(30)),
    'corneum-35': forearm(35).corneumTransitDays,
    'corneum-60': forearm(60).corneumTransitDays,
    'turnover-37': forearm(37).epidermalTurnoverDays,
    'loops-left': loops(74) / loops(22),
  };
}
