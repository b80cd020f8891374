/**
 * Contact guidance: the structure tensor A = Σ d⊗d of the fibres around, on a periodic 0.1 mm grid. A cell with heading d is
 * drawn along A·d/|A·d|; head and tail of a fibre are alike, which the product settles by itself.
 * The native weave enters as a constant tensor that prefers the skin plane and, a little, the tension lines (x).
 */
import { BLOCK_HALF_MM, BLOCK_MAX_DEPTH_MM, BLOCK_WIDTH_MM } from '@/lib/block';
import type { HealingParameters } from './parameters';

const CELL_MM = 0.1;
const SIDE = Math.round(BLOCK_WIDTH_MM / CELL_MM);
const LAYERS = Math.round(BLOCK_MAX_DEPTH_MM / CELL_MM);
const COMPONENTS = 6;

export interface GuidanceField {
  add(xMm: number, yMm: number, zMm: number, dx: number, dy: number, dz: number): void;
  /** Writes A·d/|A·d| into `out` at 0..2. */
  guide(out: Float64Array, xMm: number, yMm: number, zMm: number, dx: number, dy: number, dz: number): void;
}

export function createGuidanceField(p: HealingParameters): GuidanceField {
  const { weaveAlongTension: nativeX, weaveAcrossTension: nativeZ, weavePerDeposit: weight } = p;
  const nativeY = 1 - nativeX - nativeZ;
  const tensor = new Float32Array(SIDE * SIDE * LAYERS * COMPONENTS);
  const clampCell = (value: number, cells: number) => (value < 0 ? 0 : value >= cells ? cells - 1 : value);
  const cellOf = (x: number, y: number, z: number) => {
    const i = clampCell(Math.floor((x + BLOCK_HALF_MM) / CELL_MM), SIDE);
    const j = clampCell(Math.floor((z + BLOCK_HALF_MM) / CELL_MM), SIDE);
    const k = clampCell(Math.floor(-y / CELL_MM), LAYERS);
    return ((k * SIDE + j) * SIDE + i) * COMPONENTS;
  };
  return {
    add(x, y, z, dx, dy, dz) {
      const at = cellOf(x, y, z);
      tensor[at]! += weight * dx * dx;
      tensor[at + 1]! += weight * dy * dy;
      tensor[at + 2]! += weight * dz * dz;
      tensor[at + 3]! += weight * dx * dy;
      tensor[at + 4]! += weight * dy * dz;
      tensor[at + 5]! += weight * dx * dz;
    },
    guide(out, x, y, z, dx, dy, dz) {
      const at = cellOf(x, y, z);
      const xy = tensor[at + 3]!;
      const yz = tensor[at + 4]!;
      const xz = tensor[at + 5]!;
      const gx = (nativeX + tensor[at]!) * dx + xy * dy + xz * dz;
      const gy = xy * dx + (nativeY + tensor[at + 1]!) * dy + yz * dz;
      const gz = xz * dx + yz * dy + (nativeZ + tensor[at + 2]!) * dz;
      const scale = 1 / Math.sqrt(gx * gx + gy * gy + gz * gz);
      out[0] = gx * scale;
      out[1] = gy * scale;
      out[2] = gz * scale;
    },
  };
}
