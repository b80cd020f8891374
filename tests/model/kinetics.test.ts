/** Invariants of the network: positivity, no spontaneous healing, compact and symmetric reach, causality, order of accuracy. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPunctureCoupling } from '@/healing/coupling';
import { advance, advanceCorrected, createKinetics, STATES } from '@/healing/kinetics';
import { HEALING_PARAMETERS, type HealingParameterName, resolveParameters } from '@/healing/parameters';
import { YOUNG_FACE } from '@/healing/person';
import { simulateCourse } from '@/healing/simulateCourse';
import { peak, settingOfSpots, type Spot } from './modelFixture';

const SEED = 4711;
const p = resolveParameters();

/** One isolated site from an initial state, fixed step; returns the states after `days`. */
function isolated(parameters: typeof p, start: Float64Array, dt: number, days: number): Float64Array {
  const kinetics = createKinetics(parameters, YOUNG_FACE);
  const state = Float64Array.from(start);
  const make = () => new Float64Array(STATES);
  const [predicted, made, lost, made2, lost2] = [make(), make(), make(), make(), make()];
  const [c, t, f] = [new Float64Array(1), new Float64Array(1), new Float64Array(1)];
  for (let step = 0; step < Math.round(days / dt); step += 1) {
    kinetics.own(state, 1, c, t, f);
    kinetics.rates(state, 1, c, t, f, made, lost);
    advance(state, predicted, STATES, dt, made, lost);
    kinetics.own(predicted, 1, c, t, f);
    kinetics.rates(predicted, 1, c, t, f, made2, lost2);
    advanceCorrected(state, STATES, dt, made, lost, made2, lost2);
  }
  return state;
}

const injured = Float64Array.from({ length: STATES }, (_, state) => (state < 4 ? 1 : 0));
const lateral = fc.double({ min: -2.999, max: 2.999, noNaN: true });
const spots = (most: number) => fc.array(fc.tuple(lateral, lateral), { minLength: 1, maxLength: most });

describe('kinetics', () => {
  it(`stays finite and never negative for parameters in range and steps of 0.001-30 days (seed ${SEED})`, () => {
    const names = Object.keys(HEALING_PARAMETERS) as HealingParameterName[];
    const draws = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: names.length, maxLength: names.length });
    fc.assert(
      fc.property(draws, fc.double({ min: -3, max: Math.log10(30), noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }), (u, logStep, size) => {
        const overrides = Object.fromEntries(
          names.map((name, at) => [name, HEALING_PARAMETERS[name].low + u[at]! * (HEALING_PARAMETERS[name].high - HEALING_PARAMETERS[name].low)]),
        );
        const dt = 10 ** logStep;
        const end = isolated(resolveParameters(overrides), injured.map((value, state) => (state === 1 ? size : value)), dt, Math.min(400 * dt, 120));
        for (const value of end) expect(value >= 0 && value < 1e3).toBe(true);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('does nothing without injury, for ever', () => {
    const end = isolated(p, new Float64Array(STATES), 0.25, 60);
    expect([...end]).toEqual(Array.from({ length: STATES }, () => 0));
  });

  it('halving the step divides the error by at least 3 (second order)', () => {
    const at14 = (dt: number) => isolated(p, injured, dt, 14)[10]!;
    const exact = at14(1 / 512);
    const ratio = Math.abs(at14(1 / 8) - exact) / Math.abs(at14(1 / 16) - exact);
    expect(ratio).toBeGreaterThan(3);
  });

  it('the production grid deposits within 3 % of a grid of 15 minutes', () => {
    // At 24 years nothing is slowed by age, so the site of the course is the isolated one.
    const young = simulateCourse(settingOfSpots([[0, 0]], [0], { skin: { ageYears: 24 } }), p);
    const fine = isolated(p, initialOf(young.wounds.size[0]!, young.wounds.platelets[0]!), 1 / 96, 14);
    const column = young.days.findIndex((day) => day >= 14 - 1e-9);
    expect(Math.abs(young.network.secretory[column]! / fine[10]! - 1)).toBeLessThan(0.03);
  });
});

function initialOf(size: number, platelets: number): Float64Array {
  return Float64Array.from({ length: STATES }, (_, state) => [1, size, 1, platelets][state] ?? 0);
}

describe('network', () => {
  it(`reaches equally both ways, never above 1, and less with distance (seed ${SEED + 1})`, () => {
    fc.assert(
      fc.property(spots(60), (places) => {
        const coupling = createPunctureCoupling(settingOfSpots(places).treatment.punctures, p);
        const weight = new Map<string, number>();
        for (let i = 0; i < places.length; i += 1) {
          for (let index = coupling.rowStart[i]!; index < coupling.rowStart[i + 1]!; index += 1) {
            weight.set(`${i} ${coupling.neighbour[index]!}`, coupling.growth[index]!);
            for (const row of [coupling.inflammation, coupling.growth, coupling.capacity]) {
              expect(row[index]! >= 0 && row[index]! <= 1).toBe(true);
            }
          }
        }
        for (const [pair, value] of weight) expect(weight.get(pair.split(' ').reverse().join(' '))).toBe(value);
      }),
      { seed: SEED + 1, numRuns: 60 },
    );
  });

  it('a puncture beyond the reach of all others changes none of their bits', () => {
    const near: Spot[] = [[-2, -2], [-1.8, -2], [-1.9, -1.8]];
    const alone = simulateCourse(settingOfSpots(near), p);
    const joined = simulateCourse(settingOfSpots([...near, [1, 1]]), p);
    for (const name of ['neutrophils', 'depositionRate', 'inflammation'] as const) {
      const columns = alone.days.length;
      for (let puncture = 0; puncture < near.length; puncture += 1) {
        const row = (course: typeof alone) => {
          const from = course.classes.classOf[puncture]! * columns;
          return course.network[name].slice(from, from + columns);
        };
        expect(row(joined)).toEqual(row(alone));
      }
    }
  });

  it('a wound across the periodic border is the same wound', () => {
    const middle = simulateCourse(settingOfSpots([[0, 0], [0.2, 0]]), p);
    const border = simulateCourse(settingOfSpots([[2.9, 0], [-2.9, 0]]), p);
    expect(peak(border.days, border.network.depositionRate).value).toBeCloseTo(peak(middle.days, middle.network.depositionRate).value, 4);
  });

  it('what comes later changes nothing before: first session alone and with a second one', () => {
    const first: Spot[] = Array.from({ length: 30 }, (_, i) => [((i * 0.37) % 5.6) - 2.8, ((i * 0.91) % 5.6) - 2.8]);
    const both: Spot[] = [...first, ...first.map(([x, z]): Spot => [x + 0.1, z, 1])];
    const one = simulateCourse(settingOfSpots(first), p);
    const two = simulateCourse(settingOfSpots(both, [0, 28]), p);
    const columns = two.columnAfterSession[1]! - 2;
    for (let row = 0; row < one.classes.count; row += 1) {
      const early = (course: typeof one) => course.network.depositionRate.slice(row * course.days.length, row * course.days.length + columns);
      expect(early(two)).toEqual(early(one));
    }
  });

  it.each([
    [2, 14],
    [4, 28],
    [6, 14],
  ])('%d sessions, %d days apart, deposit 0.7-1.25 × as much as that many single ones', (sessions, interval) => {
    const days = Array.from({ length: sessions }, (_, index) => index * interval);
    const grid = (session: number): Spot[] =>
      Array.from({ length: 144 }, (_, i) => [(i % 12) * 0.5 - 2.9 + 0.13 * session, Math.floor(i / 12) * 0.5 - 2.8 + 0.19 * session, session]);
    const all = days.flatMap((_, session) => grid(session));
    const total = (course: ReturnType<typeof simulateCourse>) => {
      const columns = course.days.length;
      let sum = 0;
      course.classes.members.forEach((members, row) => (sum += members * course.deposits.laid[(row + 1) * columns - 1]!));
      return sum;
    };
    const single = total(simulateCourse(settingOfSpots(grid(0)), p));
    const repeated = total(simulateCourse(settingOfSpots(all, days, { plan: { intervalDays: interval } }), p));
    expect(repeated / (sessions * single)).toBeGreaterThan(0.7);
    expect(repeated / (sessions * single)).toBeLessThan(1.25);
  });

  it('pooling punctures into classes changes the deposit by less than 3 %', () => {
    const places: Spot[] = Array.from({ length: 300 }, (_, i) => [((i * 0.754877) % 1) * 6 - 3, ((i * 0.569841) % 1) * 6 - 3]);
    const fine = simulateCourse(settingOfSpots(places), p);
    const pooled = simulateCourse(settingOfSpots(places), p, { classNetwork: true });
    const end = fine.days.length - 1;
    let [a, b] = [0, 0];
    fine.classes.members.forEach((members, row) => {
      a += members * fine.deposits.laid[row * fine.days.length + end]!;
      b += members * pooled.deposits.laid[row * fine.days.length + end]!;
    });
    expect(Math.abs(b / a - 1)).toBeLessThan(0.03);
  });
});
