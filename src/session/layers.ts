/**
 * How the block is taken apart: each layer and each overlay shown, ghosted or hidden; the layers drawn apart along depth; the
 * epidermis peeled back from the front left corner. One vocabulary for the panel, the link and the scene. Whether an overlay is
 * hidden is a switch of the picture (`RenderingSwitches`), so that there is one such switch only.
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

export interface Layers extends Readonly<Record<LayerName, LayerLook>> {
  /** How far the layers stand apart, 0..1. */
  readonly explode: number;
  /** How far the epidermis is peeled back, 0..1. */
  readonly peel: number;
}

export type LayerSpread = Pick<Layers, 'explode' | 'peel'>;

export const WHOLE_BLOCK: Layers = { epidermis: 'show', dermis: 'show', fat: 'show', vessels: 'show', fibres: 'show', cells: 'show', explode: 0, peel: 0 };

/** What the layers are part of. */
export interface Layered {
  readonly layers: Layers;
  readonly rendering: RenderingSwitches;
}

export function lookOfLayer({ layers, rendering }: Layered, name: LayerName): LayerLook {
  return isOverlay(name) && !rendering[name] ? 'hide' : layers[name];
}

/** The block itself is drawn as one piece; overlays may be ghosted. */
export function inOnePiece({ epidermis, dermis, fat, explode, peel }: Layers): boolean {
  return epidermis === 'show' && dermis === 'show' && fat === 'show' && explode === 0 && peel === 0;
}

/** Nothing of the block is taken apart or ghosted. */
export function isWhole(layers: Layers): boolean {
  return inOnePiece(layers) && OVERLAYS.every((name) => layers[name] === 'show');
}

/** Under a device the block stands in one piece: it needles skin, not layers. */
export function spreadShown({ layers, pass, hold }: Pick<SessionState, 'layers' | 'pass' | 'hold'>): LayerSpread {
  return pass || hold ? WHOLE_BLOCK : layers;
}

export function spreadChange(a: LayerSpread, b: LayerSpread): number {
  return Math.max(Math.abs(a.explode - b.explode), Math.abs(a.peel - b.peel));
}

export function isOverlay(name: LayerName): name is Overlay {
  return (OVERLAYS as readonly string[]).includes(name);
}
