/**
 * What years do to skin: linear change per decade since REFERENCE_AGE_YEARS, the age of the site tables.
 * In reality sun, hormones and smoking matter as much as years and the change is not linear; here one mean slope each.
 * Where studies contradict each other the slope lies between them and its range holds both: the epidermis (−6 to −7 %, none,
 * thinning until the thirties only: G-02, A-03, A-04), collagen per dermis (G-03 against G-04), the elastic fibres (G-09).
 */
import { clamp, smoothstep } from '@/lib/interpolate';
import type { Quantity } from '@/lib/quantity';

/** Age of the site table: young adult skin. Younger skin is drawn like it. */
export const REFERENCE_AGE_YEARS = 25;

const LOSS = 'share per decade';

/** Slopes as share of the young value per decade; the name says loss or gain. */
export const AGEING = {
  dermisLossPerDecade: { value: 0.06, low: 0.03, high: 0.08, unit: LOSS, grade: 'measured', source: 'G-01' },
  epidermisLossPerDecade: { value: 0, low: 0, high: 0.07, unit: LOSS, grade: 'fitted', source: 'G-02' },
  reteLossPerDecade: { value: 0.125, low: 0.06, high: 0.18, unit: LOSS, grade: 'illustrative', source: 'A-22' },
  reteFloor: { value: 0.3, low: 0.15, high: 0.5, unit: 'ratio to young', grade: 'illustrative', source: 'A-51' },
  collagenDensityLossPerDecade: { value: 0.02, low: 0, high: 0.05, unit: LOSS, grade: 'fitted', source: 'G-03' },
  capillaryLossPerDecade: { value: 0.1, low: 0.075, high: 0.13, unit: LOSS, grade: 'measured', source: 'A-36' },
  horizontalVesselGainPerDecade: { value: 0.17, low: 0.065, high: 0.29, unit: LOSS, grade: 'measured', source: 'A-36' },
  /** Per decade after fifty. */
  melanocyteLossPerDecade: { value: 0.1, low: 0, high: 0.13, unit: LOSS, grade: 'fitted', source: 'A-39' },
  turnoverGainPerDecade: { value: 0.15, low: 0.1, high: 0.2, unit: LOSS, grade: 'measured', source: 'G-15' },
  elasticFibreGainPerDecade: { value: 0.04, low: 0, high: 0.1, unit: LOSS, grade: 'illustrative', source: 'G-09' },
  elasticityLossPerDecade: { value: 0.04, low: 0.025, high: 0.12, unit: LOSS, grade: 'fitted', source: 'G-11' },
  fibroblastSpreadLossPerDecade: { value: 0.085, low: 0.045, high: 0.13, unit: LOSS, grade: 'measured', source: 'G-08' },
  ostiumGainPerDecade: { value: 0.04, low: 0, high: 0.1, unit: LOSS, grade: 'illustrative', source: 'model-skin' },
  oilLossPerDecade: { value: 0.07, low: 0.02, high: 0.12, unit: LOSS, grade: 'illustrative', source: 'model-skin' },
  furrowDepthGainPerDecade: { value: 0.08, low: 0, high: 0.15, unit: LOSS, grade: 'illustrative', source: 'model-skin' },
  furrowSpacingGainPerDecade: { value: 0.06, low: 0, high: 0.12, unit: LOSS, grade: 'illustrative', source: 'model-skin' },
} as const satisfies Record<string, Quantity>;

/** A factor on a young value with its plausible range, low ≤ value ≤ high. */
export interface AgeFactor {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function decades(ageYears: number, since = REFERENCE_AGE_YEARS): number {
  return Math.max(0, ageYears - since) / 10;
}

export function ageLoss(perDecade: Quantity, ageYears: number, floor: number, floorLow = floor, since = REFERENCE_AGE_YEARS): AgeFactor {
  const passed = decades(ageYears, since);
  return {
    value: clamp(1 - perDecade.value * passed, floor, 1),
    low: clamp(1 - perDecade.high * passed, floorLow, 1),
    high: clamp(1 - perDecade.low * passed, floor, 1),
  };
}

export function ageGain(perDecade: Quantity, ageYears: number): AgeFactor {
  const passed = decades(ageYears);
  return { value: 1 + perDecade.value * passed, low: 1 + perDecade.low * passed, high: 1 + perDecade.high * passed };
}

/**
 * Sun damage of the upper dermis, 0 none … 1 full: exposure of the site times years in it (G-22, qualitative: the years of
 * onset are ours). Elastotic material lies under a thin spared band; it is more elastin that does less.
 */
export function elastosis(exposure: Quantity, ageYears: number): AgeFactor {
  const years = (from: number, to: number): number => smoothstep(from, to, ageYears);
  return { value: exposure.value * years(30, 80), low: exposure.low * years(40, 95), high: exposure.high * years(25, 65) };
}
