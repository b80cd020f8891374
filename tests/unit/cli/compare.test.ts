import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareRows } from '@/cli/compareRows';
import type { ResultRow } from '@/cli/resultRows';
import { simulate } from './command';

interface Spread {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface Comparison {
  readonly version: number;
  readonly scenarios: { readonly a: { skin: { ageYears: number } }; readonly b: { skin: { ageYears: number } } };
  readonly rows: readonly { readonly day: number; readonly measures: Record<string, { a: Spread; b: Spread; difference: Spread; unit: string }> }[];
}

const YOUNG = '{"skin": {"ageYears": 25}, "plan": {"densityPerCm2": 40, "sessions": 1}}';
const OLD = '{"skin": {"ageYears": 70}, "plan": {"densityPerCm2": 40, "sessions": 1}}';
let folder = '';
let young = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dermis-compare-'));
  young = join(folder, 'young.json');
  writeFileSync(young, YOUNG);
});
afterAll(() => rmSync(folder, { recursive: true }));

const row = (value: number, low: number, high: number): ResultRow => ({ day: 7, measures: { collagen: { value, low, high, unit: 'ratio' } } });

describe('compareRows', () => {
  it('subtracts a from b, and takes the widest range that the two allow', () => {
    const [compared] = compareRows([row(1.01, 1, 1.03)], [row(1.04, 1.02, 1.09)]);
    expect(compared?.measures['collagen']).toEqual({
      a: { value: 1.01, low: 1, high: 1.03 },
      b: { value: 1.04, low: 1.02, high: 1.09 },
      difference: { value: 0.03, low: -0.01, high: 0.09 },
      unit: 'ratio',
    });
  });

  it('gives the range of b itself where a is untreated', () => {
    const [compared] = compareRows([row(1, 1, 1)], [row(1.04, 1.02, 1.09)]);
    expect(compared?.measures['collagen']?.difference).toEqual({ value: 0.04, low: 0.02, high: 0.09 });
  });

  it('refuses results of different days', () => {
    expect(() => compareRows([row(1, 1, 1)], [])).toThrow('no collagen on day 7');
  });
});

describe('npm run simulate -- --compare', () => {
  it('prints both scenarios with their ranges and the difference, the same figures as each alone', () => {
    const argv = ['--days', '-1,7,365'];
    const run = simulate(['--scenario', young, '--compare', '-', ...argv], OLD);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const { version, scenarios, rows } = JSON.parse(run.stdout) as Comparison;
    expect([version, scenarios.a.skin.ageYears, scenarios.b.skin.ageYears]).toEqual([1, 25, 70]);
    expect(rows.map((item) => item.day)).toEqual([-1, 7, 365]);
    const alone = JSON.parse(simulate(['--scenario', '-', ...argv], OLD).stdout) as { rows: ResultRow[] };
    rows.forEach(({ measures }, index) => {
      for (const [name, { a, b, difference, unit }] of Object.entries(measures)) {
        expect({ ...b, unit }, name).toEqual(alone.rows[index]?.measures[name]);
        expect(difference.value, name).toBeCloseTo(b.value - a.value, 5);
        expect(difference.low, name).toBeLessThanOrEqual(difference.value);
        expect(difference.value, name).toBeLessThanOrEqual(difference.high);
      }
    });
    expect(rows[2]?.measures['collagen']?.difference.value).toBeLessThan(0);
  });

  it('prints the same as CSV', () => {
    const argv = ['--scenario', young, '--compare', '-', '--days', '28', '--ranges', 'no'];
    const { rows } = JSON.parse(simulate(argv, OLD).stdout) as Comparison;
    const [head, ...lines] = simulate([...argv, '--format=csv'], OLD).stdout.trimEnd().split('\n');
    expect(head).toBe('day,measure,a,aLow,aHigh,b,bLow,bHigh,difference,differenceLow,differenceHigh,unit');
    const cells = ({ value, low, high }: Spread): string => [value, low, high].join(',');
    expect(lines).toEqual(
      Object.entries(rows[0]!.measures).map(([name, { a, b, difference, unit }]) => `28,${name},${cells(a)},${cells(b)},${cells(difference)},${unit}`),
    );
  });

  it('says in which of the two scenarios an issue lies, and prints nothing', () => {
    const run = simulate(['--scenario', young, '--compare', '-', '--days', '400'], '{"plan": {"sessions": 7}, "speed": 1}');
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('error: --compare: plan.sessions is 7 (out-of-range); allowed: a whole number from 0 to 6; used instead: 6');
    expect(run.stderr).toContain('--compare: speed');
    // The days end with the shorter of the two plans.
    expect(run.stderr).toContain('"400" (out-of-range); allowed: from -1 to 365 days');
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(3);
  });
});
