/**
 * Handles of the visitor's cut in the picture: where they stand, and which cut a drag of one means. One is in the middle of the
 * cut's upper edge and moves it; the other turns it, on the same line to the right. A handle stays under the pointer as well as
 * its way allows: the value is the one at which it is drawn nearest to where the pointer wants it.
 */
import { BLOCK_HALF_MM } from '@/lib/block';
import { clamp } from '@/lib/interpolate';
import { CUT_LIMITS, type Cut } from '@/session/cut';
import type { PicturePoint, PointOf } from '@/session/picturePort';

export type CutPart = keyof Cut;

/** How far from the middle the cut is turned, mm along it. */
const ARM_MM = 2.5;
/** Where the camera looks along a handle's way it moves by less per unit, px: then this many pixels up are taken for one unit. */
const LEAST_PX: Readonly<Record<CutPart, number>> = { offsetMm: 12, angleRad: 60 };
/** Finer is not drawn. */
const FINEST: Readonly<Record<CutPart, number>> = { offsetMm: 0.01, angleRad: Math.PI / 1800 };
const HALVINGS = 40;

/** Pieces of the line between the handles: it lies on the skin. */
const PIECES = 24;

/** Null behind the camera. */
export function handlePoint(pointOf: PointOf, part: CutPart, cut: Cut): PicturePoint | null {
  return onEdge(pointOf, cut, part === 'angleRad' ? ARM_MM : 0);
}

/** From one handle to the other, along the cut's upper edge; empty when a part of it is behind the camera. */
export function edgeLine(pointOf: PointOf, cut: Cut): readonly PicturePoint[] {
  const points = Array.from({ length: PIECES + 1 }, (_, at) => onEdge(pointOf, cut, (ARM_MM * at) / PIECES));
  return points.every((point) => point !== null) ? points : [];
}

function onEdge(pointOf: PointOf, { offsetMm, angleRad }: Cut, armMm: number): PicturePoint | null {
  return pointOf(armMm * Math.cos(angleRad), 0, BLOCK_HALF_MM - offsetMm - armMm * Math.sin(angleRad));
}

/** Direction in which the handle is drawn to move for more, radians clockwise from rightwards. */
export function handleHeading(pointOf: PointOf, part: CutPart, cut: Cut): number {
  const less = handlePoint(pointOf, part, { ...cut, [part]: cut[part] - 0.05 });
  const more = handlePoint(pointOf, part, { ...cut, [part]: cut[part] + 0.05 });
  return less && more ? Math.atan2(more.y - less.y, more.x - less.x) : 0;
}

/** What a part of the cut becomes when its handle is drawn to `target`, `from` being the cut when it was taken. */
export function draggedTo(pointOf: PointOf, part: CutPart, from: Cut, target: PicturePoint): number {
  const [low, high] = CUT_LIMITS[part];
  const at = (value: number): PicturePoint | null => handlePoint(pointOf, part, { ...from, [part]: value });
  const [first, stood, last] = [at(low), at(from[part]), at(high)];
  if (!first || !stood || !last) return from[part];
  const rounded = (value: number): number => Math.round(clamp(value, low, high) / FINEST[part]) * FINEST[part];
  if (Math.hypot(last.x - first.x, last.y - first.y) < LEAST_PX[part] * (high - low)) return rounded(from[part] + (stood.y - target.y) / LEAST_PX[part]);
  const away = (value: number): number => {
    const point = at(value);
    return point ? Math.hypot(point.x - target.x, point.y - target.y) : Infinity;
  };
  // The way is bent so little that its distance from a point has one least.
  let [left, right] = [low, high];
  for (let half = 0; half < HALVINGS; half += 1) {
    const third = (right - left) / 3;
    if (away(left + third) < away(right - third)) right -= third;
    else left += third;
  }
  return rounded(left);
}
