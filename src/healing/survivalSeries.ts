/**
 * Survival of laid collagen as a sum of exponentials, so that totals over all birthdays follow step by step instead of being
 * summed anew for every day:
 *   S(a) = exp[−c(1 − e^{−k a}) − k_slow a] = Σ_n w_n·e^{−(n k + k_slow) a},  w_n = e^{−c} cⁿ/n!,  c = k_rem/k, k = k_x1
 * The terms beyond the last are below 10⁻⁷ for every value in range. `matrix.ts` has the closed form; a test holds them equal.
 */
import type { HealingParameters } from './parameters';

/** Terms of the series. */
export const TERMS = 9;

export interface SurvivalSeries {
  readonly weights: Float64Array;
  /** Rate of term n per day; one more than there are weights, because cross-links shift it by one. */
  readonly rates: Float64Array;
}

export function survivalSeries(p: HealingParameters): SurvivalSeries {
  const c = p.earlyRemovalRate / p.immatureCrossLinkRate;
  const weights = new Float64Array(TERMS);
  let weight = Math.exp(-c);
  for (let n = 0; n < TERMS; n += 1) {
    weights[n] = weight;
    weight *= c / (n + 1);
  }
  return { weights, rates: Float64Array.from({ length: TERMS + 1 }, (_, n) => n * p.immatureCrossLinkRate + p.slowRemovalRate) };
}

/** Factors of each term (row) over each column's step, and from the mean birthday in the column to its end. */
export interface StepFactors {
  readonly overStep: Float64Array;
  readonly sinceBirth: Float64Array;
}

/** `extraRate` is added to every term: the exchange of type III, or the maturing of cross-links. */
export function stepFactors(rates: Float64Array, extraRate: number, days: Float64Array, birthDay: Float64Array): StepFactors {
  const columns = days.length;
  const overStep = new Float64Array(rates.length * columns);
  const sinceBirth = new Float64Array(rates.length * columns);
  for (let n = 0; n < rates.length; n += 1) {
    const rate = rates[n]! + extraRate;
    for (let column = 1; column < columns; column += 1) {
      overStep[n * columns + column] = Math.exp(-rate * (days[column]! - days[column - 1]!));
      sinceBirth[n * columns + column] = Math.exp(-rate * (days[column]! - birthDay[column]!));
    }
  }
  return { overStep, sinceBirth };
}
