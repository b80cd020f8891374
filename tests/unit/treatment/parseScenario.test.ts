import { describe, expect, it } from 'vitest';
import type { Issue } from '@/lib/issue';
import { parseScenario, parseScenarioText } from '@/treatment/parseScenario';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { describeAllowed, SCENARIO_FIELDS } from '@/treatment/scenarioFields';

function onlyIssue(input: unknown): Issue {
  const { issues } = parseScenario(input);
  expect(issues).toHaveLength(1);
  return issues[0] as Issue;
}

describe('parseScenario', () => {
  it('takes {} for the default scenario, without a word', () => {
    expect(parseScenario({})).toEqual({ scenario: DEFAULT_SCENARIO, issues: [] });
    expect(parseScenario(JSON.parse(JSON.stringify(DEFAULT_SCENARIO)))).toEqual({ scenario: DEFAULT_SCENARIO, issues: [] });
  });

  it('keeps every good field and seed 0', () => {
    const given = {
      version: 1,
      seed: 0,
      skin: { site: 'hand', ageYears: 62.5, phototype: 6, skinType: 'dry', concern: 'none' },
      plan: { device: 'roller', needleLengthMm: 0.3, densityPerCm2: 120.5, sessions: 2, intervalDays: 14, strikes: [[[0.5, -3]], null] },
      aftercare: { hygiene: 'dirty-hands', makeupAfterHours: 0, sunProtection: false },
    };
    expect(parseScenario(given)).toEqual({ scenario: given, issues: [] });
  });

  it.each([
    ['a needle of −3 mm', { plan: { needleLengthMm: -3 } }, 'out-of-range', 'plan.needleLengthMm', '-3', '0.25'],
    ['a needle "long"', { plan: { needleLengthMm: 'long' } }, 'not-a-number', 'plan.needleLengthMm', '"long"', '1.5'],
    ['a needle of NaN', { plan: { needleLengthMm: Number.NaN } }, 'not-a-number', 'plan.needleLengthMm', 'NaN', '1.5'],
    ['an endless needle', { plan: { needleLengthMm: Infinity } }, 'not-a-number', 'plan.needleLengthMm', 'Infinity', '1.5'],
    ['a thousand sessions', { plan: { sessions: 1000 } }, 'out-of-range', 'plan.sessions', '1000', '6'],
    ['half a session', { plan: { sessions: 2.5 } }, 'not-a-whole-number', 'plan.sessions', '2.5', '3'],
    ['a number in quotes', { seed: '7' }, 'not-a-number', 'seed', '"7"', '1'],
    ['null for a number', { skin: { ageYears: null } }, 'not-a-number', 'skin.ageYears', 'null', '45'],
    ['an unknown site', { skin: { site: 'elbow' } }, 'not-an-option', 'skin.site', '"elbow"', '"cheek"'],
    ['the name of a method as a site', { skin: { site: 'toString' } }, 'not-an-option', 'skin.site', '"toString"', '"cheek"'],
    ['an unknown field', { plan: { speed: 3 } }, 'unknown-field', 'plan.speed', '3', 'nothing of it'],
    ['an unknown section', { colour: 'red' }, 'unknown-field', 'colour', '"red"', 'nothing of it'],
    ['another version', { version: 2 }, 'unsupported-version', 'version', '2', '1'],
    ['a switch in quotes', { aftercare: { sunProtection: 'yes' } }, 'not-a-switch', 'aftercare.sunProtection', '"yes"', 'true'],
    ['a list for a section', { skin: [] }, 'not-an-object', 'skin', 'a list', 'the defaults'],
    ['null for everything', null, 'not-an-object', '', 'null', 'the defaults'],
    ['nothing at all', undefined, 'not-an-object', '', 'undefined', 'the defaults'],
    ['strikes that are no list', { plan: { strikes: 5 } }, 'not-a-list', 'plan.strikes', '5', 'the pattern of the device'],
    ['a strike outside', { plan: { strikes: [[[4, 0]]] } }, 'out-of-range', 'plan.strikes.0.0', '[4, 0]', '[3, 0]'],
    ['a strike of one number', { plan: { strikes: [[[4]]] } }, 'not-a-point', 'plan.strikes.0.0', 'a list', 'nothing of it'],
    ['strikes for a missing session', { plan: { sessions: 1, strikes: [[[0, 0]], []] } }, 'too-many-items', 'plan.strikes', '2 sessions', 'the first 1'],
  ])('names the field, the value, the allowed and the used of %s', (_, input, code, field, value, used) => {
    const issue = onlyIssue(input);
    expect(issue).toMatchObject({ level: 'error', code, field, value, used });
    expect(issue.allowed).not.toBe('');
  });

  it('lists every issue, not the first', () => {
    const { issues, scenario } = parseScenario({ seed: -1, skin: { ageYears: 200, site: 1 }, plan: { sessions: 'many' }, more: {} });
    const errors = issues.filter((issue) => issue.level === 'error');
    expect(errors.map((issue) => issue.field).sort()).toEqual(['more', 'plan.sessions', 'seed', 'skin.ageYears', 'skin.site']);
    expect(scenario.skin).toMatchObject({ ageYears: 85, site: 'cheek' });
  });

  it('notes what is odd but possible and uses it', () => {
    const { issues, scenario } = parseScenario({ skin: { site: 'periorbital', ageYears: 19 }, plan: { needleLengthMm: 3, intervalDays: 7 } });
    expect(issues.map((issue) => [issue.level, issue.code])).toEqual([
      ['note', 'younger-than-label'],
      ['note', 'needle-longer-than-skin'],
      ['note', 'short-interval'],
    ]);
    expect(scenario.plan.needleLengthMm).toBe(3);
    expect(scenario.skin.ageYears).toBe(19);
  });

  it('cannot be made to reach a prototype', () => {
    const { issues } = parseScenarioText('{"__proto__": {"polluted": 1}, "constructor": 2, "plan": {"__proto__": {"needleLengthMm": 9}}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(issues.map((issue) => issue.field)).toEqual(['__proto__', 'constructor', 'plan.__proto__']);
  });

  it('survives an object that throws when it is read', () => {
    const trap = new Proxy({}, { ownKeys: () => { throw new Error('no'); } });
    const getter = { get seed(): number { throw new Error('no'); } };
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    for (const input of [trap, getter, revoked.proxy]) {
      expect(parseScenario(input).scenario).toEqual(DEFAULT_SCENARIO);
      expect(onlyIssue(input).code).toBe('unreadable');
    }
  });

  it('lists at most two hundred issues of a flood and counts the rest', () => {
    const flood = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`x${index}`, index]));
    const { issues } = parseScenario(flood);
    expect(issues).toHaveLength(201);
    expect(issues.at(-1)).toMatchObject({ code: 'more-issues', value: '700 more' });
  });

  it('prints long and hostile names and values short and without control characters', () => {
    const issue = onlyIssue({ [`\u001b[2J${'x'.repeat(500)}`]: `\u001b${'\u0000'.repeat(500)}` });
    for (const text of [issue.field, issue.value]) {
      expect(text.length).toBeLessThanOrEqual(80);
      expect(text).not.toMatch(/\p{Cc}/u);
    }
  });
});

describe('parseScenarioText', () => {
  it('says that a text is not JSON', () => {
    for (const text of ['', 'needle: 3', '{"seed": NaN}', '{']) {
      expect(parseScenarioText(text)).toMatchObject({ scenario: DEFAULT_SCENARIO, issues: [{ level: 'error', code: 'not-json', field: '' }] });
    }
  });

  it('refuses a text too long to be a scenario', () => {
    expect(parseScenarioText(' '.repeat(1_000_001)).issues[0]?.code).toBe('too-long');
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(parseScenarioText('\uFEFF{"seed": 5}').scenario.seed).toBe(5);
  });
});

describe('the table of fields', () => {
  it('has its limits where the parser has them, a default within them and one public name per field', () => {
    const fields = Object.values(SCENARIO_FIELDS);
    const withValue = (path: string, value: unknown): unknown =>
      path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
    const errorsOf = (path: string, value: unknown): string[] =>
      parseScenario(withValue(path, value)).issues.filter((issue) => issue.level === 'error').map((issue) => issue.allowed);
    for (const field of fields) {
      expect(errorsOf(field.path, field.default), field.path).toEqual([]);
      const edges = 'min' in field ? [field.min, field.max] : field.kind === 'choice' ? field.options : [true, false];
      for (const edge of edges) expect(errorsOf(field.path, edge), field.path).toEqual([]);
      const beyond = 'min' in field ? [field.min - 1, field.max + 1] : ['elsewhere'];
      for (const value of beyond) expect(errorsOf(field.path, value), field.path).toEqual([describeAllowed(field)]);
    }
    expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length);
  });
});
