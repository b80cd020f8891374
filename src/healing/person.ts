/**
 * How age and site change the rates: factors on the kinetics, 1 = young facial skin. Sex, smoking and disease are left out
 * until a scenario can name them.
 */
import { clamp } from '@/lib/interpolate';
import type { Site, Skin } from '@/skin/skin';
import type { RateFactors } from './kinetics';
import type { HealingParameters } from './parameters';

/** Blood supply of the upper dermis by site, cheek = 1 (own assumption, model-3.4; direction: face > trunk > limbs). */
const SUPPLY: Readonly<Record<Site, number>> = {
  forehead: 1,
  cheek: 1,
  periorbital: 1,
  neck: 0.95,
  abdomen: 0.88,
  forearm: 0.9,
  hand: 0.9,
};

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
  const dry = skin.skinType === 'dry' ? 1.25 : skin.skinType === 'combination' ? 1.1 : 1;
  return {
    supply: SUPPLY[skin.site],
    maturation: 1 - p.maturationAgeSlope * aged,
    collagen: 1 - p.collagenAgeSlope * aged,
    epidermis: 1 - p.keratinocyteAgeSlope * aged,
    cornifying: dry * (1 + (p.cornifyPhototypeSlope * (skin.phototype - 1)) / 5),
    rednessSeen: 1 - (p.erythemaPhototypeSlope * (skin.phototype - 1)) / 5,
  };
}
