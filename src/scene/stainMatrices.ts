/**
 * What the dyes do: optical density per unit of each component of the tissue, by stain; and the same colours computed on the
 * processor, which the tests hold the shader to (`stain.glsl`).
 *   colour = white · 10^−Σ dᵢ·ODᵢ      (Beer-Lambert, per display-encoded channel)
 * Densities of one tissue, one row of numbers per stain: nothing else changes. Sources of the rows: published vectors of colour
 * deconvolution (Ruifrok and Johnston), adjusted by eye to good sections. Polarised picrosirius is no row: brightness follows
 * the direction of the fibres against the stage, hue how thick and closely packed they are, never the type of collagen.
 * Left out: differentiation time, section thickness, Movat and multiphoton.
 */
import type { Stain } from '@/session/sessionTypes';

export type BrightStain = Exclude<Stain, 'illustration' | 'polarised'>;
type Triple = readonly [number, number, number];

/** In the order of the shader's `uOd`. */
export const COMPONENTS = ['nuclei', 'cytoplasm', 'keratin', 'collagen', 'youngCollagen', 'elastin', 'blood', 'fibrin', 'melanin', 'ground'] as const;
export type Component = (typeof COMPONENTS)[number];

export const STAIN_WHITE: Triple = [0.975, 0.97, 0.965];
const MELANIN: Triple = [0.38, 0.56, 0.63];
const BLACK_NUCLEI: Triple = [1.09, 1.15, 1.06];

export const OPTICAL_DENSITY: Readonly<Record<BrightStain, Readonly<Record<Component, Triple>>>> = {
  he: {
    nuclei: [0.66, 0.86, 0.31], cytoplasm: [0.1, 0.34, 0.15], keratin: [0.06, 0.46, 0.28], collagen: [0.02, 0.27, 0.13],
    youngCollagen: [0.07, 0.22, 0.12], elastin: [0.02, 0.34, 0.21], blood: [0.04, 0.68, 0.42], fibrin: [0.06, 0.62, 0.18],
    melanin: MELANIN, ground: [0.03, 0.04, 0.01],
  },
  masson: {
    nuclei: BLACK_NUCLEI, cytoplasm: [0.04, 0.31, 0.28], keratin: [0.08, 0.59, 0.53], collagen: [0.48, 0.35, 0.06],
    youngCollagen: [0.26, 0.2, 0.03], elastin: [0.03, 0.26, 0.23], blood: [0.09, 0.7, 0.63], fibrin: [0.08, 0.63, 0.57],
    melanin: MELANIN, ground: [0.05, 0.04, 0.01],
  },
  herovici: {
    nuclei: BLACK_NUCLEI, cytoplasm: [0.01, 0.04, 0.28], keratin: [0.01, 0.06, 0.46], collagen: [0.06, 0.53, 0.28],
    youngCollagen: [0.44, 0.33, 0.06], elastin: [0.02, 0.12, 0.26], blood: [0.04, 0.27, 0.49], fibrin: [0.05, 0.38, 0.37],
    melanin: MELANIN, ground: [0.08, 0.06, 0.01],
  },
  elastic: {
    nuclei: [0.95, 1, 0.92], cytoplasm: [0.01, 0.03, 0.24], keratin: [0.01, 0.05, 0.37], collagen: [0.06, 0.48, 0.25],
    youngCollagen: [0.03, 0.25, 0.13], elastin: [1.19, 1.25, 1.15], blood: [0.01, 0.06, 0.43], fibrin: [0.01, 0.04, 0.31],
    melanin: MELANIN, ground: [0, 0, 0.02],
  },
};

/** One row of the shader's table after the other; all zeros for what is no dye. */
export function densityRows(stain: Stain): Float32Array {
  const rows = new Float32Array(COMPONENTS.length * 3);
  if (stain === 'illustration' || stain === 'polarised') return rows;
  const table: Readonly<Record<Component, Triple>> = OPTICAL_DENSITY[stain];
  COMPONENTS.forEach((component, at) => rows.set(table[component], at * 3));
  return rows;
}

/** Display-encoded colour 0..1 of tissue of these densities. */
export function dyedColour(stain: BrightStain, densities: Partial<Record<Component, number>>): Triple {
  const table: Readonly<Record<Component, Triple>> = OPTICAL_DENSITY[stain];
  return [0, 1, 2].map((channel) => {
    const sum = COMPONENTS.reduce((od, component) => od + (densities[component] ?? 0) * (table[component][channel] as number), 0);
    return (STAIN_WHITE[channel] as number) * 10 ** -sum;
  }) as unknown as Triple;
}

/** Hue of collagen between crossed polarisers by how thick and closely packed it is, 0 thin and loose … 1 thick and packed. */
export const POLARISED_RAMP: readonly (readonly [packing: number, colour: Triple])[] = [
  [0, [0.1216, 0.4196, 0.1804]],
  [0.3, [0.3686, 0.6196, 0.1804]],
  [0.55, [0.7882, 0.698, 0.1686]],
  [0.75, [0.949, 0.6275, 0.2275]],
  [1, [1, 0.4157, 0.1686]],
];
export const POLARISED_GROUND: Triple = [0.0275, 0.0314, 0.0392];
/** How long the photograph is exposed: the weave lies at all angles, so most of it would be dark; what is brightest clips. Twin: stain.glsl. */
export const POLARISED_EXPOSURE = 2;

/** Share of the light that passes: 1 at 45° between fibre and polariser, least when they are parallel or crossed. */
export function polarisedBrightness(fibreRad: number, stageRad: number): number {
  return 0.12 + 0.88 * Math.sin(2 * (fibreRad - stageRad)) ** 2;
}
