import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseScenario } from '@/treatment/parseScenario';
import { simulate } from './command';

interface Result {
  readonly version: number;
  readonly scenario: unknown;
  readonly rows: readonly { readonly day: number; readonly measures: Record<string, { value: number; low: number; high: number; unit: string }> }[];
}

const SMALL = JSON.stringify({ plan: { densityPerCm2: 40, sessions: 1 } });
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dermis-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run simulate', () => {
  it('prints JSON of version 1 with every measure inside its range, and nothing else', () => {
    const file = join(folder, 'small.json');
    writeFileSync(file, SMALL);
    const run = simulate(['--scenario', file, '--days', '-1,7,365']);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    const result = JSON.parse(run.stdout) as Result;
    expect(result.version).toBe(1);
    expect(result.scenario).toEqual(parseScenario(JSON.parse(SMALL)).scenario);
    expect(result.rows.map((row) => row.day)).toEqual([-1, 7, 365]);
    for (const { measures } of result.rows) {
      for (const { value, low, high, unit } of Object.values(measures)) {
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(typeof unit).toBe('string');
        // What has ended is printed as 0, not as the integrator's dust.
        for (const one of [value, low, high]) expect(one === 0 || Math.abs(one) >= 1e-9).toBe(true);
      }
    }
    expect(result.rows[0]?.measures['collagen']).toMatchObject({ value: 1, low: 1, high: 1 });
    expect(result.rows[2]?.measures['collagen']?.value).toBeGreaterThan(1);
  });

  it('prints the same bytes twice, and the same figures as CSV', () => {
    const argv = ['--scenario', '-', '--days=0,28', '--ranges', 'no'];
    const first = simulate(argv, SMALL);
    expect(simulate(argv, SMALL)).toEqual(first);
    const { rows } = JSON.parse(first.stdout) as Result;
    const csv = simulate([...argv, '--format', 'csv'], SMALL).stdout.trimEnd().split('\n');
    expect(csv[0]).toBe('day,measure,value,low,high,unit');
    const lines = rows.flatMap(({ day, measures }) =>
      Object.entries(measures).map(([name, { value, low, high, unit }]) => [day, name, value, low, high, unit].join(',')),
    );
    expect(csv.slice(1)).toEqual(lines);
    for (const { measures } of rows) for (const { value, low, high } of Object.values(measures)) expect([low, high]).toEqual([value, value]);
  });

  it('leaves untreated skin untreated for ever', () => {
    const run = simulate(['--scenario', '-', '--days', '0,90,365'], '{"plan": {"sessions": 0}}');
    const { rows } = JSON.parse(run.stdout) as Result;
    for (const row of rows) expect(row.measures).toEqual(rows[0]?.measures);
  });

  it('refuses bad input with exit 2, every issue on standard error and nothing on standard output', () => {
    const bad = JSON.stringify({ plan: { needleLengthMm: -3, sessions: 1000, speed: 1 }, skin: { ageYears: 'old' } });
    const run = simulate(['--scenario', '-', '--days', '-2,7,5000', '--format', 'xml'], bad);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    for (const named of ['plan.needleLengthMm is -3', 'plan.sessions is 1000', 'plan.speed', 'skin.ageYears is "old"', '"-2"', '"5000"', '"xml"']) {
      expect(run.stderr).toContain(named);
    }
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(7);
  });

  it('refuses a file that is missing or not JSON', () => {
    const missing = simulate(['--scenario', join(folder, 'none.json')]);
    expect(missing).toMatchObject({ status: 2, stdout: '' });
    expect(missing.stderr).toContain('ENOENT');
    const text = simulate(['--scenario', '-'], 'needle: long');
    expect(text).toMatchObject({ status: 2, stdout: '' });
    expect(text.stderr).toContain('not-json');
  });

  it('notes what is odd on standard error and goes on', () => {
    const run = simulate(['--scenario', '-', '--days=1', '--ranges=no'], '{"skin": {"site": "periorbital"}, "plan": {"needleLengthMm": 3, "densityPerCm2": 20, "sessions": 1}}');
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(/^note: plan\.needleLengthMm is 3 \(needle-longer-than-skin\)/);
    expect((JSON.parse(run.stdout) as Result).rows).toHaveLength(1);
  });

  it('describes measures and parameters with unit, range, grade and source', () => {
    const run = simulate(['--describe']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const tables = JSON.parse(run.stdout) as Record<string, { name: string; value: number; low: number; high: number; unit: string; grade: string; source: string }[]>;
    expect(tables['measures']?.map((row) => row.name)).toContain('collagen');
    for (const row of tables['parameters'] ?? []) {
      expect(row.low, row.name).toBeLessThanOrEqual(row.value);
      expect(row.value, row.name).toBeLessThanOrEqual(row.high);
      expect([row.unit, row.source].includes(''), row.name).toBe(false);
      expect(row.grade, row.name).toMatch(/^(measured|fitted|illustrative)$/);
    }
    expect(tables['parameters']?.length).toBeGreaterThan(50);
    for (const row of Object.values(tables).flatMap((rows) => (Array.isArray(rows) ? rows : []))) {
      expect(Number.isFinite(row.value), `${row.name} has a value`).toBe(true);
      expect(String(row.value).length, `${row.name} is printed to six digits`).toBeLessThan(12);
    }
    const untreated = JSON.parse(simulate(['--days=-1', '--ranges=no']).stdout) as Result;
    const thickness = tables['measures']?.find((row) => row.name === 'epidermalThickness')?.value;
    expect(thickness).toBe(untreated.rows[0]?.measures['epidermalThickness']?.value);
    expect(simulate(['--describe', '--format=csv']).stdout.split('\n')[0]).toBe('table,name,value,low,high,unit,grade,source,meaning');
  });
});
