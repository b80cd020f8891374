/**
 * Where a pointer's ray meets the skin: the plane of the mean surface first, then a few steps to the baked relief. Beside the
 * block there is a margin, because a device is wider than its axis.
 */
import { type PerspectiveCamera, Vector3 } from 'three';
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM } from '@/lib/block';
import { clamp } from '@/lib/interpolate';
import { HEIGHT_LOW_MM, HEIGHT_SPAN_MM, type TissueMaps } from './tissueMaps';

export const HIT_MARGIN_MM = 1.2;
const STEPS = 5;

const ray = new Vector3();

/** `x`, `y` −1..1 across the frame. Writes x and z of the place into `out`; false where the ray misses. */
export function hitSurface(camera: PerspectiveCamera, x: number, y: number, maps: TissueMaps | null, out: { xMm: number; zMm: number }): boolean {
  const origin = camera.position;
  ray.set(x, y, 0.5).unproject(camera).sub(origin);
  if (ray.y > -1e-4) return false;
  let height = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const along = (height - origin.y) / ray.y;
    out.xMm = origin.x + ray.x * along;
    out.zMm = origin.z + ray.z * along;
    height = maps ? reliefMm(maps, out.xMm, out.zMm) : 0;
  }
  const most = BLOCK_HALF_MM + HIT_MARGIN_MM;
  return Math.abs(out.xMm) <= most && Math.abs(out.zMm) <= most;
}

/** Height of the baked relief, mm; the nearest texel is near enough for a hand. */
function reliefMm({ top }: TissueMaps, xMm: number, zMm: number): number {
  const { data, width, height } = top.height.image as { data: Uint8Array; width: number; height: number };
  const column = clamp(Math.floor((xMm / BLOCK_WIDTH_MM + 0.5) * width), 0, width - 1);
  const row = clamp(Math.floor((zMm / BLOCK_WIDTH_MM + 0.5) * height), 0, height - 1);
  return HEIGHT_LOW_MM + HEIGHT_SPAN_MM * ((data[4 * (row * width + column)] as number) / 255);
}
