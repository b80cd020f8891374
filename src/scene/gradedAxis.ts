/**
 * Grid lines of the block: fine around the hero axis (where a drop, a pit and the needle's dent need vertices) and coarse
 * elsewhere. The top, the front and the right face use the same lines, so their common edges share vertices exactly.
 */
import { BLOCK_HALF_MM, HERO_X_MM, HERO_Z_MM } from '@/lib/block';

export interface AxisGrading {
  /** Spacing at the hero axis, mm. */
  readonly fineMm: number;
  /** Distance from the axis over which the spacing stays fine, mm. */
  readonly fineReachMm: number;
  readonly coarseMm: number;
  /** Growth of the spacing from line to line. */
  readonly growth: number;
}

/** Increasing positions from −3 to 3 mm that contain `centreMm`. */
function gradedAxis(centreMm: number, grading: AxisGrading): Float32Array {
  const right = gradedOffsets(BLOCK_HALF_MM - centreMm, grading);
  const left = gradedOffsets(BLOCK_HALF_MM + centreMm, grading);
  const lines = [...left.reverse().map((offset) => centreMm - offset), centreMm, ...right.map((offset) => centreMm + offset)];
  return Float32Array.from(lines);
}

/** Offsets from the centre, growing, the last one exactly `lengthMm`; empty when the length is 0. */
function gradedOffsets(lengthMm: number, grading: AxisGrading): number[] {
  const offsets: number[] = [];
  let step = grading.fineMm;
  let at = 0;
  while (at < lengthMm - 1e-6) {
    at += step;
    offsets.push(at);
    if (at > grading.fineReachMm) step = Math.min(step * grading.growth, grading.coarseMm);
  }
  const scale = offsets.length === 0 ? 1 : lengthMm / at;
  return offsets.map((offset) => offset * scale);
}

export function columnsMm(grading: AxisGrading): Float32Array {
  return gradedAxis(HERO_X_MM, grading);
}

export function rowsMm(grading: AxisGrading): Float32Array {
  return gradedAxis(HERO_Z_MM, grading);
}

/** Depths of the rows of a cut face: 0 at the rim, dense where the skin is layered, the block's bottom last. */
export function depthRowsMm(count: number, blockDepthMm: number): Float32Array {
  return Float32Array.from({ length: count }, (_, row) => blockDepthMm * Math.pow(row / (count - 1), 2.2));
}
