/**
 * Colour of the skin surface by phototype 1..6, sRGB: computed from a two-layer reflectance model with melanosome fractions of
 * 1.5 to 43 %, brightened alike. In reality colour varies over the body and among people of one type, and the type says how
 * skin answers to sun, not its colour.
 */
export const SURFACE_HEX = [0xe5d3c8, 0xdec7b2, 0xd6b99c, 0xc8a57d, 0xaf8355, 0x7c5035] as const;

/** As a CSS colour. */
export function toneHex(phototype: number): string {
  const at = Math.min(Math.max(Math.round(phototype), 1), SURFACE_HEX.length) - 1;
  return `#${(SURFACE_HEX[at] as number).toString(16).padStart(6, '0')}`;
}
