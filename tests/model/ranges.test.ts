/** Ranges: stable against more members, wide where the literature disagrees, narrow where nothing is in doubt, cancellable. */
import { describe, expect, it } from 'vitest';
import { SimulationCancelled } from '@/healing/cancellation';
import { computeCourseMeasures, computeMeasures } from '@/healing/computeMeasures';
import { createClassCoupling, createPunctureCoupling } from '@/healing/coupling';
import { classifyPunctures } from '@/healing/classes';
import { createCrowdTable } from '@/healing/crowdTable';
import { MEASURES } from '@/healing/measureTable';
import { measureAt } from '@/healing/measureAt';
import { resolveParameters } from '@/healing/parameters';
import { settingOf, simulateCourse } from '@/healing/simulateCourse';
import { simulateHealing } from '@/healing/simulateHealing';
import { MEMBERS, simulateRanges } from '@/healing/simulateRanges';
import { withReach } from '@/treatment/simulatePass';
import { scenarioWith } from './modelFixture';

const scenario = scenarioWith();
const measures = computeMeasures(simulateHealing(scenario));
const standard = simulateRanges(scenario, measures);

describe('the ensemble', () => {
  it('twice the members change no range by more than a quarter of its width, on average by less than 8 %', () => {
    const more = simulateRanges(scenario, measures, { members: 2 * MEMBERS });
    let [sum, count] = [0, 0];
    for (const { name, unit } of MEASURES) {
      const widest = standard.high[name]!.reduce((most, high, column) => Math.max(most, high - standard.low[name]![column]!), 0);
      if (widest < 1e-6) continue;
      // A tenth of a score is as good as nothing.
      const scale = unit === '0..1' ? Math.max(widest, 0.1) : widest;
      for (const day of [0.1, 1, 3, 10, 60, 146, 236, 421]) {
        const [a, b] = [measureAt(standard, name, day)!, measureAt(more, name, day)!];
        const change = Math.max(Math.abs(a.low - b.low), Math.abs(a.high - b.high)) / scale;
        if (change > 0.25) throw new Error(`${name} on day ${day}: [${a.low}, ${a.high}] became [${b.low}, ${b.high}]`);
        sum += change;
        count += 1;
      }
    }
    expect(sum / count).toBeLessThan(0.08);
  });

  it('is fixed: the same scenario has the same range, and the seed of the scenario is not its seed', () => {
    expect(simulateRanges(scenario, measures).low).toEqual(standard.low);
    const other = scenarioWith({ seed: 77 });
    const shifted = simulateRanges(other, computeMeasures(simulateHealing(other)));
    const width = (series: typeof standard) => {
      const { low, high } = measureAt(series, 'collagen', 236)!;
      return high - low;
    };
    expect(Math.abs(width(shifted) / width(standard) - 1)).toBeLessThan(0.1);
  });

  it('varies what the pass leaves open: with the depth reached known, redness and bleeding are less in doubt than with it', () => {
    const setting = settingOf(scenario);
    const shallow = withReach(setting.treatment, setting.anatomy, 0.6, 0.08);
    expect(Math.max(...shallow.punctures.depthMm)).toBeLessThan(Math.max(...setting.treatment.punctures.depthMm));
    const bleeding = (treatment: typeof shallow) => computeCourseMeasures(simulateCourse({ ...setting, treatment }, resolveParameters())).values.bleeding!.reduce((a, b) => Math.max(a, b));
    expect(bleeding(shallow)).toBeLessThan(bleeding(setting.treatment));
    const { low, value, high } = measureAt(standard, 'bleeding', 0)!;
    expect(low).toBeLessThan(value - 0.05);
    expect(high).toBeGreaterThan(value + 0.02);
  });

  it.each([
    // Section 9 of the evidence: both sides of each dispute lie in the range.
    ['elastin, six weeks on: lower and at least 1.1', 'elastin', 42, 0.97, 1.1],
    ['elastin, a year on: lower, unchanged and higher', 'elastin', 365, 0.9, 1.1],
    ['collagen III at ten weeks: lower and higher', 'collagenIII', 70, 0.97, 1.1],
    ['holes after a day: closed and open', 'openChannelFraction', 1, 0.1, 0.7],
    ['water loss on day three: back and not yet', 'transepidermalWaterLoss', 3, 1.01, 1.1],
    ['pigment: evened and darkened', 'pigmentContrast', 86, 0.95, 1.01],
    ['scars: hardly and by a third', 'scarDepth', 146, 0.7, 0.95],
    ['epidermis: unchanged and thicker by a quarter of it', 'epidermalThickness', 146, 90, 110],
  ])('%s', (_, name, day, below, above) => {
    const { low, high } = measureAt(standard, name, day)!;
    expect(low).toBeLessThanOrEqual(below);
    expect(high).toBeGreaterThanOrEqual(above);
  });

  it.each([
    ['collagen', 236, 0.2],
    ['lineDepth', 206, 0.4],
    ['scarDepth', 206, 0.5],
    ['poreArea', 206, 0.2],
    ['erythema', 1, 8],
    ['dermalStrength', 236, 0.25],
  ])('is not absurdly wide: %s on day %d', (name, day, widest) => {
    const { low, high } = measureAt(standard, name, day)!;
    expect(high - low).toBeLessThan(widest);
  });

  it('ends with SimulationCancelled when nobody wants it any more, and reports its share in order', () => {
    let asked = 0;
    expect(() => simulateRanges(scenario, measures, { isCancelled: () => (asked += 1) > 500 })).toThrow(SimulationCancelled);
    const shares: number[] = [];
    simulateRanges(scenario, measures, { members: 6, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

describe('pairs counted by distance', () => {
  it('give the coupling of classes within 3 % of what every pair gives', () => {
    const { treatment } = settingOf(scenarioWith({ plan: { sessions: 2, densityPerCm2: 500 } }));
    const p = resolveParameters();
    const fine = createPunctureCoupling(treatment.punctures, p);
    const classes = classifyPunctures(treatment.punctures, fine);
    const exact = createClassCoupling(fine, classes.classOf, classes.count);
    const table = createCrowdTable(treatment.punctures, classes, 300).coupling(treatment.punctures.radiusMm[0]!, p);
    for (const name of ['inflammation', 'growth', 'capacity'] as const) {
      let [a, b, worst] = [0, 0, 0];
      exact[name].forEach((value, at) => {
        a += value;
        b += table[name][at]!;
        worst = Math.max(worst, Math.abs(value - table[name][at]!));
      });
      expect(Math.abs(b / a - 1)).toBeLessThan(0.03);
      expect(worst).toBeLessThan(0.12);
    }
  });
});
