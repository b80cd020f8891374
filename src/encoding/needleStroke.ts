/**
 * One stroke of the needle, as shares of its own duration: it comes down, dents the skin, snaps through, advances, rests,
 * and draws a small tent as it leaves. The dent grows until the skin suddenly gives way and the surface springs back along
 * the needle; that snap is what a real force curve shows. Source: D-39. Left out: viscous creep between strokes.
 */
import { smoothstep } from '@/lib/interpolate';

/** Needle tips above the surface between strokes, mm. */
export const HOVER_MM = 0.9;
/** Indentation at which the skin gives way, mm: at most this, less for a shallow needle. */
const CRITICAL_DENT_MM = 0.2;
const DENT_AFTER_SNAP = 0.35;
const TENT = -0.25;

/** Shares of the stroke at which its phases end. */
const ABOVE = 0.16;
const TOUCH = 0.24;
const SNAP = 0.42;
const SNAPPED = 0.44;
const DEEPEST = 0.6;
const REST = 0.68;
const OUT = 0.88;

export interface StrokeState {
  /** Needle tips above the undisturbed surface; negative = below. */
  readonly heightMm: number;
  /** How far the surface is pressed down under the needles; negative = drawn up. */
  readonly indentationMm: number;
}

function strokeState(share: number, depthMm: number): StrokeState {
  const dentMm = Math.min(CRITICAL_DENT_MM, 0.35 * depthMm);
  const tentMm = TENT * dentMm;
  if (share < TOUCH) return { heightMm: HOVER_MM * (1 - smoothstep(0.5 * ABOVE, TOUCH, share)), indentationMm: 0 };
  if (share < SNAP) {
    const dent = dentMm * ((share - TOUCH) / (SNAP - TOUCH)) ** 0.8;
    return { heightMm: -dent, indentationMm: dent };
  }
  if (share < REST) {
    const snapped = smoothstep(SNAP, SNAPPED, share);
    const advance = smoothstep(SNAP - 0.03, DEEPEST, share);
    const start = smoothstep(SNAP - 0.03, DEEPEST, SNAP);
    return {
      heightMm: -dentMm - (depthMm - dentMm) * Math.max(0, (advance - start) / (1 - start)),
      indentationMm: dentMm * (1 - (1 - DENT_AFTER_SNAP) * snapped),
    };
  }
  const leaving = smoothstep(REST, OUT, share);
  const heightMm = share < OUT ? -depthMm * (1 - leaving) : HOVER_MM * smoothstep(OUT, 1, share);
  const drawnUp = smoothstep(REST, REST + 0.08, share);
  const released = smoothstep(OUT - 0.04, 1, share);
  return { heightMm, indentationMm: (DENT_AFTER_SNAP * dentMm * (1 - drawnUp) + tentMm * drawnUp) * (1 - released) };
}

/** State at a share 0..1 of the stroke; `above` and `deepest` are the shares at which travel ends and the tips turn. */
export const strokeAt = Object.assign(strokeState, { above: ABOVE, deepest: DEEPEST });
