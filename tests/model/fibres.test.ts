/** Invariants of the fibres: nothing made or lost, nothing outside the dermis, time runs forward, seeds and sessions do what they say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionDeposits } from '@/healing/deposits';
import { type SimulatedHealing, simulateHealing } from '@/healing/simulateHealing';
import { DEVICES } from '@/treatment/scenario';
import { SITES } from '@/skin/skin';
import { scenarioWith } from './modelFixture';

const SEED = 90210;
const base = simulateHealing(scenarioWith());

const scenarios = fc
  .record({
    seed: fc.nat(),
    site: fc.constantFrom(...SITES),
    ageYears: fc.integer({ min: 18, max: 85 }),
    device: fc.constantFrom(...DEVICES),
    needleLengthMm: fc.double({ min: 0.25, max: 3, noNaN: true }),
    densityPerCm2: fc.integer({ min: 3, max: 500 }),
    sessions: fc.integer({ min: 1, max: 4 }),
    intervalDays: fc.integer({ min: 7, max: 90 }),
  })
  .map(({ seed, site, ageYears, ...plan }) => scenarioWith({ seed, skin: { site, ageYears }, plan }));

/** Largest lack of vertex mass against the deposit at the columns, and how many columns close exactly. */
function closure(healing: SimulatedHealing) {
  const { fibres, days, treatment, course } = healing;
  const columns = days.length;
  const sessions = treatment.sessionDays.length;
  const deposit = sessionDeposits(course.deposits, sessions);
  const laid = new Float64Array(sessions * columns);
  for (let fibre = 0; fibre < fibres.count; fibre += 1) {
    const row = treatment.punctures.session[fibres.puncture[fibre]!]! * columns;
    for (let v = fibres.firstVertex[fibre]!; v < fibres.firstVertex[fibre + 1]!; v += 1) {
      let column = 0;
      while (days[column]! < fibres.birthDay[v]!) column += 1;
      laid[row + column]! += fibres.mass[v]!;
    }
  }
  let excess = 0;
  let lack = 0;
  let total = 0;
  for (let session = 0; session < sessions; session += 1) {
    let sum = 0;
    const end = deposit[(session + 1) * columns - 1]!;
    total += end;
    for (let column = 0; column < columns; column += 1) {
      const here = laid[session * columns + column]!;
      sum += here;
      const difference = sum - deposit[session * columns + column]!;
      excess = Math.max(excess, difference / end);
      // Where a vertex was born in the column, all that was carried has been given out.
      if (here > 0) lack = Math.max(lack, -difference / end);
    }
  }
  return { excess, lack, total };
}

describe('fibres', () => {
  it(`carry exactly the mass that the kinetics deposit, at every column in which one grows (seed ${SEED})`, () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { excess, lack } = closure(simulateHealing(scenario));
        expect(excess).toBeLessThan(1e-6);
        expect(lack).toBeLessThan(1e-6);
      }),
      { seed: SEED, numRuns: 25 },
    );
  });

  it('leave less than half a per cent of the year’s deposit undrawn in the default plan', () => {
    const { total } = closure(base);
    const drawn = base.fibres.mass.reduce((sum, mass) => sum + mass, 0);
    expect(drawn / total).toBeGreaterThan(0.995);
    expect(drawn / total).toBeLessThan(1 + 1e-6);
  });

  it(`lie in the dermis and the block, with time running forward along each (seed ${SEED + 1})`, () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { fibres, anatomy, treatment } = simulateHealing(scenario);
        const top = -(anatomy.epidermisMm + anatomy.reteHeightMm / 2 + 0.034);
        for (let fibre = 0; fibre < fibres.count; fibre += 1) {
          const first = fibres.firstVertex[fibre]!;
          const depth = treatment.punctures.depthMm[fibres.puncture[fibre]!]!;
          const floor = Math.min(-(depth + 0.31), top - 0.11);
          const session = treatment.punctures.session[fibres.puncture[fibre]!]!;
          if (!(fibres.birthDay[first]! > treatment.sessionDays[session]!)) throw new Error('born before its session');
          for (let v = first; v < fibres.firstVertex[fibre + 1]!; v += 1) {
            if (!(fibres.yMm[v]! <= top && fibres.yMm[v]! >= floor)) throw new Error(`y ${fibres.yMm[v]} outside ${floor}..${top}`);
            if (!(Math.abs(fibres.xMm[v]!) <= 3 && Math.abs(fibres.zMm[v]!) <= 3)) throw new Error('outside the block');
            if (!(fibres.mass[v]! >= 0)) throw new Error('negative mass');
            if (v > first) {
              if (!(fibres.birthDay[v]! > fibres.birthDay[v - 1]!)) throw new Error('time runs backward');
              const step = Math.hypot(
                fibres.xMm[v]! - fibres.xMm[v - 1]!,
                fibres.yMm[v]! - fibres.yMm[v - 1]!,
                fibres.zMm[v]! - fibres.zMm[v - 1]!,
              );
              if (!(step <= 0.0351)) throw new Error(`a step of ${step} mm`);
            }
          }
        }
      }),
      { seed: SEED + 1, numRuns: 25 },
    );
  });

  it('are the same bytes for the same scenario, and others for another seed', () => {
    const again = simulateHealing(scenarioWith());
    const other = simulateHealing(scenarioWith({ seed: 2 }));
    for (const name of ['xMm', 'yMm', 'zMm', 'birthDay', 'mass', 'puncture', 'firstVertex'] as const) {
      expect(again.fibres[name]).toEqual(base.fibres[name]);
    }
    expect(again.signals.values).toEqual(base.signals.values);
    expect(other.fibres.xMm).not.toEqual(base.fibres.xMm);
  });

  it('of a session are laid before the next one as if it never came', () => {
    const one = simulateHealing(scenarioWith({ plan: { sessions: 1 } }));
    const until = 26;
    const early = (healing: SimulatedHealing) => {
      const rows: string[] = [];
      const { fibres } = healing;
      for (let v = 0; v < fibres.vertexCount; v += 1) {
        if (fibres.birthDay[v]! <= until) rows.push(`${fibres.xMm[v]} ${fibres.yMm[v]} ${fibres.zMm[v]} ${fibres.birthDay[v]} ${fibres.mass[v]}`);
      }
      return rows.sort();
    };
    expect(early(base)).toEqual(early(one));
  });

  it('stand with those at the cuts first, and any prefix of the rest is a fair sample', () => {
    const { fibres, treatment } = base;
    const { xMm, zMm } = treatment.punctures;
    for (let fibre = 0; fibre < fibres.cutFibreCount; fibre += 1) {
      const puncture = fibres.puncture[fibre]!;
      const front = Math.abs(Math.abs(zMm[puncture]!) - 3);
      const right = Math.abs(Math.abs(xMm[puncture]!) - 3);
      expect(Math.min(front, right)).toBeLessThan(0.31);
    }
    const half = (fibres.count + fibres.cutFibreCount) >> 1;
    const middle = fibres.firstVertex[half]! - fibres.firstVertex[fibres.cutFibreCount]!;
    const rest = fibres.vertexCount - fibres.firstVertex[fibres.cutFibreCount]!;
    expect(Math.abs(middle / rest - 0.5)).toBeLessThan(0.03);
    const heroFirst = Array.from({ length: fibres.cutFibreCount }, (_, fibre) => fibres.puncture[fibre]).includes(treatment.heroPuncture);
    expect(heroFirst).toBe(true);
  });

  it('form a lattice and no scar: along the front cut, no direction holds most of the length', () => {
    const { fibres, treatment } = base;
    let [cos2, sin2, length] = [0, 0, 0];
    for (let fibre = 0; fibre < fibres.cutFibreCount; fibre += 1) {
      if (fibres.puncture[fibre] !== treatment.heroPuncture) continue;
      for (let v = fibres.firstVertex[fibre]! + 1; v < fibres.firstVertex[fibre + 1]!; v += 1) {
        const dx = fibres.xMm[v]! - fibres.xMm[v - 1]!;
        const dy = fibres.yMm[v]! - fibres.yMm[v - 1]!;
        const ds = Math.hypot(dx, dy);
        const angle = 2 * Math.atan2(dy, dx);
        cos2 += ds * Math.cos(angle);
        sin2 += ds * Math.sin(angle);
        length += ds;
      }
    }
    expect(Math.hypot(cos2, sin2) / length).toBeLessThan(0.5);
  });
});
