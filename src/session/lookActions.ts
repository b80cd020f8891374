/** How the picture is looked at, as actions on the store; each is one step of undo, a drag of one handle too. */
import type { StoreApi } from 'zustand/vanilla';
import { changeComparison, type Comparison } from './comparison';
import type { Look } from './history';
import { type Layered, type LayerLook, type LayerName, type LayerSpread, onlyLayer, setLayerLook, spreadLayers, wholeBlock } from './layers';
import type { Palette, SessionState } from './sessionTypes';

export interface LookActions {
  /** Two pictures, or what changes about them; null = one picture. */
  compare(change: Partial<Comparison> | null): void;
  setPalette(palette: Palette): void;
  setLayer(name: LayerName, look: LayerLook): void;
  /** This layer or overlay alone. */
  onlyLayer(name: LayerName): void;
  /** How far the layers stand apart, how far the epidermis is peeled back. */
  spread(change: Partial<LayerSpread>): void;
  /** Everything shown, in one piece. */
  wholeBlock(): void;
}

export function lookOf({ comparison, layers, rendering: { vessels, fibres, cells } }: SessionState): Look {
  return { comparison, layers, overlays: { vessels, fibres, cells } };
}

/** What undo gives back of a look. */
export function lookAgain({ overlays, ...look }: Look, { rendering }: SessionState): Partial<SessionState> {
  return { ...look, rendering: { ...rendering, ...overlays } };
}

/** `note` is called with the name of a change before it is made, `letGo` before two pictures are shown: nothing is held over them. */
export function createLookActions({ getState, setState }: StoreApi<SessionState>, note: (kind: string) => void, letGo: () => void): LookActions {
  const layer = (kind: string, change: (before: Layered) => Layered): void => {
    note(kind);
    setState(change(getState()));
  };
  return {
    compare(change) {
      const { comparison, scenario } = getState();
      if (change === null && comparison === null) return;
      letGo();
      note(`compare ${Object.keys(change ?? {}).join(' ')}`);
      setState({ comparison: change && changeComparison(scenario.plan, comparison, change) });
    },
    setPalette: (palette) => setState({ palette }),
    setLayer: (name, look) => layer(`layer ${name}`, (before) => setLayerLook(before, name, look)),
    onlyLayer: (name) => layer('only', (before) => onlyLayer(before, name)),
    spread: (change) => layer(`spread ${Object.keys(change).join(' ')}`, ({ layers, rendering }) => ({ layers: spreadLayers(layers, change), rendering })),
    wholeBlock: () => layer('whole', wholeBlock),
  };
}
