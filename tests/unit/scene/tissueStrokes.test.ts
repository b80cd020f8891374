import { describe, expect, it } from 'vitest';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { createJunction } from '@/skin/junction';
import { DEFAULT_SKIN } from '@/skin/skin';
import { placeStrokes, STROKE_FLOATS } from '@/scene/tissueStrokes';

const KIND_OFFSET = 8;

function strokesOf(seed: number, ageYears: number, face: 'front' | 'right', fine = false): Float32Array {
  const anatomy = describeAnatomy({ ...DEFAULT_SKIN, ageYears });
  const fromS = face === 'front' ? -3 : 3;
  return placeStrokes(anatomy, createJunction(anatomy, seed), seed, { fromS, toS: fromS + 6, fromDepthMm: 0, toDepthMm: anatomy.blockDepthMm, fine });
}

function rows(strokes: Float32Array): number[][] {
  return Array.from({ length: strokes.length / STROKE_FLOATS }, (_, at) => [...strokes.subarray(at * STROKE_FLOATS, (at + 1) * STROKE_FLOATS)]);
}

describe.each([0, 1, 9])('strokes of the dermis, seed %i', (seed) => {
  it('are the same for the same seed and others for another', () => {
    expect(strokesOf(seed, 45, 'front')).toEqual(strokesOf(seed, 45, 'front'));
    expect(strokesOf(seed + 1, 45, 'front')).not.toEqual(strokesOf(seed, 45, 'front'));
  });

  it('run on around the corner: at least five fascicles are placed alike for both faces', () => {
    const right = new Set(rows(strokesOf(seed, 45, 'right')).map((row) => row.join()));
    const shared = rows(strokesOf(seed, 45, 'front')).filter((row) => row[KIND_OFFSET] === 0 && right.has(row.join()));
    expect(shared.length).toBeGreaterThanOrEqual(5);
  });

  it('grow broader with depth, as bundles do', () => {
    const cords = rows(strokesOf(seed, 45, 'front')).filter((row) => row[KIND_OFFSET] === 0);
    const widthAt = (from: number, to: number): number => {
      const band = cords.filter((row) => (row[1] as number) >= from && (row[1] as number) < to);
      return band.reduce((sum, row) => sum + 2 * (row[4] as number), 0) / band.length;
    };
    expect(widthAt(0.9, 1.3)).toBeGreaterThan(1.6 * widthAt(0.2, 0.4));
    expect(widthAt(0.9, 1.3)).toBeGreaterThan(0.06);
    expect(widthAt(0.9, 1.3)).toBeLessThan(0.14);
  });

  it('are fewer per area in old skin, and fine threads only where asked for', () => {
    const perMm = (age: number): number => {
      const anatomy = describeAnatomy({ ...DEFAULT_SKIN, ageYears: age });
      return rows(strokesOf(seed, age, 'front')).filter((row) => row[KIND_OFFSET] === 0).length / anatomy.dermisMm;
    };
    expect(perMm(80)).toBeLessThan(perMm(20));
    expect(rows(strokesOf(seed, 45, 'front')).some((row) => (row[KIND_OFFSET] as number) > 1)).toBe(false);
    expect(rows(strokesOf(seed, 45, 'front', true)).some((row) => row[KIND_OFFSET] === 3)).toBe(true);
  });
});
