/** `docs/model/model.md` is written by hand: what it says in numbers is held to the model and to the tables here. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PUBLISHED_RESULTS } from '@/content/publishedResults';
import { SOURCES } from '@/content/sources';
import { computeCourseMeasures } from '@/healing/computeMeasures';
import { resolveParameters } from '@/healing/parameters';
import { settingOf, simulateCourse } from '@/healing/simulateCourse';
import type { Scenario } from '@/treatment/scenario';
import { at, scenarioWith } from './modelFixture';

type Plan = Scenario['plan'];

const read = (name: string): string => readFileSync(new URL(`../../docs/model/${name}`, import.meta.url), 'utf8');
const PAGE = read('model.md');
const section = (title: string): string => PAGE.split(title)[1]!.split('\n## ')[0]!;

/** Cells "what: %" of the row of 6.7 that begins with these words. */
const rowOf = (words: string): [number, number][] =>
  [...PAGE.split(`| ${words}`)[1]!.split('\n')[0]!.matchAll(/([\d.,]+): ([\d.]+)/g)].map(([, what, gain]) => [Number(what!.replace(',', '')), Number(gain)]);

function gainOf(plan: Partial<Plan>, overrides: Readonly<Record<string, number>> = {}): number {
  const scenario = scenarioWith({ skin: { site: 'cheek', ageYears: 45 }, plan: { device: 'pen', needleLengthMm: 1.5, densityPerCm2: 200, sessions: 1, intervalDays: 28, ...plan } });
  const { days, values } = computeCourseMeasures(simulateCourse(settingOf(scenario), resolveParameters(overrides)));
  return 100 * (at(days, values.collagen!, 28 * (scenario.plan.sessions - 1) + 180) - 1);
}

describe('numbers of the page on the model', () => {
  it.each([
    ['sessions (200 per cm²)', (sessions: number) => ({ sessions })],
    ['density, one session', (densityPerCm2: number) => ({ densityPerCm2 })],
    ['needle, mm (of its own treated depth)', (needleLengthMm: number) => ({ needleLengthMm })],
  ] as const)('collagen by %s is what the model gives, to a tenth of a per cent', (words, planOf) => {
    const cells = rowOf(words);
    expect(cells).toHaveLength(6);
    for (const [what, gain] of cells) expect(Math.abs(gainOf(planOf(what)) - gain), `${words}: ${what}`).toBeLessThan(0.06);
  });

  it('one session without gain ends as far down as it says', () => {
    const said = Number(/With g = 0 one session ends ([\d.]+) % down/.exec(PAGE)![1]);
    expect(gainOf({}, { netGainPerSession: 0 })).toBeCloseTo(-said, 2);
  });

  it('counts sources and results right', () => {
    expect(PAGE).toContain(`${Object.values(SOURCES).filter(({ status }) => status === 'recalled').length} sources are *recalled*`);
    for (const use of ['fitted', 'checked', 'seen', 'not used'] as const) {
      expect(section('## 9. ')).toContain(`| ${use} | ${PUBLISHED_RESULTS.filter((row) => row.use === use).length} |`);
    }
  });

  it('names every recalled source on which a number rests', () => {
    const named = section('## 11. ');
    // A row of the references ends with how many numbers carry its key, a dash for none.
    const counted = [...read('references.md').matchAll(/<\/a>(\S+) \|.*\| recalled \|.*\| (\d+|–) \|$/gm)].filter(([, , count]) => count !== '–').map(([, key]) => key!);
    const compared = PUBLISHED_RESULTS.filter(({ source, band }) => band !== null && SOURCES[source]?.status === 'recalled').map(({ source }) => source);
    const keys = new Set([...counted, ...compared]);
    expect(keys.size).toBeGreaterThan(20);
    const names: Readonly<Record<string, string>> = { 'paper-jacob-2001': 'Jacob 2001', 'paper-madden-peacock-1971': 'Madden & Peacock 1971' };
    expect([...keys].filter((key) => !named.includes(names[key] ?? key))).toEqual([]);
  });
});
