/**
 * One small tile of random values, 32³ cells × 4 independent channels, repeating: the source of every smooth noise of the
 * tissue shaders (one trilinear read gives four value noises). Seeded; same seed, same bytes.
 */
import { Data3DTexture, LinearFilter, RepeatWrapping, RGBAFormat, UnsignedByteType } from 'three';
import { hash32 } from '@/lib/random';

export const NOISE_CELLS = 32;

export function createTissueNoise(seed: number): Data3DTexture {
  const words = new Uint32Array(NOISE_CELLS ** 3);
  for (let at = 0; at < words.length; at += 1) words[at] = hash32(seed, 0x7155, at, 1);
  const texture = new Data3DTexture(new Uint8Array(words.buffer), NOISE_CELLS, NOISE_CELLS, NOISE_CELLS);
  texture.format = RGBAFormat;
  texture.type = UnsignedByteType;
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.wrapR = RepeatWrapping;
  texture.needsUpdate = true;
  return texture;
}
