/**
 * Dose acts through states: more punctures are not rewarded without end, depth matters, sessions add up to less than their
 * sum, infection never helps, and phototype is no worth. Curves of collagen late after the last session.
 */
import { describe, expect, it } from 'vitest';
import { computeCourseMeasures } from '@/healing/computeMeasures';
import { resolveParameters } from '@/healing/parameters';
import { simulateCourse, settingOf } from '@/healing/simulateCourse';
import { at, scenarioWith } from './modelFixture';

type Changes = Parameters<typeof scenarioWith>[0];

function measured(changes: Changes, overrides: Record<string, number> = {}): (name: string, day?: number) => number {
  const scenario = scenarioWith(changes);
  const { days, values } = computeCourseMeasures(simulateCourse(settingOf(scenario), resolveParameters(overrides), { classNetwork: true }));
  const last = (scenario.plan.sessions - 1) * scenario.plan.intervalDays;
  return (name, day = last + 180) => at(days, values[name]!, day);
}

const gain = (changes: Changes, overrides?: Record<string, number>) => measured(changes, overrides)('collagen') - 1;

describe('density', () => {
  const densities = [25, 50, 100, 200, 400, 800, 1500];
  const gains = densities.map((densityPerCm2) => gain({ plan: { sessions: 1, densityPerCm2 } }));

  it('more punctures lay more in all and never more each: in proportion when sparse, about half of that at 1,500 per cm²', () => {
    const each = gains.map((value, index) => value / densities[index]!);
    for (let index = 1; index < gains.length; index += 1) {
      expect(gains[index]!).toBeGreaterThan(gains[index - 1]!);
      expect(each[index]!).toBeLessThan(1.03 * each[index - 1]!);
    }
    expect(each[1]! / each[0]!).toBeGreaterThan(0.9);
    expect(each.at(-1)! / each[0]!).toBeLessThan(0.6);
    expect(gains.at(-1)! / gains.at(-2)!).toBeLessThan(1.25);
  });

  it('the ceiling is the reason: with it far away, the densest pass lays more', () => {
    expect(gain({ plan: { sessions: 1, densityPerCm2: 1500 } }, { collagenCeiling: 3 })).toBeGreaterThan(1.1 * gains.at(-1)!);
  });

  it('hurts more: redness, water loss and loss of strength grow with density', () => {
    const [sparse, dense] = [100, 800].map((densityPerCm2) => measured({ plan: { sessions: 1, densityPerCm2 } }));
    for (const name of ['erythema', 'transepidermalWaterLoss']) expect(dense!(name, 0.5)).toBeGreaterThan(sparse!(name, 0.5));
    expect(dense!('dermalStrength', 1)).toBeLessThan(sparse!('dermalStrength', 1));
  });
});

describe('depth', () => {
  it('a longer needle never does less, and short ones stay above the dermis', () => {
    const lengths = [0.25, 0.5, 1, 1.5, 2.5];
    const results = lengths.map((needleLengthMm) => measured({ plan: { sessions: 1, needleLengthMm } }));
    for (const name of ['collagen', 'vesselDensity']) {
      for (let index = 1; index < results.length; index += 1) expect(results[index]!(name, 60), name).toBeGreaterThanOrEqual(results[index - 1]!(name, 60) - 1e-6);
    }
    expect(results[3]!('collagen') - 1).toBeGreaterThan(2 * (results[0]!('collagen') - 1));
    expect(results[0]!('bleeding', 0)).toBeLessThan(0.01);
    expect(results[3]!('bleeding', 0)).toBeGreaterThan(0.5);
  });

  it('a thick needle loses more dermis and wins little', () => {
    const [thin, thick] = [0.1, 0.4].map((needleDiameterMm) => measured({ plan: { sessions: 1, needleDiameterMm } }));
    expect(thick!('dermalStrength', 1)).toBeLessThan(thin!('dermalStrength', 1));
    expect(thick!('collagen') - 1).toBeLessThan(1.5 * (thin!('collagen') - 1));
  });
});

describe('sessions', () => {
  it('four do more than one and less than four times as much; the nearer to the ceiling, the less', () => {
    const share = (densityPerCm2: number) => gain({ plan: { sessions: 4, densityPerCm2 } }) / (4 * gain({ plan: { sessions: 1, densityPerCm2 } }));
    const [mild, dense] = [share(50), share(800)];
    expect(mild).toBeLessThan(1);
    expect(mild).toBeGreaterThan(0.7);
    expect(dense).toBeLessThan(0.75 * mild);
    expect(4 * dense).toBeGreaterThan(1);
  });

  it('no interval is a trick: from one week to three months the gain differs by less than a fifth', () => {
    const gains = [7, 28, 90].map((intervalDays) => gain({ plan: { sessions: 4, intervalDays } }));
    expect(Math.max(...gains) / Math.min(...gains)).toBeLessThan(1.2);
  });
});

describe('who and how', () => {
  it('loose skin swells more: eyelids more than cheeks, as much collagen per dermis', () => {
    const [lid, cheek] = (['periorbital', 'cheek'] as const).map((site) => measured({ skin: { site }, plan: { sessions: 1, needleLengthMm: 0.5 } }));
    expect(lid!('oedema', 1)).toBeGreaterThan(1.3 * cheek!('oedema', 1));
    expect(Math.abs(lid!('collagen') - cheek!('collagen'))).toBeLessThan(0.01);
  });

  it('phototype changes how redness looks and no worth: collagen, elastin, vessels and lines stay', () => {
    const people = ([1, 6] as const).map((phototype) => measured({ skin: { phototype } }));
    for (const name of ['elastin', 'vesselDensity', 'lineDepth']) expect(people[1]!(name)).toBeCloseTo(people[0]!(name), 2);
    expect(people[1]!('collagen')).toBeCloseTo(people[0]!('collagen'), 3);
    expect(people[1]!('erythema', 0.5)).toBeLessThan(people[0]!('erythema', 0.5));
  });

  it('infection never helps: nothing that is wanted is better with it, and redness lasts longer', () => {
    const clean = measured({ plan: { sessions: 1 } });
    const dirty = measured({ plan: { sessions: 1 }, aftercare: { hygiene: 'dirty-hands', makeupAfterHours: 0 } });
    for (const day of [30, 90, 200]) {
      for (const name of ['collagen', 'dermalStrength', 'elasticRecoil']) expect(dirty(name, day), `${name} on day ${day}`).toBeLessThanOrEqual(clean(name, day) + 2e-4);
    }
    expect(dirty('erythema', 4)).toBeGreaterThan(clean('erythema', 4));
    expect(dirty('transepidermalWaterLoss', 2)).toBeGreaterThan(clean('transepidermalWaterLoss', 2));
  });
});
