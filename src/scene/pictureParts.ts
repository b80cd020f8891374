/**
 * How one frame is shared by the pictures of two days: a wipe draws both over the whole frame and shows each on its side of
 * the edge, side by side each has half of the frame and a camera of that shape. Written into what is given: no allocation.
 */
import { type Comparison, pictureWidthPx } from '@/session/comparison';

/** Lengths in the frame's own pixels, from its left edge. */
export interface PicturePart {
  /** The day before, or the session's own. */
  before: boolean;
  /** Where the whole picture lies, and its width. */
  left: number;
  width: number;
  /** What of the frame it fills. */
  shownFrom: number;
  shownTo: number;
}

export function createParts(): [PicturePart, PicturePart] {
  const part = (before: boolean): PicturePart => ({ before, left: 0, width: 1, shownFrom: 0, shownTo: 1 });
  return [part(true), part(false)];
}

/** Returns how many parts there are: one is the second, the session's own day. */
export function writeParts([earlier, later]: [PicturePart, PicturePart], comparison: Comparison | null, width: number): 1 | 2 {
  if (comparison?.layout === 'side') {
    const half = pictureWidthPx(comparison, width);
    place(earlier, 0, half, 0, width - half);
    place(later, width - half, half, width - half, width);
    return 2;
  }
  const edge = comparison ? Math.round(comparison.position * width) : 0;
  place(earlier, 0, width, 0, edge);
  place(later, 0, width, edge, width);
  return comparison ? 2 : 1;
}

function place(part: PicturePart, left: number, width: number, shownFrom: number, shownTo: number): void {
  part.left = left;
  part.width = width;
  part.shownFrom = shownFrom;
  part.shownTo = shownTo;
}
