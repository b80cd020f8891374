/** How the picture is looked at, as actions on the store; each is one step of undo, a drag of one handle too. */
import type { StoreApi } from 'zustand/vanilla';
import { changeComparison, type Comparison } from './comparison';
import type { Cut } from './cut';
import type { Look } from './history';
import type { Layered } from './layers';
import type { Palette, SessionState } from './sessionTypes';

export interface LookActions {
  /** Two pictures, or what changes about them; null = one picture. */
  compare(change: Partial<Comparison> | null): void;
  setPalette(palette: Palette): void;
  /** Takes the block apart, by a function of `layerChanges.ts`; changes of one kind that follow quickly are one step of undo. */
  changeLayers(kind: string, change: (before: Layered) => Layered): void;
  /** Cuts the block elsewhere, as `cutChanges.ts` says; null = at its own front face. */
  setCut(cut: Cut | null): void;
}

export function lookOf({ comparison, layers, cut, rendering: { vessels, fibres, cells } }: SessionState): Look {
  return { comparison, layers, cut, overlays: { vessels, fibres, cells } };
}

/** What undo gives back of a look. */
export function lookAgain({ overlays, ...look }: Look, { rendering }: SessionState): Partial<SessionState> {
  return { ...look, rendering: { ...rendering, ...overlays } };
}

/** `note` is called with the name of a change before it is made, `letGo` before two pictures are shown: nothing is held over them. */
export function createLookActions({ getState, setState }: StoreApi<SessionState>, note: (kind: string) => void, letGo: () => void): LookActions {
  return {
    compare(change) {
      const { comparison, scenario } = getState();
      if (change === null && comparison === null) return;
      letGo();
      note(`compare ${Object.keys(change ?? {}).join(' ')}`);
      setState({ comparison: change && changeComparison(scenario.plan, comparison, change) });
    },
    setPalette: (palette) => setState({ palette }),
    changeLayers(kind, change) {
      note(`layers ${kind}`);
      const { layers, rendering } = change(getState());
      setState({ layers, rendering });
    },
    setCut(cut) {
      note('cut');
      setState({ cut });
    },
  };
}
