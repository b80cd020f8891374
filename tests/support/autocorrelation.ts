/**
 * Whether a motif comes back at a fixed offset: the autocorrelation of a plane against itself shifted by every lag up to a
 * part of its size, and its highest peak beside the one at lag 0. A peak counts by how far it rises above the saddle that
 * joins it to a higher one, so the flank of the central lobe is none.
 */
import { boxMean, type Plane } from './plane';

export interface Peak {
  /** Correlation −1..1, and the lag in pixels. */
  readonly r: number;
  readonly dx: number;
  readonly dy: number;
}

/** A peak that rises less above its saddle is noise. */
const LEAST_RISE = 0.05;

/** Longer lags than this share of the side are left out: too little of the plane overlaps to say anything. */
const MOST_LAG = 0.5;

/** Side of the plane = a power of two. Variation slower than a quarter of the side is taken out first: a gradient is no motif. */
export function secondaryPeak(plane: Plane): Peak {
  const side = plane.width;
  const slow = boxMean(plane, side >> 2);
  const detail = plane.data.map((value, at) => value - slow.data[at]!);
  const lags = correlate(detail, side);
  const most = Math.floor(side * MOST_LAG);
  const width = 2 * most + 1;
  const table = new Float32Array(width * width);
  for (let dy = -most; dy <= most; dy += 1) for (let dx = -most; dx <= most; dx += 1) table[(dy + most) * width + dx + most] = lags(dx, dy);
  return highestBeside(table, width, most);
}

/** Correlation at a lag, each normalised by the pixels that overlap. */
function correlate(detail: Float32Array, side: number): (dx: number, dy: number) => number {
  const size = 2 * side;
  const re = new Float64Array(size * size);
  const im = new Float64Array(size * size);
  for (let row = 0; row < side; row += 1) for (let column = 0; column < side; column += 1) re[row * size + column] = detail[row * side + column]!;
  transform2(re, im, size, false);
  for (let at = 0; at < re.length; at += 1) {
    re[at] = re[at]! ** 2 + im[at]! ** 2;
    im[at] = 0;
  }
  transform2(re, im, size, true);
  const variance = re[0]! / side ** 2;
  return (dx, dy) => {
    const overlap = (side - Math.abs(dx)) * (side - Math.abs(dy));
    return re[((dy + size) % size) * size + ((dx + size) % size)]! / overlap / variance;
  };
}

/** Joins pixels from the highest down; when two hills meet, the lower one's rise is known. */
function highestBeside(table: Float32Array, width: number, most: number): Peak {
  const order = [...table.keys()].filter((at) => table[at]! > 0).sort((a, b) => table[b]! - table[a]!);
  const parent = new Int32Array(table.length).fill(-1);
  const find = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[at] !== root) [parent[at], at] = [root, parent[at]!];
    return root;
  };
  const centre = most * width + most;
  let best: Peak = { r: 0, dx: 0, dy: 0 };
  const weigh = (top: number, saddle: number): void => {
    if (top !== centre && table[top]! - saddle >= LEAST_RISE && table[top]! > best.r) best = { r: table[top]!, dx: (top % width) - most, dy: Math.floor(top / width) - most };
  };
  for (const at of order) {
    parent[at] = at;
    const [row, column] = [Math.floor(at / width), at % width];
    for (let dy = -1; dy <= 1; dy += 1) {
      for (let dx = -1; dx <= 1; dx += 1) {
        const [y, x] = [row + dy, column + dx];
        if (y < 0 || x < 0 || y >= width || x >= width || parent[y * width + x] === -1) continue;
        const [here, there] = [find(at), find(y * width + x)];
        if (here === there) continue;
        const lower = table[here]! < table[there]! ? here : there;
        const higher = lower === here ? there : here;
        weigh(lower, table[at]!);
        parent[lower] = higher;
      }
    }
  }
  for (const at of order) if (find(at) === at) weigh(at, 0);
  return best;
}

function transform2(re: Float64Array, im: Float64Array, size: number, inverse: boolean): void {
  const [a, b] = [new Float64Array(size), new Float64Array(size)];
  for (let row = 0; row < size; row += 1) transform(re.subarray(row * size, (row + 1) * size), im.subarray(row * size, (row + 1) * size), inverse);
  for (let column = 0; column < size; column += 1) {
    for (let row = 0; row < size; row += 1) [a[row], b[row]] = [re[row * size + column]!, im[row * size + column]!];
    transform(a, b, inverse);
    for (let row = 0; row < size; row += 1) [re[row * size + column], im[row * size + column]] = [a[row]!, b[row]!];
  }
}

/** Fast Fourier transform in place, radix 2; the inverse divides by the length. */
function transform(re: Float64Array, im: Float64Array, inverse: boolean): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i += 1) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j]!, re[i]!];
      [im[i], im[j]] = [im[j]!, im[i]!];
    }
  }
  for (let length = 2; length <= n; length <<= 1) {
    const angle = ((inverse ? 2 : -2) * Math.PI) / length;
    const half = length >> 1;
    for (let k = 0; k < half; k += 1) {
      const [c, s] = [Math.cos(angle * k), Math.sin(angle * k)];
      for (let start = k; start < n; start += length) {
        const other = start + half;
        const x = re[other]! * c - im[other]! * s;
        const y = re[other]! * s + im[other]! * c;
        re[other] = re[start]! - x;
        im[other] = im[start]! - y;
        re[start]! += x;
        im[start]! += y;
      }
    }
  }
  if (inverse) for (let at = 0; at < n; at += 1) [re[at], im[at]] = [re[at]! / n, im[at]! / n];
}
