/** What a host page hears of a session: bubbling, composed events, the day at most four times a second. */
import type { Session } from '@/session/createSession';
import { throttle } from './throttle';

const DAY_EVENT_MS = 250;

export function tell(element: HTMLElement, name: string, detail?: unknown): void {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}

/** Returns what ends the telling. */
export function tellOfSession(element: HTMLElement, { store }: Session): () => void {
  const tellDay = throttle(DAY_EVENT_MS, () => tell(element, 'dermis-day', { day: store.getState().day }));
  const tellIssues = (): void => {
    const { issues } = store.getState();
    if (issues.length > 0) tell(element, 'dermis-issue', { issues });
  };
  queueMicrotask(tellIssues);
  const stop = store.subscribe((state, before) => {
    if (state.day !== before.day) tellDay();
    if (state.scenario !== before.scenario) tell(element, 'dermis-scenario', { scenario: state.scenario });
    if (state.selected !== before.selected) tell(element, 'dermis-select', state.selected ?? { structure: null, at: null });
    if (state.issues !== before.issues) tellIssues();
  });
  return () => {
    stop();
    tellDay.cancel();
  };
}
