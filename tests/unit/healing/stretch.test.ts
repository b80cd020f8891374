/** Stretch and release: a J-shaped pull, elastin first; aged skin stiffens less sharply, comes back later and not all the way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SOURCES } from '@/content/sources';
import { collagenCarries, MOST_STRETCH, recoilEndsSeconds, releasedStretch, straightShare, STRETCH_PARAMETERS, stressKPa, type StretchSkin, stretchSkin, UNTREATED } from '@/healing/stretch';
import { DEFAULT_SKIN, SITES } from '@/skin/skin';

const at = (ageYears: number): StretchSkin => stretchSkin({ ...DEFAULT_SKIN, ageYears });
const SEED = 20251127;

const anySkin = fc
  .record({
    site: fc.constantFrom(...SITES),
    ageYears: fc.integer({ min: 18, max: 85 }),
    elastin: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
    strength: fc.double({ min: 0.7, max: 1.5, noNaN: true }),
    recoil: fc.double({ min: 0.7, max: 1.3, noNaN: true }),
  })
  .map(({ site, ageYears, ...healing }) => stretchSkin({ ...DEFAULT_SKIN, site, ageYears }, healing));

describe(`for any skin and healing, seed ${SEED}`, () => {
  test('tension is nothing at rest and grows with the pull', () => {
    fc.assert(
      fc.property(anySkin, fc.double({ min: 1, max: MOST_STRETCH, noNaN: true }), fc.double({ min: 0.001, max: 0.1, noNaN: true }), (skin, stretch, more) => {
        expect(stressKPa(skin, 1)).toBe(0);
        expect(stressKPa(skin, stretch + more)).toBeGreaterThan(stressKPa(skin, stretch));
      }),
      { seed: SEED },
    );
  });

  test('the curve is a J: the stiffness never falls, and its end is far steeper than its beginning', () => {
    fc.assert(
      fc.property(anySkin, (skin) => {
        const slope = (stretch: number): number => (stressKPa(skin, stretch + 0.005) - stressKPa(skin, stretch)) / 0.005;
        let before = 0;
        for (let stretch = 1; stretch <= MOST_STRETCH; stretch += 0.01) {
          expect(slope(stretch)).toBeGreaterThanOrEqual(before - 1e-6);
          before = slope(stretch);
        }
        expect(slope(1.24)).toBeGreaterThan(5 * slope(1.01));
      }),
      { seed: SEED },
    );
  });

  test('letting go goes back, never past what stays, and the farther it was pulled the more stays', () => {
    fc.assert(
      fc.property(anySkin, fc.double({ min: 1.01, max: MOST_STRETCH, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), (skin, held, seconds) => {
        const now = releasedStretch(skin, held, seconds);
        const left = 1 + (1 - skin.springsBack) * (held - 1);
        expect(now).toBeLessThanOrEqual(held + 1e-12);
        expect(now).toBeGreaterThanOrEqual(left - 1e-12);
        expect(releasedStretch(skin, held, 0)).toBeCloseTo(held, 12);
        expect(releasedStretch(skin, held, seconds + 0.1)).toBeLessThanOrEqual(now);
        expect(releasedStretch(skin, held, 1e3)).toBeCloseTo(left, 9);
        expect(recoilEndsSeconds(skin)).toBeGreaterThan(0);
      }),
      { seed: SEED },
    );
  });
});

test('elastin carries a small pull, collagen a large one, as its fibres become straight', () => {
  const skin = at(25);
  expect(collagenCarries(skin, 1.04)).toBeLessThan(0.1);
  expect(collagenCarries(skin, 1.22)).toBeGreaterThan(0.8);
  expect(straightShare(skin, 1.02)).toBeLessThan(0.01);
  expect(straightShare(skin, MOST_STRETCH)).toBeGreaterThan(0.99);
  expect(straightShare(skin, skin.crimpStretch)).toBeCloseTo(0.5, 6);
});

test('years take elastin, disorder the crimp, slow the recoil and leave a stretch behind', () => {
  const ages = [25, 40, 55, 70, 85].map(at);
  for (let index = 1; index < ages.length; index += 1) {
    const [younger, older] = [ages[index - 1]!, ages[index]!];
    expect(older.elastin).toBeLessThan(younger.elastin);
    expect(older.crimpSpread).toBeGreaterThan(younger.crimpSpread);
    expect(older.recoilSeconds).toBeGreaterThan(younger.recoilSeconds);
    expect(releasedStretch(older, 1.2, 60)).toBeGreaterThan(releasedStretch(younger, 1.2, 60));
  }
  const [young, old] = [at(25), at(75)];
  // A disordered crimp begins to carry earlier, and is softer at the end.
  expect(collagenCarries(old, 1.06)).toBeGreaterThan(collagenCarries(young, 1.06));
  expect(stressKPa(old, MOST_STRETCH)).toBeLessThan(stressKPa(young, MOST_STRETCH));
  expect(releasedStretch(young, 1.2, 60)).toBeLessThan(1.04);
});

test('healing enters by its measures, each in its own place, and untreated skin is untouched', () => {
  const skin = { ...DEFAULT_SKIN, ageYears: 60 };
  const before = stretchSkin(skin);
  expect(stretchSkin(skin, UNTREATED)).toEqual(before);
  expect(stretchSkin(skin, { ...UNTREATED, strength: 1.1 }).collagen).toBeCloseTo(1.1 * before.collagen, 9);
  expect(stretchSkin(skin, { ...UNTREATED, elastin: 1.1 }).recoilSeconds).toBeLessThan(before.recoilSeconds);
  expect(stretchSkin(skin, { ...UNTREATED, recoil: 1.05 }).springsBack).toBeGreaterThan(before.springsBack);
});

test('every constant has a range around its value and a source', () => {
  for (const [name, { value, low, high, source, grade }] of Object.entries(STRETCH_PARAMETERS)) {
    expect(low, name).toBeLessThanOrEqual(value);
    expect(high, name).toBeGreaterThanOrEqual(value);
    expect(grade).toBe('illustrative');
    expect(SOURCES[source], name).toBeDefined();
  }
});
