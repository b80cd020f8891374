import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besselK0, createKernel } from '@/healing/kernel';
import { immatureCrossLinks, matureCrossLinks, survival, typeIIIShare } from '@/healing/matrix';
import { PARAMETER_MEANINGS } from '@/healing/parameterMeanings';
import { HEALING_PARAMETERS, type HealingParameterName, resolveParameters } from '@/healing/parameters';

const SEED = 8;
const p = resolveParameters();
const age = fc.double({ min: 0, max: 800, noNaN: true });

describe('matrix', () => {
  it(`only ever ages: survival and type III share fall, cross-links rise, all within bounds (seed ${SEED})`, () => {
    fc.assert(
      fc.property(age, age, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, loss) => {
        const [young, old] = a < b ? [a, b] : [b, a];
        expect(survival(old, loss, p)).toBeLessThanOrEqual(survival(young, loss, p));
        expect(survival(young, loss, p)).toBeLessThanOrEqual(1);
        expect(survival(old, loss, p)).toBeGreaterThanOrEqual(0);
        expect(typeIIIShare(old, 0.45, p)).toBeLessThanOrEqual(typeIIIShare(young, 0.45, p));
        expect(typeIIIShare(old, 0.45, p)).toBeGreaterThanOrEqual(p.typeIIIShareNative);
        for (const links of [immatureCrossLinks, matureCrossLinks]) {
          expect(links(old, p)).toBeGreaterThanOrEqual(links(young, p));
          expect(links(old, p)).toBeLessThanOrEqual(1);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('kernel', () => {
  it.each([
    [0.1, 2.427069],
    [0.5, 0.924419],
    [1, 0.421024],
    [2, 0.113894],
    [3, 0.03474],
  ])('K0(%d) as tabulated', (x, value) => {
    expect(besselK0(x)).toBeCloseTo(value, 5);
  });

  it('is 1 in the core, falls with distance and is exactly 0 beyond three ranges', () => {
    const kernel = createKernel(0.16, 0.075);
    expect(kernel(0)).toBe(1);
    expect(kernel(0.075)).toBe(1);
    expect(kernel(0.481)).toBe(0);
    for (let r = 0.08; r < 0.5; r += 0.01) expect(kernel(r + 0.01)).toBeLessThan(kernel(r) + 1e-12);
  });
});

describe('HEALING_PARAMETERS', () => {
  it.each(Object.entries(HEALING_PARAMETERS))('%s lies in its range and says what it is', (name, quantity) => {
    expect(quantity.low).toBeLessThanOrEqual(quantity.value);
    expect(quantity.value).toBeLessThanOrEqual(quantity.high);
    expect(PARAMETER_MEANINGS[name as HealingParameterName].length).toBeGreaterThan(10);
    expect(quantity.source).toMatch(/^([A-Z]-\d+|model-\d(\.\d+)?|paper-[a-z0-9-]+)$/);
  });

  it('takes known, finite overrides and leaves the rest', () => {
    const changed = resolveParameters({ growthHalf: 1, unknown: 3, inflammationHalf: Number.NaN });
    expect(changed.growthHalf).toBe(1);
    expect(resolveParameters({ growthHalf: -5 }).growthHalf).toBe(HEALING_PARAMETERS.growthHalf.low);
    expect(changed.inflammationHalf).toBe(HEALING_PARAMETERS.inflammationHalf.value);
    expect('unknown' in changed).toBe(false);
  });
});
