/** Half floats: known bit patterns, rounding, and the way back for every one of the 65,536. */
import { describe, expect, test } from 'vitest';
import { fromHalfBits, toHalfBits } from '@/encoding/halfFloat';

describe('half floats', () => {
  test.each([
    [0, 0x0000],
    [-0, 0x8000],
    [1, 0x3c00],
    [-2, 0xc000],
    [0.333251953125, 0x3555],
    [65504, 0x7bff],
    [65519.99, 0x7bff],
    [65520, 0x7c00],
    [Infinity, 0x7c00],
    [-Infinity, 0xfc00],
    [2 ** -14, 0x0400],
    [2 ** -24, 0x0001],
    [2 ** -25, 0x0000],
    [2 ** -25 * 1.001, 0x0001],
    [1 + 2 ** -11, 0x3c00],
    [1 + 3 * 2 ** -11, 0x3c02],
  ])('%f has the bits %i', (value, bits) => {
    expect(toHalfBits(value)).toBe(bits);
  });

  test('every half float comes back as itself', () => {
    for (let bits = 0; bits < 0x10000; bits += 1) {
      const value = fromHalfBits(bits);
      if (Number.isNaN(value)) expect(Number.isNaN(fromHalfBits(toHalfBits(value)))).toBe(true);
      else if (toHalfBits(value) !== bits) throw new Error(`0x${bits.toString(16)} came back as 0x${toHalfBits(value).toString(16)}`);
    }
  });

  test('no half float is nearer than the one chosen', () => {
    for (let step = 1; step < 4000; step += 1) {
      const value = Math.fround(step * 0.0137 * 2 ** ((step % 30) - 20));
      const bits = toHalfBits(value);
      const error = Math.abs(fromHalfBits(bits) - value);
      expect(error).toBeLessThanOrEqual(Math.abs(fromHalfBits(bits + 1) - value));
      if (bits > 0) expect(error).toBeLessThanOrEqual(Math.abs(fromHalfBits(bits - 1) - value));
    }
  });
});
