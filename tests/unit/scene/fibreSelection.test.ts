/** Which fibres a view draws: only whole ones near a face, no more than the density allows, the same ones every time. */
import { describe, expect, it } from 'vitest';
import { readFibreVertex } from '@/encoding/readFibreVertex';
import { FACE_REACH_MM, selectFibres, type FibreZone } from '@/scene/fibreSelection';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { simulateEncoded } from '../../support/encoded';

const SEED = 3;
const { fibres } = simulateEncoded({ ...DEFAULT_SCENARIO, seed: SEED });
const FACES: FibreZone = { halfWidthMm: null, maxDepthMm: 4, fibresPerMm2: 150 };
const WINDOW: FibreZone = { halfWidthMm: 0.6, maxDepthMm: 1, fibresPerMm2: 300 };

describe(`fibres of seed ${SEED} that a view draws`, () => {
  it('are whole: each begins with a first vertex, ends with a last one and lies behind one face', () => {
    const selection = selectFibres(fibres, FACES, 1);
    const drawn = { ...fibres, bytes: selection.bytes };
    expect(selection.fibres).toBeGreaterThan(100);
    for (let fibre = 0; fibre < selection.fibres; fibre += 1) {
      const first = selection.firstVertex[fibre] as number;
      const end = selection.firstVertex[fibre + 1] as number;
      const vertices = Array.from({ length: end - first }, (_, at) => readFibreVertex(drawn, first + at));
      expect(vertices[0]?.flags.first).toBe(true);
      expect(vertices.map(({ flags }) => flags.last)).toEqual(vertices.map((_, at) => at === vertices.length - 1));
      expect(new Set(vertices.map(({ flags }) => flags.rightFace)).size).toBe(1);
      const axis = vertices[0]?.flags.rightFace ? 0 : 2;
      expect(vertices.filter(({ positionMm }) => 3 - positionMm[axis] <= FACE_REACH_MM).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('grow with the share, from none, and a smaller share is a part of a larger one', () => {
    const counts = [0, 0.25, 0.5, 1].map((share) => selectFibres(fibres, WINDOW, share).fibres);
    expect(counts[0]).toBe(0);
    expect([...counts].sort((a, b) => a - b)).toEqual(counts);
    expect(counts[3]).toBeGreaterThan(2 * (counts[1] as number));
  });

  it('keep to the window of a close view', () => {
    const selection = selectFibres(fibres, WINDOW, 1);
    const drawn = { ...fibres, bytes: selection.bytes };
    for (let fibre = 0; fibre < selection.fibres; fibre += 1) {
      expect(readFibreVertex(drawn, selection.firstVertex[fibre] as number).flags.rightFace).toBe(false);
    }
    expect(selection.fibres).toBeLessThan(300 * 1.6 * 1.2);
  });
});
