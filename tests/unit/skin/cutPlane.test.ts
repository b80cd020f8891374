import { describe, expect, it } from 'vitest';
import { createCutPlane, FRONT_CUT, placeOnCut, pointOnCut, RIGHT_CUT } from '@/skin/cutPlane';

describe('a vertical cut', () => {
  it('is the front face at z = 3 and the right face at x = 3, unrolled into one strip', () => {
    expect(pointOnCut(FRONT_CUT, 1.25)).toEqual([1.25, 3]);
    expect(FRONT_CUT.fromS).toBeCloseTo(-3);
    expect(FRONT_CUT.toS).toBeCloseTo(3);
    const [x, z] = pointOnCut(RIGHT_CUT, -3);
    expect(x).toBeCloseTo(3);
    expect(z).toBeCloseTo(3);
    expect(FRONT_CUT.toS + FRONT_CUT.stripMm).toBeCloseTo(RIGHT_CUT.fromS + RIGHT_CUT.stripMm);
  });

  it('names a place and finds it again, in front of the plane positive', () => {
    const plane = createCutPlane(0.4, 1, 0.5);
    const [x, z] = pointOnCut(plane, 0.7);
    const [s, before] = placeOnCut(plane, x + 0.2 * Math.sin(0.5), z + 0.2 * Math.cos(0.5));
    expect(s).toBeCloseTo(0.7);
    expect(before).toBeCloseTo(0.2);
    expect(placeOnCut(plane, 0.4, 1)[1]).toBeCloseTo(0);
  });

  it('ends where the block ends, at any turn', () => {
    for (let turn = -1.5; turn < 3; turn += 0.1) {
      const plane = createCutPlane(0.4, 1, turn);
      for (const s of [plane.fromS, plane.toS]) {
        const [x, z] = pointOnCut(plane, s);
        expect(Math.max(Math.abs(x), Math.abs(z))).toBeCloseTo(3, 6);
      }
    }
    expect(() => createCutPlane(0, 4, 0)).toThrow(/misses the block/);
  });
});
