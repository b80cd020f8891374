/**
 * A cut of the visitor's own: how far it has moved into the block from the front face, measured at the middle, and how far it
 * is turned about the upright there. A right angle more would be like the side face; this far it is still met from the front.
 */
import { inOnePiece } from './layers';
import type { SessionState } from './sessionTypes';

export interface Cut {
  readonly offsetMm: number;
  /** Positive lets its right end go deeper. */
  readonly angleRad: number;
}

export const CUT_LIMITS: Readonly<Record<keyof Cut, readonly [number, number]>> = {
  offsetMm: [0, 5.5],
  angleRad: [(-35 * Math.PI) / 180, (35 * Math.PI) / 180],
};

/** The cut that is in the picture: not in close views, which stand before the front face, nor on a block that something else is done to. */
export function cutShown({ cut, view, layers, pass, hold, stretch }: Pick<SessionState, 'cut' | 'view' | 'layers' | 'pass' | 'hold' | 'stretch'>): Cut | null {
  const freely = (view === 'block' || view === 'surface') && !pass && !hold && !stretch && inOnePiece(layers);
  return freely ? cut : null;
}
