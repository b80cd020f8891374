/** What every part of the interface reaches: the session, the messages of the chosen language, and what the app gave to `mountUi`. */
import { createContext, use, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Messages } from './messages';
import type { Session } from '@/session/createSession';
import { departuresOf, type PictureDeparture } from '@/session/pictureFacts';
import type { PicturePort, PictureRest } from '@/session/picturePort';
import type { SessionState } from '@/session/sessionTypes';
import { createPhaseScale, type PhaseScale } from '@/session/phaseScale';

export interface UiOptions {
  /** The element that holds the canvas; the interface puts it into its layout and gives it back on dispose. Null: no WebGL 2. */
  readonly stage: HTMLElement | null;
  /** What the scene tells about the picture; left out where there is none. */
  readonly port?: PicturePort;
  /** Address of the still shown where there is no WebGL 2. */
  readonly stillUrl?: string;
  /** The link that restores the present state; the page's own address with the state as its fragment by default. */
  readonly link?: () => string;
  /** Figures for the Lab's readout; its own reader, so that nobody else's counters are reset. */
  readonly stats?: () => Readonly<Record<string, string | number>>;
}

export interface UiContext {
  readonly session: Session;
  readonly messages: Messages;
  readonly options: UiOptions;
}

export const UiContextProvider = createContext<UiContext | null>(null);

export function useUi(): UiContext {
  const value = use(UiContextProvider);
  if (!value) throw new Error('A part of the interface was rendered outside <Interface/>; mount it with mountUi().');
  return value;
}

/** Subscribes to a part of the session's state. */
export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useUi().session.store, select);
}

/** What the resting picture shows; null while the camera moves, and where there is no picture. */
export function usePictureRest(): PictureRest | null {
  const { port } = useUi().options;
  return useSyncExternalStore(port?.subscribe ?? neverChanges, () => port?.rest ?? null);
}

function neverChanges(): () => void {
  return () => undefined;
}

/** How the picture departs from true skin; the same array for as long as it says the same. */
export function useDepartures(): readonly PictureDeparture[] {
  const said = useSession((state) => JSON.stringify(departuresOf(state)));
  return useMemo(() => JSON.parse(said) as readonly PictureDeparture[], [said]);
}

/** The time axis of the present plan. */
export function useTimeAxis(): PhaseScale {
  const plan = useSession((state) => state.scenario.plan);
  return useMemo(() => createPhaseScale(plan), [plan]);
}

/** Calls `write` with the day now and at every change, outside React: a playing clock must not render components each frame. */
export function useDayEffect(write: (day: number) => void): void {
  const { store } = useUi().session;
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
    write(store.getState().day);
  });
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.day !== before.day) latest.current(state.day);
      }),
    [store],
  );
}

/** The day, at most once per `milliseconds`, always ending on the last one. For text, which nobody reads at 60 Hz. */
export function useThrottledDay(milliseconds: number): number {
  const { store } = useUi().session;
  const [day, setDay] = useState(store.getState().day);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let next = 0;
    const flush = (): void => {
      timer = null;
      next = performance.now() + milliseconds;
      setDay(store.getState().day);
    };
    const changed = (): void => {
      if (timer !== null) return;
      timer = setTimeout(flush, Math.max(0, next - performance.now()));
    };
    setDay(store.getState().day);
    const stop = store.subscribe((state, before) => {
      if (state.day !== before.day) changed();
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [store, milliseconds]);
  return day;
}

/** True once `flag` has been true for `milliseconds` without a break; false at once when it ends. */
export function useDelayed(flag: boolean, milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!flag) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [flag, milliseconds]);
  return flag && late;
}
