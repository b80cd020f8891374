/** What a visitor does with the cut. Apart from `cut.ts`, which every page needs, because only the display menu does these. */
import { clamp } from '@/lib/interpolate';
import { type Cut, CUT_LIMITS } from './cut';

export const FRONT_FACE: Cut = { offsetMm: 0, angleRad: 0 };

/** Null = the block's own front face. What is no number leaves its part as it was. */
export function moveCut(before: Cut | null, change: Partial<Cut>): Cut | null {
  const from = before ?? FRONT_FACE;
  const within = (name: keyof Cut): number => {
    const value = change[name];
    return value !== undefined && Number.isFinite(value) ? clamp(value, ...CUT_LIMITS[name]) + 0 : from[name];
  };
  const cut = { offsetMm: within('offsetMm'), angleRad: within('angleRad') };
  return cut.offsetMm === 0 && cut.angleRad === 0 ? null : cut;
}
