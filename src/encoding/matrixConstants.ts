/** The constants of the closed form of matrix ageing, under the names the shaders use; rates per day, shares 0..1. */
import type { SurvivalConstants } from '@/healing/matrix';
import type { HealingParameters } from '@/healing/parameters';

export function matrixConstants(parameters: HealingParameters): Record<string, number> {
  return {
    earlyLossRate: parameters.earlyRemovalRate,
    slowLossRate: parameters.slowRemovalRate,
    immatureRate: parameters.immatureCrossLinkRate,
    matureRate: parameters.matureCrossLinkRate,
    shareRate: parameters.typeIIIExchangeRate,
    nativeShareIII: parameters.typeIIIShareNative,
  };
}

/** Back to the model's names. Throws when a constant is missing. */
export function survivalConstants(matrix: Readonly<Record<string, number>>): SurvivalConstants {
  const constant = (name: string): number => {
    const value = matrix[name];
    if (value === undefined) throw new Error(`The encoded healing has no matrix constant "${name}"; encodeHealing writes it.`);
    return value;
  };
  return {
    earlyRemovalRate: constant('earlyLossRate'),
    slowRemovalRate: constant('slowLossRate'),
    immatureCrossLinkRate: constant('immatureRate'),
  };
}
