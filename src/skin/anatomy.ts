/**
 * The layers of somebody's skin in mm, with every number's source. In reality thickness varies over a site and between
 * people; here one mean per site, changed by age, is drawn, and its range is shown.
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
}

export type AnatomyQuantities = { readonly [K in keyof Anatomy]: Quantity };
