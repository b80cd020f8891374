import { describe, expect, it } from 'vitest';
import { type CutPlane, createCutPlane, FRONT_CUT, pointOnCut, RIGHT_CUT } from '@/skin/cutPlane';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { createFatBorder } from '@/skin/fatBorder';
import { createJunction } from '@/skin/junction';
import { DEFAULT_SKIN } from '@/skin/skin';
import { findRuns } from '@/scene/strokeRibbons';
import { STROKE_FLOATS, STROKE_KIND } from '@/scene/strokeScatter';
import { placeFineStrokes } from '@/scene/tissueFineStrokes';
import { placeStrokes } from '@/scene/tissueStrokes';

const KIND_OFFSET = 8;

function strokesOn(seed: number, ageYears: number, plane: CutPlane, fine = false): Float32Array {
  const anatomy = describeAnatomy({ ...DEFAULT_SKIN, ageYears });
  const junction = createJunction(anatomy, seed);
  const fatAt = createFatBorder(anatomy, seed);
  return placeStrokes(anatomy, seed, {
    fromS: plane.fromS + plane.stripMm,
    toS: plane.toS + plane.stripMm,
    fromDepthMm: 0,
    toDepthMm: anatomy.blockDepthMm,
    offsetMm: plane.offsetMm,
    junctionAt: (s) => junction(...pointOnCut(plane, s - plane.stripMm)),
    fatAt: (s) => fatAt(...pointOnCut(plane, s - plane.stripMm)),
    fine,
  }, placeFineStrokes);
}

const strokesOf = (seed: number, ageYears: number, face: 'front' | 'right', fine = false): Float32Array =>
  strokesOn(seed, ageYears, face === 'front' ? FRONT_CUT : RIGHT_CUT, fine);

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
    const shared = rows(strokesOf(seed, 45, 'front')).filter((row) => row[KIND_OFFSET] === STROKE_KIND.cord && right.has(row.join()));
    expect(shared.length).toBeGreaterThanOrEqual(5);
  });

  it('grow broader with depth, as bundles do', () => {
    const cords = rows(strokesOf(seed, 45, 'front')).filter((row) => row[KIND_OFFSET] === STROKE_KIND.cord);
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
      return rows(strokesOf(seed, age, 'front')).filter((row) => row[KIND_OFFSET] === STROKE_KIND.cord && (row[4] as number) > 0.014).length / anatomy.dermisMm;
    };
    expect(perMm(80)).toBeLessThan(perMm(20));
    const fine: readonly number[] = [STROKE_KIND.elastin, STROKE_KIND.nucleus, STROKE_KIND.wisp];
    expect(rows(strokesOf(seed, 45, 'front')).some((row) => fine.includes(row[KIND_OFFSET] as number))).toBe(false);
    expect([...new Set(rows(strokesOf(seed, 45, 'front', true)).map((row) => row[KIND_OFFSET]))]).toEqual(expect.arrayContaining([...fine]));
  });

  it('change little when the cut moves a little, and altogether when it moves far', () => {
    const cords = (z: number): Map<string, number> =>
      new Map(rows(strokesOn(seed, 45, createCutPlane(0, z, 0))).filter((row) => row[KIND_OFFSET] === STROKE_KIND.cord).map((row) => [`${row[0]}|${row[3]}`, row[4] as number]));
    const here = cords(1);
    const shared = (there: Map<string, number>): number => [...here.keys()].filter((key) => there.has(key)).length / here.size;
    const near = cords(1.004);
    expect(shared(near)).toBeGreaterThan(0.9);
    const moved = [...here].filter(([key]) => near.has(key)).map(([key, half]) => Math.abs((near.get(key) as number) - half) / half);
    expect(moved.toSorted((a, b) => a - b)[Math.floor(0.8 * moved.length)]).toBeLessThan(0.1);
    expect(shared(cords(1.6))).toBe(0);
  });

  it('show curled elastotic masses in old sun-damaged skin, at every size, and not in young skin', () => {
    const masses = (age: number): number => rows(strokesOf(seed, age, 'front')).filter((row) => row[KIND_OFFSET] === STROKE_KIND.elastosis).length;
    expect(masses(25)).toBe(0);
    expect(masses(75)).toBeGreaterThan(100);
  });

  it('keep the elastic candelabra of young skin and lose most of them with age', () => {
    const upright = (age: number): number =>
      rows(strokesOf(seed, age, 'front', true)).filter((row) => row[KIND_OFFSET] === STROKE_KIND.elastin && Math.abs((row[2] as number) - Math.PI / 2) < 0.7).length;
    expect(upright(75)).toBeLessThan(0.6 * upright(25));
  });
});

describe('runs of strokes', () => {
  const KINDS = Object.values(STROKE_KIND);
  it.each([0, 5])('hold every stroke once, in the order of painting, each drawn by a program that knows its sort; seed %i, 80 years', (seed) => {
    const values = strokesOf(seed, 80, 'front');
    const runs = findRuns(values, false);
    let next = 0;
    for (const { program, from, to } of runs) {
      expect(from).toBe(next);
      next = to;
      for (let at = from; at < to; at += 1) {
        const kind = KINDS.find((one) => one === values[at * STROKE_FLOATS + KIND_OFFSET]);
        expect(program).toBe(kind === STROKE_KIND.cord ? 'cords' : kind === STROKE_KIND.across ? 'across' : 'finer');
      }
    }
    expect(next).toBe(values.length / STROKE_FLOATS);
    expect(new Set(runs.map(({ program }) => program))).toEqual(new Set(['cords', 'across', 'finer']));
  });

  it.each([0, 5])('are few, since each is a draw; seed %i', (seed) => {
    expect(findRuns(strokesOf(seed, 45, 'front'), false).length).toBeLessThan(80);
  });

  it('are one where fibres show', () => {
    const values = strokesOf(0, 45, 'front', true);
    expect(findRuns(values, true)).toEqual([{ program: 'fineStrokes', from: 0, to: values.length / STROKE_FLOATS }]);
    expect(findRuns(new Float32Array(0), true)).toEqual([]);
  });
});
