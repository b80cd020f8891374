/**
 * Pulling the block and letting it go, as actions on the store. The state carries plain numbers for the picture: how far it is
 * stretched now, and at which stretches its fibres become straight. After letting go time runs slowed, on a clock of its own;
 * with `steps` (reduced motion) the way back is shown in a few still moments.
 */
import type { StoreApi } from 'zustand/vanilla';
import { measureAt } from '@/healing/measureAt';
import { MOST_STRETCH, recoilEndsSeconds, releasedStretch, type StretchHealing, type StretchSkin, stretchSkin, UNTREATED } from '@/healing/stretch';
import { clamp } from '@/lib/interpolate';
import type { SessionState } from './sessionTypes';

/** The recoil of a few tenths of a second is shown this much slower. */
export const RECOIL_SLOWDOWN = 5;
/** Moments of the way back shown with reduced motion, in time constants, and how long each stands, seconds. */
const STEPS = [0.35, 0.9, 1.8, Infinity] as const;
const STEP_SECONDS = 0.6;

export interface StretchState {
  /** Stretch to which it was pulled, 1 = at rest. */
  readonly held: number;
  /** Seconds of the slowed clock since it was let go; null while it is held. */
  readonly since: number | null;
  readonly steps: boolean;
  /** Stretch now. */
  readonly stretch: number;
  readonly crimpStretch: number;
  readonly crimpSpread: number;
  /** Functional elastin, ratio to young. */
  readonly elastin: number;
  /** Nothing moves any more. */
  readonly ended: boolean;
}

export interface StretchActions {
  /** Begins with skin at rest. */
  start(): void;
  stop(): void;
  /** Pulls to a stretch 1..MOST_STRETCH and holds it there. */
  pull(stretch: number): void;
  letGo(steps: boolean): void;
  /** Shows a moment, held: pulled to a stretch, or some seconds of the skin's own time after it was let go from there. */
  showAt(stretch: number, secondsAfter?: number): void;
}

/** The skin of the scenario as it is on the day shown. */
export function presentStretchSkin({ scenario, measures, day }: Pick<SessionState, 'scenario' | 'measures' | 'day'>): StretchSkin {
  return stretchSkin(scenario.skin, healingAt(measures, day));
}

function healingAt(measures: SessionState['measures'], day: number): StretchHealing {
  if (!measures) return UNTREATED;
  const at = (name: string): number => measureAt(measures, name, day)?.value ?? 1;
  return { elastin: at('elastin'), strength: at('dermalStrength'), recoil: at('elasticRecoil') };
}

export function createStretchActions(store: StoreApi<SessionState>, wake: () => void): StretchActions & { step(seconds: number): boolean } {
  const show = (held: number, since: number | null, steps: boolean, still = false): void => {
    const skin = presentStretchSkin(store.getState());
    const seconds = since === null ? 0 : realSeconds(skin, since, steps);
    const ends = steps ? STEPS.length * STEP_SECONDS : recoilEndsSeconds(skin) * RECOIL_SLOWDOWN;
    store.setState({
      stretch: {
        held, since, steps,
        stretch: since === null ? held : releasedStretch(skin, held, seconds),
        crimpStretch: skin.crimpStretch,
        crimpSpread: skin.crimpSpread,
        elastin: skin.elastin,
        ended: still || since === null || since >= ends,
      },
    });
  };
  // Another skin, plan or day is another pull under the same hand.
  store.subscribe((state, before) => {
    const { stretch } = state;
    if (stretch && (state.scenario !== before.scenario || state.measures !== before.measures || state.day !== before.day)) show(stretch.held, stretch.since, stretch.steps);
  });
  return {
    start: () => show(1, null, false),
    stop: () => store.setState({ stretch: null }),
    pull(stretch) {
      if (!store.getState().stretch || !Number.isFinite(stretch)) return;
      store.setState({ playing: false });
      show(clamp(stretch, 1, MOST_STRETCH), null, false);
    },
    letGo(steps) {
      const { stretch } = store.getState();
      if (!stretch || stretch.since !== null) return;
      show(stretch.held, 0, steps);
      wake();
    },
    showAt(stretch, secondsAfter) {
      const held = clamp(stretch, 1, MOST_STRETCH);
      show(held, secondsAfter === undefined ? null : secondsAfter * RECOIL_SLOWDOWN, false, true);
    },
    step(seconds) {
      const { stretch } = store.getState();
      if (!stretch || stretch.ended || stretch.since === null) return false;
      show(stretch.held, stretch.since + seconds, stretch.steps);
      return store.getState().stretch?.ended === false;
    },
  };
}

/** Seconds of the skin's own time: the slowed clock, or the last moment of the steps that has come. */
function realSeconds({ recoilSeconds }: StretchSkin, since: number, steps: boolean): number {
  if (!steps) return since / RECOIL_SLOWDOWN;
  const at = Math.min(STEPS.length, Math.floor(since / STEP_SECONDS));
  return at === 0 ? 0 : recoilSeconds * (STEPS[at - 1] as number);
}
