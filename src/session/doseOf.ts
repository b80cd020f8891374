/** The dose of the session that the picture is at: made by hand just now, or as the last simulation has it. */
import { encodeHeld } from '@/encoding/encodeHeld';
import { doseOfPunctures } from '@/encoding/encodeDose';
import { describeAnatomy } from '@/skin/describeAnatomy';
import type { DoseMap } from '@/treatment/doseMap';
import { doseSession } from './doseSession';
import type { SessionState } from './sessionTypes';

export function doseOf(state: Pick<SessionState, 'hold' | 'healing' | 'scenario' | 'day'>): DoseMap | null {
  const { hold, healing, scenario } = state;
  const session = doseSession(state);
  if (hold) return doseOfPunctures(encodeHeld(null, scenario, describeAnatomy(scenario.skin), hold), session);
  return healing && session >= 0 ? doseOfPunctures(healing.punctures, session) : null;
}
