/**
 * Somebody's skin in numbers: layers, what stands in them, and how the years and the sun have changed both, every number
 * with its source. In reality all of it varies over a site and between people; here one mean per site, changed by age, skin
 * type and phototype, is drawn, and its range is shown.
 */
import type { Quantity } from '@/lib/quantity';

/** Lengths in mm, measured from the mean skin surface downwards unless said otherwise. */
export interface Anatomy {
  readonly stratumCorneumMm: number;
  /** Whole epidermis, stratum corneum included: mean depth of the dermal-epidermal junction. */
  readonly epidermisMm: number;
  /** Height of the rete ridges, crest to trough of the junction. */
  readonly reteHeightMm: number;
  /** Mean distance between neighbouring rete ridges. */
  readonly retePitchMm: number;
  /** Thickness of the papillary dermis below the junction. */
  readonly papillaryDermisMm: number;
  /** Thickness of the whole dermis: the fat begins at epidermisMm + dermisMm. */
  readonly dermisMm: number;
  /** Thickness of the subcutaneous fat: what lies below it (muscle, bone) begins at epidermisMm + dermisMm + fatMm. */
  readonly fatMm: number;
  /** Depth at which the drawn block ends (≤ 4). */
  readonly blockDepthMm: number;
  readonly superficialPlexusMm: number;
  readonly deepPlexusMm: number;
  /** Depth of the primary surface furrows and their mean spacing. */
  readonly furrowDepthMm: number;
  readonly furrowSpacingMm: number;
  /** Native collagen density of the reticular dermis, ratio to young skin. */
  readonly collagenDensity: number;

  /** Hair follicles per cm² of surface (0.36 of it on the block), and the depth at which they end. */
  readonly follicleDensityPerCm2: number;
  readonly follicleDepthMm: number;
  /** Thickness and visible length of the hair; below 30 µm it is vellus (`hairKind`). */
  readonly hairDiameterUm: number;
  readonly hairLengthMm: number;
  /** Radius of a whole sebaceous gland, and the depth of its middle. */
  readonly sebaceousRadiusMm: number;
  readonly sebaceousDepthMm: number;
  /** Radius of a follicle's opening at the surface: the pore. */
  readonly ostiumRadiusMm: number;
  readonly eccrineDensityPerCm2: number;
  /** Depth of the middle of the sweat gland's coil. */
  readonly eccrineCoilDepthMm: number;
  readonly capillaryLoopsPerMm2: number;
  /** Length of the horizontal vessels of the upper plexus per area, ratio to young skin. */
  readonly horizontalVessels: number;
  readonly melanocytesPerMm2: number;
  /** Volume share of melanosomes in the living epidermis. */
  readonly melanosomeShare: number;
  /** Resting fibroblasts of the mid dermis, and how far they spread, ratio to young skin (a collapsed cell is small and round). */
  readonly fibroblastsPerMm3: number;
  readonly fibroblastSpread: number;
  /** Tension lines: angle to the horizontal of an upright body, degrees. The block is cut so that its x axis lies along them. */
  readonly tensionLineDeg: number;
  /** How much one direction prevails in the plane of the skin: 0 felt … 1 all along the lines. */
  readonly tensionAnisotropy: number;
  /** Sun damage of the upper dermis, 0..1. */
  readonly elastosis: number;
  /** Area of elastic fibres in the section, elastotic material not counted, ratio to young skin. */
  readonly elasticFibreArea: number;
  /** Share of a stretch that springs back at once (cutometer R2). */
  readonly grossElasticity: number;
  /** Days from the basal layer to the surface, and of these in the horny layer. */
  readonly epidermalTurnoverDays: number;
  readonly corneumTransitDays: number;
  /** Oil on the surface. */
  readonly surfaceOilUgPerCm2: number;
}

export type AnatomyQuantities = { readonly [K in keyof Anatomy]: Quantity };

export type HairKind = 'vellus' | 'intermediate' | 'terminal';

/** By the thickness of the shaft. */
export function hairKind({ hairDiameterUm }: Pick<Anatomy, 'hairDiameterUm'>): HairKind {
  return hairDiameterUm < 30 ? 'vellus' : hairDiameterUm < 60 ? 'intermediate' : 'terminal';
}
