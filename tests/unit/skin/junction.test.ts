import { describe, expect, it } from 'vitest';
import { createCutPlane, FRONT_CUT, RIGHT_CUT } from '@/skin/cutPlane';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { createJunction, JUNCTION_MARGIN_MM, junctionMap, tabulateJunction } from '@/skin/junction';
import { DEFAULT_SKIN } from '@/skin/skin';

const SAMPLES = 2048;
const SEEDS = [0, 1, 7, 42, 4_294_967_295];

function depthsOf(seed: number, ageYears: number, plane = FRONT_CUT): number[] {
  const table = tabulateJunction(createJunction(describeAnatomy({ ...DEFAULT_SKIN, ageYears }), seed), plane, SAMPLES);
  return Array.from({ length: SAMPLES }, (_, at) => table[at * 4] as number);
}

/** Distances between neighbouring papillae: places shallower than both places 37 µm away by 2 µm on average. */
function papillaSpacings(depths: readonly number[]): number[] {
  const step = (6 + 2 * JUNCTION_MARGIN_MM) / (SAMPLES - 1);
  const peaks: number[] = [];
  for (let at = 12; at < depths.length - 12; at += 1) {
    const here = depths[at] as number;
    const left = depths[at - 12] as number;
    const right = depths[at + 12] as number;
    const local = here <= (depths[at - 1] as number) && here < (depths[at + 1] as number);
    if (local && (left + right) / 2 - here > 0.002) peaks.push(at * step);
  }
  return peaks.slice(1).map((x, at) => x - (peaks[at] as number));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(SEEDS)('the junction of the default skin, seed %i', (seed) => {
  it('lies at the mean depth of the epidermis and spans the height of the ridges', () => {
    const anatomy = describeAnatomy(DEFAULT_SKIN);
    const depths = depthsOf(seed, DEFAULT_SKIN.ageYears);
    expect(Math.abs(mean(depths) - anatomy.epidermisMm)).toBeLessThan(0.14 * anatomy.epidermisMm);
    const sorted = depths.toSorted((a, b) => a - b);
    const span = (sorted[Math.floor(0.95 * SAMPLES)] as number) - (sorted[Math.floor(0.05 * SAMPLES)] as number);
    expect(span).toBeGreaterThan(0.5 * anatomy.reteHeightMm);
    expect(span).toBeLessThan(1.8 * anatomy.reteHeightMm);
  });

  it('waves at 80 to 140 µm, and not like a sine (period varies by 15 % or more)', () => {
    const spacings = papillaSpacings(depthsOf(seed, 25));
    const average = mean(spacings);
    expect(average).toBeGreaterThan(0.08);
    expect(average).toBeLessThan(0.14);
    const deviation = Math.sqrt(mean(spacings.map((spacing) => (spacing - average) ** 2)));
    expect(deviation / average).toBeGreaterThan(0.15);
  });

  it('flattens with age and meets itself at the shared edge of the two cut faces', () => {
    const wave = (depths: readonly number[]): number => mean(depths.map((depth, at) => Math.abs(depth - (depths[Math.max(at - 18, 0)] as number))));
    expect(wave(depthsOf(seed, 80))).toBeLessThan(0.6 * wave(depthsOf(seed, 20)));
    const at = (s: number): number => Math.round(((s + 3 + JUNCTION_MARGIN_MM) / (6 + 2 * JUNCTION_MARGIN_MM)) * (SAMPLES - 1));
    const front = depthsOf(seed, 45)[at(3)] as number;
    const right = depthsOf(seed, 45, RIGHT_CUT)[at(-3)] as number;
    expect(Math.abs(front - right)).toBeLessThan(0.004);
  });

  it('is one surface: two crossing cuts meet it at the same depth', () => {
    const anatomy = describeAnatomy(DEFAULT_SKIN);
    const junction = createJunction(anatomy, seed);
    const inner = createCutPlane(0, 1, 0);
    const crossing = createCutPlane(0.5, 1, Math.PI / 6);
    const read = (plane: typeof inner, s: number): number => {
      const table = tabulateJunction(junction, plane, SAMPLES);
      const at = ((s - plane.fromS + JUNCTION_MARGIN_MM) / (plane.toS - plane.fromS + 2 * JUNCTION_MARGIN_MM)) * (SAMPLES - 1);
      return table[Math.round(at) * 4] as number;
    };
    const s = 0.5 * Math.cos(Math.PI / 6) - 1 * Math.sin(Math.PI / 6);
    expect(Math.abs(read(inner, 0.5) - read(crossing, s))).toBeLessThan(0.003);
  });
});

describe.each([[1, 45], [42, 20], [7, 80]])('the map of the junction under the whole surface, seed %i, %i years', (seed, ageYears) => {
  it('says what the junction says at the middle of every texel', () => {
    const anatomy = describeAnatomy({ ...DEFAULT_SKIN, ageYears });
    const junction = createJunction(anatomy, seed);
    const size = 48;
    const map = junctionMap(anatomy, seed, size);
    const middle = (at: number): number => -3 + ((at + 0.5) * 6) / size;
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column < size; column += 1) {
        expect(Math.abs((map[row * size + column] as number) - junction(middle(column), middle(row)))).toBeLessThan(2e-4);
      }
    }
  });
});
