/**
 * A vertical cut through the block: where it lies and how a place on it is named. s runs along the cut from the foot of the
 * perpendicular dropped on it from the middle of the block, depth runs down; the normal points out of the tissue that stays.
 *   direction of s = (cos t, −sin t) in (x, z), normal = (sin t, cos t), foot = offset · normal
 * Turn t = 0 is like the front face, t = 90° like the right one: the two standard faces are two such planes.
 * `stripMm` unrolls the faces into one strip for what is painted along them (front −3…3, right 3…9): cords run on round the edge.
 */
import { BLOCK_HALF_MM } from '@/lib/block';

export interface CutPlane {
  readonly turnRad: number;
  /** Distance of the plane from the middle of the block along its normal, mm. */
  readonly offsetMm: number;
  /** Where the plane leaves the block, mm along s. */
  readonly fromS: number;
  readonly toS: number;
  /** Added to s: place on the unrolled strip. */
  readonly stripMm: number;
}

/** The vertical plane through (x, z), turned by `turnRad` about the upright from the front face. Throws when it misses the block. */
export function createCutPlane(xMm: number, zMm: number, turnRad: number): CutPlane {
  const normalX = Math.sin(turnRad);
  const normalZ = Math.cos(turnRad);
  const offsetMm = xMm * normalX + zMm * normalZ;
  let fromS = -Infinity;
  let toS = Infinity;
  // Per lateral coordinate: |foot + s · direction| ≤ half the block.
  for (const [foot, direction] of [
    [offsetMm * normalX, normalZ],
    [offsetMm * normalZ, -normalX],
  ] as const) {
    if (Math.abs(direction) < 1e-9) {
      if (Math.abs(foot) > BLOCK_HALF_MM + 1e-9) toS = -Infinity;
      continue;
    }
    const ends = [(-BLOCK_HALF_MM - foot) / direction, (BLOCK_HALF_MM - foot) / direction] as const;
    fromS = Math.max(fromS, Math.min(...ends));
    toS = Math.min(toS, Math.max(...ends));
  }
  if (toS - fromS < 1e-3) throw new RangeError(`the plane through (${xMm}, ${zMm}) turned by ${turnRad} rad misses the block`);
  return { turnRad, offsetMm, fromS, toS, stripMm: (12 * turnRad) / Math.PI };
}

export const FRONT_CUT = createCutPlane(0, BLOCK_HALF_MM, 0);
export const RIGHT_CUT = createCutPlane(BLOCK_HALF_MM, 0, Math.PI / 2);

/** (x, z) of the place s of a plane, mm. */
export function pointOnCut({ turnRad, offsetMm }: CutPlane, s: number): readonly [number, number] {
  const sin = Math.sin(turnRad);
  const cos = Math.cos(turnRad);
  return [offsetMm * sin + s * cos, offsetMm * cos - s * sin];
}

/** (s, distance in front of the plane) of a point (x, z), mm. */
export function placeOnCut({ turnRad, offsetMm }: CutPlane, xMm: number, zMm: number): readonly [number, number] {
  const sin = Math.sin(turnRad);
  const cos = Math.cos(turnRad);
  return [xMm * cos - zMm * sin, xMm * sin + zMm * cos - offsetMm];
}
