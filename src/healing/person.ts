/**
 * How age, site, skin type and phototype change the rates: factors on the kinetics, 1 = young facial skin. Sex, smoking and
 * disease are left out until a scenario can name them. Phototype touches the life of a hole, the barrier and how redness
 * looks; never the collagen.
 */
import { clamp } from '@/lib/interpolate';
import type { Site, Skin } from '@/skin/skin';
import { skinTypeEffects } from '@/skin/skinType';
import type { RateFactors } from './kinetics';
import type { HealingParameters } from './parameters';

export interface PersonFactors extends RateFactors {
  /** Collagen laid per cell. */
  readonly collagen: number;
  /** Speed of the epidermal edge. */
  readonly epidermis: number;
  /** Time the horny layer needs to hold water again. */
  readonly cornifying: number;
  /** Time the slit of a hole needs to vanish. */
  readonly sealing: number;
  /** Loose tissue swells more. */
  readonly swelling: number;
  /** The same blood changes a* less under more pigment. */
  readonly rednessSeen: number;
}

export const YOUNG_FACE: PersonFactors = { supply: 1, maturation: 1, collagen: 1, epidermis: 1, cornifying: 1, sealing: 1, swelling: 1, rednessSeen: 1 };

export function personFactors(skin: Skin, p: HealingParameters): PersonFactors {
  const aged = clamp((skin.ageYears - 24) / 56, -0.1, 1.1);
  const dark = (skin.phototype - 1) / 5;
  const { dryness } = skinTypeEffects(skin);
  const pigmented = 1 + p.cornifyPhototypeSlope * dark;
  return {
    supply: supplyOf(skin.site, p),
    maturation: 1 - p.maturationAgeSlope * aged,
    collagen: 1 - p.collagenAgeSlope * aged,
    epidermis: 1 - p.keratinocyteAgeSlope * aged,
    cornifying: (1 + dryness * (p.cornifyDryFactor - 1)) * pigmented,
    sealing: (1 + p.sealingAgeSlope * Math.max(0, aged)) * pigmented,
    swelling: skin.site === 'periorbital' ? p.oedemaEyelid : 1,
    rednessSeen: 1 - p.erythemaPhototypeSlope * dark,
  };
}

/** Blood supply of the upper dermis, face = 1. */
function supplyOf(site: Site, p: HealingParameters): number {
  if (site === 'neck') return p.supplyNeck;
  if (site === 'abdomen') return p.supplyAbdomen;
  return site === 'forearm' || site === 'hand' ? p.supplyArm : 1;
}
