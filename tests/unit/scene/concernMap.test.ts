/** The map of a concern says what its features say: as deep, where they are, and nothing elsewhere. */
import { describe, expect, it } from 'vitest';
import { CONCERN_SLOPE, createConcernMap } from '@/scene/concernMap';
import { createConcern } from '@/skin/concern';
import { DEFAULT_SKIN, type Concern } from '@/skin/skin';

const SIZE = 256;
const CONCERNS: readonly Concern[] = ['fine-lines', 'acne-scars', 'large-pores', 'rough-texture', 'uneven-tone', 'stretch-marks'];

function mapOf(concern: Concern, seed: number) {
  const map = createConcernMap({ ...DEFAULT_SKIN, concern }, seed, SIZE);
  const { data, width } = map.texture.image as { data: Uint8Array; width: number };
  const heights = Array.from({ length: width * width }, (_, at) => map.lowMm + (map.spanMm * (data[4 * at] as number)) / 255);
  return { ...map, data, width, heights };
}

describe.each(CONCERNS)('the map of %s, seed 3', (concern) => {
  const seed = 3;
  const features = createConcern({ ...DEFAULT_SKIN, concern }, seed);
  const { heights, data, width } = mapOf(concern, seed);

  it('is as deep as its deepest feature, rounded edges aside, and level in most places', () => {
    const deepest = Math.max(...features.map(({ depthMm }) => depthMm), 0);
    const lowest = -Math.min(...heights);
    expect(lowest).toBeLessThanOrEqual(deepest + 0.002);
    if (deepest > 0) expect(lowest).toBeGreaterThan(0.6 * deepest);
    if (concern !== 'stretch-marks') expect(heights.filter((mm) => Math.abs(mm) < 0.01).length).toBeGreaterThan(0.25 * heights.length);
  });

  it('has the slopes of its own heights', () => {
    let worst = 0;
    for (let row = 8; row < width - 8; row += 5) {
      for (let column = 8; column < width - 8; column += 5) {
        const at = row * width + column;
        const slope = ((heights[at + 1] as number) - (heights[at - 1] as number)) / ((2 * 6) / width);
        const said = (((data[4 * at + 1] as number) / 255) - 0.5) * 2 * CONCERN_SLOPE;
        if (Math.abs(slope) < 0.8 * CONCERN_SLOPE) worst = Math.max(worst, Math.abs(slope - said));
      }
    }
    // Heights are held in 255 steps; a step between neighbours is this slope.
    expect(worst).toBeLessThan(0.25);
  });
});

describe('the walls of scars', () => {
  it('have a skin of their own, flushed unevenly, which stays off level ground', () => {
    const { data, width } = mapOf('acne-scars', 3);
    const slope = (at: number): number => 2 * CONCERN_SLOPE * Math.hypot((data[4 * at + 1] as number) / 255 - 0.502, (data[4 * at + 2] as number) / 255 - 0.502);
    const tints = (holds: (at: number) => boolean): number[] => Array.from({ length: width * width }, (_, at) => at).filter(holds).map((at) => (data[4 * at + 3] as number) / 255);
    const walls = tints((at) => slope(at) > 2.2);
    const mean = walls.reduce((sum, tint) => sum + tint, 0) / walls.length;
    expect(mean).toBeGreaterThan(0.25);
    expect(mean).toBeLessThan(0.6);
    expect(Math.sqrt(walls.reduce((sum, tint) => sum + (tint - mean) ** 2, 0) / walls.length)).toBeGreaterThan(0.06);
    const highest = data.reduce((most, byte, index) => (index % 4 === 0 ? Math.max(most, byte) : most), 0);
    const level = tints((at) => slope(at) < 0.2 && data[4 * at]! >= highest - 3);
    expect(level.filter((tint) => tint > 0.1).length).toBeLessThan(0.01 * level.length);
  });
});

describe('a skin without a concern', () => {
  it('has a flat map without tint', () => {
    const { heights, data } = mapOf('none', 1);
    expect(heights.every((mm) => mm === 0)).toBe(true);
    expect(data[3]).toBe(0);
  });
});
