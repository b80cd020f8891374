/** The relief of a surface as it is baked, asked in a page: heights along the two rims that the cuts share with the surface. */
import { WebGLRenderer } from 'three';
import { createTissueBake } from '@/scene/tissueBake';
import type { Skin } from '@/skin/skin';

/** Both rims from −3 to +3 mm, evenly, mm above the mean surface: front by x (z = 3), right by z (x = 3). */
export interface RimHeights {
  readonly front: readonly number[];
  readonly right: readonly number[];
}

export const RIM_SAMPLES = 1201;

export function probeRims(skin: Skin, seed: number): RimHeights {
  const renderer = new WebGLRenderer();
  const bake = createTissueBake(renderer, undefined, 'at once');
  const { top } = bake.bake({ skin, seed, resolution: 'coarse' });
  const along = Array.from({ length: RIM_SAMPLES }, (_, at) => -3 + (6 * at) / (RIM_SAMPLES - 1));
  const heights = { front: along.map((x) => top.heightAtMm(x, 3)), right: along.map((z) => top.heightAtMm(3, z)) };
  bake.dispose();
  renderer.dispose();
  return heights;
}
