/**
 * How the block is taken apart: each layer and each overlay shown, ghosted or hidden; the layers drawn apart along depth; the
 * epidermis peeled back from the front left corner; the layers cut back from the front like stairs. One vocabulary for the panel,
 * the link and the scene. Whether an overlay is hidden is a switch of the picture (`RenderingSwitches`), so that there is one such
 * switch only.
 */
import type { RenderingSwitches, SessionState } from './sessionTypes';

export const STRATA = ['epidermis', 'dermis', 'fat'] as const;
export type Stratum = (typeof STRATA)[number];

export const OVERLAYS = ['vessels', 'fibres', 'cells'] as const;
export type Overlay = (typeof OVERLAYS)[number];

export type LayerName = Stratum | Overlay;
export const LAYER_NAMES: readonly LayerName[] = [...STRATA, ...OVERLAYS];

export const LAYER_LOOKS = ['show', 'ghost', 'hide'] as const;
export type LayerLook = (typeof LAYER_LOOKS)[number];

/** How far the layers stand apart, the epidermis is peeled back, and the upper layers end before the lower ones: 0..1 each. */
export const SPREADS = ['explode', 'peel', 'steps'] as const;
export type LayerSpread = Readonly<Record<(typeof SPREADS)[number], number>>;

export interface Layers extends Readonly<Record<LayerName, LayerLook>>, LayerSpread {}

export const WHOLE_BLOCK: Layers = { epidermis: 'show', dermis: 'show', fat: 'show', vessels: 'show', fibres: 'show', cells: 'show', explode: 0, peel: 0, steps: 0 };

/** What the layers are part of. */
export interface Layered {
  readonly layers: Layers;
  readonly rendering: RenderingSwitches;
}

export function lookOfLayer({ layers, rendering }: Layered, name: LayerName): LayerLook {
  return isOverlay(name) && !rendering[name] ? 'hide' : layers[name];
}

/** The block itself is drawn as one piece; overlays may be ghosted. */
export function inOnePiece(layers: Layers): boolean {
  return STRATA.every((name) => layers[name] === 'show') && SPREADS.every((name) => layers[name] === 0);
}

/** Nothing of the block is taken apart or ghosted. */
export function isWhole(layers: Layers): boolean {
  return inOnePiece(layers) && OVERLAYS.every((name) => layers[name] === 'show');
}

/** Under a device the block stands in one piece: it needles skin, not layers. Close views stand before the whole front face. */
export function spreadShown({ layers, pass, hold, view }: Pick<SessionState, 'layers' | 'pass' | 'hold' | 'view'>): LayerSpread {
  return pass || hold ? WHOLE_BLOCK : view === 'block' || view === 'surface' ? layers : { ...layers, steps: 0 };
}

export function spreadChange(a: LayerSpread, b: LayerSpread): number {
  return Math.max(...SPREADS.map((name) => Math.abs(a[name] - b[name])));
}

export function isOverlay(name: LayerName): name is Overlay {
  return (OVERLAYS as readonly string[]).includes(name);
}
