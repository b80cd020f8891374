/**
 * The page's address and the viewer's state, kept the same. Query and fragment are read; only the fragment is written, after
 * a pause and not while the clock runs, and what the query said moves into it.
 */
import type { Session } from '@/session/createSession';
import { formatLink, parseLink, type LinkedState } from '@/session/link';
import type { ParsedParameters } from '@/session/parseParameters';
import type { SessionState } from '@/session/sessionTypes';
import { LINK_NAMES } from './attributes';
import { throttle } from './throttle';

const WRITE_MS = 400;

/** What a link says that the session does not keep. */
export type OuterState = Pick<LinkedState, 'mode'>;

/** `before` counts where the address says nothing. */
export function readAddress(before: readonly (readonly [string, string])[] = []): ParsedParameters {
  return parseLink(location.search, location.hash, before);
}

/** The whole address that restores a state. */
export function addressOf(state: SessionState, outer: OuterState): string {
  const query = new URLSearchParams(location.search);
  for (const name of LINK_NAMES) query.delete(name);
  const rest = query.toString();
  return `${location.pathname}${rest === '' ? '' : `?${rest}`}${formatLink({ ...state, ...outer })}`;
}

/** Returns what ends the following; it writes once more what is still due. */
export function followAddress({ store, applyPatch }: Session, outer: () => OuterState, onRead: (parsed: ParsedParameters) => void): () => void {
  const write = throttle(WRITE_MS, () => {
    const address = addressOf(store.getState(), outer());
    if (address !== location.pathname + location.search + location.hash) history.replaceState(history.state, '', address);
  });
  const stop = store.subscribe((state) => {
    if (!state.playing && !state.pass?.running) write();
  });
  const read = (): void => {
    const parsed = readAddress();
    write.cancel();
    onRead(parsed);
    applyPatch(parsed.patch, parsed.issues);
  };
  window.addEventListener('hashchange', read);
  return () => {
    window.removeEventListener('hashchange', read);
    stop();
    write.flush();
  };
}
