/** The named ticks under the phase track, and which of them have room. */
import type { PhaseScale } from '@/session/phaseScale';

export interface TimeTick {
  readonly day: number;
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month';
  /** Gives way to the others; in the result: has no room on a narrow track. */
  readonly minor: boolean;
}

export const TIME_TICKS: readonly TimeTick[] = [
  { day: 1 / 1440, value: 1, unit: 'minute', minor: true },
  { day: 1 / 24, value: 1, unit: 'hour', minor: false },
  { day: 1, value: 1, unit: 'day', minor: false },
  { day: 3, value: 3, unit: 'day', minor: true },
  { day: 7, value: 1, unit: 'week', minor: false },
  { day: 21, value: 3, unit: 'week', minor: true },
  { day: 91, value: 3, unit: 'month', minor: false },
  { day: 182, value: 6, unit: 'month', minor: true },
  { day: 365, value: 12, unit: 'month', minor: false },
];

/** Share of the track between a tick's words and its neighbour's, on a wide and on a narrow track. */
const ROOM_WIDE = 0.075;
const ROOM_NARROW = 0.14;

/** Ticks inside the axis that touch neither a session marker nor one another; ticks of round weight win. `minor` marks those without room on a narrow track. */
export function visibleTicks(axis: PhaseScale, ticks: readonly TimeTick[], taken: readonly number[]): TimeTick[] {
  const wide = ticksWithRoom(axis, ticks, taken, ROOM_WIDE);
  const narrow = new Set(ticksWithRoom(axis, ticks, taken, ROOM_NARROW));
  return wide.map((tick) => ({ ...tick, minor: !narrow.has(tick) })).sort((a, b) => a.day - b.day);
}

/** Sessions so close on the track that their markers would touch stand under one marker. */
export interface SessionMark {
  /** Numbers of the first and the last session, counted from 1. */
  readonly first: number;
  readonly last: number;
  readonly day: number;
  readonly position: number;
}

const MARK_ROOM = { wide: 0.035, narrow: 0.1 } as const;

export function sessionMarks(axis: PhaseScale, width: 'wide' | 'narrow'): SessionMark[] {
  const marks: SessionMark[] = [];
  axis.sessionDays.forEach((day, index) => {
    const position = axis.positionOfDay(day);
    const before = marks.at(-1);
    if (before && position - before.position < MARK_ROOM[width]) marks[marks.length - 1] = { ...before, last: index + 1 };
    else marks.push({ first: index + 1, last: index + 1, day, position });
  });
  return marks;
}

function ticksWithRoom(axis: PhaseScale, ticks: readonly TimeTick[], taken: readonly number[], room: number): TimeTick[] {
  const used = [...taken];
  const kept: TimeTick[] = [];
  for (const tick of [...ticks].sort((a, b) => Number(a.minor) - Number(b.minor))) {
    const position = axis.positionOfDay(tick.day);
    if (tick.day > axis.lastDay || used.some((other) => Math.abs(other - position) < room)) continue;
    used.push(position);
    kept.push(tick);
  }
  return kept;
}
