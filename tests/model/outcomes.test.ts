/**
 * Outcomes read the geometry of the concern: what a needle does not reach, where the hand was, how steep and how deep it is;
 * pigment reads turnover, phototype and sun. What is compared here are orders, not sizes: sizes are illustrative.
 */
import { describe, expect, it } from 'vitest';
import { computeCourseMeasures } from '@/healing/computeMeasures';
import { newMatrixOfDeposits } from '@/healing/newMatrix';
import { resolveParameters } from '@/healing/parameters';
import { type Course, simulateCourse, settingOf } from '@/healing/simulateCourse';
import { floorGain } from '@/healing/sunkenFloor';
import { createConcern, featureDistance } from '@/skin/concern';
import { CONCERNS, type Skin } from '@/skin/skin';
import type { HandStrikes, Scenario } from '@/treatment/scenario';
import { at, scenarioWith } from './modelFixture';

const LATE = 180;
const OUTCOMES = ['lineDepth', 'scarDepth', 'poreArea', 'surfaceRoughness', 'pigmentContrast'] as const;

function courseOf(scenario: Scenario, overrides: Record<string, number> = {}): Course {
  return simulateCourse(settingOf(scenario), resolveParameters(overrides), { classNetwork: true });
}

/** Change of a measure from untreated, late after the last session unless a day is given. */
function change(measure: string, changes: Parameters<typeof scenarioWith>[0], day?: number): number {
  const scenario = scenarioWith(changes);
  const { days, values } = computeCourseMeasures(courseOf(scenario));
  return at(days, values[measure]!, day ?? LATE + (scenario.plan.sessions - 1) * scenario.plan.intervalDays) - 1;
}

/** How far the floors of each kind of sunken place have risen, mean, late after the last session. */
function gainByKind(course: Course): Map<string, number> {
  const { setting, days, deposits, parameters } = course;
  const matrix = newMatrixOfDeposits(deposits, setting.treatment.sessionDays, parameters);
  const ripe = new Float64Array(days.length).fill(1);
  const gains = new Map<string, number[]>();
  for (const feature of createConcern(setting.scenario.skin, setting.scenario.seed)) {
    const gain = at(days, floorGain(course, matrix, feature, ripe), LATE + setting.treatment.sessionDays.at(-1)!);
    gains.set(feature.kind, [...(gains.get(feature.kind) ?? []), gain]);
  }
  return new Map([...gains].map(([kind, list]) => [kind, list.reduce((sum, gain) => sum + gain, 0) / list.length]));
}

const scarred: Partial<Skin> = { concern: 'acne-scars' };

describe('every concern', () => {
  it.each(CONCERNS)('%s has all outcomes, finite, at rest before and changed after', (concern) => {
    const { days, values } = computeCourseMeasures(courseOf(scenarioWith({ skin: { concern } })));
    for (const name of OUTCOMES) {
      expect(values[name]!.every(Number.isFinite), name).toBe(true);
      expect(at(days, values[name]!, -0.5), name).toBe(1);
      expect(at(days, values[name]!, LATE), name).toBeGreaterThan(0.5);
      if (name !== 'pigmentContrast') expect(at(days, values[name]!, LATE), name).toBeLessThan(0.999);
    }
  });
});

describe('acne scars', () => {
  it.each([1, 7, 23])('rolling rises more than boxcar, boxcar more than ice-pick (seed %i)', (seed) => {
    const gains = gainByKind(courseOf(scenarioWith({ skin: scarred, seed, plan: { needleLengthMm: 2 } })));
    expect(gains.get('rolling-scar')!).toBeGreaterThan(1.3 * gains.get('boxcar-scar')!);
    expect(gains.get('boxcar-scar')!).toBeGreaterThan(1.3 * gains.get('ice-pick-scar')!);
    expect(gains.get('ice-pick-scar')!).toBeGreaterThanOrEqual(0);
  });

  it('a needle that does not reach under the floor of an ice-pick does next to nothing to it, a longer one something', () => {
    const gain = (needleLengthMm: number) => gainByKind(courseOf(scenarioWith({ skin: scarred, plan: { needleLengthMm } }))).get('ice-pick-scar')!;
    expect(gain(0.5)).toBeLessThan(0.005);
    expect(gain(3)).toBeGreaterThan(0.02);
  });

  it('a short needle does little to scars that a long one lifts', () => {
    expect(change('scarDepth', { skin: scarred, plan: { needleLengthMm: 0.25 } })).toBeGreaterThan(-0.03);
    expect(change('scarDepth', { skin: scarred, plan: { needleLengthMm: 2 } })).toBeLessThan(-0.1);
  });

  it('by hand, needling in the scar lifts it and the same needling beside it does not', () => {
    const scenario = scenarioWith({ skin: scarred });
    const scar = createConcern(scenario.skin, scenario.seed).find(({ kind }) => kind === 'rolling-scar')!;
    const places = Array.from({ length: 3600 }, (_, index): [number, number] => [(index % 60) * 0.1 - 2.95, Math.floor(index / 60) * 0.1 - 2.95]);
    const distance = ([x, z]: [number, number]) => featureDistance(scar, x, z);
    const inside = places.filter((place) => distance(place) < 0.8).filter((_, index) => index % 6 === 0);
    const outside = places.filter((place) => distance(place) > 1.4).slice(0, 6 * inside.length).filter((_, index) => index % 6 === 0);
    expect(outside.length).toBe(inside.length);
    const lifted = (strikes: HandStrikes) => gainByKind(courseOf(scenarioWith({ skin: scarred, plan: { device: 'stamp', densityPerCm2: 0, sessions: 1, strikes: [strikes] } }))).get('rolling-scar')!;
    expect(lifted(inside)).toBeGreaterThan(0.1);
    expect(lifted(outside)).toBeLessThan(0.02 * lifted(inside));
  });
});

describe('stretch marks', () => {
  const marked: Partial<Skin> = { concern: 'stretch-marks', site: 'abdomen', ageYears: 30 };

  it('have no strands to cut: without new collagen nothing rises, where a rolling scar would', () => {
    const off = { netGainPerSession: 0, coreRefill: 0 };
    const course = (skin: Partial<Skin>) => courseOf(scenarioWith({ skin, plan: { needleLengthMm: 2 } }), off);
    expect(gainByKind(course(marked)).get('stria')!).toBeLessThan(1e-9);
    expect(gainByKind(course({ ...marked, concern: 'acne-scars' })).get('rolling-scar')!).toBeGreaterThan(0.05);
  });

  it('rise less than scars under the same needling', () => {
    const plan = { needleLengthMm: 2, sessions: 4 };
    expect(gainByKind(courseOf(scenarioWith({ skin: marked, plan }))).get('stria')!).toBeLessThan(
      gainByKind(courseOf(scenarioWith({ skin: { ...marked, concern: 'acne-scars' }, plan }))).get('rolling-scar')!,
    );
  });
});

describe('lines and pores', () => {
  it('fine lines go before deep ones: of equal collagen, the lines of forty are evened more than those of seventy', () => {
    const perCollagen = (ageYears: number) =>
      change('lineDepth', { skin: { concern: 'fine-lines', site: 'periorbital', ageYears } }) / change('collagen', { skin: { concern: 'fine-lines', site: 'periorbital', ageYears } });
    expect(perCollagen(40)).toBeLessThan(1.2 * perCollagen(70));
  });

  it('swelling hides lines in the first days, and what is left after a month is not swelling', () => {
    const early = change('lineDepth', { plan: { sessions: 1 } }, 1);
    const gone = change('lineDepth', { plan: { sessions: 1 } }, 7);
    expect(early).toBeLessThan(-0.01);
    expect(gone).toBeGreaterThan(early);
    expect(change('lineDepth', { plan: { sessions: 1 } }, 90)).toBeLessThan(gone);
  });

  it('pores change by a few per cent at most', () => {
    for (const concern of ['large-pores', 'none'] as const) {
      const pores = change('poreArea', { skin: { concern }, plan: { sessions: 6 } });
      expect(pores).toBeLessThan(0);
      expect(pores).toBeGreaterThan(-0.1);
    }
  });

  it('by hand, pores that were needled around change more than pores that were not', () => {
    const { skin, seed } = scenarioWith({ skin: { concern: 'large-pores' } });
    const pores = createConcern(skin, seed);
    const clear = (x: number, z: number) => pores.reduce((least, pore) => Math.min(least, featureDistance(pore, x, z) * pore.halfWidthMm), Infinity);
    const places = Array.from({ length: 900 }, (_, index): [number, number] => [(index % 30) * 0.2 - 2.9, Math.floor(index / 30) * 0.2 - 2.9]).toSorted((a, b) => clear(...a) - clear(...b));
    const changed = (strikes: HandStrikes) => change('poreArea', { skin, plan: { device: 'stamp', densityPerCm2: 0, sessions: 1, strikes: [strikes] } });
    expect(changed(places.slice(0, 30))).toBeLessThan(2 * changed(places.slice(-30)));
    expect(changed(places.slice(0, 30))).toBeLessThan(-1e-4);
  });
});

describe('pigment', () => {
  const spotted = (more: Partial<Skin> = {}, sunProtection = true, day?: number) =>
    change('pigmentContrast', { skin: { concern: 'uneven-tone', ...more }, aftercare: { sunProtection } }, day);

  it('darkens with phototype and sun, and evens in fair skin', () => {
    const byType = [1, 3, 5, 6].map((phototype) => spotted({ phototype: phototype as Skin['phototype'] }, false, 80));
    for (let index = 1; index < byType.length; index += 1) expect(byType[index]!).toBeGreaterThan(byType[index - 1]!);
    expect(byType[0]!).toBeLessThan(0);
    expect(byType[3]!).toBeGreaterThan(0);
    expect(spotted({ phototype: 6 }, true, 80)).toBeLessThan(byType[3]!);
    expect(spotted({ phototype: 1 }, true, 80)).toBe(byType[0]!);
  });

  it('response grows with the square of the phototype', () => {
    const darkened = (phototype: Skin['phototype']) => spotted({ phototype }, true, 80) - spotted({ phototype: 1 }, true, 80);
    // 2 and 3 lie low enough for the ceiling not to bend the curve.
    expect(darkened(3) / darkened(2)).toBeGreaterThan(3.5);
    expect(darkened(3) / darkened(2)).toBeLessThan(4.5);
  });

  it('fades: a year later less is left of either', () => {
    expect(Math.abs(spotted({ phototype: 6 }, false, 450))).toBeLessThan(0.3 * Math.abs(spotted({ phototype: 6 }, false, 80)));
    expect(Math.abs(spotted({ phototype: 1 }, true, 450))).toBeLessThan(0.5 * Math.abs(spotted({ phototype: 1 }, true, 80)));
  });

  it('where the skin renews itself slowly it evens later, and for longer', () => {
    const [young, old] = [20, 80].map((ageYears) => [4, 120].map((day) => spotted({ ageYears, phototype: 1 }, true, day)));
    expect(old![0]!).toBeGreaterThan(young![0]!);
    expect(old![1]!).toBeLessThan(young![1]!);
  });
});
