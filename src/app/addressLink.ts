/**
 * The page's address and the viewer's state, kept the same. Query and fragment are read; only the fragment is written, after
 * a pause and not while the clock runs, and what the query said moves into it.
 */
import type { Session } from '@/session/createSession';
import { loadLinkState } from '@/session/lateLinkState';
import { formatLink, linkEntries, type LinkedState } from '@/session/link';
import { type ParsedParameters, parseParameters } from '@/session/parseParameters';
import type { SessionState } from '@/session/sessionTypes';
import { LINK_NAMES } from './attributes';
import { throttle } from './throttle';

const WRITE_MS = 400;

/** What a link says that the session does not keep. */
export type OuterState = Pick<LinkedState, 'mode'>;

/** What the address says, not yet read. */
export function addressEntries(): [string, string][] {
  return linkEntries(location.search, location.hash);
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
  let following = true;
  const read = async (): Promise<void> => {
    const entries = addressEntries();
    write.cancel();
    await loadLinkState();
    if (!following) return;
    const parsed = parseParameters(entries);
    write.cancel();
    onRead(parsed);
    applyPatch(parsed.patch, parsed.issues);
  };
  const onChange = (): void => void read();
  window.addEventListener('hashchange', onChange);
  return () => {
    following = false;
    window.removeEventListener('hashchange', onChange);
    stop();
    write.flush();
  };
}
