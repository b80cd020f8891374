/**
 * Skin colour by phototype for the illustration: surface albedo (display-encoded sRGB, 0..1) and melanin of the basal layer.
 * In reality colour follows melanin and blood by optics; here six colours computed from a two-layer reflectance model
 * (melanosome fractions 1.5..43 %) are tabled. The dermis is the same in all of them.
 */
import { SURFACE_HEX } from '@/skin/toneColours';

const MELANIN = [0.04, 0.1, 0.18, 0.32, 0.6, 1] as const;

export interface TissueTone {
  readonly surface: readonly [number, number, number];
  /** 0..1: share of the deepest phototype's basal melanin. */
  readonly melanin: number;
}

export function tissueTone(phototype: number): TissueTone {
  const at = Math.min(Math.max(Math.round(phototype), 1), 6) - 1;
  const hex = SURFACE_HEX[at] as number;
  return {
    surface: [lifted((hex >> 16) & 255), lifted((hex >> 8) & 255), lifted(hex & 255)],
    melanin: MELANIN[at] as number,
  };
}

/** The tone curve of every picture takes 0.04 of linear light off dark colours, which would turn brown skin orange: given back here. */
function lifted(byte: number): number {
  const c = byte / 255;
  const linear = (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4) + 0.035;
  return 1.055 * linear ** (1 / 2.4) - 0.055;
}
