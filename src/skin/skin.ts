/** Whose skin it is: the part of a scenario that the tissue, and nothing else, depends on. Names as in the scenario file. */
export const SITES = ['forehead', 'cheek', 'periorbital', 'neck', 'abdomen', 'forearm', 'hand'] as const;
export type Site = (typeof SITES)[number];

export const SKIN_TYPES = ['normal', 'oily', 'dry', 'combination'] as const;
export type SkinType = (typeof SKIN_TYPES)[number];

export const CONCERNS = [
  'none',
  'fine-lines',
  'acne-scars',
  'large-pores',
  'rough-texture',
  'uneven-tone',
  'stretch-marks',
] as const;
export type Concern = (typeof CONCERNS)[number];

export interface Skin {
  readonly site: Site;
  /** Years, 18..85. */
  readonly ageYears: number;
  /** Fitzpatrick phototype 1..6. */
  readonly phototype: number;
  readonly skinType: SkinType;
  readonly concern: Concern;
}

export const DEFAULT_SKIN: Skin = { site: 'cheek', ageYears: 45, phototype: 3, skinType: 'normal', concern: 'acne-scars' };
