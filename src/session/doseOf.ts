/** The dose of the session that the picture is at: made by hand just now, or as the last simulation has it. */
import { encodeHeld } from '@/encoding/encodeHeld';
import { doseOfPunctures } from '@/encoding/encodeDose';
import { describeAnatomy } from '@/skin/describeAnatomy';
import type { DoseMap } from '@/treatment/doseMap';
import type { SessionState } from './sessionTypes';

/** Session whose punctures the dose map shows; −1 before the first. */
export function doseSession({ hold, healing, day }: Pick<SessionState, 'hold' | 'healing' | 'day'>): number {
  if (hold) return hold.session;
  let session = -1;
  healing?.sessionDays.forEach((start, index) => {
    if (start <= day) session = index;
  });
  return session;
}

export function doseOf(state: Pick<SessionState, 'hold' | 'healing' | 'scenario' | 'day'>): DoseMap | null {
  const { hold, healing, scenario } = state;
  const session = doseSession(state);
  if (hold) return doseOfPunctures(encodeHeld(null, scenario, describeAnatomy(scenario.skin), hold), session);
  return healing && session >= 0 ? doseOfPunctures(healing.punctures, session) : null;
}
