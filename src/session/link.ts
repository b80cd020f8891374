/**
 * Links: a session's state as the text of an address, and back, exactly. Both query and fragment are read (the fragment
 * wins); only the fragment is written, so that no server sees it. Values at their default are left out.
 */
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { SCENARIO_FIELDS } from '@/treatment/scenarioFields';
import { writeLinkState } from './lateLinkState';
import { WHOLE_BLOCK } from './layers';
import type { LinkState } from './linkState';
import { parseParameters, type ParsedParameters } from './parseParameters';
import { DEFAULT_ORBIT, DEFAULT_RENDERING, type Mode } from './sessionPatch';
import { DEFAULT_DAY } from './sessionDefaults';
import type { SessionState } from './sessionTypes';

/** What a link says, of a state; `mode` belongs to the app around the session. */
export type LinkedState = Pick<
  SessionState,
  'scenario' | 'parameterOverrides' | 'day' | 'playing' | 'view' | 'orbit' | 'theme' | 'lang' | 'labels' | 'quality' | 'palette' | 'rendering' | 'stain' | 'comparison' | 'layers' | 'cut'
> & { readonly mode?: Mode };

/** Longer addresses are cut before they are read. */
const MOST_CHARACTERS = 300_000;

/** `search` and `hash` as the browser gives them, with or without their first character. Never throws. */
export function parseLink(search: string, hash: string): ParsedParameters {
  return parseParameters(linkEntries(search, hash));
}

/** The parameters of a link, not yet read. */
export function linkEntries(search: string, hash: string): [string, string][] {
  const query = new URLSearchParams(search.slice(0, MOST_CHARACTERS).replace(/^\?/, ''));
  const fragment = new URLSearchParams(hash.slice(0, MOST_CHARACTERS).replace(/^#/, ''));
  return [...query, ...fragment];
}

/** The fragment that restores the state, with its `#`; empty for the state a fresh page opens with. */
export function formatLink(state: LinkedState): string {
  const { scenario } = state;
  const parameters: [string, string][] = [];
  const say = (name: string, value: string | number | boolean, usual: string | number | boolean): void => {
    if (value !== usual) parameters.push([name, typeof value === 'boolean' ? (value ? '1' : '0') : String(value)]);
  };
  say('mode', state.mode ?? 'explore', 'explore');
  for (const field of Object.values(SCENARIO_FIELDS)) {
    say(field.name, valueAt(scenario, field.path), valueAt(DEFAULT_SCENARIO, field.path));
  }
  say('day', state.day, DEFAULT_DAY);
  say('view', state.view, 'block');
  say('play', state.playing, false);
  say('stain', state.stain, 'illustration');
  say('lang', state.lang, 'en');
  say('theme', state.theme, 'auto');
  say('quality', state.quality, 'auto');
  say('labels', state.labels, false);
  say('palette', state.palette, 'natural');
  const packed = writeLinkState(unnamedState(state));
  if (packed !== null) parameters.push(['state', packed]);
  return parameters.length === 0 ? '' : `#${new URLSearchParams(parameters).toString()}`;
}

function unnamedState({ scenario, orbit, rendering, comparison, layers, cut, parameterOverrides }: LinkedState): LinkState {
  return {
    ...(scenario.plan.strikes && { strikes: scenario.plan.strikes }),
    ...(!sameValues(orbit, DEFAULT_ORBIT) && { orbit }),
    ...(!sameValues(rendering, DEFAULT_RENDERING) && { rendering }),
    ...(comparison && { comparison }),
    ...(!sameValues(layers, WHOLE_BLOCK) && { layers: changed(layers, WHOLE_BLOCK) }),
    ...(cut && { cut }),
    ...(Object.keys(parameterOverrides).length > 0 && { parameterOverrides }),
  };
}

function valueAt(scenario: object, path: string): string | number | boolean {
  let value: unknown = scenario;
  for (const key of path.split('.')) value = (value as Record<string, unknown>)[key];
  return value as string | number | boolean;
}

/** Only what is not as usual. */
function changed<Values extends object>(values: Values, usual: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => (usual as Record<string, unknown>)[key] !== value)) as Partial<Values>;
}

function sameValues(a: object, b: object): boolean {
  return Object.entries(a).every(([key, value]) => (b as Record<string, unknown>)[key] === value);
}
