/**
 * The parameter `state` of a link: what has no short name, as JSON, base64url, behind a digit: 1 = deflated, 0 = not. Whatever
 * comes in is measured before it is read, unpacked only up to a limit, and taken over field by field.
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { HEALING_PARAMETERS } from '@/healing/parameters';
import type { IssueList } from '@/treatment/issueList';
import type { HandStrikes } from '@/treatment/scenario';
import { base64Url } from './lateLinkState';
import { COMPARE_LAYOUTS, type Comparison, DEFAULT_COMPARISON, POSITION_RANGE } from './comparison';
import { type Cut, CUT_LIMITS } from './cut';
import { FRONT_FACE, moveCut } from './cutChanges';
import { LAYER_LOOKS, LAYER_NAMES, type Layers, OVERLAYS, SPREADS, WHOLE_BLOCK } from './layers';
import { FIRST_DAY } from './phaseScale';
import { DEFAULT_ORBIT, DEFAULT_RENDERING, ORBIT_LIMITS, type SessionPatchDraft } from './sessionPatch';
import type { Orbit, RenderingSwitches } from './sessionTypes';

const PLAIN = '0';
const DEFLATED = '1';
const MOST_CHARACTERS = 200_000;
const MOST_BYTES = 1_000_000;
/** Days that any plan may have: six sessions, ninety days apart, and a year. */
const DAY_RANGE = [FIRST_DAY, 365 + 5 * 90] as const;

export interface LinkState {
  readonly strikes?: readonly (HandStrikes | null)[];
  readonly orbit?: Orbit;
  readonly rendering?: RenderingSwitches;
  readonly comparison?: Comparison;
  readonly layers?: Partial<Layers>;
  readonly cut?: Cut;
  readonly parameterOverrides?: Readonly<Record<string, number>>;
}

export interface UnpackedLinkState {
  /** Still untrusted: the parser of scenarios reads them. */
  readonly strikes?: unknown;
  readonly patch: SessionPatchDraft;
}

export function packLinkState(state: LinkState): string {
  const packed = deflateSync(strToU8(JSON.stringify(state)), { level: 9 });
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  return DEFLATED + base64Url(binary);
}

export function unpackLinkState(text: string, issues: IssueList): UnpackedLinkState {
  const state = readPacked(text, issues);
  const patch: SessionPatchDraft = {};
  if (!state) return { patch };
  const own = (name: string): unknown => (Object.hasOwn(state, name) ? state[name] : undefined);
  for (const name of Object.keys(state).slice(0, 20)) {
    if (!['strikes', 'orbit', 'rendering', 'comparison', 'layers', 'cut', 'parameterOverrides'].includes(name)) {
      issues.error('unknown-field', 'state', name, 'a part of the state', 'nothing of it');
    }
  }
  const orbit = own('orbit');
  if (orbit !== undefined) patch.orbit = readOrbit(orbit, issues);
  const rendering = own('rendering');
  if (rendering !== undefined) patch.rendering = readRendering(rendering, issues);
  const comparison = own('comparison');
  if (comparison !== undefined) patch.comparison = readComparison(comparison, issues);
  const layers = own('layers');
  if (layers !== undefined) patch.layers = readLayers(layers, issues);
  const cut = own('cut');
  if (cut !== undefined) patch.cut = readCut(cut, issues);
  const overrides = own('parameterOverrides');
  if (overrides !== undefined) patch.parameterOverrides = readOverrides(overrides, issues);
  const strikes = own('strikes');
  return strikes === undefined ? { patch } : { strikes, patch };
}

function readPacked(text: string, issues: IssueList): Record<string, unknown> | null {
  const allowed = `a state written by this app (version ${PLAIN} or ${DEFLATED})`;
  if (text.length > MOST_CHARACTERS) {
    issues.error('too-long', 'state', `${text.length} characters`, `at most ${MOST_CHARACTERS} characters`, 'nothing of it');
    return null;
  }
  if (text[0] !== PLAIN && text[0] !== DEFLATED) {
    issues.error('unsupported-version', 'state', text, allowed, 'nothing of it');
    return null;
  }
  try {
    const binary = atob(text.slice(1).replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const state: unknown = JSON.parse(strFromU8(text[0] === PLAIN ? bytes : inflateUpTo(bytes, MOST_BYTES)));
    if (typeof state === 'object' && state !== null && !Array.isArray(state)) return state as Record<string, unknown>;
  } catch {
    // Not base64, not deflated, too large, or not JSON: all the same to whoever followed the link.
  }
  issues.error('unreadable', 'state', text, allowed, 'nothing of it');
  return null;
}

/** Throws when the data unpack to more than `limit` bytes, before they do. */
function inflateUpTo(packed: Uint8Array, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const inflate = new Inflate((chunk, final) => {
    length += chunk.length;
    if (length > limit) throw new Error(`More than ${limit} bytes.`);
    chunks.push(chunk.slice());
    ended = final;
  });
  // In small steps, because one push may unpack a thousandfold.
  for (let at = 0; at < packed.length; at += 1024) inflate.push(packed.subarray(at, at + 1024), at + 1024 >= packed.length);
  if (!ended) throw new Error('The data end too early.');
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readOrbit(value: unknown, issues: IssueList): Orbit {
  const orbit: Record<keyof Orbit, number> = { ...DEFAULT_ORBIT };
  if (!isObject(value)) issues.error('not-an-object', 'state.orbit', value, 'an object', 'the authored view');
  else {
    for (const key of Object.keys(orbit) as (keyof Orbit)[]) {
      if (!Object.hasOwn(value, key)) continue;
      orbit[key] = readWithin(value[key], ORBIT_LIMITS[key], orbit[key], `state.orbit.${key}`, issues);
    }
  }
  return orbit;
}

/** The day's upper end depends on the plan: whoever takes the patch over clamps it. */
function readComparison(value: unknown, issues: IssueList): Comparison {
  if (!isObject(value)) {
    issues.error('not-an-object', 'state.comparison', value, 'an object', 'one picture');
    return DEFAULT_COMPARISON;
  }
  const { layout } = value;
  const known = COMPARE_LAYOUTS.find((one) => one === layout);
  if (layout !== undefined && !known) issues.error('not-an-option', 'state.comparison.layout', layout, COMPARE_LAYOUTS.join(' | '), DEFAULT_COMPARISON.layout);
  const read = (name: 'day' | 'position', limits: readonly [number, number]): number =>
    Object.hasOwn(value, name) ? readWithin(value[name], limits, DEFAULT_COMPARISON[name], `state.comparison.${name}`, issues) : DEFAULT_COMPARISON[name];
  return { layout: known ?? DEFAULT_COMPARISON.layout, day: read('day', DAY_RANGE), position: read('position', POSITION_RANGE) };
}

function readLayers(value: unknown, issues: IssueList): Layers {
  if (!isObject(value)) {
    issues.error('not-an-object', 'state.layers', value, 'an object', 'the whole block');
    return WHOLE_BLOCK;
  }
  const layers: Record<string, unknown> = { ...WHOLE_BLOCK };
  for (const name of LAYER_NAMES) {
    if (!Object.hasOwn(value, name)) continue;
    // A hidden overlay is a switch of `rendering`.
    const allowed: readonly string[] = (OVERLAYS as readonly string[]).includes(name) ? ['show', 'ghost'] : LAYER_LOOKS;
    const look = allowed.find((one) => one === value[name]);
    if (look) layers[name] = look;
    else issues.error('not-an-option', `state.layers.${name}`, value[name], allowed.join(' | '), 'show');
  }
  for (const name of SPREADS) {
    if (Object.hasOwn(value, name)) layers[name] = readWithin(value[name], [0, 1], 0, `state.layers.${name}`, issues);
  }
  return layers as unknown as Layers;
}

function readCut(value: unknown, issues: IssueList): Cut | null {
  if (!isObject(value)) {
    issues.error('not-an-object', 'state.cut', value, 'an object', 'the front face');
    return null;
  }
  const read = (name: keyof Cut): number => (Object.hasOwn(value, name) ? readWithin(value[name], CUT_LIMITS[name], FRONT_FACE[name], `state.cut.${name}`, issues) : FRONT_FACE[name]);
  return moveCut(null, { offsetMm: read('offsetMm'), angleRad: read('angleRad') });
}

function readRendering(value: unknown, issues: IssueList): RenderingSwitches {
  const rendering: Record<string, boolean | number> = { ...DEFAULT_RENDERING };
  if (!isObject(value)) issues.error('not-an-object', 'state.rendering', value, 'an object', 'the defaults');
  else {
    for (const [key, usual] of Object.entries(DEFAULT_RENDERING)) {
      if (!Object.hasOwn(value, key)) continue;
      const given = value[key];
      const field = `state.rendering.${key}`;
      if (typeof usual === 'number') rendering[key] = readWithin(given, [0, 1], usual, field, issues);
      else if (typeof given === 'boolean') rendering[key] = given;
      else issues.error('not-a-switch', field, given, 'true | false', usual);
    }
  }
  return rendering as unknown as RenderingSwitches;
}

/** Only parameters the model knows, and only inside their plausible range. */
function readOverrides(value: unknown, issues: IssueList): Record<string, number> {
  const overrides: Record<string, number> = {};
  if (!isObject(value)) {
    issues.error('not-an-object', 'state.parameterOverrides', value, 'an object', 'the frozen set');
    return overrides;
  }
  const known = new Map(Object.entries(HEALING_PARAMETERS));
  for (const [name, given] of Object.entries(value).slice(0, 1000)) {
    const parameter = known.get(name);
    const field = `state.parameterOverrides.${name.slice(0, 40)}`;
    if (!parameter) issues.error('unknown-field', field, given, 'a parameter of the model', 'nothing of it');
    else overrides[name] = readWithin(given, [parameter.low, parameter.high], parameter.value, field, issues);
  }
  return overrides;
}

function readWithin(value: unknown, [low, high]: readonly [number, number], usual: number, field: string, issues: IssueList): number {
  const allowed = `a number from ${low} to ${high}`;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    issues.error('not-a-number', field, value, allowed, usual);
    return usual;
  }
  const used = Math.min(high, Math.max(low, value)) + 0;
  if (used !== value) issues.error('out-of-range', field, value, allowed, used);
  return used;
}
