/**
 * What a parameter set is fitted by: the misfit of all fitted rows, and a weak pull to the starting values, because many sets fit
 * equally well (45 constants, 39 rows) and of those the nearest to what was read or set at first is taken.
 *   objective = Σ misfit + PULL · Σ ((value − start)/(high − low))²
 */
import { HEALING_PARAMETERS, type HealingParameterName, type HealingParameters, resolveParameters } from '@/healing/parameters';
import { score } from './fittedNumbers';

export const PULL = 4;

/** Every constant graded fitted, in the order of the tables. */
export const FITTED_NAMES = (Object.keys(HEALING_PARAMETERS) as HealingParameterName[]).filter((name) => HEALING_PARAMETERS[name].grade === 'fitted');

/** Where the fit begins: the design's prototype for cells and matrix, first guesses for the surface. */
export const STARTING_VALUES: Readonly<Partial<Record<HealingParameterName, number>>> = {
  debrisClearance: 0.1,
  debrisClearanceByNeutrophils: 2.39,
  debrisClearanceByMacrophages: 0.53,
  inflammationFromNeutrophils: 0.156,
  inflammationFromMacrophages: 0.555,
  inflammationHalfByRepair: 0.461,
  growthFromPlatelets: 0.8,
  growthFromInflammatory: 0.27,
  growthFromRepair: 2.85,
  growthFromFibroblasts: 0.146,
  neutrophilInflux: 2.67,
  inflammationHalf: 0.65,
  neutrophilLoss: 0.591,
  neutrophilLossByMacrophages: 0.201,
  monocyteInflux: 1.89,
  monocyteTransitDays: 0.72,
  repairSwitch: 0.422,
  repairSwitchByGrowth: 0.436,
  growthHalf: 0.8,
  repairLoss: 0.228,
  fibroblastInflux: 0.46,
  fibroblastGrowth: 0.95,
  fibroblastCapacity: 2.1,
  fibroblastActivatedLoss: 0.03,
  fibroblastMaturation: 0.637,
  fibroblastLoss: 0.0854,
  remodellerShare: 0.268,
  depositionByGrowth: 1.07,
  earlyRemovalRate: 0.01,
  immatureCrossLinkRate: 1 / 18,
  matureCrossLinkRate: 0.0019,
  typeIIIShareEarly: 0.45,
  typeIIIShareLate: 0.36,
  typeIIIShareDays: 4,
  typeIIIExchangeRate: 0.0016,
  elastinDelayDays: 150,
  keratinocyteSpeedUmPerHour: 7,
  keratinocyteLagHours: 4,
  holeSealHours: 14,
  cornifyPhototypeSlope: 0.3,
  bleedingDepthMm: 0.4,
  erythemaFromInflammation: 14,
  erythemaPulse: 18,
  flareDays: 0.25,
  erythemaDays: 0.7,
};

export type FittedSet = Readonly<Record<string, number>>;

export function startingSet(): FittedSet {
  return Object.fromEntries(FITTED_NAMES.map((name) => [name, STARTING_VALUES[name]!]));
}

/** The set in the tables. */
export function frozenSet(): FittedSet {
  return Object.fromEntries(FITTED_NAMES.map((name) => [name, HEALING_PARAMETERS[name].value]));
}

export function objective(set: FittedSet): number {
  const parameters: HealingParameters = { ...resolveParameters(), ...set };
  const pull = FITTED_NAMES.reduce((sum, name) => sum + ((set[name]! - STARTING_VALUES[name]!) / widthOf(name)) ** 2, 0);
  return score(parameters) + PULL * pull;
}

export function widthOf(name: HealingParameterName): number {
  return HEALING_PARAMETERS[name].high - HEALING_PARAMETERS[name].low;
}

/** A set with one constant moved by a share of its range, held inside it. */
export function moved(set: FittedSet, name: HealingParameterName, share: number): FittedSet {
  const { low, high } = HEALING_PARAMETERS[name];
  return { ...set, [name]: Math.min(high, Math.max(low, set[name]! + share * widthOf(name))) };
}
