/**
 * What a hand does with the device, as actions on the store. Strikes are kept beside the plan while the device is pressed; at
 * the release they go into the plan as one step of undo and are simulated. The owner lets `step` run with its clock.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { HandStrikes, Plan } from '@/treatment/scenario';
import { advanceHold, followPlan, type HoldState, isHoldMoving, leaveHold, moveHold, pressHold, releaseHold, startHold } from './holdDevice';
import type { SessionState } from './sessionTypes';

export interface HoldActions {
  /** Takes the device in hand for a session of the plan; the day goes there. */
  start(session: number): void;
  stop(): void;
  move(xMm: number, zMm: number): void;
  press(): void;
  release(): void;
  /** The pointer has left the skin. */
  leave(): void;
  /** One strike at the device's place: press and release. */
  strikeHere(): void;
  /** Forgets what was done by hand in this session: it has the device's own pattern again. */
  clear(): void;
}

export interface HoldPort {
  readonly store: StoreApi<SessionState>;
  /** Puts strikes into the plan; each call is one step of undo. */
  readonly commit: (strikes: Plan['strikes']) => void;
  readonly wake: () => void;
  /** Day of a session; the day shown after it was treated. */
  readonly enter: (session: number) => void;
  readonly exit: (treated: boolean) => void;
}

export function createHoldActions({ store, commit, wake, enter, exit }: HoldPort): HoldActions & { step(seconds: number): boolean; follow(): void } {
  const put = (hold: HoldState): void => store.setState({ hold: { ...hold, moving: isHoldMoving(hold) } });
  const change = (make: (hold: HoldState, plan: Plan) => HoldState): void => {
    const { hold, scenario } = store.getState();
    if (!hold) return;
    const next = make(hold, scenario.plan);
    if (next === hold) return;
    put(next);
    if (isHoldMoving(next)) wake();
  };
  const settle = (): void => {
    const { hold, scenario } = store.getState();
    if (!hold || hold.strikes.length === hold.inPlan) return;
    store.setState({ hold: { ...hold, inPlan: hold.strikes.length } });
    commit(withSession(scenario.plan, hold.session, hold.strikes));
  };
  return {
    start(session) {
      enter(session);
      put(startHold(store.getState().scenario, session));
    },
    stop() {
      const { hold } = store.getState();
      if (!hold) return;
      change(releaseHold);
      settle();
      store.setState({ hold: null });
      exit(hold.strikes.length > 0);
    },
    move: (xMm, zMm) => change((hold, plan) => moveHold(hold, plan, xMm, zMm)),
    press: () => change(pressHold),
    release() {
      change(releaseHold);
      settle();
    },
    leave() {
      change(leaveHold);
      settle();
    },
    strikeHere() {
      change((hold, plan) => releaseHold(pressHold({ ...hold, over: true }, plan)));
      settle();
    },
    clear() {
      const { hold, scenario } = store.getState();
      if (!hold) return;
      commit(withSession(scenario.plan, hold.session, null));
    },
    step(seconds) {
      const { hold, scenario } = store.getState();
      if (!hold || !isHoldMoving(hold)) return false;
      put(advanceHold(hold, scenario.plan, seconds));
      return true;
    },
    follow() {
      const { hold, scenario } = store.getState();
      if (hold) put(followPlan(hold, scenario));
    },
  };
}

/** The plan's strikes with one session's replaced; null = the pattern, and no list at all when no session is by hand. */
function withSession(plan: Plan, session: number, strikes: HandStrikes | null): Plan['strikes'] {
  const lists = Array.from({ length: Math.max(plan.strikes?.length ?? 0, session + 1) }, (_, at) => (at === session ? strikes : (plan.strikes?.[at] ?? null)));
  while (lists.length > 0 && lists[lists.length - 1] === null) lists.pop();
  return lists.length > 0 ? lists : undefined;
}
