/**
 * Openings of the surface as a small picture for the relief's shader: r = how deep a follicle's mouth goes here (0..1 of
 * PIT_MM), g = the same of a sweat pore, b = how far furrows are held off: a sweat pore opens on a ridge, never in a furrow,
 * and skin rises a little around a hair's mouth. uv = (x + 3, z + 3) / 6.
 */
import { DataTexture, LinearFilter, RGBAFormat, UnsignedByteType } from 'three';
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM } from '@/lib/block';
import { clamp, smoothstep } from '@/lib/interpolate';
import type { Openings } from '@/skin/openings';

const SWEAT_PORE_MM = 0.02;
const CREST_MM = 0.13;

export function paintPits({ follicles, hairs, pores }: Pick<Openings, 'follicles' | 'hairs' | 'pores'>, size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const stamp = (xMm: number, zMm: number, reachMm: number, channel: 0 | 1 | 2, profile: (distanceMm: number) => number): void => {
    const toTexel = (mm: number): number => ((mm + BLOCK_HALF_MM) / BLOCK_WIDTH_MM) * size - 0.5;
    const reach = (reachMm / BLOCK_WIDTH_MM) * size;
    const cx = toTexel(xMm);
    const cz = toTexel(zMm);
    for (let k = Math.max(Math.ceil(cz - reach), 0); k <= Math.min(Math.floor(cz + reach), size - 1); k += 1) {
      for (let i = Math.max(Math.ceil(cx - reach), 0); i <= Math.min(Math.floor(cx + reach), size - 1); i += 1) {
        const distanceMm = (Math.hypot(i - cx, k - cz) / size) * BLOCK_WIDTH_MM;
        const at = (k * size + i) * 4 + channel;
        pixels[at] = Math.max(pixels[at] as number, Math.round(255 * clamp(profile(distanceMm), 0, 1)));
      }
    }
  };
  const withHair = new Set(hairs);
  follicles.forEach(({ xMm, zMm, ostiumMm }, at) => {
    // Those of the drawn hairs are open; horn fills most of the others, so that their hollow is shallow and narrower.
    const deep = withHair.has(at) ? 1 : 0.2 + 0.5 * ((at * 0.618) % 1) ** 1.5;
    const widthMm = ostiumMm * (0.45 + 0.55 * deep);
    stamp(xMm, zMm, 1.5 * widthMm, 0, (d) => deep * (1 - smoothstep(0.15 * widthMm, 1.25 * widthMm, d)));
  });
  for (const { xMm, zMm } of pores) {
    stamp(xMm, zMm, 1.6 * SWEAT_PORE_MM, 1, (d) => 1 - smoothstep(0.2 * SWEAT_PORE_MM, 1.5 * SWEAT_PORE_MM, d));
    stamp(xMm, zMm, CREST_MM, 2, (d) => 1 - smoothstep(0.03, CREST_MM, d));
  }
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  return pixels;
}

/** The caller disposes the texture. */
export function createPits(openings: Openings, size: number): DataTexture {
  const texture = new DataTexture(paintPits(openings, size), size, size, RGBAFormat, UnsignedByteType);
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}
