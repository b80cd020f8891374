/** The constants of the closed form of matrix ageing, under the names the shaders use; rates per day, shares 0..1. */
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
