/** How a part of the scene reads the session: a value of its state, and one that stays the same object while it says the same. */
import { useState, useSyncExternalStore } from 'react';
import type { SessionState } from '@/session/sessionTypes';
import type { SceneSession } from './sceneSession';

export function useSession<T>(session: SceneSession, read: (state: SessionState) => T): T {
  const snapshot = (): T => read(session.getState());
  return useSyncExternalStore(session.subscribe, snapshot, snapshot);
}

/** The same object for as long as it says the same: every plan comes with a skin of its own. */
export function useSame<T>(next: T): T {
  const [kept, keep] = useState(next);
  if (kept === next || JSON.stringify(kept) === JSON.stringify(next)) return kept;
  keep(next);
  return next;
}
