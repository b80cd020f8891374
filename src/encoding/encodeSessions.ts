/**
 * What reaches beyond a puncture, packed per session. The series are the healing's own (`reach.ts`), the same that measures
 * are made of; the picture weights them by the lateral field. Source: model-3.10.
 */
import { thickening } from '@/healing/reach';
import type { HealingRecord } from '@/healing/record';
import { SESSION_CHANNELS, SESSION_PAGES, type SessionSignalName } from './channels';
import { encodeTimeTables } from './encodeTimeTables';
import type { TimeTable } from './encodedHealing';

export function encodeSessions({ reach, parameters, days, treatment }: HealingRecord): Record<string, TimeTable> {
  const sessions = treatment.sessionDays.length;
  const series: Record<SessionSignalName, readonly Float64Array[]> = {
    reachErythema: reach.erythema,
    reachOedema: reach.oedema,
    reachThickening: reach.thickeningStimulus.map((stimulus) => stimulus.map((sum) => thickening(sum, parameters))),
    reachSprouting: reach.sprouting,
  };
  const values = Object.fromEntries(
    SESSION_CHANNELS.map(({ name }) => [name, new Float32Array(Math.max(1, sessions) * days.length)]),
  ) as Record<SessionSignalName, Float32Array>;
  for (const { name } of SESSION_CHANNELS) series[name].forEach((row, session) => values[name].set(row, session * days.length));
  return encodeTimeTables(SESSION_CHANNELS, SESSION_PAGES, values, sessions, days.length);
}
