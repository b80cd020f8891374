/** The sum of exponentials that totals are stepped by is the closed form of survival. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { survival } from '@/healing/matrix';
import { HEALING_PARAMETERS, resolveParameters } from '@/healing/parameters';
import { survivalSeries } from '@/healing/survivalSeries';

const SEED = 31;
const NAMES = ['earlyRemovalRate', 'immatureCrossLinkRate', 'slowRemovalRate'] as const;
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('survivalSeries', () => {
  it(`is survival in closed form within 10⁻⁷, for any constants in range and any age (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.tuple(share, share, share), fc.double({ min: 0, max: 900, noNaN: true }), (places, age) => {
        const overrides = Object.fromEntries(
          NAMES.map((name, index) => [name, HEALING_PARAMETERS[name].low + places[index]! * (HEALING_PARAMETERS[name].high - HEALING_PARAMETERS[name].low)]),
        );
        const p = resolveParameters(overrides);
        const { weights, rates } = survivalSeries(p);
        const sum = weights.reduce((total, weight, n) => total + weight * Math.exp(-rates[n]! * age), 0);
        expect(Math.abs(sum - survival(age, 0, p))).toBeLessThan(1e-7);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
