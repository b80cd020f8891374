/** Can a link break the page? Random and damaged addresses: never an exception, never a value outside its limits. */
import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLinkState } from '@/session/lateLinkState';
import { formatLink, parseLink } from '@/session/link';
import { INITIAL_STATE } from '@/session/sessionDefaults';
import { VIEWS } from '@/session/sessionTypes';
import { parseScenario } from '@/treatment/parseScenario';

await loadLinkState();

const SEED = 314159;
const NAMES = ['mode', 'day', 'view', 'play', 'seed', 'age', 'site', 'needle', 'sessions', 'density', 'state', 'labels', 'lang', '__proto__', 'constructor', 'toString', ''];

function check(search: string, hash: string): void {
  const { patch, issues } = parseLink(search, hash);
  if (patch.scenario) expect(parseScenario(patch.scenario)).toMatchObject({ scenario: patch.scenario });
  if (patch.view) expect(VIEWS).toContain(patch.view);
  if (patch.day !== undefined) expect(Number.isFinite(patch.day)).toBe(true);
  for (const value of Object.values(patch.parameterOverrides ?? {})) expect(Number.isFinite(value)).toBe(true);
  for (const issue of issues) expect(issue.value.length).toBeLessThanOrEqual(120);
  expect(Object.prototype).not.toHaveProperty('polluted');
}

function pack(json: string): string {
  return `1${Buffer.from(deflateSync(strToU8(json))).toString('base64url')}`;
}

describe(`links from anywhere, seed ${SEED}`, () => {
  test('random text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300, unit: 'binary' }), fc.string({ maxLength: 300 }), check), { seed: SEED, numRuns: 1000 });
  });

  test('known names with any value', () => {
    const pairs = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('1', '-1', 'NaN', '1e308', 'null'))), { maxLength: 12 });
    fc.assert(fc.property(pairs, (some) => check('', `#${new URLSearchParams(some).toString()}`)), { seed: SEED, numRuns: 1000 });
  });

  test('packed states that hold any JSON', () => {
    const part = fc.oneof(fc.jsonValue(), fc.constant(null));
    const state = fc.record({ strikes: part, orbit: part, rendering: part, parameterOverrides: part, other: part }, { requiredKeys: [] });
    fc.assert(fc.property(state, (value) => check('', `#state=${pack(JSON.stringify(value))}`)), { seed: SEED, numRuns: 500 });
    check('', `#state=${pack('{"__proto__":{"polluted":1},"orbit":{"__proto__":{"polluted":1},"zoom":1e999},"parameterOverrides":{"__proto__":{"polluted":1}}}')}`);
  });

  test('true links with letters changed', () => {
    const link = formatLink({ ...INITIAL_STATE, day: 12.5, view: 'fibres', orbit: { azimuthRad: 0.3, elevationRad: -0.2, zoom: 2 }, parameterOverrides: { coreRefill: 0.8 } });
    fc.assert(
      fc.property(fc.nat(link.length - 1), fc.string({ minLength: 1, maxLength: 3 }), (at, text) => check('', link.slice(0, at) + text + link.slice(at + 1))),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test('a bomb of a state is refused quickly', () => {
    const bomb = `1${Buffer.from(deflateSync(new Uint8Array(50_000_000))).toString('base64url')}`;
    const started = performance.now();
    const { patch, issues } = parseLink('', `#state=${bomb}`);
    expect(patch).toEqual({});
    expect(issues).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
