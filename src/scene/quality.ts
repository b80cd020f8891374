/**
 * Quality tiers: what a renderer can afford. `auto` begins at medium, on a software renderer at low, and follows the measured
 * frames from there (`tierGovernor.ts`); nothing is read off the user agent. Every costly choice, with its reason:
 *
 * | choice | low | medium | high | why |
 * |---|---|---|---|---|
 * | pixels per CSS pixel, at most | 1 | 1.5 | 2 | every fragment of tissue reads three maps; beyond 2 nobody sees more |
 * | pixels in all, at most | 2.5 M | 5 M | 9 M | a wall in portrait has 8 M: the interface stays sharp, the picture may be softer |
 * | multisampling | none, four shifted frames at rest | 4 | 4 | in software it costs ×2.7 on fibres, and it cannot be switched on later |
 * | width of the tissue maps, px | `tissueBake.ts` | | | a bake costs seconds in software, and memory: 22–200 MB |
 * | grid of the surface | `Block.tsx` | | | displaced triangles cost 1.7 µs each in software |
 * | quads and strands of a fibre | `fibreViews.ts` | | | most triangles of a close view are fibres |
 * | sides of a vessel, quads of a cell | `Vessels.tsx`, `cellMeshes.ts` | | | round enough at the size that they have there |
 */
import type { Quality } from '@/session/sessionTypes';

export type Tier = 'low' | 'medium' | 'high';

export const PIXEL_RATIO_CAP: Readonly<Record<Tier, number>> = { low: 1, medium: 1.5, high: 2 };
const MOST_PIXELS: Readonly<Record<Tier, number>> = { low: 2.5e6, medium: 5e6, high: 9e6 };
/** What the governor may take away at most leaves this many pixels per CSS pixel. */
const LEAST_RATIO = 0.8;
const STEP = 0.1;

export function isSoftwareRenderer(renderer: string): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);
}

/** What a tier draws with when nothing is too slow: the device's own ratio within the tier's caps. */
export function fullPixelRatio(tier: Tier, devicePixelRatio: number, widthPx: number, heightPx: number): number {
  const fits = Math.sqrt(MOST_PIXELS[tier] / Math.max(1, widthPx * heightPx));
  return Math.min(devicePixelRatio, PIXEL_RATIO_CAP[tier], fits);
}

/** The same, less so many steps of a tenth. */
export function reducedPixelRatio(full: number, steps: number): number {
  return Math.max(Math.min(full, LEAST_RATIO), full - STEP * steps);
}

/** Steps after which nothing more can be taken from a ratio. */
export function mostSteps(full: number): number {
  return Math.max(0, Math.ceil((full - LEAST_RATIO) / STEP - 1e-9));
}

export function tierOf(quality: Quality, auto: Tier): Tier {
  return quality === 'auto' ? auto : quality;
}
