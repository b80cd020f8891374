/**
 * Anatomy of somebody's skin: the site's young values changed by age (`ageing.ts`), skin type and phototype.
 *   dermis(a)   = dermis · loss        rete(a) = rete · loss
 *   junction(a) = epidermis · loss − ½·(rete − rete(a)): the mean of the epidermis follows the ridges
 *   plexus(a), glands(a) keep their share of the dermis; the deep plexus lies at the border to the fat
 *   turnover(a) = (living + horny transit) · gain
 * Left out: sex, body weight, hormones (G-20), smoking.
 */
import type { Quantity } from '@/lib/quantity';
import { ageGain, ageLoss, type AgeFactor, AGEING, elastosis } from './ageing';
import type { Anatomy, AnatomyQuantities } from './anatomy';
import { melanosomeShare } from './phototype';
import { SITE_FEATURES } from './siteFeatures';
import { SITE_TABLE } from './sites';
import type { Skin } from './skin';
import { skinTypeEffects } from './skinType';

/** How far above the border to the fat the middle of the deep plexus lies. */
const DEEP_PLEXUS_ABOVE_FAT_MM = 0.05;
/** Age from which pigment cells grow fewer. */
const PIGMENT_AGE_YEARS = 50;

export function anatomyQuantities(skin: Skin): AnatomyQuantities {
  const { ageYears, phototype } = skin;
  const young = SITE_TABLE[skin.site];
  const feature = SITE_FEATURES[skin.site];
  const type = skinTypeEffects(skin);
  const dermis = ageLoss(AGEING.dermisLossPerDecade, ageYears, 0.4);
  const rete = ageLoss(AGEING.reteLossPerDecade, ageYears, AGEING.reteFloor.value, AGEING.reteFloor.low);
  const reteHeightMm = times(young.reteHeightMm, rete);
  const dermisMm = times(young.dermisMm, dermis);
  const reteLossMm = young.reteHeightMm.value - reteHeightMm.value;
  const epidermisMm = shifted(times(young.epidermisMm, ageLoss(AGEING.epidermisLossPerDecade, ageYears, 0.6)), -0.5 * reteLossMm);
  const fatBegins = epidermisMm.value + dermisMm.value;
  /** A depth that keeps its share of the dermis. */
  const inDermis = (depth: Quantity): Quantity =>
    shifted(depth, epidermisMm.value + (depth.value - young.epidermisMm.value) * dermis.value - depth.value);
  const turnover = ageGain(AGEING.turnoverGainPerDecade, ageYears);
  const corneumTransitDays = times(feature.corneumTransitDays, turnover);
  return {
    stratumCorneumMm: young.stratumCorneumMm,
    epidermisMm,
    reteHeightMm,
    retePitchMm: young.retePitchMm,
    papillaryDermisMm: young.papillaryDermisMm,
    dermisMm,
    fatMm: young.fatMm,
    blockDepthMm: young.blockDepthMm,
    superficialPlexusMm: inDermis(young.superficialPlexusMm),
    deepPlexusMm: {
      value: fatBegins - DEEP_PLEXUS_ABOVE_FAT_MM,
      low: epidermisMm.low + dermisMm.low - DEEP_PLEXUS_ABOVE_FAT_MM,
      high: epidermisMm.high + dermisMm.high,
      unit: 'mm',
      grade: 'fitted',
      source: 'A-34',
    },
    furrowDepthMm: times(young.furrowDepthMm, ageGain(AGEING.furrowDepthGainPerDecade, ageYears)),
    furrowSpacingMm: times(young.furrowSpacingMm, ageGain(AGEING.furrowSpacingGainPerDecade, ageYears)),
    collagenDensity: ofYoung(ageLoss(AGEING.collagenDensityLossPerDecade, ageYears, 0.5), AGEING.collagenDensityLossPerDecade),
    follicleDensityPerCm2: feature.follicleDensityPerCm2,
    follicleDepthMm: feature.follicleDepthMm,
    hairDiameterUm: feature.hairDiameterUm,
    hairLengthMm: feature.hairLengthMm,
    sebaceousRadiusMm: times(feature.sebaceousRadiusMm, type.gland),
    sebaceousDepthMm: inDermis(feature.sebaceousDepthMm),
    ostiumRadiusMm: times(times(feature.ostiumRadiusMm, type.ostium), ageGain(AGEING.ostiumGainPerDecade, ageYears)),
    eccrineDensityPerCm2: feature.eccrineDensityPerCm2,
    eccrineCoilDepthMm: inDermis(feature.eccrineCoilDepthMm),
    capillaryLoopsPerMm2: times(feature.capillaryLoopsPerMm2, ageLoss(AGEING.capillaryLossPerDecade, ageYears, 0.3)),
    horizontalVessels: ofYoung(ageGain(AGEING.horizontalVesselGainPerDecade, ageYears), AGEING.horizontalVesselGainPerDecade),
    melanocytesPerMm2: times(feature.melanocytesPerMm2, ageLoss(AGEING.melanocyteLossPerDecade, ageYears, 0.5, 0.5, PIGMENT_AGE_YEARS)),
    melanosomeShare: melanosomeShare(phototype),
    fibroblastsPerMm3: feature.fibroblastsPerMm3,
    fibroblastSpread: ofYoung(ageLoss(AGEING.fibroblastSpreadLossPerDecade, ageYears, 0.3), AGEING.fibroblastSpreadLossPerDecade),
    tensionLineDeg: feature.tensionLineDeg,
    tensionAnisotropy: feature.tensionAnisotropy,
    elastosis: { ...elastosis(feature.sunExposure, ageYears), unit: '0..1', grade: 'illustrative', source: 'G-22' },
    elasticFibreArea: ofYoung(ageGain(AGEING.elasticFibreGainPerDecade, ageYears), AGEING.elasticFibreGainPerDecade),
    grossElasticity: times(feature.grossElasticity, ageLoss(AGEING.elasticityLossPerDecade, ageYears, 0.5, 0.3)),
    epidermalTurnoverDays: plus(times(feature.livingTransitDays, turnover), corneumTransitDays),
    corneumTransitDays,
    surfaceOilUgPerCm2: times(times(feature.surfaceOilUgPerCm2, type.oil), ageLoss(AGEING.oilLossPerDecade, ageYears, 0.4)),
  };
}

/** The values alone, for whoever draws or simulates. */
export function describeAnatomy(skin: Skin): Anatomy {
  const quantities = anatomyQuantities(skin);
  const values: Partial<Record<keyof Anatomy, number>> = {};
  for (const field of Object.keys(quantities) as (keyof Anatomy)[]) values[field] = quantities[field].value;
  return values as unknown as Anatomy;
}

function times(quantity: Quantity, factor: AgeFactor): Quantity {
  return { ...quantity, value: quantity.value * factor.value, low: quantity.low * factor.low, high: quantity.high * factor.high };
}

function plus(a: Quantity, b: Quantity): Quantity {
  return { ...a, value: a.value + b.value, low: a.low + b.low, high: a.high + b.high };
}

function shifted(quantity: Quantity, by: number): Quantity {
  return { ...quantity, value: quantity.value + by, low: quantity.low + by, high: quantity.high + by };
}

/** A ratio to young skin with the grade and source of its slope. */
function ofYoung(factor: AgeFactor, { grade, source }: Quantity): Quantity {
  return { ...factor, unit: 'ratio to young skin', grade, source };
}
