/** What the scene needs of the session's store: read, be told, and write the orbit. A zustand vanilla store fits. */
import type { Orbit, SessionState } from '@/session/sessionTypes';

export interface SceneSession {
  getState(): SessionState;
  subscribe(listener: (state: SessionState, previous: SessionState) => void): () => void;
  setState(partial: { readonly orbit: Orbit }): void;
}
