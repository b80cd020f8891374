/** The plain clock: a day of the model as people say it. “10 minutes”, “6 hours”, “Day 5”. */
import type { Messages } from './messages';

const MINUTE = 1 / 1440;

/** Index of the session last done on `day`, −1 before the first. */
export function sessionBefore(days: readonly number[], day: number): number {
  let index = -1;
  while (index + 1 < days.length && (days[index + 1] as number) <= day) index += 1;
  return index;
}

/** A length of time in its natural unit: seconds, minutes, hours, then days. */
export function elapsedText(messages: Messages, days: number): string {
  if (days < MINUTE) return messages.t('time.seconds', { value: Math.round(days * 86400) });
  if (days < 1 / 24 - MINUTE / 2) return messages.t('time.minutes', { value: Math.round(days / MINUTE) });
  if (days < 1 - 1 / 48) return messages.t('time.hours', { value: Math.round(days * 24) });
  return messages.t('time.days', { value: Math.round(days) });
}

/** The clock's main line. The first hours count from the session just done, later days from the first session. */
export function clockText(messages: Messages, sessions: readonly number[], day: number): string {
  if (sessions.length === 0) return messages.t('time.untreated');
  const index = sessionBefore(sessions, day);
  if (index < 0) return messages.t('time.before');
  const since = day - (sessions[index] as number);
  if (since < 0.5 / 86400) return messages.t('time.just');
  if (since < 1 - 1 / 48) return elapsedText(messages, since);
  return messages.t('time.day', { value: Math.round(day) });
}

/** The clock's second line: which session that was, or how many months it is; empty where the first line says it all. */
export function clockNote(messages: Messages, sessions: readonly number[], day: number): string {
  if (sessions.length === 0) return day >= 1 ? messages.t('time.day', { value: Math.round(day) }) : '';
  const index = sessionBefore(sessions, day);
  if (index > 0 || (index === 0 && sessions.length > 1 && day >= 1)) {
    return messages.t('time.afterSession', { elapsed: elapsedText(messages, day - (sessions[index] as number)), session: index + 1 });
  }
  if (index === 0 && day >= 45) return messages.t('time.months', { value: Math.round(day / 30.44) });
  return '';
}
