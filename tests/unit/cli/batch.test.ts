import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_BATCH_LINES, readBatch } from '@/cli/readBatch';
import { MAX_TEXT_LENGTH } from '@/treatment/parseScenario';
import { simulate, startSimulate } from './command';

interface Item {
  readonly line: number;
  readonly scenario: { readonly seed: number };
  readonly rows: readonly unknown[];
}

let folder = '';
const fileOf = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dermis-batch-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Small and large in turn, so that later lines are ready before earlier ones. */
const LINES = Array.from({ length: 12 }, (_, seed) => JSON.stringify({ seed, plan: { sessions: 1, densityPerCm2: seed % 4 === 0 ? 1200 : 20 } }));

describe('npm run simulate -- --batch', () => {
  it('prints one object to a line in the order of the input, the same bytes on one, two and three cores', () => {
    const text = `\uFEFF${LINES[0]}\r\n\n  \n${LINES.slice(1).join('\n')}`;
    const path = fileOf('good.jsonl', text);
    const argv = ['--batch', path, '--days', '1,90', '--ranges', 'no'];
    const one = simulate([...argv, '--cores', '1']);
    expect(one.status).toBe(0);
    expect(one.stderr).toMatch(/^12 of 12 scenarios simulated in [\d.]+ s\n$/m);
    for (const cores of ['2', '3']) expect(simulate([...argv, '--cores', cores]).stdout === one.stdout, `${cores} cores`).toBe(true);
    const items = one.stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Item);
    expect(items.map((item) => item.line)).toEqual([1, ...Array.from({ length: 11 }, (_, at) => at + 4)]);
    expect(items.map((item) => item.scenario.seed)).toEqual(LINES.map((_, at) => at));
    const alone = JSON.parse(simulate(['--scenario', '-', '--days', '1,90', '--ranges', 'no'], LINES[5]).stdout) as Item;
    expect(items[5]).toEqual({ line: 8, scenario: alone.scenario, rows: alone.rows });
  });

  it('prints CSV with the line number first, and ranges by default', () => {
    const run = simulate(['--batch', '-', '--days', '28', '--format', 'csv'], `\n${LINES[1]}\n`);
    expect(run.status).toBe(0);
    const alone = simulate(['--scenario', '-', '--days', '28', '--format', 'csv'], LINES[1]).stdout.trimEnd().split('\n');
    expect(run.stdout.trimEnd().split('\n')).toEqual(alone.map((line, at) => `${at === 0 ? 'line' : '2'},${line}`));
  });

  it('lists every issue of every bad line with its number before it computes anything', () => {
    const lines = [LINES[1], '', '{"plan": {"sessions": 9, "speed": 1}}', 'needle: long', '{"skin": {"site": "periorbital"}, "plan": {"needleLengthMm": 3}}', '{"plan": {"sessions": 6}}'];
    const run = simulate(['--batch', '-', '--days', '1,400', '--format=xml', '--cores', '2'], lines.join('\n'));
    expect(run).toMatchObject({ status: 2, stdout: '' });
    const said = run.stderr.trimEnd().split('\n');
    expect(said.filter((line) => line.startsWith('note: line 5: plan.needleLengthMm is 3'))).toHaveLength(1);
    for (const named of [
      'error: --format is "xml"',
      'error: line 1: --days is "400" (out-of-range); allowed: from -1 to 365 days',
      'error: line 3: plan.sessions is 9 (out-of-range); allowed: a whole number from 0 to 6; used instead: 6',
      'error: line 3: plan.speed is 1 (unknown-field)',
      'error: line 4 is "needle: long" (not-json); allowed: JSON text',
    ]) {
      expect(said.filter((line) => line.startsWith(named)), named).toHaveLength(1);
    }
    expect(said).toHaveLength(6);
  });

  it('refuses a file that is missing, and has nothing to say about an empty one', () => {
    const missing = simulate(['--batch', join(folder, 'none.jsonl')]);
    expect(missing).toMatchObject({ status: 2, stdout: '' });
    expect(missing.stderr).toContain('ENOENT');
    expect(simulate(['--batch', '-'], '\n\n')).toMatchObject({ status: 0, stdout: '' });
  });

  it('stops at Ctrl-C with whole lines, exit 130 and no process left', async () => {
    const child = startSimulate(['--batch', fileOf('long.jsonl', LINES.slice(1, 4).join('\n').concat('\n').repeat(2000)), '--ranges', 'no', '--cores', '2']);
    let out = '';
    let told = '';
    child.stderr!.on('data', (chunk) => void (told += chunk));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await new Promise<void>((resolve) => {
      child.stdout!.on('data', (chunk) => {
        out += chunk;
        resolve();
      });
    });
    process.kill(-child.pid!, 'SIGINT');
    expect(await ended).toBe(130);
    expect(told).toMatch(/\d+ of 6000 scenarios simulated, then stopped, in [\d.]+ s\n$/);
    expect(out.endsWith('\n')).toBe(true);
    for (const line of out.trimEnd().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
    expect(spawnSync('ps', ['-eo', 'pgid='], { encoding: 'utf8' }).stdout.split('\n').map(Number)).not.toContain(child.pid);
  });
});

describe('readBatch', () => {
  it('refuses a line that is longer than any scenario, and goes on with the next', async () => {
    const path = fileOf('wide.jsonl', `{}\n${' '.repeat(10)}"${'x'.repeat(MAX_TEXT_LENGTH * 2)}"\n{"seed": 5}\n`);
    const { items, issues } = await readBatch(path, () => []);
    expect(issues).toMatchObject([{ level: 'error', code: 'too-long', field: 'line 2' }]);
    expect(items.map(({ line, scenario }) => [line, scenario.seed])).toEqual([[1, 1], [2, 1], [3, 5]]);
  });

  it('counts what it does not list, and lets no note hide an error', async () => {
    const odd = '{"skin": {"site": "periorbital"}, "plan": {"needleLengthMm": 3}}\n';
    const { issues } = await readBatch(fileOf('odd.jsonl', `${odd.repeat(1001)}[]\n`), () => []);
    expect(issues).toHaveLength(1002);
    expect(issues[1000]).toMatchObject({ level: 'note', code: 'more-issues', value: '1 more' });
    expect(issues[1001]).toMatchObject({ level: 'error', code: 'not-an-object', field: 'line 1002' });
  });

  it('takes as many lines as it says, and not one more', async () => {
    const path = fileOf('tall.jsonl', '\n'.repeat(MAX_BATCH_LINES));
    expect(await readBatch(path, () => [])).toEqual({ items: [], issues: [] });
    writeFileSync(path, '{}', { flag: 'a' });
    expect((await readBatch(path, () => [])).issues).toMatchObject([{ code: 'too-many-items', field: '--batch' }]);
  });
});
