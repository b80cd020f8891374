/**
 * In how many directions the fibres of a picture run: the structure tensor of its lightness gives every pixel the direction
 * along which it changes least, weighted by how decided that is. Woven tissue has a second direction; a scar has one.
 */
import { boxMean, type Plane } from './plane';

export interface Directions {
  /** Mean direction of the fibres, degrees 0..180 from the horizontal, y downwards. */
  readonly mainDeg: number;
  /** Share of the weight that lies more than APART_DEG from the main direction, 0..1. */
  readonly across: number;
}

/** Fibres of another family: farther than a bundle wanders by itself. */
export const APART_DEG = 25;
/** Radius of the neighbourhood that decides one direction, px. */
const RADIUS = 3;

export function directionsOf(plane: Plane): Directions {
  const { width, height, data } = plane;
  const [xx, xy, yy] = [new Float32Array(data.length), new Float32Array(data.length), new Float32Array(data.length)];
  for (let row = 1; row + 1 < height; row += 1) {
    for (let column = 1; column + 1 < width; column += 1) {
      const at = row * width + column;
      const dx = (data[at + 1]! - data[at - 1]!) / 2;
      const dy = (data[at + width]! - data[at - width]!) / 2;
      xx[at] = dx * dx;
      xy[at] = dx * dy;
      yy[at] = dy * dy;
    }
  }
  const [a, b, c] = [xx, xy, yy].map((values) => boxMean({ width, height, data: values }, RADIUS).data) as [Float32Array, Float32Array, Float32Array];
  // Twice the angle of the fibre, which stands across the gradient; length = energy times coherence.
  const doubled = Array.from(a, (value, at) => ({ x: c[at]! - value, y: -2 * b[at]! }));
  const sum = doubled.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  const main = Math.atan2(sum.y, sum.x);
  let [across, total] = [0, 0];
  for (const { x, y } of doubled) {
    const weight = Math.hypot(x, y);
    total += weight;
    const turn = Math.abs(Math.atan2(Math.sin(Math.atan2(y, x) - main), Math.cos(Math.atan2(y, x) - main)));
    if (turn > (2 * APART_DEG * Math.PI) / 180) across += weight;
  }
  return { mainDeg: ((main * 90) / Math.PI + 180) % 180, across: total > 0 ? across / total : 0 };
}
