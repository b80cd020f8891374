/** What is asked of planes of lightness, on planes whose answer is known. */
import { describe, expect, test } from 'vitest';
import { createStream } from '@/lib/random';
import { secondaryPeak } from '../../support/autocorrelation';
import { copyFor, greyOf } from '../../support/copies';
import { boxMean, correlation, lightnessOf, sampleAt, type Plane } from '../../support/plane';
import { directionsOf } from '../../support/weave';

const SIDE = 128;
const SEED = 5;

function planeOf(value: (x: number, y: number) => number, side = SIDE): Plane {
  return { width: side, height: side, data: Float32Array.from({ length: side * side }, (_, at) => value(at % side, Math.floor(at / side))) };
}

const random = createStream(SEED, 'planes');
const noise = boxMean(planeOf((x, y) => 200 * random(x, y)), 2);

describe(`autocorrelation (seed ${SEED})`, () => {
  test('noise with a grain has no secondary peak', () => {
    expect(secondaryPeak(noise).r).toBeLessThan(0.3);
  });

  test('the same tile laid again and again is found at its offset', () => {
    const tile = 32;
    const found = secondaryPeak(planeOf((x, y) => noise.data[(y % tile) * SIDE + (x % tile)]!));
    expect(found.r).toBeGreaterThan(0.9);
    expect([found.dx % tile, found.dy % tile]).toEqual([0, 0].map((zero) => expect.closeTo(zero, 0)));
  });

  test('one copy of a patch in a field of noise is found where it was put', () => {
    const copied = planeOf((x, y) => (x >= 50 ? noise.data[y * SIDE + x - 50]! : noise.data[y * SIDE + x]!));
    const found = secondaryPeak(copied);
    expect(found.r).toBeGreaterThan(0.35);
    expect(Math.abs(found.dx)).toBe(50);
    expect(found.dy).toBe(0);
  });

  test('a slow gradient is no motif', () => {
    expect(secondaryPeak(planeOf((x, y) => noise.data[y * SIDE + x]! + 2 * x)).r).toBeLessThan(0.3);
  });
});

describe('directions of fibres', () => {
  const stripes = (deg: number, x: number, y: number): number => {
    const across = -x * Math.sin((deg * Math.PI) / 180) + y * Math.cos((deg * Math.PI) / 180);
    return 20 * Math.sin(across * 0.8);
  };

  test.each([0, 30, 90, 150])('fibres all at %d degrees have one direction', (deg) => {
    const found = directionsOf(planeOf((x, y) => stripes(deg, x, y)));
    expect(found.across).toBeLessThan(0.05);
    expect(Math.min(Math.abs(found.mainDeg - deg), 180 - Math.abs(found.mainDeg - deg))).toBeLessThan(3);
  });

  test('a quarter of the area laid across is a quarter of the weight', () => {
    const found = directionsOf(planeOf((x, y) => (x < 96 ? stripes(10, x, y) : stripes(80, x, y))));
    expect(found.across).toBeGreaterThan(0.2);
    expect(found.across).toBeLessThan(0.3);
  });
});

describe('planes', () => {
  test('the mean over squares keeps the sum of a plane that is flat at its border', () => {
    const one = boxMean(planeOf((x, y) => (x === 20 && y === 30 ? 25 : 0)), 2);
    expect(one.data[30 * SIDE + 20]).toBeCloseTo(1, 6);
    expect(one.data[32 * SIDE + 22]).toBeCloseTo(1, 6);
    expect(one.data[33 * SIDE + 20]).toBe(0);
  });

  test('a plane is read between its pixels and not outside', () => {
    const plane = planeOf((x, y) => 2 * x + 3 * y, 8);
    expect(sampleAt(plane, 3.25, 4.75)).toBeCloseTo(2 * 2.75 + 3 * 4.25, 6);
    expect(sampleAt(plane, 0.2, 4)).toBeNaN();
  });

  test('what rises together correlates, what is flat does not', () => {
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 10);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 10);
    expect(correlation([1, 2, 3], [2, 2, 2])).toBe(0);
  });
});

describe('copies', () => {
  const pixel = (r: number, g: number, b: number): { width: number; height: number; data: Uint8Array } => ({ width: 1, height: 1, data: Uint8Array.of(r, g, b, 255) });

  test('grey keeps the lightness', () => {
    const red = pixel(181, 21, 43);
    const grey = greyOf(red);
    expect(grey.data[0]).toBe(grey.data[2]);
    expect(lightnessOf(grey).data[0]).toBeCloseTo(lightnessOf(red).data[0]!, 0);
  });

  test('red and green of one lightness come near each other for a deuteranope, blue stays', () => {
    const [red, green] = [copyFor('deutan', pixel(200, 80, 60)), copyFor('deutan', pixel(120, 130, 50))];
    expect(Math.abs(red.data[0]! - green.data[0]!)).toBeLessThan(40);
    const blue = copyFor('deutan', pixel(40, 60, 200));
    expect(blue.data[2]! - blue.data[0]!).toBeGreaterThan(100);
  });
});
