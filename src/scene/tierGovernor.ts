/**
 * Chooses tier and pixel ratio by how long frames take while something moves. Slow frames take pixels away, a tenth of a ratio at
 * a time; frames that keep up with the screen give them back. A screen's own rhythm hides how much faster one could be, so
 * "more" is tried out, and what proves too slow is not tried again for a while. The tier changes only at rest, because it bakes.
 * Times are intervals between frames of continuous motion, ms. No clock in here: they are told.
 */
import type { Tier } from './quality';

export interface TierGovernor {
  /** The tier of `auto`. */
  readonly tier: Tier;
  /** Tenths of a pixel ratio to be left out while something moves. */
  readonly steps: number;
  /** One frame of motion; true = `steps` has changed. `mostSteps` = how far one can go at all. */
  frame(intervalMs: number, mostSteps: number): boolean;
  /** Nothing moves any more; true = `tier` has changed. */
  rest(): boolean;
}

/** Slower than this is slow: below 42 frames a second. */
const SLOW_MS = 24;
/** So slow that another tier is needed: below 20. */
const FAR_TOO_SLOW_MS = 50;
/** Within the rhythm of a screen of 60 Hz. */
const KEEPS_UP_MS = 18.5;
const WINDOW = 12;
/** Frames that must have kept up before more is tried; and after a try that failed. */
const PATIENCE = 90;
const PATIENCE_AFTER_FAILURE = 1800;
/** Frames at full ratio before a higher tier is tried. */
const TIER_PATIENCE = 300;
/** Longer than this is no frame of motion: a hidden tab, a compile. */
const NO_FRAME_MS = 400;

const LOWER: Readonly<Record<Tier, Tier>> = { high: 'medium', medium: 'low', low: 'low' };
const HIGHER: Readonly<Record<Tier, Tier>> = { low: 'medium', medium: 'high', high: 'high' };

/** A software renderer stays in the low tier: what it draws is bounded by the processor, and trying more would freeze the page. */
export function createTierGovernor(software: boolean): TierGovernor {
  let tier: Tier = software ? 'low' : 'medium';
  let wanted: Tier = tier;
  let highest: Tier = software ? 'low' : 'high';
  let steps = 0;
  let kept = 0;
  let patience = PATIENCE;
  let triedAt = -1;
  const recent: number[] = [];

  const median = (): number => [...recent].sort((a, b) => a - b)[recent.length >> 1] as number;
  const forget = (): void => {
    recent.length = 0;
    kept = 0;
  };

  return {
    get tier() {
      return tier;
    },
    get steps() {
      return steps;
    },
    frame(intervalMs, mostSteps) {
      if (software || !(intervalMs > 0) || intervalMs > NO_FRAME_MS) return false;
      recent.push(intervalMs);
      if (recent.length < WINDOW) return false;
      if (recent.length > WINDOW) recent.shift();
      const typical = median();
      if (typical > SLOW_MS) {
        if (typical > FAR_TOO_SLOW_MS && steps >= mostSteps) wanted = LOWER[tier];
        if (triedAt === steps) patience = PATIENCE_AFTER_FAILURE;
        forget();
        if (steps >= mostSteps) return false;
        steps = Math.min(mostSteps, steps + (typical > 2 * SLOW_MS ? 3 : 1));
        return true;
      }
      kept = typical <= KEEPS_UP_MS ? kept + 1 : 0;
      if (steps > 0 && kept >= patience) {
        forget();
        steps -= 1;
        triedAt = steps;
        return true;
      }
      if (steps === 0 && kept >= TIER_PATIENCE && tier !== highest) wanted = HIGHER[tier];
      return false;
    },
    rest() {
      recent.length = 0;
      if (wanted === tier) return false;
      // What was left for being too slow is not tried again.
      if (wanted === LOWER[tier]) highest = wanted;
      tier = wanted;
      steps = 0;
      patience = PATIENCE;
      triedAt = -1;
      forget();
      return true;
    },
  };
}
