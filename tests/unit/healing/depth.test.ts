/** Depth: what a puncture lays is shared out completely, sits where its channel is, and is denser near the surface. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depositionLayers, layerAt, meanLayerFactor, shareBetween } from '@/healing/depth';
import { resolveParameters } from '@/healing/parameters';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DEFAULT_SKIN } from '@/skin/skin';

const SEED = 12;
const anatomy = describeAnatomy(DEFAULT_SKIN);
const p = resolveParameters();
const layers = depositionLayers(anatomy, p);
const top = anatomy.epidermisMm;
const bottom = anatomy.epidermisMm + anatomy.dermisMm;
const depth = fc.double({ min: 0.1, max: 3, noNaN: true });
const place = fc.double({ min: top, max: bottom, noNaN: true });

describe('shareBetween', () => {
  it(`splits the whole at any depth, and all of it lies in the dermis (seed ${SEED})`, () => {
    fc.assert(
      fc.property(depth, place, (h, z) => {
        expect(shareBetween(h, 0, 9, layers, p)).toBeCloseTo(1, 9);
        expect(shareBetween(h, top, z, layers, p) + shareBetween(h, z, bottom, layers, p)).toBeCloseTo(1, 9);
        expect(shareBetween(h, 0, top, layers, p)).toBe(0);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it(`a longer channel lays a greater share below any depth (seed ${SEED + 1})`, () => {
    fc.assert(
      fc.property(depth, depth, place, (a, b, z) => {
        const [shallow, deep] = a < b ? [a, b] : [b, a];
        expect(shareBetween(deep, z, bottom, layers, p)).toBeGreaterThanOrEqual(shareBetween(shallow, z, bottom, layers, p) - 1e-9);
      }),
      { seed: SEED + 1, numRuns: 200 },
    );
  });

  it('is the integral of layer · ζ, summed by hand', () => {
    const [h, from, to] = [0.9, 0.4, 0.8];
    const soft = (0.9 * p.growthRangeUm) / 1000;
    const zeta = (z: number) => 0.5 * (Math.tanh((z + h) / soft) - Math.tanh((z - h) / soft));
    const sum = (a: number, b: number) => {
      let total = 0;
      for (let step = 0; step < 4000; step += 1) {
        const z = a + ((step + 0.5) / 4000) * (b - a);
        total += layerAt(z, layers) * zeta(z) * ((b - a) / 4000);
      }
      return total;
    };
    expect(shareBetween(h, from, to, layers, p)).toBeCloseTo(sum(from, to) / sum(top, bottom), 4);
  });
});

describe('layers', () => {
  it('lay most in the papillary dermis and least in the deep one, so a longer channel lays less per length', () => {
    expect(layerAt(top, layers)).toBeGreaterThan(layerAt(0.5 * (top + bottom), layers));
    expect(layerAt(0.5 * top + 0.4 * bottom, layers)).toBeGreaterThan(layerAt(bottom, layers));
    let before = Infinity;
    for (const h of [0.2, 0.5, 1, 1.5, 3]) {
      const mean = meanLayerFactor(h, layers);
      expect(mean).toBeLessThanOrEqual(before);
      before = mean;
    }
    expect(meanLayerFactor(top / 2, layers)).toBe(0);
  });
});
