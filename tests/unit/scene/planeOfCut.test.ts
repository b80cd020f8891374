/** The visitor's cut: it stays in the block at every place of its sliders, and its layers meet those of the faces that it ends at. */
import { describe, expect, it } from 'vitest';
import { cutZMm, planeOfCut } from '@/scene/cut/planeOfCut';
import { CUT_LIMITS } from '@/session/cut';
import { placeOnCut, pointOnCut, RIGHT_CUT } from '@/skin/cutPlane';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { createJunction, JUNCTION_MARGIN_MM, tabulateJunction } from '@/skin/junction';
import { DEFAULT_SKIN } from '@/skin/skin';

const SAMPLES = 4096;
const [LEAST, MOST] = CUT_LIMITS.angleRad;
const PLACES = [0, 0.4, 2, CUT_LIMITS.offsetMm[1]].flatMap((offsetMm) => [LEAST, 0, 0.2, MOST].map((angleRad) => ({ offsetMm, angleRad })));

describe.each(PLACES)('a cut $offsetMm mm into the block, turned by $angleRad', (cut) => {
  const plane = planeOfCut(cut);

  it('passes through the middle as deep as it says, and its z is where it lies', () => {
    expect(cutZMm(plane, 0)).toBeCloseTo(3 - cut.offsetMm, 9);
    for (const s of [plane.fromS, 0.5 * (plane.fromS + plane.toS), plane.toS]) {
      const [x, z] = pointOnCut(plane, s);
      expect(cutZMm(plane, x)).toBeCloseTo(z, 9);
      expect(placeOnCut(plane, x, z)[1]).toBeCloseTo(0, 9);
      expect(Math.max(Math.abs(x), Math.abs(z))).toBeLessThan(3 + 1e-9);
    }
  });

  it('goes in deeper on the right for a positive turn', () => {
    expect(Math.sign(cutZMm(plane, -3) - cutZMm(plane, 3))).toBe(Math.sign(cut.angleRad));
  });

  it('has the junction of the right face where it meets that', () => {
    const junction = createJunction(describeAnatomy(DEFAULT_SKIN), 7);
    const depthAt = (on: typeof plane, s: number): number => {
      const table = tabulateJunction(junction, on, SAMPLES);
      const from = on.fromS - JUNCTION_MARGIN_MM;
      return table[4 * Math.round(((s - from) / (on.toS + JUNCTION_MARGIN_MM - from)) * (SAMPLES - 1))] as number;
    };
    const z = cutZMm(plane, 3);
    if (Math.abs(z) > 3) return;
    const onCut = depthAt(plane, placeOnCut(plane, 3, z)[0]);
    const onRight = depthAt(RIGHT_CUT, placeOnCut(RIGHT_CUT, 3, z)[0]);
    expect(Math.abs(onCut - onRight)).toBeLessThan(0.002);
  });
});
