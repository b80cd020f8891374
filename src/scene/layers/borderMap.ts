/** The borders between the layers under the whole surface as one texture: r = junction, g = border to the fat, true depth in mm. */
import { DataTexture, HalfFloatType, LinearFilter, RGFormat } from 'three';
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM } from '@/lib/block';
import type { Anatomy } from '@/skin/anatomy';
import { createFatBorder } from '@/skin/fatBorder';
import { junctionMap } from '@/skin/junction';

/** A papilla of 0.1 mm takes eight texels. */
const BORDER_SIZE = 512;

export function createBorderMap(anatomy: Anatomy, seed: number): DataTexture {
  const junction = junctionMap(anatomy, seed, BORDER_SIZE);
  const fat = createFatBorder(anatomy, seed);
  const placeOf = (at: number): number => -BLOCK_HALF_MM + ((at + 0.5) * BLOCK_WIDTH_MM) / BORDER_SIZE;
  const halves = new Uint16Array(2 * BORDER_SIZE * BORDER_SIZE);
  for (let at = 0; at < junction.length; at += 1) {
    halves[2 * at] = toHalf(junction[at] as number);
    halves[2 * at + 1] = toHalf(fat(placeOf(at % BORDER_SIZE), placeOf(Math.floor(at / BORDER_SIZE))));
  }
  const texture = new DataTexture(halves, BORDER_SIZE, BORDER_SIZE, RGFormat, HalfFloatType);
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** Half precision of a depth from 0.0001 to 1000 mm, rounded; the renderer's own converter knows more and is 1 KiB of tables. */
function toHalf(depthMm: number): number {
  float[0] = depthMm;
  return ((bits[0] as number) - 0x38000000 + 0x1000) >> 13;
}
