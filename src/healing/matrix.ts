/**
 * The new matrix in closed form of its age a = day − birthDay, so that any moment can be drawn without stepping:
 *   survival   S = exp[−(k_rem/k_x1)(1 − e^{−k_x1 a}) − k_slow a] · exp[−(Λ(day) − Λ(birthDay))]
 *   type III   f3 = f∞ + (f3(birth) − f∞)·e^{−k31 a}
 *   cross-links x1 = 1 − e^{−k_x1 a} (immature), x2 = 1 − e^{−k_x2 a} (mature)
 * Λ is the cumulative collagenase exposure of the puncture class. In reality fibres are cut and bundled one by one; here a
 * vertex loses mass evenly.
 */
import type { HealingParameters } from './parameters';

/** The constants that survival depends on: what an encoded healing carries along. */
export type SurvivalConstants = Pick<HealingParameters, 'earlyRemovalRate' | 'immatureCrossLinkRate' | 'slowRemovalRate'>;

/** Share of the mass laid that is left at an age in days; `matrixLossSince` is Λ(day) − Λ(birthDay). */
export function survival(ageDays: number, matrixLossSince: number, p: SurvivalConstants): number {
  return Math.exp(-removalExponent(ageDays, p) - matrixLossSince);
}

/** The part of −ln S that depends on age alone. */
export function removalExponent(ageDays: number, p: SurvivalConstants): number {
  const { earlyRemovalRate, immatureCrossLinkRate, slowRemovalRate } = p;
  return (earlyRemovalRate / immatureCrossLinkRate) * (1 - Math.exp(-immatureCrossLinkRate * ageDays)) + slowRemovalRate * ageDays;
}

/** Type III share at an age, from the share when laid. */
export function typeIIIShare(ageDays: number, shareAtBirth: number, p: HealingParameters): number {
  return p.typeIIIShareNative + (shareAtBirth - p.typeIIIShareNative) * Math.exp(-p.typeIIIExchangeRate * ageDays);
}

/** Type III share of collagen laid so many days after its session. */
export function typeIIIShareWhenLaid(daysSinceSession: number, p: HealingParameters): number {
  return p.typeIIIShareLate + (p.typeIIIShareEarly - p.typeIIIShareLate) * Math.exp(-daysSinceSession / p.typeIIIShareDays);
}

export function immatureCrossLinks(ageDays: number, p: HealingParameters): number {
  return 1 - Math.exp(-p.immatureCrossLinkRate * ageDays);
}

export function matureCrossLinks(ageDays: number, p: HealingParameters): number {
  return 1 - Math.exp(-p.matureCrossLinkRate * ageDays);
}
