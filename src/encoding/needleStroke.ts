/**
 * One stroke of a needle, as shares of its own duration: it comes down, dents the skin, breaks through, advances, rests, and
 * draws a small tent as it leaves. The dent grows until the skin gives way at once and springs back along the needle; what is
 * left of dent and tent then relaxes with two time constants, a fast elastic and a slow viscous one. The shape of a real
 * force curve (D-39, model-pass); its lengths are illustrative. Left out: the next stroke's memory of this one.
 */
import { smoothstep } from '@/lib/interpolate';

/** Indentation at which the skin gives way, mm: at most this, less for a shallow needle. */
export const CRITICAL_DENT_MM = 0.17;
/** Of the dent at the moment of rupture: what is left of it round a needle that stands in the skin. */
export const DENT_AFTER_RUPTURE = 0.35;
/** How far the wall clings to the shaft, mm: drawn down as the needle advances, up to a tent as it leaves. */
export const DRAG_MM = { down: 0.05, up: 0.085 } as const;

/** Shares of the stroke at which its phases end. */
const ABOVE = 0.08;
const TOUCH = 0.17;
const RUPTURE = 0.4;
const DEEPEST = 0.58;
const REST = 0.66;
const OUT = 0.84;

/** Durations of the quick springing back after rupture, and of the fast and slow relaxation after leaving, in shares of the stroke. */
const SPRING = 0.011;
const FAST = 0.02;
const SLOW = 0.35;

/** What the needle leaves behind at once, ratio to the dent at rupture. */
const DENT_LEFT = 0.2;

export interface StrokeState {
  /** Needle tips above the undisturbed surface; negative = below. */
  heightMm: number;
  /** How far the surface is pressed down under the needles, over a breadth of tenths of a mm. */
  indentationMm: number;
  /** How far the skin that touches the shaft is drawn along it; positive = up. */
  dragMm: number;
}

/** Indentation at which skin gives way under a needle that goes this deep. */
export function criticalDentMm(depthMm: number): number {
  return Math.min(CRITICAL_DENT_MM, 0.35 * depthMm);
}

/** `share` 0..1 of the stroke, or more: what is left some time after it. `hoverMm`: tips above the surface between strokes. */
export function strokeAt(share: number, depthMm: number, hoverMm: number, out: StrokeState): StrokeState {
  const critical = criticalDentMm(depthMm);
  out.dragMm = 0;
  out.indentationMm = 0;
  if (share < TOUCH) {
    out.heightMm = hoverMm * (1 - smoothstep(ABOVE, TOUCH, share));
    return out;
  }
  if (share < RUPTURE) {
    const dent = critical * ((share - TOUCH) / (RUPTURE - TOUCH)) ** 0.8;
    out.heightMm = -dent;
    out.indentationMm = dent;
    return out;
  }
  if (share < REST) {
    // The tip keeps its pace; it is the skin that jumps back along it, overshoots a little and comes to rest.
    const since = (share - RUPTURE) / SPRING;
    const swing = Math.exp(-since) * Math.cos(1.9 * since);
    const advance = smoothstep(-0.25, 1, (share - RUPTURE) / (DEEPEST - RUPTURE));
    const start = smoothstep(-0.25, 1, 0);
    const gone = Math.max(0, (advance - start) / (1 - start));
    out.heightMm = -critical - (depthMm - critical) * gone;
    out.indentationMm = critical * (DENT_AFTER_RUPTURE + (1 - DENT_AFTER_RUPTURE) * swing);
    out.dragMm = -DRAG_MM.down * gone * (1 - 0.4 * smoothstep(DEEPEST, REST, share));
    return out;
  }
  const leaving = smoothstep(REST, OUT, share);
  const pulled = smoothstep(REST, REST + 0.09, share);
  const least = Math.min(1, depthMm / 0.3);
  out.heightMm = share < OUT ? -depthMm * (1 - leaving) : hoverMm * smoothstep(OUT, 1, share);
  if (share < OUT) {
    out.indentationMm = critical * (DENT_AFTER_RUPTURE + (DENT_LEFT - DENT_AFTER_RUPTURE) * pulled);
    out.dragMm = -0.6 * DRAG_MM.down * (1 - pulled) + DRAG_MM.up * least * pulled;
    return out;
  }
  const after = share - OUT;
  out.indentationMm = critical * DENT_LEFT * relaxed(after);
  out.dragMm = DRAG_MM.up * least * relaxed(after);
  return out;
}

/** What is left of a displacement some time after the needle let go, 1 → 0. */
function relaxed(after: number): number {
  return 0.7 * Math.exp(-after / FAST) + 0.3 * Math.exp(-after / SLOW);
}

/** After a needle has left, nearly two minutes of bleeding pass in a second: days per second of the pass. Twin: puncture.glsl. */
export const PASS_DAYS_PER_SECOND = 0.0012;
/** How long a hole takes to open as the needle leaves it, seconds of the pass. Twin: puncture.glsl. */
export const HOLE_OPENS_SECONDS = 0.35;

/** Shares of the stroke at which the tips arrive above their place, turn at their deepest, and are out again. */
export const STROKE = { above: ABOVE, touch: TOUCH, rupture: RUPTURE, deepest: DEEPEST, rest: REST, out: OUT } as const;
