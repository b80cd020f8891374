/** The pins that a session's picture has: laid out over the picture, named in the sheet below it. */
import { useSyncExternalStore } from 'react';
import type { Session } from '@/session/createSession';
import type { Pin } from './pinLayout';

interface PinStore {
  pins: readonly Pin[];
  readonly listeners: Set<() => void>;
}

const stores = new WeakMap<Session, PinStore>();

function storeOf(session: Session): PinStore {
  const store = stores.get(session) ?? { pins: [], listeners: new Set() };
  stores.set(session, store);
  return store;
}

export function setPins(session: Session, pins: readonly Pin[]): void {
  const store = storeOf(session);
  if (JSON.stringify(store.pins) === JSON.stringify(pins)) return;
  store.pins = pins;
  for (const listener of store.listeners) listener();
}

export function usePins(session: Session): readonly Pin[] {
  const store = storeOf(session);
  const subscribe = (listener: () => void): (() => void) => {
    store.listeners.add(listener);
    return () => void store.listeners.delete(listener);
  };
  return useSyncExternalStore(subscribe, () => store.pins);
}
