/** The table of canonical stills: names that are unique, links that the app understands, and a set for `npm test` that stays small. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../support/root';
import { COMPARED_CASES, STILL_CASES } from '../../visual/cases';
import { stillBase, stillLink, stillScenario, SUBJECTS } from '../../visual/stillCase';

test('every still has a name of its own and a link that says nothing unknown', () => {
  expect(new Set(STILL_CASES.map(({ name }) => name)).size).toBe(STILL_CASES.length);
  for (const still of STILL_CASES) expect(() => stillScenario(still), still.name).not.toThrow();
  for (const subject of SUBJECTS) expect(STILL_CASES.some((still) => still.subject === subject), subject).toBe(true);
});

test('a link with a misspelt parameter or an impossible value is refused', () => {
  const still = STILL_CASES[0]!;
  expect(() => stillScenario({ ...still, link: { fototype: 3 } })).toThrow(/fototype/);
  expect(() => stillScenario({ ...still, link: { site: 'elbow' } })).toThrow(/site/);
});

test('what differs in scenario, theme or switches does not share a page; what differs in view and day does', () => {
  const base = (name: string): string => stillBase(STILL_CASES.find((still) => still.name === name)!, 'low');
  expect(base('block-day-7')).toBe(base('channel-before'));
  expect(new Set(['hero', 'hero-dark', 'hero-bare', 'tone-1', 'age-80', 'site-hand'].map(base)).size).toBe(6);
  expect(stillLink(STILL_CASES.find(({ name }) => name === 'cellular')!, 'high')).toMatch(/^#.*quality=high.*state=1.*view=channel&day=-1$/);
});

test('what is compared has its reference, and nothing else has one; no more of them than two idle cores draw in a minute and a half', () => {
  const stored = readdirSync(join(ROOT, 'tests/visual/references')).map((file) => file.replace('.png', ''));
  expect(stored.sort()).toEqual(COMPARED_CASES.map(({ name }) => name).sort());
  expect(COMPARED_CASES.length).toBeLessThanOrEqual(25);
});
