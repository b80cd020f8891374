/**
 * The canonical stills: one session of the default plan, seed 1, told from before the needles to a year later. The same table
 * makes the stills, the contact sheet and the stored references of the visual test.
 */
import type { ViewName } from '@/session/sessionTypes';

export interface StillCase {
  readonly name: string;
  readonly view: ViewName;
  readonly day: number;
  /** The pass held at the moment when the needle in the front cut is deepest. */
  readonly duringPass?: true;
}

/** Everything but view and day; the theme is named because a machine's own would change the picture. */
export const STILLS_LINK = 'seed=1&sessions=1&theme=light';

const CANONICAL_DAYS: readonly (readonly [ViewName, readonly number[]])[] = [
  ['block', [-1, 0, 1, 7, 28, 90, 365]],
  ['channel', [-1, 0, 1, 7, 28]],
  ['fibres', [-1, 7, 28, 90, 365]],
  ['surface', [-1, 0, 1, 365]],
];

export const STILL_CASES: readonly StillCase[] = [
  { name: 'needle-pass', view: 'needle', day: 0, duringPass: true },
  { name: 'needle-day-0', view: 'needle', day: 0 },
  ...CANONICAL_DAYS.flatMap(([view, days]) => days.map((day) => ({ name: stillName(view, day), view, day }))),
];

function stillName(view: ViewName, day: number): string {
  return day < 0 ? `${view}-before` : `${view}-day-${day}`;
}
