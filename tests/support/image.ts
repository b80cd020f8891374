/** PNG pictures as numbers: comparison with a tolerance, and what can be said of a picture without a reference. */
import { PNG } from 'pngjs';
import { labOf } from './colour';

/** RGBA, row by row from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function readPicture(bytes: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(bytes);
  return { width, height, data };
}

export function writePicture({ width, height, data }: Picture): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return PNG.sync.write(png);
}

/** Share of pixels of which a colour channel differs by more than `step` (of 255). Pictures of different size differ wholly. */
export function differingShare(a: Picture, b: Picture, step: number): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const most = Math.max(...[0, 1, 2].map((channel) => Math.abs(a.data[at + channel]! - b.data[at + channel]!)));
    if (most > step) differing += 1;
  }
  return differing / (a.width * a.height);
}

/** Averages over blocks of `factor` × `factor` pixels. */
export function shrink({ width, height, data }: Picture, factor: number): Picture {
  const small = { width: Math.floor(width / factor), height: Math.floor(height / factor) };
  const out = new Uint8Array(small.width * small.height * 4);
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let dy = 0; dy < factor; dy += 1) {
          for (let dx = 0; dx < factor; dx += 1) sum += data[4 * ((y * factor + dy) * width + x * factor + dx) + channel]!;
        }
        out[4 * (y * small.width + x) + channel] = Math.round(sum / factor ** 2);
      }
    }
  }
  return { ...small, data: out };
}

/** A part of a picture, from shares of width and height. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const WHOLE: Area = { left: 0, top: 0, right: 1, bottom: 1 };

export interface Tone {
  /** CIELAB means, and the spread (standard deviation) of L*. */
  readonly l: number;
  readonly a: number;
  readonly b: number;
  readonly spread: number;
}

export function toneOf(picture: Picture, area: Area = WHOLE): Tone {
  const { width, height, data } = picture;
  const [x0, x1] = [Math.floor(area.left * width), Math.ceil(area.right * width)];
  const [y0, y1] = [Math.floor(area.top * height), Math.ceil(area.bottom * height)];
  const sum = { l: 0, a: 0, b: 0, squares: 0, count: 0 };
  for (let y = y0; y < y1; y += 1) {
    for (let x = x0; x < x1; x += 1) {
      const at = 4 * (y * width + x);
      const [l, a, b] = labOf(data[at]!, data[at + 1]!, data[at + 2]!);
      sum.l += l;
      sum.a += a;
      sum.b += b;
      sum.squares += l * l;
      sum.count += 1;
    }
  }
  const l = sum.l / sum.count;
  return { l, a: sum.a / sum.count, b: sum.b / sum.count, spread: Math.sqrt(Math.max(0, sum.squares / sum.count - l * l)) };
}

/** Share of pixels for which `test` holds, of (L*, a*, b*). */
export function shareWhere({ width, height, data }: Picture, test: (l: number, a: number, b: number) => boolean): number {
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (test(...labOf(data[at]!, data[at + 1]!, data[at + 2]!))) count += 1;
  return count / (width * height);
}
