/** The sums behind the figures. */
import { describe, expect, test } from 'vitest';
import { slope } from './modelFigures';
import { differingVoxels, diffuseTyped, findArtistoo, GRID_SIDE } from './peerFigures';
import { median } from './yardstick';

describe('figures', () => {
  test('the slope of a power law is its exponent', () => {
    const x = [1080, 1620, 2160, 3240];
    expect(slope(x.map(Math.log), x.map((n) => Math.log(0.3 * n ** 1.25)))).toBeCloseTo(1.25, 10);
  });

  test('the middle of several runs is not moved by one that was disturbed', () => {
    expect(median([3, 1, 100, 2, 2])).toBe(2);
  });

  test('the plain lattice loses nothing at its wrapped borders and spreads its peak evenly to both sides', () => {
    const { field } = diffuseTyped();
    const total = field.reduce((sum, value) => sum + value, 0);
    const start = Array.from({ length: GRID_SIDE ** 2 }, (_, at) => ((Math.floor(at / GRID_SIDE) * 7 + (at % GRID_SIDE) * 13) % 31) / 31).reduce((sum, value) => sum + value, 1000);
    expect(total / start).toBeCloseTo(1, 5);
    const at = (x: number, y: number): number => field[x * GRID_SIDE + y]!;
    expect(Math.max(...field)).toBe(at(40, 200));
    for (const [dx, dy] of [[9, 0], [0, 9], [6, 3]] as const) expect(at(40 + dx, 200 + dy) / at(40 - dx, 200 - dy)).toBeCloseTo(1, 1);
  });

  test('one bit is a difference', () => {
    const { field } = diffuseTyped();
    const other = Float32Array.from(field);
    expect(differingVoxels(field, other)).toBe(0);
    new Uint32Array(other.buffer)[77]! ^= 1;
    expect(differingVoxels(field, other)).toBe(1);
  });

  test('a peer that is not there is named, not passed over', () => {
    expect(findArtistoo('/nowhere')).toEqual({ missing: 'there is no build/artistoo-cjs.js in /nowhere' });
  });
});
