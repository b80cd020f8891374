/**
 * Untrusted input → a scenario and everything that was wrong with it. Never throws and always returns a valid scenario.
 * Missing → default, silently. Out of range → the nearest allowed value. Anything else that cannot be used → the default.
 * Only own properties are read and only known names are written, so no key can reach a prototype.
 */
import type { Issue } from '@/lib/issue';
import { clamp } from '@/lib/interpolate';
import type { Skin } from '@/skin/skin';
import { isList, IssueList, printField, Words } from './issueList';
import { noteOddities } from './noteOddities';
import { parseHandStrikes } from './parseHandStrikes';
import { type Aftercare, DEFAULT_SCENARIO, type Plan, type Scenario } from './scenario';
import { type ChoiceField, describeAllowed, type NumberField, type OptionalNumberField, SCENARIO_FIELDS as FIELDS, type SwitchField } from './scenarioFields';

export interface ParsedScenario {
  readonly scenario: Scenario;
  readonly issues: Issue[];
}

/** Texts longer than this are refused unread: the largest true scenario (6 × 540 hand strikes) has about 150,000. */
export const MAX_TEXT_LENGTH = 1_000_000;

/** Keys looked at in one object; a longer list of names is counted as one issue. */
const MAX_KEYS = 1000;

const SCENARIO_KEYS = ['version', 'seed', 'skin', 'plan', 'aftercare'] as const;
const SKIN_KEYS = ['site', 'ageYears', 'phototype', 'skinType', 'concern'] as const satisfies readonly (keyof Skin)[];
const PLAN_KEYS = ['device', 'needleLengthMm', 'densityPerCm2', 'sessions', 'intervalDays', 'needleDiameterMm', 'strikes'] as const satisfies readonly (keyof Plan)[];
const AFTERCARE_KEYS = ['hygiene', 'makeupAfterHours', 'sunProtection'] as const satisfies readonly (keyof Aftercare)[];

export function parseScenarioText(text: string): ParsedScenario {
  const issues = new IssueList();
  if (text.length > MAX_TEXT_LENGTH) {
    issues.error('too-long', '', new Words(`${text.length} characters`), `at most ${MAX_TEXT_LENGTH} characters`, new Words('the default scenario'));
    return { scenario: DEFAULT_SCENARIO, issues: issues.toArray() };
  }
  let input: unknown;
  try {
    // A byte order mark is how some editors begin a file.
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    issues.error('not-json', '', text, 'JSON text', new Words('the default scenario'));
    return { scenario: DEFAULT_SCENARIO, issues: issues.toArray() };
  }
  return parseScenario(input);
}

export function parseScenario(input: unknown): ParsedScenario {
  const issues = new IssueList();
  const root = readSection(input, '', SCENARIO_KEYS, issues);
  if (root.version !== undefined && root.version !== 1) {
    issues.error('unsupported-version', 'version', root.version, '1', 1);
  }
  const skin = readSection(root.skin, 'skin', SKIN_KEYS, issues);
  const plan = readSection(root.plan, 'plan', PLAN_KEYS, issues);
  const aftercare = readSection(root.aftercare, 'aftercare', AFTERCARE_KEYS, issues);
  const sessions = readNumber(plan.sessions, FIELDS.sessions, issues);
  const strikes = parseHandStrikes(plan.strikes, sessions, issues);
  const scenario: Scenario = {
    version: 1,
    seed: readNumber(root.seed, FIELDS.seed, issues),
    skin: {
      site: readChoice(skin.site, FIELDS.site, issues),
      ageYears: readNumber(skin.ageYears, FIELDS.ageYears, issues),
      phototype: readNumber(skin.phototype, FIELDS.phototype, issues),
      skinType: readChoice(skin.skinType, FIELDS.skinType, issues),
      concern: readChoice(skin.concern, FIELDS.concern, issues),
    },
    plan: {
      device: readChoice(plan.device, FIELDS.device, issues),
      needleLengthMm: readNumber(plan.needleLengthMm, FIELDS.needleLengthMm, issues),
      densityPerCm2: readNumber(plan.densityPerCm2, FIELDS.densityPerCm2, issues),
      sessions,
      intervalDays: readNumber(plan.intervalDays, FIELDS.intervalDays, issues),
      ...given('needleDiameterMm', readNumber(plan.needleDiameterMm, FIELDS.needleDiameterMm, issues)),
      ...given('strikes', strikes),
    },
    aftercare: {
      hygiene: readChoice(aftercare.hygiene, FIELDS.hygiene, issues),
      makeupAfterHours: readNumber(aftercare.makeupAfterHours, FIELDS.makeupAfterHours, issues),
      sunProtection: readSwitch(aftercare.sunProtection, FIELDS.sunProtection, issues),
    },
  };
  noteOddities(scenario, issues);
  return { scenario, issues: issues.toArray() };
}

/** exactOptionalPropertyTypes: an absent value is an absent key. */
function given<K extends 'needleDiameterMm' | 'strikes'>(key: K, value: Plan[K] | undefined): Pick<Plan, K> | Record<string, never> {
  return value === undefined ? {} : ({ [key]: value } as Pick<Plan, K>);
}

/** Own values of the known keys of an object; everything else in it becomes an issue. */
function readSection<K extends string>(value: unknown, path: string, keys: readonly K[], issues: IssueList): Partial<Record<K, unknown>> {
  const found: Partial<Record<K, unknown>> = Object.create(null);
  if (value === undefined && path !== '') return found;
  const defaults = new Words('the defaults');
  if (typeof value !== 'object' || value === null || isList(value)) {
    issues.error('not-an-object', path, value, `an object with ${keys.join(', ')}`, defaults);
    return found;
  }
  try {
    const names = Object.keys(value);
    for (const name of names.slice(0, MAX_KEYS)) {
      const key = keys.find((known) => known === name);
      if (key !== undefined) found[key] = (value as Record<K, unknown>)[key];
      else issues.error('unknown-field', printField(path, name), (value as Record<string, unknown>)[name], `one of ${keys.join(', ')}`, new Words('nothing of it'));
    }
    if (names.length > MAX_KEYS) {
      issues.error('too-many-fields', path, new Words(`${names.length} fields`), `one of ${keys.join(', ')}`, new Words(`the first ${MAX_KEYS}`));
    }
  } catch {
    issues.error('unreadable', path, new Words('an object that cannot be read'), 'a plain object', defaults);
  }
  return found;
}

function readNumber<F extends NumberField | OptionalNumberField>(value: unknown, field: F, issues: IssueList): number | F['default'] {
  if (value === undefined) return field.default;
  const allowed = describeAllowed(field);
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    issues.error('not-a-number', field.path, value, allowed, 'absent' in field ? new Words(field.absent) : field.default);
    return field.default;
  }
  const within = clamp(value, field.min, field.max);
  const used = (field.kind === 'integer' ? Math.round(within) : within) + 0;
  if (within !== value) issues.error('out-of-range', field.path, value, allowed, used);
  else if (used !== value) issues.error('not-a-whole-number', field.path, value, allowed, used);
  return used;
}

function readChoice<F extends ChoiceField>(value: unknown, field: F, issues: IssueList): F['options'][number] {
  if (value === undefined) return field.default;
  const option = field.options.find((known) => known === value);
  if (option === undefined) issues.error('not-an-option', field.path, value, describeAllowed(field), field.default);
  return option ?? field.default;
}

function readSwitch(value: unknown, field: SwitchField, issues: IssueList): boolean {
  if (value === undefined) return field.default;
  if (typeof value !== 'boolean') issues.error('not-a-switch', field.path, value, describeAllowed(field), field.default);
  return typeof value === 'boolean' ? value : field.default;
}
