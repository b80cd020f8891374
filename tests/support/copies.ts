/** Copies of a picture that show what it still says to somebody else: small, without colour, to other colour visions. */
import { LINEAR, seenBy, toCode, type Vision } from './colour';
import type { Picture } from './image';

/** Every pixel by its linear RGB; alpha is kept. */
function mapLinear({ width, height, data }: Picture, map: (r: number, g: number, b: number) => readonly [number, number, number]): Picture {
  const out = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const [r, g, b] = map(LINEAR[data[at]!]!, LINEAR[data[at + 1]!]!, LINEAR[data[at + 2]!]!);
    out[at] = Math.round(toCode(r));
    out[at + 1] = Math.round(toCode(g));
    out[at + 2] = Math.round(toCode(b));
    out[at + 3] = data[at + 3]!;
  }
  return { width, height, data: out };
}

/** Grey of the same luminance. */
export function greyOf(picture: Picture): Picture {
  return mapLinear(picture, (r, g, b) => {
    const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return [y, y, y];
  });
}

export function copyFor(vision: Vision, picture: Picture): Picture {
  return mapLinear(picture, (r, g, b) => seenBy(vision, r, g, b));
}
