/** Quality tiers: what a renderer can afford. A software renderer gets the lowest at once; pixels are bounded by tier. */
import type { Quality } from '@/session/sessionTypes';

export type Tier = 'low' | 'medium' | 'high';

export const PIXEL_RATIO_CAP: Readonly<Record<Tier, number>> = { low: 1, medium: 1.5, high: 2 };

export function isSoftwareRenderer(renderer: string): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);
}

export function tierOf(quality: Quality, renderer: string): Tier {
  if (quality !== 'auto') return quality;
  return isSoftwareRenderer(renderer) ? 'low' : 'medium';
}
