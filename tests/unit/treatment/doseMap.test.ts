/** The dose map: gaps, crowding and depth of a session, against layouts that can be counted by hand. */
import { describe, expect, test } from 'vitest';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DOSE_CELLS, DOSE_REACH, doseMap } from '@/treatment/doseMap';
import { DEFAULT_SCENARIO, type HandStrikes } from '@/treatment/scenario';
import { simulatePass } from '@/treatment/simulatePass';
import type { Punctures } from '@/treatment/treatment';

function punctures(points: HandStrikes, depths: (index: number) => number = () => 1): Punctures {
  return {
    count: points.length,
    xMm: Float32Array.from(points, ([x]) => x),
    zMm: Float32Array.from(points, ([, z]) => z),
    depthMm: Float32Array.from(points, (_, index) => depths(index)),
    radiusMm: new Float32Array(points.length).fill(0.08),
    tiltRad: new Float32Array(points.length),
    azimuthRad: new Float32Array(points.length),
    session: new Uint8Array(points.length),
    strike: new Uint32Array(points.length),
  };
}

describe('the dose map', () => {
  test('of nothing is empty', () => {
    const map = doseMap(punctures([]), 0);
    expect(map).toMatchObject({ punctures: 0, densityPerCm2: 0, reachedShare: 0, crowdedShare: 0, overlapShare: 0, meanDepthMm: 0 });
  });

  test('of one puncture reaches a disc, wherever it is: the block is periodic', () => {
    const disc = (Math.PI * DOSE_REACH.value ** 2) / 36;
    for (const point of [[0, 0], [2.99, -3], [-1.234, 0.77]] as const) {
      const map = doseMap(punctures([point]), 0);
      expect(map.reachedShare).toBeCloseTo(disc, 3);
      expect(map.densityPerCm2).toBeCloseTo(1 / 0.36, 9);
      expect(map.overlapShare).toBe(0);
    }
  });

  test('of a lattice finer than the reach leaves no gap; of a coarse one it leaves what circles leave', () => {
    const lattice = (step: number): HandStrikes => {
      const across = Math.round(6 / step);
      return Array.from({ length: across * across }, (_, at) => [(at % across) * step - 3 + step / 2, Math.floor(at / across) * step - 3 + step / 2] as const);
    };
    expect(doseMap(punctures(lattice(0.4)), 0).reachedShare).toBe(1);
    const coarse = doseMap(punctures(lattice(1)), 0);
    expect(coarse.reachedShare).toBeCloseTo(Math.PI * DOSE_REACH.value ** 2, 1);
    expect(coarse.crowdedShare).toBe(0);
    expect(doseMap(punctures(lattice(0.25)), 0).crowdedShare).toBeGreaterThan(0.9);
  });

  test('counts both of two punctures whose channels nearly touch, across the edge too', () => {
    expect(doseMap(punctures([[0, 0], [0.1, 0], [2, 2], [1, -1]]), 0).overlapShare).toBe(0.5);
    expect(doseMap(punctures([[2.97, 0], [-2.97, 0.02]]), 0).overlapShare).toBe(1);
  });

  test('gives the depth of the nearest puncture to each place, and mean and range', () => {
    const map = doseMap(punctures([[-1.5, 0], [1.5, 0]], (index) => 0.5 + index), 0);
    expect(map).toMatchObject({ meanDepthMm: 1, leastDepthMm: 0.5, mostDepthMm: 1.5 });
    const row = (DOSE_CELLS / 2) * DOSE_CELLS;
    expect(map.depthMm[row + DOSE_CELLS / 4]).toBe(0.5);
    expect(map.depthMm[row + (3 * DOSE_CELLS) / 4]).toBe(1.5);
    expect(map.nearestMm[row + DOSE_CELLS / 4]!).toBeLessThan(0.07);
  });

  test('tells the sessions of a treatment apart, seed 3', () => {
    const scenario = { ...DEFAULT_SCENARIO, seed: 3, plan: { ...DEFAULT_SCENARIO.plan, sessions: 2, strikes: [null, [[0, 0]]] as const } };
    const { punctures: all } = simulatePass(scenario, describeAnatomy(scenario.skin));
    const pattern = doseMap(all, 0);
    expect(pattern.punctures).toBe(72);
    expect(pattern.densityPerCm2).toBeCloseTo(200, 6);
    expect(pattern.reachedShare).toBeGreaterThan(0.4);
    expect(pattern.overlapShare).toBe(0);
    expect(pattern.leastDepthMm).toBeLessThan(pattern.meanDepthMm);
    expect(doseMap(all, 1).punctures).toBe(1);
  });
});
