/** Keys of the whole interface: 1–5 choose a view, L shows and hides the labels, H takes the device in hand, space plays. They never take a key from a field, a button or a menu. */
import { VIEWS } from '@/session/sessionTypes';
import type { Session } from '@/session/createSession';
import { handleHoldKey } from './holdKeys';

/** Elements that use the keyboard themselves. A range slider types nothing, so digits and space pass through it. */
function takesKeys(target: EventTarget | null): 'all' | 'space' | 'none' {
  if (!(target instanceof Element)) return 'none';
  if (target.closest('[contenteditable], textarea, select, [data-own-keys]')) return 'all';
  const input = target.closest('input');
  if (input) return input.type === 'range' ? 'none' : input.type === 'checkbox' || input.type === 'radio' ? 'space' : 'all';
  return target.closest('button, summary, a[href], [role="button"]') ? 'space' : 'none';
}

export function handleKey(session: Session, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const taken = takesKeys(event.target);
  if (taken === 'all') return;
  const view = VIEWS[Number(event.key) - 1];
  if (handleHoldKey(session, event.key, event.shiftKey, taken === 'none')) return event.preventDefault();
  if (view && !event.shiftKey) session.goTo(view);
  else if (event.key.toLowerCase() === 'l' && !event.shiftKey) session.setLabels(!session.store.getState().labels);
  else if (event.key.toLowerCase() === 'h' && !event.shiftKey) toggleHold(session);
  else if (event.key === ' ' && taken === 'none') {
    if (session.store.getState().playing) session.pause();
    else session.play();
  } else return;
  event.preventDefault();
}

function toggleHold({ store, hold }: Session): void {
  if (store.getState().hold) hold.stop();
  else if (store.getState().healing) hold.start();
}
