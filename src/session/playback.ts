/** Playback: how the day moves with real seconds, and the key days that stepping stops at. Pure; the ticker has the clock. */
import { lastDay, sessionDays, type Plan } from '@/treatment/scenario';
import { createPhaseScale, FIRST_DAY } from './phaseScale';

/** Seconds that the whole axis takes at speed 1. */
export const PLAY_SECONDS = 60;
export const SPEED_RANGE = [0.25, 4] as const;

const MINUTE = 1 / 1440;
/** Days after a session at which healing looks different. */
const KEY_DAYS_AFTER_FIRST = [0, 10 * MINUTE, 1 / 24, 1 / 3, 1, 3, 7, 14, 28, 90, 180, 365] as const;

/** The day after `seconds` of playback from `day`, on the four-phase axis; never beyond the last day. */
export function advanceDay(plan: Plan, day: number, seconds: number, speed: number): number {
  const scale = createPhaseScale(plan);
  return scale.dayOfPosition(scale.positionOfDay(day) + (seconds * speed) / PLAY_SECONDS);
}

/** Days that stepping visits, increasing: untreated skin, the key days, every session, the end. */
export function keyDays(plan: Plan): number[] {
  const end = lastDay(plan);
  const days = new Set([FIRST_DAY, ...KEY_DAYS_AFTER_FIRST, ...sessionDays(plan), end]);
  return [...days].filter((day) => day <= end).sort((a, b) => a - b);
}

/** The key day `steps` away (negative = back). Between two of them the first step goes to the nearest in that direction. */
export function stepDay(plan: Plan, day: number, steps: number): number {
  const days = keyDays(plan);
  const after = days.findIndex((key) => key > day);
  const above = after < 0 ? days.length : after;
  const onKey = days[above - 1] === day;
  const whole = Math.trunc(steps);
  if (whole === 0) return day;
  const index = whole > 0 ? above - 1 + whole : above - (onKey ? 1 : 0) + whole;
  return days[Math.min(days.length - 1, Math.max(0, index))] as number;
}

export function clampDay(plan: Plan, day: number): number {
  if (!Number.isFinite(day)) return day > 0 ? lastDay(plan) : FIRST_DAY;
  return Math.min(lastDay(plan), Math.max(FIRST_DAY, day)) + 0;
}
