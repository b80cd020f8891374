/** Undo and redo of what a visitor decides: scenario, day, view and look. A drag is one step: quick changes of one kind merge. */
import type { Scenario } from '@/treatment/scenario';
import type { Overlay } from './layers';
import type { RenderingSwitches, SessionState, ViewName } from './sessionTypes';

/** How the picture is looked at, beyond view and day: what undo gives back with them. */
export type Look = Pick<SessionState, 'comparison' | 'layers' | 'cut'> & { readonly overlays: Pick<RenderingSwitches, Overlay> };

export interface Moment {
  readonly scenario: Scenario;
  readonly day: number;
  readonly view: ViewName;
  readonly look: Look;
}

export interface History {
  /** To be called with the state before a change. */
  note(kind: string, before: Moment): void;
  /** The moment to go back to, or null. */
  undo(now: Moment): Moment | null;
  redo(now: Moment): Moment | null;
  canUndo(): boolean;
  canRedo(): boolean;
}

const MERGE_MS = 700;
const MOST_STEPS = 100;

/** `now` in milliseconds. */
export function createHistory(now: () => number): History {
  const past: Moment[] = [];
  const future: Moment[] = [];
  let lastKind = '';
  let lastTime = -Infinity;
  const move = (from: Moment[], to: Moment[], present: Moment): Moment | null => {
    const moment = from.pop();
    if (!moment) return null;
    to.push(present);
    lastKind = '';
    return moment;
  };
  return {
    note(kind, before) {
      const time = now();
      const merges = kind === lastKind && time - lastTime < MERGE_MS;
      lastKind = kind;
      lastTime = time;
      future.length = 0;
      if (merges) return;
      past.push(before);
      if (past.length > MOST_STEPS) past.shift();
    },
    undo: (present) => move(past, future, present),
    redo: (present) => move(future, past, present),
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
  };
}
