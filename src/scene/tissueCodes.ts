/**
 * What a texel of a cut shows: the code in the relief map's fourth channel. One table for the painters, the faces' shader and
 * whoever peels, isolates or picks. Layers lie in order, so that what filtering mixes at a border lies between its two; what
 * stands in the layers lies between those it mostly borders on. A reader allows ±0.02 and takes the rest for a border.
 */
export const TISSUE_CODES = {
  corneum: 0,
  hair: 0.1,
  epidermis: 0.2,
  follicle: 0.28,
  sebaceous: 0.34,
  papillary: 0.4,
  sweat: 0.45,
  muscle: 0.5,
  nerve: 0.53,
  vessel: 0.56,
  reticular: 0.6,
  fat: 0.8,
  septum: 1,
} as const;

export type TissueCode = keyof typeof TISSUE_CODES;

/** The table as GLSL constants: CODE_CORNEUM and so on. */
export function glslTissueCodes(): string {
  return Object.entries(TISSUE_CODES)
    .map(([name, code]) => `const float CODE_${name.toUpperCase()} = ${code.toFixed(2)};`)
    .join('\n');
}
