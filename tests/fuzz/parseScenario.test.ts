import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario, parseScenarioText } from '@/treatment/parseScenario';
import type { Scenario } from '@/treatment/scenario';
import { SCENARIO_FIELDS, type ScenarioField } from '@/treatment/scenarioFields';

const SEED = 4_711;
const RUNS = process.env['DERMIS_PROVE'] === '1' ? 50_000 : 2_000;

function read(scenario: Scenario, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], scenario);
}

function isAllowed(value: unknown, field: ScenarioField): boolean {
  if (field.kind === 'choice') return typeof value === 'string' && field.options.includes(value);
  if (field.kind === 'switch') return typeof value === 'boolean';
  if (value === undefined) return field.default === undefined;
  const inRange = typeof value === 'number' && value >= field.min && value <= field.max && !Object.is(value, -0);
  return inRange && (field.kind === 'number' || Number.isInteger(value));
}

function expectValid(scenario: Scenario): void {
  expect(scenario.version).toBe(1);
  for (const field of Object.values(SCENARIO_FIELDS)) {
    if (!isAllowed(read(scenario, field.path), field)) throw new Error(`${field.path} is ${String(read(scenario, field.path))}`);
  }
  const { strikes, sessions } = scenario.plan;
  expect(strikes === undefined || (strikes.length > 0 && strikes.length <= sessions)).toBe(true);
  for (const points of strikes ?? []) {
    if (points === null) continue;
    expect(points.length).toBeLessThanOrEqual(540);
    for (const [xMm, zMm] of points) expect(Math.abs(xMm) <= 3 && Math.abs(zMm) <= 3).toBe(true);
  }
  // A valid scenario comes back from its own text unchanged and without an error.
  const again = parseScenarioText(JSON.stringify(scenario));
  expect(again.scenario).toEqual(scenario);
  expect(again.issues.filter((issue) => issue.level === 'error')).toEqual([]);
}

/** Values near the truth: right names, wrong or right values, so that every branch is reached. */
const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withTypedArray: true, withSparseArray: true });
const nearValue = fc.oneof(
  anything,
  fc.double(),
  fc.integer({ min: -10, max: 2000 }),
  fc.constantFrom<unknown>('cheek', 'pen', 'long', '', null, undefined, true, [], {}, -0, NaN, Infinity, -3, 1e308, '__proto__'),
  fc.array(fc.array(fc.array(fc.oneof(fc.double({ min: -5, max: 5 }), anything), { maxLength: 3 }), { maxLength: 5 }), { maxLength: 8 }),
);
const section = (...names: string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string(), fc.constant('__proto__')), nearValue) },
    { weight: 1, arbitrary: nearValue },
  );
const nearScenario = fc.record(
  {
    version: nearValue,
    seed: nearValue,
    skin: section('site', 'ageYears', 'phototype', 'skinType', 'concern'),
    plan: section('device', 'needleLengthMm', 'densityPerCm2', 'sessions', 'intervalDays', 'needleDiameterMm', 'strikes'),
    aftercare: section('hygiene', 'makeupAfterHours', 'sunProtection'),
  },
  { requiredKeys: [] },
);

describe(`parsing of hostile scenarios (seed ${SEED})`, () => {
  it('never throws and always gives a valid scenario, from anything', () => {
    fc.assert(fc.property(fc.oneof(anything, nearScenario), (input) => expectValid(parseScenario(input).scenario)), { seed: SEED, numRuns: RUNS });
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => expectValid(parseScenarioText(text).scenario)),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('names every issue in full and short', () => {
    fc.assert(
      fc.property(nearScenario, (input) => {
        for (const issue of parseScenario(input).issues) {
          expect(issue.code).toMatch(/^[a-z-]+$/);
          expect(issue.value.length).toBeLessThanOrEqual(80);
          expect(issue.allowed.length).toBeGreaterThan(0);
          expect(issue.used.length).toBeGreaterThan(0);
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('survives cyclic, deep and very long input', () => {
    const cyclic: Record<string, unknown> = { seed: 3 };
    cyclic['skin'] = cyclic;
    cyclic['plan'] = { strikes: [cyclic, [cyclic]] };
    expectValid(parseScenario(cyclic).scenario);
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { plan: deep };
    expectValid(parseScenario(deep).scenario);
    expectValid(parseScenario({ plan: { sessions: 1, strikes: [Array.from({ length: 1_000_000 }, () => ['x'])] } }).scenario);
    expectValid(parseScenarioText('['.repeat(200_000)).scenario);
  });
});
