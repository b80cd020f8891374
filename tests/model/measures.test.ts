/** Measures: untreated skin never changes, ranges hold their value, collagen is the sum of the fibres, people differ the right way. */
import { describe, expect, it } from 'vitest';
import { SimulationCancelled } from '@/healing/cancellation';
import { computeCourseMeasures, computeMeasures } from '@/healing/computeMeasures';
import { survival } from '@/healing/matrix';
import { MEASURES } from '@/healing/measureTable';
import { HEALING_PARAMETERS, resolveParameters } from '@/healing/parameters';
import { simulateCourse, settingOf } from '@/healing/simulateCourse';
import { simulateHealing } from '@/healing/simulateHealing';
import { simulateRanges } from '@/healing/simulateRanges';
import type { Scenario } from '@/treatment/scenario';
import { at, scenarioWith } from './modelFixture';

const treated = simulateHealing(scenarioWith());
const measures = computeMeasures(treated);
const courseMeasure = (scenario: Scenario, name: string, day: number) => {
  const series = computeCourseMeasures(simulateCourse(settingOf(scenario), resolveParameters(), { classNetwork: true }));
  return at(series.days, series.values[name]!, day);
};

describe('measures', () => {
  it.each([
    ['no sessions', { sessions: 0 }],
    ['no punctures', { densityPerCm2: 0 }],
  ])('untreated skin (%s) keeps every untreated value exactly, for ever, with no range', (_, plan) => {
    const scenario = scenarioWith({ plan });
    const healing = simulateHealing(scenario);
    const series = simulateRanges(scenario, computeMeasures(healing));
    for (const { name, untreated } of MEASURES) {
      const rest = Math.fround(untreated ?? healing.anatomy.epidermisMm * 1000);
      for (const values of [series.values[name]!, series.low[name]!, series.high[name]!]) {
        expect(values.every((value) => value === rest), name).toBe(true);
      }
    }
    expect(healing.fibres.vertexCount).toBe(0);
    expect(series.days[0]).toBe(-1);
    expect(series.days.at(-1)).toBeGreaterThanOrEqual(365);
  });

  it('are finite everywhere and at rest before the first session', () => {
    for (const { name, untreated } of MEASURES) {
      const values = measures.values[name]!;
      expect(values.every(Number.isFinite), name).toBe(true);
      expect(values[0], name).toBe(Math.fround(untreated ?? treated.anatomy.epidermisMm * 1000));
    }
  });

  it('have low ≤ value ≤ high at every column, are exact before the first session and do not lose their value', () => {
    const series = simulateRanges(scenarioWith(), measures);
    for (const { name } of MEASURES) {
      const [low, value, high] = [series.low[name]!, series.values[name]!, series.high[name]!];
      expect(value).toBe(measures.values[name]!);
      for (let column = 0; column < value.length; column += 1) {
        if (!(low[column]! <= value[column]! && value[column]! <= high[column]!)) throw new Error(`${name} at day ${series.days[column]}`);
      }
    }
    const firstTreated = series.days.indexOf(0) + 1;
    for (const { name } of MEASURES) {
      for (let column = 0; column < firstTreated; column += 1) {
        expect([series.low[name]![column], series.high[name]![column]], `${name} before the first session`).toEqual([series.values[name]![column], series.values[name]![column]]);
      }
    }
    const collagen = (row: Readonly<Record<string, Float32Array>>) => at(series.days, row.collagen!, 236);
    expect(collagen(series.high) - collagen(series.low)).toBeGreaterThan(0.04);
  });

  it('collagen is native dermis left plus the sum over the fibres', () => {
    const { fibres, days, signals, parameters, treatment } = treated;
    const columns = days.length;
    for (const day of [3, 14, 40, 90, 180, 365]) {
      const column = days.findLastIndex((value) => value <= day);
      const now = days[column]!;
      let mass = 0;
      for (let fibre = 0; fibre < fibres.count; fibre += 1) {
        const loss = signals.values.matrixLoss[signals.classOf[fibres.puncture[fibre]!]! * columns + column]!;
        for (let v = fibres.firstVertex[fibre]!; v < fibres.firstVertex[fibre + 1]!; v += 1) {
          if (fibres.birthDay[v]! > now) break;
          mass += fibres.mass[v]! * survival(now - fibres.birthDay[v]!, loss - fibres.matrixLossAtBirth[v]!, parameters);
        }
      }
      let lost = 0;
      treatment.sessionDays.forEach((start, session) => (lost += start <= now ? treated.lostVolumeMm3[session]! : 0));
      const expected = 1 + (mass - lost) / treated.treatedVolumeMm3;
      expect(Math.abs(measures.values.collagen![column]! - expected)).toBeLessThan(2e-5);
    }
  });

  it('type I and III add up to all collagen', () => {
    const { collagen, collagenI, collagenIII } = measures.values;
    const native = treated.parameters.typeIIIShareNative;
    collagen!.forEach((value, column) => {
      expect(Math.abs((1 - native) * collagenI![column]! + native * collagenIII![column]! - value)).toBeLessThan(1e-5);
    });
  });

  it('the epidermis covers the holes within two days, most slits have gone in three; redness is gone within a week; the barrier within four days', () => {
    const value = (name: string, day: number) => at(measures.days, measures.values[name]!, day);
    expect(value('openChannelFraction', 0)).toBeGreaterThan(0.9);
    expect(value('openChannelFraction', 1)).toBeGreaterThan(0.2);
    expect(value('openChannelFraction', 3)).toBeLessThan(0.1);
    expect(value('epidermalCover', 2)).toBe(1);
    expect(value('erythema', 0.02)).toBeGreaterThan(1);
    expect(value('erythema', 7)).toBeLessThan(0.2);
    expect(value('transepidermalWaterLoss', 4)).toBeLessThan(1.05);
    expect(value('bleeding', 0)).toBeGreaterThan(0.5);
    expect(value('bleeding', 0.05)).toBeLessThan(0.01);
    expect(value('dermalStrength', 1)).toBeLessThan(1);
    expect(value('elastin', 60)).toBeLessThan(1.005);
  });

  it('older skin lays less collagen and closes later; denser and deeper needling reddens more', () => {
    const collagen = (ageYears: number) => courseMeasure(scenarioWith({ skin: { site: 'cheek', ageYears } }), 'collagen', 300);
    expect(collagen(25)).toBeGreaterThan(collagen(50));
    expect(collagen(50)).toBeGreaterThan(collagen(80));
    const cover = (ageYears: number) => courseMeasure(scenarioWith({ skin: { ageYears } }), 'epidermalCover', 0.5);
    expect(cover(25)).toBeGreaterThan(cover(80));
    const redness = (plan: Partial<Scenario['plan']>) => courseMeasure(scenarioWith({ plan }), 'erythema', 1);
    expect(redness({ densityPerCm2: 800 })).toBeGreaterThan(redness({ densityPerCm2: 100 }));
    expect(redness({ needleLengthMm: 2 })).toBeGreaterThan(redness({ needleLengthMm: 0.5 }));
  });

  it('a deeper or thicker needle never calls fewer neutrophils nor lays less collagen', () => {
    const setting = settingOf(scenarioWith({ plan: { sessions: 1 } }));
    const run = (depth: number, radius: number) => {
      const { punctures } = setting.treatment;
      const treatment = {
        ...setting.treatment,
        punctures: { ...punctures, depthMm: punctures.depthMm.map((mm) => mm * depth), radiusMm: punctures.radiusMm.map((mm) => mm * radius) },
      };
      const { network, deposits, days } = simulateCourse({ ...setting, treatment }, resolveParameters());
      let laid = 0;
      deposits.classes.classOf.forEach((row, i) => (laid += deposits.yields[i]! * deposits.laid[(row + 1) * days.length - 1]!));
      return { neutrophils: network.neutrophils.reduce((a, b) => Math.max(a, b)), laid };
    };
    const [thin, usual, deep, thick] = [run(0.6, 0.7), run(1, 1), run(1.4, 1), run(1, 1.5)];
    for (const [less, more] of [[thin, usual], [usual, deep], [usual, thick]] as const) {
      expect(more.neutrophils).toBeGreaterThanOrEqual(less.neutrophils);
      expect(more.laid).toBeGreaterThan(less.laid);
    }
  });

  it.each(['low', 'high'] as const)('stay finite and sane with every parameter at its %s end', (end) => {
    const overrides = Object.fromEntries(Object.entries(HEALING_PARAMETERS).map(([name, quantity]) => [name, quantity[end]]));
    const healing = simulateHealing(scenarioWith({ plan: { sessions: 2 } }), { overrides });
    const series = computeMeasures(healing);
    for (const { name, unit } of MEASURES) {
      for (const value of series.values[name]!) {
        if (!(value >= 0 && Number.isFinite(value))) throw new Error(`${name} = ${value}`);
        if (unit === '0..1' || unit === 'share') expect(value).toBeLessThanOrEqual(1);
      }
    }
    expect(healing.fibres.mass.every(Number.isFinite)).toBe(true);
  });

  it.each([
    ['one puncture in the second session only', [[], [[0.5, 0.5]]]],
    ['one puncture at the border', [[[3, -3]]]],
    ['twice the same place', [[[1, 1], [1, 1]], [[1, 1]]]],
  ] as const)('hand-held passes heal too: %s', (_, strikes) => {
    const healing = simulateHealing(scenarioWith({ plan: { densityPerCm2: 0, sessions: strikes.length, strikes } }));
    const series = simulateRanges(healing.scenario, computeMeasures(healing));
    for (const { name } of MEASURES) {
      for (const row of [series.low, series.values, series.high]) expect(row[name]!.every(Number.isFinite), name).toBe(true);
    }
    expect(healing.treatment.punctures.count).toBe(strikes.flat().length);
    expect(healing.fibres.count).toBeGreaterThan(0);
    expect(series.values.collagen!.at(-1)).toBeGreaterThan(1);
    expect(series.values.collagen!.at(-1)).toBeLessThan(1.01);
  });

  it('infection needs dirty hands or early make-up', () => {
    const most = (aftercare: Partial<Scenario['aftercare']>) =>
      [0.5, 1, 2, 3].map((day) => courseMeasure(scenarioWith({ aftercare }), 'infection', day)).reduce((a, b) => Math.max(a, b));
    expect(most({})).toBe(0);
    expect(most({ hygiene: 'dirty-hands' })).toBeGreaterThan(0.02);
    expect(most({ makeupAfterHours: 0 })).toBeGreaterThan(0);
  });

  it('more sessions give more collagen, each less than the one before, and never above the ceiling by far', () => {
    const gains = [1, 2, 3, 4, 5, 6].map((sessions) => courseMeasure(scenarioWith({ plan: { sessions } }), 'collagen', 180 + (sessions - 1) * 28) - 1);
    for (let index = 1; index < gains.length; index += 1) {
      expect(gains[index]!).toBeGreaterThan(gains[index - 1]!);
      if (index > 1) expect(gains[index]! - gains[index - 1]!).toBeLessThan(gains[index - 1]! - gains[index - 2]! + 1e-3);
    }
    expect(courseMeasure(scenarioWith({ plan: { sessions: 6, densityPerCm2: 1500, intervalDays: 14 } }), 'collagen', 250)).toBeLessThan(1.3);
  });

  it('a simulation that nobody wants any more ends with SimulationCancelled, and reports its share in order', () => {
    let asked = 0;
    expect(() => simulateHealing(scenarioWith(), { isCancelled: () => (asked += 1) > 40 })).toThrow(SimulationCancelled);
    const shares: number[] = [];
    simulateHealing(scenarioWith({ plan: { sessions: 1 } }), { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
