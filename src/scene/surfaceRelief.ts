/**
 * The relief of the surface on the main thread: how far it raises what lies below, as `blockShape.glsl` does it. The skin's own
 * relief fades out over 0.3 mm; that of a concern reaches the deeper the larger it is. Swelling is left out.
 */
import type { DataTexture } from 'three';

/** Reads the red channel of a square map of the whole surface between its texels, −3..3 mm; a place beyond the edge reads the edge. */
export function reliefReader(map: DataTexture, lowMm: number, spanMm: number): (xMm: number, zMm: number) => number {
  const { data, width } = map.image as { data: Uint8Array; width: number };
  const texel = (i: number, k: number): number => {
    const x = Math.min(Math.max(i, 0), width - 1);
    const z = Math.min(Math.max(k, 0), width - 1);
    return data[(z * width + x) * 4] as number;
  };
  return (xMm, zMm) => {
    const x = ((xMm + 3) / 6) * width - 0.5;
    const z = ((zMm + 3) / 6) * width - 0.5;
    const i = Math.floor(x);
    const k = Math.floor(z);
    const u = x - i;
    const v = z - k;
    const near = texel(i, k) * (1 - u) + texel(i + 1, k) * u;
    const far = texel(i, k + 1) * (1 - u) + texel(i + 1, k + 1) * u;
    return lowMm + (spanMm / 255) * (near * (1 - v) + far * v);
  };
}

/** Both heights in mm, of one place; the concern's as it stands on the day shown. */
export function liftAtDepthMm(ownMm: number, concernMm: number, depthMm: number): number {
  const own = Math.max(1 - depthMm / 0.3, 0);
  const follows = Math.max(1 - depthMm / (0.3 + 2.8 * Math.abs(concernMm)), 0);
  return ownMm * own * own + concernMm * follows * follows;
}
