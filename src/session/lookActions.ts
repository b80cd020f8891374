/** How the picture is looked at, as actions on the store; each is one step of undo, a drag of one handle too. */
import type { StoreApi } from 'zustand/vanilla';
import { changeComparison, type Comparison } from './comparison';
import type { Look } from './history';
import type { Palette, SessionState } from './sessionTypes';

export interface LookActions {
  /** Two pictures, or what changes about them; null = one picture. */
  compare(change: Partial<Comparison> | null): void;
  setPalette(palette: Palette): void;
}

export function lookOf({ comparison }: SessionState): Look {
  return { comparison };
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
  };
}
