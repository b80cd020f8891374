/**
 * Whatever the parser accepts is finite, non-negative and within stated bounds, at every column: the corners by name, and random
 * legal scenarios. Longer runs with DERMIS_PROVE=1.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeHealing } from '@/encoding/encodeHealing';
import { computeCourseMeasures, computeMeasures } from '@/healing/computeMeasures';
import { MEASURES } from '@/healing/measureTable';
import type { MeasureSeries } from '@/healing/measures';
import { resolveParameters } from '@/healing/parameters';
import { settingOf, simulateCourse } from '@/healing/simulateCourse';
import { simulateHealing } from '@/healing/simulateHealing';
import { simulateRanges } from '@/healing/simulateRanges';
import { CONCERNS, SITES, SKIN_TYPES } from '@/skin/skin';
import { parseScenario } from '@/treatment/parseScenario';
import { DEVICES, type Scenario } from '@/treatment/scenario';

const SEED = 577;
const RUNS = process.env['DERMIS_PROVE'] === '1' ? 400 : 40;

/** Bounds that no legal plan leaves: [low, high] of the value; thickness as ratio to untreated. */
const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  bleeding: [0, 1], openChannelFraction: [0, 1], epidermalCover: [0.4, 1], transepidermalWaterLoss: [1, 13], erythema: [0, 25], oedema: [0, 0.6],
  perfusion: [1, 25], vesselDensity: [0.95, 4.5], tightness: [0, 1], sensitivity: [0, 1], dryness: [0, 1], flaking: [0, 1], spots: [0, 1], infection: [0, 1],
  epidermalThickness: [0.99, 1.7], neutrophils: [0, 60000], macrophages: [0, 60000], fibroblasts: [0, 60000],
  collagen: [0.4, 1.6], collagenI: [0.35, 1.8], collagenIII: [0.4, 3], collagenIIIShare: [0.05, 0.5], fibreAlignment: [0, 1],
  elastin: [0.5, 1.8], tropoelastin: [1, 30], dermalStrength: [0.25, 1.6], elasticRecoil: [0.5, 1.6],
  lineDepth: [0.2, 1.001], scarDepth: [0.3, 1.001], poreArea: [0.4, 1.001], surfaceRoughness: [0.3, 2], pigmentContrast: [0.3, 4],
};

function expectWithin(series: MeasureSeries): void {
  for (const { name } of MEASURES) {
    const [low, high] = BOUNDS[name]!;
    for (const row of new Set([series.low[name]!, series.values[name]!, series.high[name]!])) {
      const rest = name === 'epidermalThickness' ? series.values[name]![0]! : 1;
      for (let column = 0; column < row.length; column += 1) {
        const value = row[column]! / rest;
        if (!(Number.isFinite(value) && value >= low - 1e-6 && value <= high)) throw new Error(`${name} = ${row[column]} on day ${series.days[column]}`);
      }
    }
  }
}

function parsed(input: unknown): Scenario {
  const { scenario, issues } = parseScenario(input);
  expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
  return scenario;
}

describe('corners that are legal', () => {
  it.each([
    ['no puncture', { plan: { densityPerCm2: 0 } }],
    ['less than one puncture', { plan: { densityPerCm2: 1 } }],
    ['one puncture', { plan: { densityPerCm2: 2.8, sessions: 1 } }],
    ['1,500 per cm², six sessions at 7 days', { plan: { densityPerCm2: 1500, sessions: 6, intervalDays: 7, needleLengthMm: 3 } }],
    ['six sessions at 90 days', { plan: { densityPerCm2: 1500, sessions: 6, intervalDays: 90 } }],
    ['3 mm on the eyelid', { skin: { site: 'periorbital', ageYears: 85 }, plan: { needleLengthMm: 3 } }],
    ['18 years, oily, thick needle', { skin: { ageYears: 18, skinType: 'oily' }, plan: { needleDiameterMm: 0.5, device: 'roller' } }],
    ['85 years, dry, type VI, dirty hands, make-up at once, no sun care', {
      skin: { ageYears: 85, skinType: 'dry', phototype: 6, concern: 'uneven-tone' },
      plan: { needleLengthMm: 3, densityPerCm2: 1500, sessions: 2, intervalDays: 7 },
      aftercare: { hygiene: 'dirty-hands', makeupAfterHours: 0, sunProtection: false },
    }],
  ])('%s: finite and within bounds with ranges, and encodes', (_, input) => {
    const scenario = parsed(input);
    const healing = simulateHealing(scenario);
    const measures = computeMeasures(healing);
    expectWithin(simulateRanges(scenario, measures, { members: 12 }));
    const encoded = encodeHealing(healing, measures);
    expect(encoded.classCount).toBeLessThanOrEqual(64);
    expect(encoded.fibres.vertexCount).toBe(healing.fibres.vertexCount);
  });

  it.each([
    ['a needle longer than the skin is thick', { skin: { site: 'periorbital' }, plan: { needleLengthMm: 3 } }, 'needle-longer-than-skin'],
    ['deep sessions a week apart', { plan: { intervalDays: 7 } }, 'short-interval'],
    ['somebody younger than the label', { skin: { ageYears: 18 } }, 'younger-than-label'],
    ['a density that leaves no hole', { plan: { densityPerCm2: 1 } }, 'less-than-one-puncture'],
  ])('%s is possible and noted', (_, input, code) => {
    const { issues } = parseScenario(input);
    expect(issues.map(({ level, code: found }) => [level, found])).toContainEqual(['note', code]);
  });

  it('six weekly sessions of the thickest needle, as dense as can be, destroy dermis and leave none below nothing', () => {
    const scenario = parsed({ skin: { site: 'hand' }, plan: { needleLengthMm: 3, needleDiameterMm: 0.5, densityPerCm2: 1500, sessions: 6, intervalDays: 7 } });
    for (const overrides of [{}, { relaxedLumenShare: 0.7, taperVolumeShare: 0.8 }]) {
      const { values } = computeCourseMeasures(simulateCourse(settingOf(scenario), resolveParameters(overrides), { classNetwork: true }));
      for (const { name } of MEASURES) expect(values[name]!.every((value) => Number.isFinite(value) && value >= 0), name).toBe(true);
      expect(values.collagen!.at(-1)).toBeLessThan(0.8);
      expect(values.dermalStrength!.at(-1)).toBeLessThan(0.8);
    }
  });

  it('a needle through the skin heals no more dermis than there is', () => {
    const gain = (needleLengthMm: number) => {
      const scenario = parsed({ skin: { site: 'periorbital' }, plan: { needleLengthMm, sessions: 1 } });
      const course = simulateCourse(settingOf(scenario), resolveParameters());
      return { volume: course.treatedVolumeMm3, laid: course.deposits.born.reduce((sum, mm3) => sum + mm3, 0), lost: course.lostVolumeMm3[0]! };
    };
    const [through, far] = [gain(1.4), gain(3)];
    expect(far.volume / through.volume).toBeLessThan(1.05);
    expect(far.laid / through.laid).toBeLessThan(1.1);
    expect(far.lost / through.lost).toBeLessThan(1.1);
  });
});

const legal = fc.record({
  seed: fc.nat(),
  skin: fc.record({
    site: fc.constantFrom(...SITES),
    ageYears: fc.double({ min: 18, max: 85, noNaN: true }),
    phototype: fc.integer({ min: 1, max: 6 }),
    skinType: fc.constantFrom(...SKIN_TYPES),
    concern: fc.constantFrom(...CONCERNS),
  }),
  plan: fc.record(
    {
      device: fc.constantFrom(...DEVICES),
      needleLengthMm: fc.double({ min: 0.25, max: 3, noNaN: true }),
      densityPerCm2: fc.double({ min: 0, max: 1500, noNaN: true }),
      sessions: fc.integer({ min: 0, max: 6 }),
      intervalDays: fc.double({ min: 7, max: 90, noNaN: true }),
      needleDiameterMm: fc.double({ min: 0.1, max: 0.5, noNaN: true }),
    },
    { requiredKeys: ['device', 'needleLengthMm', 'densityPerCm2', 'sessions', 'intervalDays'] },
  ),
  aftercare: fc.record({
    hygiene: fc.constantFrom('clean' as const, 'dirty-hands' as const),
    makeupAfterHours: fc.double({ min: 0, max: 168, noNaN: true }),
    sunProtection: fc.boolean(),
  }),
});

describe('any legal scenario', () => {
  it(`gives finite measures within bounds (seed ${SEED}, ${RUNS} scenarios)`, () => {
    fc.assert(
      fc.property(legal, (input) => {
        const scenario = parsed(input);
        expectWithin(computeCourseMeasures(simulateCourse(settingOf(scenario), resolveParameters(), { classNetwork: true })));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it(`every infection ends, whatever its constants: below 5 % forty-five days after the last session (seed ${SEED + 1})`, () => {
    const names = ['bacteriaGrowth', 'bacteriaKilling', 'bacteriaHalf', 'bacteriaResting', 'immuneKilling', 'bacteriaInoculum', 'bacteriaEntry', 'germSignal', 'germHindrance', 'woundGateDecay'] as const;
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: names.length, maxLength: names.length }), legal, (draws, input) => {
        const scenario = parsed({ ...input, plan: { ...input.plan, sessions: 1 }, aftercare: { hygiene: 'dirty-hands', makeupAfterHours: 0 } });
        const frozen = resolveParameters();
        const overrides = Object.fromEntries(names.map((name, i) => [name, draws[i]! < 0.5 ? frozen[name] * (0.7 + 0.6 * draws[i]!) : 1e9 * (draws[i]! - 0.75)]));
        const { days, values } = computeCourseMeasures(simulateCourse(settingOf(scenario), resolveParameters(overrides), { classNetwork: true }));
        const after = values.infection!.filter((_, column) => days[column]! >= 45);
        for (const level of after) expect(level).toBeLessThan(0.05);
      }),
      { seed: SEED + 1, numRuns: RUNS },
    );
  });
});
