/** The cell list of holes says what a search of all holes says, across the periodic border too. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_HALF_MM, periodicDeltaMm } from '@/lib/block';
import { createHoleGrid } from '@/treatment/holeGrid';

const SEED = 19;
const place = fc.double({ min: -BLOCK_HALF_MM, max: BLOCK_HALF_MM, noNaN: true });
const spot = fc.tuple(place, place);

describe('createHoleGrid', () => {
  it(`finds the nearest hole exactly, and stops early only beyond what is asked for (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 60 }), spot, fc.double({ min: 0.01, max: 1, noNaN: true }), (holes, [x, z], enough) => {
        const grid = createHoleGrid();
        for (const hole of holes) grid.add(...hole);
        const least = Math.min(...holes.map(([hx, hz]) => periodicDeltaMm(x, hx) ** 2 + periodicDeltaMm(z, hz) ** 2));
        expect(grid.clearanceSquared(x, z)).toBeCloseTo(least, 12);
        const asked = grid.clearanceSquared(x, z, enough);
        if (least < enough) expect(asked).toBeCloseTo(least, 12);
        else expect(asked).toBeGreaterThanOrEqual(enough);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('is endlessly clear without holes', () => {
    expect(createHoleGrid().clearanceSquared(0, 0)).toBe(Infinity);
  });
});
