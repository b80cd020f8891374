/**
 * When to simulate: after a pause since the last change, one at a time, the newest wins. Writes `phase`, `progress`, `failure`
 * and the finished healing; never clears a finished healing, so the old picture stays while the new one is computed.
 */
import type { StoreApi } from 'zustand/vanilla';
import { clampDay } from './playback';
import type { HealingClient, HealingRequest } from './healingClient';
import type { SessionState } from './sessionTypes';

export interface SimulationRunner {
  /** Simulates after the pause, counted anew at every call. */
  schedule(): void;
  runNow(): void;
  /** Back to the scenario and parameters of the last finished healing. */
  cancel(): void;
  dispose(): void;
}

/** Failure text when the very first simulation is given up. */
export const CANCELLED = 'cancelled';

export function createSimulationRunner(store: StoreApi<SessionState>, client: HealingClient, pauseMs: number): SimulationRunner {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let shown: HealingRequest | null = null;
  let token = 0;

  const stopTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const begin = (): void => {
    token += 1;
    stopTimer();
    client.cancel();
    store.setState({ phase: 'simulating', progress: 0, failure: null });
  };
  const run = (): void => {
    begin();
    const { scenario, parameterOverrides } = store.getState();
    const request: HealingRequest = { scenario, parameterOverrides };
    const own = token;
    const still = (): boolean => own === token;
    client.request(request, {
      onProgress: (share) => {
        if (still()) store.setState({ progress: share });
      },
      onResult: ({ healing, measures, simulateMs, encodeMs, punctures }) => {
        if (!still()) return;
        shown = request;
        store.setState((state) => ({
          healing,
          measures,
          simulateMs,
          encodeMs,
          punctures,
          simulations: state.simulations + 1,
          phase: 'ready',
          progress: 1,
          // Another healing has other fibres.
          selected: state.selected?.fibre === undefined ? state.selected : null,
        }));
        // A picture that shows the range is not final before it has come.
        if (store.getState().rendering.doubt) client.widen();
      },
      onRanges: (measures) => {
        if (still()) store.setState({ measures });
      },
      onFailure: (message) => {
        if (still()) store.setState({ phase: 'failed', failure: message });
      },
    });
  };
  return {
    schedule() {
      begin();
      timer = setTimeout(run, pauseMs);
    },
    runNow: run,
    cancel() {
      token += 1;
      stopTimer();
      client.cancel();
      if (!shown) {
        store.setState({ phase: 'failed', failure: CANCELLED });
        return;
      }
      const { scenario, parameterOverrides } = shown;
      store.setState((state) => ({ scenario, parameterOverrides, day: clampDay(scenario.plan, state.day), phase: 'ready', progress: 1, failure: null }));
    },
    dispose() {
      token += 1;
      stopTimer();
      client.dispose();
    },
  };
}
