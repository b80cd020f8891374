/** A picture as one number per pixel, most often its lightness L*, and what can be asked of such a plane. */
import { labOf } from './colour';
import type { Picture } from './image';

/** Row by row from the top. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

export function lightnessOf({ width, height, data }: Picture): Plane {
  const out = new Float32Array(width * height);
  for (let at = 0; at < out.length; at += 1) out[at] = labOf(data[4 * at]!, data[4 * at + 1]!, data[4 * at + 2]!)[0];
  return { width, height, data: out };
}

/** Value at a point in pixels, (0.5, 0.5) = centre of the first one; NaN outside. */
export function sampleAt({ width, height, data }: Plane, x: number, y: number): number {
  const u = x - 0.5;
  const v = y - 0.5;
  const i = Math.floor(u);
  const k = Math.floor(v);
  if (i < 0 || k < 0 || i + 1 >= width || k + 1 >= height) return NaN;
  const at = k * width + i;
  const upper = data[at]! + (u - i) * (data[at + 1]! - data[at]!);
  const lower = data[at + width]! + (u - i) * (data[at + width + 1]! - data[at + width]!);
  return upper + (v - k) * (lower - upper);
}

export function crop({ width, data }: Plane, left: number, top: number, wide: number, high: number): Plane {
  const out = new Float32Array(wide * high);
  for (let row = 0; row < high; row += 1) out.set(data.subarray((top + row) * width + left, (top + row) * width + left + wide), row * wide);
  return { width: wide, height: high, data: out };
}

/** Mean over a square of 2 · radius + 1 pixels, fewer at the border. */
export function boxMean(plane: Plane, radius: number): Plane {
  return transposedMean(transposedMean(plane, radius), radius);
}

/** Running mean along rows, written transposed, so that two calls make a square. */
function transposedMean({ width, height, data }: Plane, radius: number): Plane {
  const out = new Float32Array(data.length);
  for (let row = 0; row < height; row += 1) {
    let sum = 0;
    let count = 0;
    for (let at = -radius; at < width; at += 1) {
      if (at + radius < width) {
        sum += data[row * width + at + radius]!;
        count += 1;
      }
      if (at - radius - 1 >= 0) {
        sum -= data[row * width + at - radius - 1]!;
        count -= 1;
      }
      if (at >= 0) out[at * height + row] = sum / count;
    }
  }
  return { width: height, height: width, data: out };
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at]!;
  return sum / values.length;
}

/** Middle value, of a copy. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** Pearson's r; 0 where one of them is flat. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  a.forEach((value, at) => {
    both += (value - meanA) * (b[at]! - meanB);
    ofA += (value - meanA) ** 2;
    ofB += (b[at]! - meanB) ** 2;
  });
  return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : 0;
}
