/** What a visitor does with the layers. Apart from `layers.ts`, which every page needs, because only the display menu does these. */
import { clamp } from '@/lib/interpolate';
import { isOverlay, LAYER_NAMES, type Layered, type LayerLook, type LayerName, type LayerSpread, SPREADS, WHOLE_BLOCK } from './layers';

export function setLayerLook({ layers, rendering }: Layered, name: LayerName, look: LayerLook): Layered {
  if (!isOverlay(name)) return { layers: { ...layers, [name]: look }, rendering };
  // Hidden, it keeps no other look: shown again it is whole.
  return { layers: { ...layers, [name]: look === 'hide' ? 'show' : look }, rendering: { ...rendering, [name]: look !== 'hide' } };
}

/** This one alone, as it is in life. */
export function onlyLayer(before: Layered, name: LayerName): Layered {
  return LAYER_NAMES.reduce((layered, one) => setLayerLook(layered, one, one === name ? 'show' : 'hide'), before);
}

export function wholeBlock(before: Layered): Layered {
  const shown = LAYER_NAMES.reduce((layered, one) => setLayerLook(layered, one, 'show'), before);
  return { ...shown, layers: WHOLE_BLOCK };
}

export function spreadLayers({ layers, rendering }: Layered, change: Partial<LayerSpread>): Layered {
  const next: Record<keyof LayerSpread, number> & typeof layers = { ...layers };
  for (const name of SPREADS) {
    const value = change[name];
    if (value !== undefined && Number.isFinite(value)) next[name] = clamp(value, 0, 1);
  }
  return { layers: next, rendering };
}
