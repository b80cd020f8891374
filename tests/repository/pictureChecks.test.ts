/** The page of the picture's checks lists every point of the art direction, and no computed check is left out of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryFiles, ROOT } from '../support/root';

const POINTS = 34;

const rows = [...readFileSync(join(ROOT, 'docs/picture-checks.md'), 'utf8').matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, item, , computed, seen]) => ({ item: Number(item), computed: computed!, seen: seen!.trim() }),
);

/** Items that a file of checks gives its figures under. */
function itemsOf(path: string): number[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return [...text.matchAll(/(?:(?:atLeast|atMost|between)\(|item: )(\d+),/g)].map(([, item]) => Number(item));
}

test('all 34 points are listed once, in order, each computed or judged', () => {
  expect(rows.map(({ item }) => item)).toEqual(Array.from({ length: POINTS }, (_, at) => at + 1));
  expect(rows.filter(({ computed, seen }) => computed === 'not computed' && seen === 'not needed')).toEqual([]);
});

test('every file of checks is named at the items that it computes', () => {
  const files = repositoryFiles().filter((path) => /^tests\/visual\/checks\/\w+\.ts$/.test(path) && itemsOf(path).some((item) => item <= POINTS));
  expect(files.length).toBeGreaterThan(10);
  const missing = files.flatMap((path) => [...new Set(itemsOf(path))].flatMap((item) => (rows[item - 1]?.computed.includes(path) === true ? [] : [`${item}: ${path}`])));
  expect(missing).toEqual([]);
});
