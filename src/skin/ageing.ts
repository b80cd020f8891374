/**
 * What years do to the layers: linear change per decade since REFERENCE_AGE_YEARS, the age of the site table.
 * In reality sun, hormones and smoking matter as much as years and the change is not linear; here one mean slope each.
 */
import { clamp } from '@/lib/interpolate';
import type { Quantity } from '@/lib/quantity';

/** Age of the site table: young adult skin. Younger skin is drawn like it. */
export const REFERENCE_AGE_YEARS = 25;

/** Slopes as share of the young value per decade; positive = loss unless the name says gain. */
export const AGEING = {
  dermisLossPerDecade: {
    value: 0.06, low: 0.03, high: 0.08, unit: 'share per decade', grade: 'measured', source: 'G-01',
    meaning: 'Share of the young thickness of the dermis lost per decade (morphometry of the inner arm).',
  },
  reteLossPerDecade: {
    value: 0.125, low: 0.06, high: 0.18, unit: 'share per decade', grade: 'illustrative', source: 'A-22',
    meaning: 'Share of the young height of the rete ridges lost per decade: halved between the twenties and the sixties (A-51).',
  },
  collagenDensityLossPerDecade: {
    value: 0.02, low: 0, high: 0.05, unit: 'share per decade', grade: 'fitted', source: 'G-03',
    meaning: 'Share of the collagen density of the dermis lost per decade; most of the loss of collagen is thinning (G-03 against G-04).',
  },
  furrowDepthGainPerDecade: {
    value: 0.08, low: 0, high: 0.15, unit: 'share per decade', grade: 'illustrative', source: 'model-skin',
    meaning: 'Share by which the primary surface furrows deepen per decade.',
  },
  furrowSpacingGainPerDecade: {
    value: 0.06, low: 0, high: 0.12, unit: 'share per decade', grade: 'illustrative', source: 'model-skin',
    meaning: 'Share by which the mesh of surface furrows widens per decade.',
  },
  reteFloor: {
    value: 0.3, low: 0.15, high: 0.5, unit: 'ratio to young', grade: 'illustrative', source: 'A-51',
    meaning: 'Height that the rete ridges keep at any age.',
  },
} as const satisfies Record<string, Quantity>;

/** A factor on a young value with its plausible range, low ≤ value ≤ high. */
export interface AgeFactor {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function decadesSinceReference(ageYears: number): number {
  return Math.max(0, ageYears - REFERENCE_AGE_YEARS) / 10;
}

function loss(perDecade: Quantity, ageYears: number, floor: number, floorLow = floor): AgeFactor {
  const decades = decadesSinceReference(ageYears);
  return {
    value: clamp(1 - perDecade.value * decades, floor, 1),
    low: clamp(1 - perDecade.high * decades, floorLow, 1),
    high: clamp(1 - perDecade.low * decades, floor, 1),
  };
}

function gain(perDecade: Quantity, ageYears: number): AgeFactor {
  const decades = decadesSinceReference(ageYears);
  return { value: 1 + perDecade.value * decades, low: 1 + perDecade.low * decades, high: 1 + perDecade.high * decades };
}

export function ageDermis(ageYears: number): AgeFactor {
  return loss(AGEING.dermisLossPerDecade, ageYears, 0.4);
}

export function ageRete(ageYears: number): AgeFactor {
  return loss(AGEING.reteLossPerDecade, ageYears, AGEING.reteFloor.value, AGEING.reteFloor.low);
}

export function ageCollagenDensity(ageYears: number): AgeFactor {
  return loss(AGEING.collagenDensityLossPerDecade, ageYears, 0.5);
}

export function ageFurrowDepth(ageYears: number): AgeFactor {
  return gain(AGEING.furrowDepthGainPerDecade, ageYears);
}

export function ageFurrowSpacing(ageYears: number): AgeFactor {
  return gain(AGEING.furrowSpacingGainPerDecade, ageYears);
}
