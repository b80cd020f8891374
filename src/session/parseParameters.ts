/**
 * Named text values (of a link, of attributes) → a checked patch and a list of issues. Scenario values go through the one
 * parser of scenarios; what concerns only the session is checked here. Never throws.
 */
import type { Issue } from '@/lib/issue';
import { IssueList } from '@/treatment/issueList';
import { parseScenario } from '@/treatment/parseScenario';
import { FIRST_DAY } from './phaseScale';
import { lastDay } from '@/treatment/scenario';
import { SCENARIO_FIELDS, type ScenarioField } from '@/treatment/scenarioFields';
import { readLinkState } from './lateLinkState';
import { MODES, type SessionPatch, type SessionPatchDraft } from './sessionPatch';
import { PALETTES, QUALITIES, STAINS, THEMES, VIEWS } from './sessionTypes';

export interface ParsedParameters {
  readonly patch: SessionPatch;
  readonly issues: Issue[];
}

const CHOICES = { mode: MODES, stain: STAINS, view: VIEWS, theme: THEMES, quality: QUALITIES, palette: PALETTES } as const;
const SCENARIO_NAMES = new Map<string, ScenarioField>(Object.values(SCENARIO_FIELDS).map((field) => [field.name, field]));
/** Parameters looked at; a longer list is hostile or broken. */
const MOST_PARAMETERS = 100;

/** Of a name given twice the last counts. */
export function parseParameters(entries: Iterable<readonly [string, string]>): ParsedParameters {
  const issues = new IssueList();
  const patch: SessionPatchDraft = {};
  const values = new Map<string, string>();
  for (const [name, value] of entries) {
    if (values.size < MOST_PARAMETERS) values.set(name, value);
    else {
      issues.error('too-many-fields', '', name, `at most ${MOST_PARAMETERS} parameters`, 'nothing of the rest');
      break;
    }
  }
  const scenario: ScenarioDraft = { skin: {}, plan: {}, aftercare: {} };
  let hasScenario = false;
  for (const [name, value] of values) {
    const field = SCENARIO_NAMES.get(name);
    if (field) {
      hasScenario = true;
      place(scenario, field, value);
    } else if (!readSessionValue(patch, name, value, issues)) {
      issues.note('unknown-field', name, value, 'a parameter of this page');
    }
  }
  const packed = values.get('state');
  if (packed !== undefined) {
    const state = readLinkState(packed, issues);
    if (state.strikes !== undefined) {
      hasScenario = true;
      scenario.plan['strikes'] = state.strikes;
    }
    Object.assign(patch, state.patch);
  }
  const parsed = hasScenario ? parseScenario(scenario) : { scenario: undefined, issues: [] };
  if (parsed.scenario) patch.scenario = parsed.scenario;
  if (patch.day !== undefined && parsed.scenario && patch.day > lastDay(parsed.scenario.plan)) {
    const last = lastDay(parsed.scenario.plan);
    issues.error('out-of-range', 'day', patch.day, `a number from ${FIRST_DAY} to ${last} days`, last);
    patch.day = last;
  }
  return { patch, issues: [...issues.toArray(), ...parsed.issues] };
}

interface ScenarioDraft {
  seed?: unknown;
  readonly skin: Record<string, unknown>;
  readonly plan: Record<string, unknown>;
  readonly aftercare: Record<string, unknown>;
}

function place(scenario: ScenarioDraft, field: ScenarioField, text: string): void {
  const value = field.kind === 'choice' ? text : field.kind === 'switch' ? (toSwitch(text) ?? text) : (toNumber(text) ?? text);
  const [section, key] = field.path.split('.') as [keyof ScenarioDraft, string | undefined];
  if (key === undefined) scenario.seed = value;
  else if (section !== 'seed') scenario[section][key] = value;
}

/** False when the name is not one of the session's own. */
function readSessionValue(patch: SessionPatchDraft, name: string, value: string, issues: IssueList): boolean {
  if (name === 'state') return true;
  if (Object.hasOwn(CHOICES, name)) {
    const key = name as keyof typeof CHOICES;
    const options: readonly string[] = CHOICES[key];
    if (options.includes(value)) Object.assign(patch, { [key]: value });
    else issues.error('not-an-option', name, value, options.join(' | '), 'as it was');
    return true;
  }
  if (name === 'labels' || name === 'play') {
    const flag = toSwitch(value);
    if (flag === undefined) issues.error('not-a-switch', name, value, '0 | 1', 'as it was');
    else patch[name] = flag;
    return true;
  }
  if (name === 'day') {
    const day = toNumber(value);
    if (day === undefined) issues.error('not-a-number', name, value, 'a number of days', 'as it was');
    else if (day < FIRST_DAY) {
      issues.error('out-of-range', name, day, `a number from ${FIRST_DAY} days`, FIRST_DAY);
      patch.day = FIRST_DAY;
    } else patch.day = day + 0;
    return true;
  }
  if (name === 'lang') {
    if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(value)) patch.lang = value;
    else issues.error('not-an-option', name, value, 'a language tag', 'as it was');
    return true;
  }
  return false;
}

/** Plain decimal numbers only: no hexadecimal, no blanks, no infinity. */
function toNumber(text: string): number | undefined {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function toSwitch(text: string): boolean | undefined {
  return text === '1' || text === 'true' ? true : text === '0' || text === 'false' ? false : undefined;
}
