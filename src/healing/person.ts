/**
 * How age and site change the rates: factors on the kinetics, 1 = young facial skin. Sex, smoking and disease are left out
 * until a scenario can name them.
 */
import { clamp } from '@/lib/interpolate';
import type { Site, Skin } from '@/skin/skin';
import type { RateFactors } from './kinetics';
import type { HealingParameters } from './parameters';

export interface PersonFactors extends RateFactors {
  /** Collagen laid per cell. */
  readonly collagen: number;
  /** Speed of the epidermal edge. */
  readonly epidermis: number;
  /** Time the horny layer needs. */
  readonly cornifying: number;
  /** The same blood changes a* less under more pigment. */
  readonly rednessSeen: number;
}

export const YOUNG_FACE: PersonFactors = { supply: 1, maturation: 1, collagen: 1, epidermis: 1, cornifying: 1, rednessSeen: 1 };

export function personFactors(skin: Skin, p: HealingParameters): PersonFactors {
  const aged = clamp((skin.ageYears - 24) / 56, -0.1, 1.1);
  const dryness = skin.skinType === 'dry' ? 1 : skin.skinType === 'combination' ? 0.5 : 0;
  return {
    supply: supplyOf(skin.site, p),
    maturation: 1 - p.maturationAgeSlope * aged,
    collagen: 1 - p.collagenAgeSlope * aged,
    epidermis: 1 - p.keratinocyteAgeSlope * aged,
    cornifying: (1 + dryness * (p.cornifyDryFactor - 1)) * (1 + (p.cornifyPhototypeSlope * (skin.phototype - 1)) / 5),
    rednessSeen: 1 - (p.erythemaPhototypeSlope * (skin.phototype - 1)) / 5,
  };
}

/** Blood supply of the upper dermis, face = 1. */
function supplyOf(site: Site, p: HealingParameters): number {
  if (site === 'neck') return p.supplyNeck;
  if (site === 'abdomen') return p.supplyAbdomen;
  return site === 'forearm' || site === 'hand' ? p.supplyArm : 1;
}
