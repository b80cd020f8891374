/**
 * What reads and deflates the parameter `state` of a link, fetched when an address has one, or when there is first something to
 * write: most pages open without. Until it is there a state is written plainly (version 0), which is longer and as exact.
 */
import type { IssueList } from '@/treatment/issueList';
import type { LinkState, UnpackedLinkState } from './linkState';

let arrived: typeof import('./linkState') | null = null;

/** Resolves when states can be read; at once after the first time. */
export async function loadLinkState(): Promise<void> {
  arrived ??= await import('./linkState');
}

/** Whether these parameters have to wait for `loadLinkState`. */
export function awaitsLinkState(entries: Iterable<readonly [string, string]>): boolean {
  if (arrived) return false;
  for (const [name] of entries) if (name === 'state') return true;
  return false;
}

/** Text for the parameter, or null when there is nothing to say. */
export function writeLinkState(state: LinkState): string | null {
  if (Object.keys(state).length === 0) return null;
  if (arrived) return arrived.packLinkState(state);
  void loadLinkState();
  return `0${base64Url(JSON.stringify(state))}`;
}

/** To be called when `awaitsLinkState` says no. */
export function readLinkState(text: string, issues: IssueList): UnpackedLinkState {
  if (arrived) return arrived.unpackLinkState(text, issues);
  issues.error('unreadable', 'state', text, 'a state, once the page is ready', 'nothing of it');
  return { patch: {} };
}

/** `binary` has one byte per character: state is written in ASCII. */
export function base64Url(binary: string): string {
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
