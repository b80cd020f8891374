/** The geometry of the concerns: pure, inside the block, of the sizes that the words promise. */
import { periodicDeltaMm } from '@/lib/block';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concernReliefMm, type ConcernFeature, createConcern, featureReliefMm } from '@/skin/concern';
import { CONCERN_MEANINGS } from '@/skin/concernMeanings';
import { CONCERN_SIZES } from '@/skin/concernSizes';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { placeFollicles } from '@/skin/follicles';
import { CONCERNS, DEFAULT_SKIN, SITES, type Skin, SKIN_TYPES } from '@/skin/skin';

const SEED = 2718;
const skins = fc.record({
  site: fc.constantFrom(...SITES),
  ageYears: fc.integer({ min: 18, max: 85 }),
  phototype: fc.integer({ min: 1, max: 6 }),
  skinType: fc.constantFrom(...SKIN_TYPES),
  concern: fc.constantFrom(...CONCERNS),
});
const of = (changes: Partial<Skin>, seed = 1): ConcernFeature[] => createConcern({ ...DEFAULT_SKIN, ...changes }, seed);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('concerns', () => {
  it(`lie in the block and in the skin, are pure and finite (seed ${SEED})`, () => {
    fc.assert(
      fc.property(skins, fc.nat(), (skin, seed) => {
        const features = createConcern(skin, seed);
        const { epidermisMm, dermisMm } = describeAnatomy(skin);
        expect(createConcern(skin, seed)).toEqual(features);
        expect(features.length === 0).toBe(skin.concern === 'none');
        for (const feature of features) {
          for (const value of Object.values(feature)) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          expect(Math.abs(feature.xMm) <= 3 && Math.abs(feature.zMm) <= 3).toBe(true);
          expect(feature.halfWidthMm).toBeGreaterThan(0.02);
          expect(feature.halfLengthMm).toBeGreaterThanOrEqual(feature.halfWidthMm);
          expect(feature.wall >= 0 && feature.wall < 1).toBe(true);
          expect(feature.depthMm).toBeLessThan(feature.baseMm + 1e-9);
          expect(feature.baseMm).toBeLessThanOrEqual(epidermisMm + dermisMm + 0.3);
          expect(featureReliefMm(feature, feature.xMm, feature.zMm)).toBeCloseTo(-feature.depthMm, 9);
        }
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('two seeds give two skins', () => {
    for (const concern of CONCERNS) if (concern !== 'none') expect(of({ concern }, 1), concern).not.toEqual(of({ concern }, 2));
  });

  it('lines deepen steeply from forty and level off at sixty (G-13), within the depths recalled for crow’s feet (G-21)', () => {
    const depth = (ageYears: number) => of({ concern: 'fine-lines', site: 'periorbital', ageYears })[0]!.depthMm;
    expect(depth(30)).toBeLessThan(depth(45));
    expect(depth(55) - depth(42)).toBeGreaterThan(5 * Math.abs(depth(75) - depth(62)));
    expect(depth(45)).toBeGreaterThan(0.05);
    expect(depth(45)).toBeLessThan(0.15);
    expect(depth(65)).toBeGreaterThan(0.15);
    expect(depth(65)).toBeLessThan(0.3);
  });

  it('scars come in three forms: rolling wide and shallow, boxcar steep, ice pick narrow and deep', () => {
    const scars = [1, 2, 3, 4].flatMap((seed) => of({ concern: 'acne-scars' }, seed));
    const kind = (name: string) => scars.filter((scar) => scar.kind === name);
    const [rolling, boxcar, icePick] = [kind('rolling-scar'), kind('boxcar-scar'), kind('ice-pick-scar')];
    expect(Math.min(...rolling.map((scar) => scar.halfWidthMm))).toBeGreaterThan(Math.max(...boxcar.map((scar) => scar.halfWidthMm)));
    expect(Math.max(...icePick.map((scar) => 2 * scar.halfWidthMm))).toBeLessThan(2);
    expect(mean(icePick.map((scar) => scar.depthMm))).toBeGreaterThan(2 * mean(rolling.map((scar) => scar.depthMm)));
    expect(mean(boxcar.map((scar) => scar.wall))).toBeGreaterThan(0.5);
    expect(mean(rolling.map((scar) => scar.tether))).toBeGreaterThan(mean(boxcar.map((scar) => scar.tether)));
  });

  it.each(['acne-scars', 'large-pores', 'uneven-tone'] as const)('%s: each cut face meets one', (concern) => {
    const features = of({ concern });
    expect(features.some((one) => Math.abs(periodicDeltaMm(one.zMm, 3)) < one.halfWidthMm)).toBe(true);
    expect(features.some((one) => Math.abs(periodicDeltaMm(one.xMm, 3)) < one.halfWidthMm)).toBe(true);
  });

  it('stretch marks run across the tension lines and reach most of the dermis', () => {
    for (const mark of of({ concern: 'stretch-marks', site: 'abdomen' })) {
      expect(Math.abs(Math.cos(mark.azimuthRad))).toBeLessThan(0.2);
      expect(mark.baseMm).toBeGreaterThan(1);
    }
  });

  it('bumps rise, scars sink, and two of a kind in one place do not add', () => {
    const [bump] = of({ concern: 'rough-texture' });
    expect(featureReliefMm(bump!, bump!.xMm, bump!.zMm)).toBeGreaterThan(0.01);
    const [scar] = of({ concern: 'acne-scars' });
    expect(concernReliefMm([scar!, scar!], scar!.xMm, scar!.zMm)).toBe(featureReliefMm(scar!, scar!.xMm, scar!.zMm));
  });

  it('the block has as many follicles as the site, and wide ones only where pores are the concern', () => {
    const skin = { ...DEFAULT_SKIN, concern: 'none' as const };
    const anatomy = describeAnatomy(skin);
    const usual = placeFollicles(skin, anatomy, 1);
    const wide = placeFollicles({ concern: 'large-pores' }, anatomy, 1);
    expect(usual.length).toBe(Math.round(0.36 * anatomy.follicleDensityPerCm2));
    expect(usual.every((one) => !one.enlarged)).toBe(true);
    expect(wide.filter((one) => one.enlarged).length / wide.length).toBeCloseTo(CONCERN_SIZES.enlargedPoreShare.value, 1);
    expect(wide.map((one) => one.xMm)).toEqual(usual.map((one) => one.xMm));
  });

  it.each(Object.entries(CONCERN_SIZES))('%s lies in its range and says what it is', (name, { value, low, high }) => {
    expect(low <= value && value <= high).toBe(true);
    expect(CONCERN_MEANINGS[name as keyof typeof CONCERN_SIZES].length).toBeGreaterThan(10);
  });
});
