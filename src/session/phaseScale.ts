/**
 * The time axis: day ↔ position 0..1. The four phases of healing get equal widths although they last an hour and a year;
 * inside a phase time runs logarithmically, so the first minutes are as easy to reach as the last months. A short lead-in
 * shows untreated skin. Strictly increasing and inverted in closed form. Later sessions are places on the same axis.
 */
import { lastDay, sessionDays, type Plan } from '@/treatment/scenario';

export const PHASES = ['haemostasis', 'inflammation', 'proliferation', 'remodelling'] as const;
export type Phase = (typeof PHASES)[number];

const HOUR = 1 / 24;
export const FIRST_DAY = -1;
/** Days since a session at which its phases begin. In reality they overlap by days. */
export const PHASE_START_DAYS = [0, HOUR, 3, 21] as const;
/** Share of the axis before the first session. */
export const LEAD_IN = 0.04;
const PHASE_WIDTH = (1 - LEAD_IN) / PHASES.length;
/** Inside a phase, position grows with ln(1 + (day − start) / scale). */
const PHASE_LOG_DAYS = [20 / 86400, 0.25, 12, 45] as const;

export interface PhaseScale {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly sessionDays: readonly number[];
  readonly positionOfDay: (day: number) => number;
  readonly dayOfPosition: (position: number) => number;
  /** The segment of the axis a day lies in; `before` = untreated skin. */
  readonly phaseOfDay: (day: number) => Phase | 'before';
  /** The phase of the punctures of the latest session. */
  readonly healingPhase: (day: number) => Phase | 'before';
  /** Positions at which the four phases start; the last ends at 1. */
  readonly phaseStarts: readonly number[];
}

const scales = new WeakMap<Plan, PhaseScale>();

/** The axis of a plan; made once per plan, because playback asks at every frame. */
export function createPhaseScale(plan: Plan): PhaseScale {
  const known = scales.get(plan) ?? makePhaseScale(plan);
  scales.set(plan, known);
  return known;
}

function makePhaseScale(plan: Plan): PhaseScale {
  const end = lastDay(plan);
  const sessions = sessionDays(plan);
  const starts = PHASES.map((_, phase) => LEAD_IN + phase * PHASE_WIDTH);
  const endOf = (phase: number): number => PHASE_START_DAYS[phase + 1] ?? end;
  const startOf = (phase: number): number => PHASE_START_DAYS[phase] as number;
  const logOf = (phase: number): number => PHASE_LOG_DAYS[phase] as number;
  const whole = PHASES.map((_, phase) => Math.log1p((endOf(phase) - startOf(phase)) / logOf(phase)));

  const phaseAt = (day: number): number => lastReached(PHASE_START_DAYS, day);
  return {
    firstDay: FIRST_DAY,
    lastDay: end,
    sessionDays: sessions,
    phaseStarts: starts,
    positionOfDay(day) {
      if (!(day > FIRST_DAY)) return 0;
      if (day >= end) return 1;
      if (day < 0) return (day - FIRST_DAY) * LEAD_IN;
      const phase = phaseAt(day);
      const share = Math.log1p((day - startOf(phase)) / logOf(phase)) / (whole[phase] as number);
      return (starts[phase] as number) + PHASE_WIDTH * share;
    },
    dayOfPosition(position) {
      if (!(position > 0)) return FIRST_DAY;
      if (position >= 1) return end;
      if (position < LEAD_IN) return FIRST_DAY + position / LEAD_IN;
      const phase = lastReached(starts, position);
      const share = (position - (starts[phase] as number)) / PHASE_WIDTH;
      const day = startOf(phase) + logOf(phase) * Math.expm1(share * (whole[phase] as number));
      return Math.min(day, endOf(phase));
    },
    phaseOfDay: (day) => (day < 0 ? 'before' : (PHASES[phaseAt(day)] as Phase)),
    healingPhase(day) {
      const latest = sessions.filter((session) => session <= day).at(-1);
      return latest === undefined ? 'before' : (PHASES[phaseAt(day - latest)] as Phase);
    },
  };
}

/** Index of the last of increasing thresholds that a value has reached; 0 below the first. */
function lastReached(thresholds: readonly number[], value: number): number {
  let index = thresholds.length - 1;
  while (index > 0 && value < (thresholds[index] as number)) index -= 1;
  return index;
}
