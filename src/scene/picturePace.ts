/**
 * Tier and pixel ratio of a mounted scene: the session's choice, or by the governor. While something moves pixels may be left out;
 * a resting picture has them all. A new ratio is applied just before a frame, since it empties the canvas.
 */
import type { Quality } from '@/session/sessionTypes';
import { fullPixelRatio, isSoftwareRenderer, mostSteps, reducedPixelRatio, type Tier, tierOf } from './quality';
import { createTierGovernor } from './tierGovernor';

/** The tier that the measured frames allow. */
export interface AutoTier {
  readonly read: () => Tier;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface PicturePace {
  readonly auto: AutoTier;
  tier(): Tier;
  pixelRatio(): number;
  /** Before a frame is drawn. */
  prepare(): void;
  /** A frame of motion took so long. */
  frame(intervalMs: number): void;
  /** Nothing moves any more; true = the picture is to be drawn once more. */
  rest(): boolean;
}

export interface PaceParts {
  readonly rendererName: string;
  readonly quality: () => Quality;
  readonly size: () => { readonly width: number; readonly height: number };
  readonly presentRatio: () => number;
  readonly setRatio: (ratio: number) => void;
}

export function createPicturePace({ rendererName, quality, size, presentRatio, setRatio }: PaceParts): PicturePace {
  const governor = createTierGovernor(isSoftwareRenderer(rendererName));
  const listeners = new Set<() => void>();
  let moving = false;

  const automatic = (): boolean => quality() === 'auto';
  const tier = (): Tier => tierOf(quality(), governor.tier);
  const full = (): number => {
    const { width, height } = size();
    return fullPixelRatio(tier(), window.devicePixelRatio || 1, width, height);
  };
  const pixelRatio = (): number => reducedPixelRatio(full(), moving && automatic() ? governor.steps : 0);
  const isNew = (): boolean => Math.abs(pixelRatio() - presentRatio()) > 1e-3;

  return {
    auto: {
      read: () => governor.tier,
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    tier,
    pixelRatio,
    prepare() {
      if (isNew()) setRatio(pixelRatio());
    },
    frame(intervalMs) {
      moving = true;
      if (automatic()) governor.frame(intervalMs, mostSteps(full()));
    },
    rest() {
      moving = false;
      const otherTier = automatic() && governor.rest();
      if (otherTier) listeners.forEach((listener) => listener());
      return otherTier || isNew();
    },
  };
}
