/** What the browser test of the tissue bake asks for, computed in the page on the real GPU path. */
import { WebGLRenderer } from 'three';
import type { DataTexture } from 'three';
import { STANDING } from '@/scene/standingParts';
import { createTissueBake } from '@/scene/tissueBake';
import { tissueV } from '@/scene/tissueCoordinates';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DEFAULT_SKIN } from '@/skin/skin';

export interface TissueProbe {
  readonly sameAgain: boolean;
  readonly cached: boolean;
  readonly otherSeedDiffers: boolean;
  /** Mean CIELAB L* of the front face's albedo: corneum, living epidermis, papillary, reticular, fat. */
  readonly lightness: readonly number[];
  readonly heightSpanMm: number;
  readonly gpuTexturesLeft: number;
}

function bytesOf(texture: DataTexture): Uint8Array {
  return (texture.image as { data: Uint8Array }).data;
}

function same(a: DataTexture, b: DataTexture): boolean {
  const other = bytesOf(b);
  return bytesOf(a).every((byte, at) => byte === other[at]);
}

function meanLightness(texture: DataTexture, fromV: number, toV: number): number {
  const { data, width, height } = texture.image as { data: Uint8Array; width: number; height: number };
  const linear = (byte: number): number => (byte <= 10 ? byte / 3294.6 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
  let sum = 0;
  let count = 0;
  for (let row = Math.ceil(fromV * height); row < toV * height; row += 1) {
    for (let at = row * width * 4; at < (row + 1) * width * 4; at += 4) {
      const y = 0.2126 * linear(data[at] as number) + 0.7152 * linear(data[at + 1] as number) + 0.0722 * linear(data[at + 2] as number);
      sum += 116 * Math.cbrt(y) - 16;
      count += 1;
    }
  }
  return sum / count;
}

export function probeTissueBake(seed: number): TissueProbe {
  const renderer = new WebGLRenderer();
  const request = { skin: DEFAULT_SKIN, seed, resolution: 'coarse' } as const;
  const bake = createTissueBake(renderer, STANDING, 'at once');
  const maps = bake.bake(request);
  const second = createTissueBake(renderer, STANDING, 'at once');
  const again = second.bake(request);
  const other = second.bake({ ...request, seed: seed + 1 });
  const anatomy = describeAnatomy(DEFAULT_SKIN);
  const upper = anatomy.epidermisMm + anatomy.papillaryDermisMm;
  const fat = anatomy.epidermisMm + anatomy.dermisMm;
  const bands = [
    [0.002, 0.012],
    [0.024, 0.055],
    [anatomy.epidermisMm + 0.035, upper - 0.035],
    [upper + 0.06, fat - 0.25],
    [fat + 0.35, anatomy.blockDepthMm - 0.1],
  ] as const;
  const heights: number[] = [];
  for (let at = 0; at < 400; at += 1) heights.push(maps.top.heightAtMm(-2.9 + 5.8 * ((at * 0.618) % 1), -2.9 + 0.0145 * at));
  const result: TissueProbe = {
    sameAgain: same(maps.faces.front.albedo, again.faces.front.albedo) && same(maps.faces.right.relief, again.faces.right.relief) && same(maps.top.height, again.top.height),
    cached: bake.bake(request) === maps,
    otherSeedDiffers: !same(maps.faces.front.albedo, other.faces.front.albedo),
    lightness: bands.map(([from, to]) => meanLightness(maps.faces.front.albedo, tissueV(from, anatomy.blockDepthMm), tissueV(to, anatomy.blockDepthMm))),
    heightSpanMm: Math.max(...heights) - Math.min(...heights),
    gpuTexturesLeft: renderer.info.memory.textures,
  };
  bake.dispose();
  second.dispose();
  renderer.dispose();
  return result;
}
