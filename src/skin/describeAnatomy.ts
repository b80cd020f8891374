/**
 * Anatomy of somebody's skin: the site's young thicknesses changed by age (`ageing.ts`).
 *   dermis(a)   = dermis · ageDermis
 *   rete(a)     = rete · ageRete
 *   junction(a) = epidermis − ½·(rete − rete(a)): the thinnest epidermis stays, so its mean follows the ridges
 *   plexus(a)   keeps its share of the dermis; the deep plexus lies at the border to the fat
 * Left out: sex, body weight, sun, phototype (which moves pigment, not thickness: A-03).
 */
import type { Quantity } from '@/lib/quantity';
import { ageCollagenDensity, ageDermis, type AgeFactor, ageFurrowDepth, ageFurrowSpacing, AGEING, ageRete } from './ageing';
import type { Anatomy, AnatomyQuantities } from './anatomy';
import { SITE_TABLE } from './sites';
import type { Skin } from './skin';

/** How far above the border to the fat the middle of the deep plexus lies. */
const DEEP_PLEXUS_ABOVE_FAT_MM = 0.05;

export function anatomyQuantities(skin: Skin): AnatomyQuantities {
  const young = SITE_TABLE[skin.site];
  const dermis = ageDermis(skin.ageYears);
  const rete = ageRete(skin.ageYears);
  const reteHeightMm = aged(young.reteHeightMm, rete);
  const dermisMm = aged(young.dermisMm, dermis);
  const reteLossMm = young.reteHeightMm.value - reteHeightMm.value;
  const epidermisMm = shifted(young.epidermisMm, -0.5 * reteLossMm);
  const fatBegins = epidermisMm.value + dermisMm.value;
  const plexusInDermisMm = (young.superficialPlexusMm.value - young.epidermisMm.value) * dermis.value;
  return {
    stratumCorneumMm: young.stratumCorneumMm,
    epidermisMm,
    reteHeightMm,
    retePitchMm: young.retePitchMm,
    papillaryDermisMm: young.papillaryDermisMm,
    dermisMm,
    fatMm: young.fatMm,
    blockDepthMm: young.blockDepthMm,
    superficialPlexusMm: shifted(young.superficialPlexusMm, epidermisMm.value + plexusInDermisMm - young.superficialPlexusMm.value),
    deepPlexusMm: {
      value: fatBegins - DEEP_PLEXUS_ABOVE_FAT_MM,
      low: epidermisMm.low + dermisMm.low - DEEP_PLEXUS_ABOVE_FAT_MM,
      high: epidermisMm.high + dermisMm.high,
      unit: 'mm',
      grade: 'fitted',
      source: 'A-34',
      meaning: 'Depth of the deep blood vessel plexus, at the border of dermis and fat.',
    },
    furrowDepthMm: aged(young.furrowDepthMm, ageFurrowDepth(skin.ageYears)),
    furrowSpacingMm: aged(young.furrowSpacingMm, ageFurrowSpacing(skin.ageYears)),
    collagenDensity: {
      ...ageCollagenDensity(skin.ageYears),
      unit: 'ratio to young skin',
      grade: AGEING.collagenDensityLossPerDecade.grade,
      source: AGEING.collagenDensityLossPerDecade.source,
      meaning: 'Native collagen density of the reticular dermis.',
    },
  };
}

/** The values alone, for whoever draws or simulates. */
export function describeAnatomy(skin: Skin): Anatomy {
  const quantities = anatomyQuantities(skin);
  const values: Partial<Record<keyof Anatomy, number>> = {};
  for (const field of Object.keys(quantities) as (keyof Anatomy)[]) values[field] = quantities[field].value;
  return values as unknown as Anatomy;
}

function aged(young: Quantity, factor: AgeFactor): Quantity {
  return { ...young, value: young.value * factor.value, low: young.low * factor.low, high: young.high * factor.high };
}

function shifted(young: Quantity, byMm: number): Quantity {
  return { ...young, value: young.value + byMm, low: young.low + byMm, high: young.high + byMm };
}
