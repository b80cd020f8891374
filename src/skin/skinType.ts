/**
 * What a skin type is: more or less oil, and with it the size of glands and openings; and, in dry skin, a barrier that comes
 * back more slowly and flakes more (`dryness`, read by the healing model). It touches no thickness and no collagen. In
 * combination skin the forehead is oily, the rest of face and neck half dry, and the body normal. All sizes are illustrative.
 */
import type { Quantity } from '@/lib/quantity';
import type { Site, Skin, SkinType } from './skin';

export interface SkinTypeEffects {
  /** Ratios to normal skin. */
  readonly oil: Quantity;
  readonly gland: Quantity;
  readonly ostium: Quantity;
  /** 0 normal … 1 dry. */
  readonly dryness: number;
}

const UNCHANGED = ratio(1, 1, 1);

const TYPES: Readonly<Record<'normal' | 'oily' | 'dry' | 'halfDry', SkinTypeEffects>> = {
  normal: { oil: UNCHANGED, gland: UNCHANGED, ostium: UNCHANGED, dryness: 0 },
  oily: { oil: ratio(2.2, 1.5, 3.5), gland: ratio(1.25, 1, 1.6), ostium: ratio(1.35, 1, 1.8), dryness: 0 },
  dry: { oil: ratio(0.4, 0.2, 0.7), gland: ratio(0.85, 0.7, 1), ostium: ratio(0.85, 0.7, 1), dryness: 1 },
  halfDry: { oil: ratio(0.7, 0.4, 1), gland: ratio(0.95, 0.8, 1), ostium: ratio(0.95, 0.8, 1), dryness: 0.5 },
};

export function skinTypeEffects({ skinType, site }: Pick<Skin, 'skinType' | 'site'>): SkinTypeEffects {
  return TYPES[typeAt(skinType, site)];
}

function typeAt(skinType: SkinType, site: Site): keyof typeof TYPES {
  if (skinType !== 'combination') return skinType;
  if (site === 'forehead') return 'oily';
  return site === 'cheek' || site === 'periorbital' || site === 'neck' ? 'halfDry' : 'normal';
}

function ratio(value: number, low: number, high: number): Quantity {
  return { value, low, high, unit: 'ratio to normal', grade: 'illustrative', source: 'model-skin' };
}
