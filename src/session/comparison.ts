/**
 * Before and after: the same scenario on two days, with one camera and one light, as a wipe or side by side. The later picture
 * is the session's own day; this says the earlier one. Null in the session's state = one picture.
 */
import { clamp } from '@/lib/interpolate';
import type { Plan } from '@/treatment/scenario';
import { FIRST_DAY } from './phaseScale';
import { clampDay } from './playback';

export const COMPARE_LAYOUTS = ['wipe', 'side'] as const;
export type CompareLayout = (typeof COMPARE_LAYOUTS)[number];

export interface Comparison {
  readonly layout: CompareLayout;
  /** Day of the picture to compare with, left in the picture. */
  readonly day: number;
  /** Where the wipe's edge stands, share of the picture's width from the left. */
  readonly position: number;
}

export const DEFAULT_COMPARISON: Comparison = { layout: 'wipe', day: FIRST_DAY, position: 0.5 };
/** The edge stays inside the picture, so that its handle can be taken again. */
export const POSITION_RANGE = [0.02, 0.98] as const;

/** A comparison with what is given, within its limits. */
export function changeComparison(plan: Plan, before: Comparison | null, change: Partial<Comparison>): Comparison {
  const next = { ...(before ?? DEFAULT_COMPARISON), ...change };
  return {
    layout: next.layout,
    day: clampDay(plan, next.day),
    position: Number.isFinite(next.position) ? clamp(next.position, ...POSITION_RANGE) : DEFAULT_COMPARISON.position,
  };
}

/** Width of one picture where two share a frame. */
export function pictureWidthPx(comparison: Comparison | null, frameWidthPx: number): number {
  return comparison?.layout === 'side' ? Math.max(1, Math.ceil(frameWidthPx / 2)) : frameWidthPx;
}
