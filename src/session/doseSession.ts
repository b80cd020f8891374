/** Which session's punctures the dose map shows. */
import type { SessionState } from './sessionTypes';

/** −1 before the first. */
export function doseSession({ hold, healing, day }: Pick<SessionState, 'hold' | 'healing' | 'day'>): number {
  if (hold) return hold.session;
  let session = -1;
  healing?.sessionDays.forEach((start, index) => {
    if (start <= day) session = index;
  });
  return session;
}
