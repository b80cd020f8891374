/** What a plan says of a pass before it is laid out: how many punctures, how deep on average. For parsers and panels. */
import { BLOCK_SURFACE_CM2 } from '@/lib/block';
import type { Anatomy } from '@/skin/anatomy';
import { DEVICE_TABLE } from './devices';
import type { Plan } from './scenario';

export const MAX_PUNCTURES_PER_SESSION = 540;

/** The block's floor stays whole: channels end above it, mm. */
export const FLOOR_MM = 0.1;

export interface PassOptions {
  /** Depth reached ÷ nominal length, instead of the device's own mean share. */
  readonly reachedShare?: number;
}

export function puncturesPerSession(plan: Plan): number {
  return Math.min(MAX_PUNCTURES_PER_SESSION, Math.round(BLOCK_SURFACE_CM2 * plan.densityPerCm2));
}

/** Mean depth that the plan's needle reaches in this skin, mm. */
export function meanReachedDepthMm(plan: Plan, anatomy: Anatomy, options: PassOptions = {}): number {
  const share = options.reachedShare ?? DEVICE_TABLE[plan.device].reachedShare.value;
  return Math.min(plan.needleLengthMm * share, anatomy.blockDepthMm - FLOOR_MM);
}
