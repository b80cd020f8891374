/** Where a picture too narrow for columns has its numbered pins: on the structures themselves, none over another. */
import { overlaps, type Box, type LabelSize, type Point } from './labelLayout';

/** Width of a pin, and the least distance of two of them, px. */
export const PIN_PX = 24;
const APART_PX = PIN_PX + 4;
/** Distance beyond which more distance is no better. */
const FAR_PX = 90;

export interface Pin {
  readonly id: string;
  readonly at: Point;
}

/** In order of priority each label takes the place farthest from the pins before it; without a free place it is left out. Returned from top to bottom. */
export function layoutPins(frame: { readonly width: number; readonly height: number; readonly keepClear: readonly Box[] }, labels: readonly LabelSize[], most: number): Pin[] {
  const pins: Pin[] = [];
  for (const { id, places } of labels.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))) {
    if (pins.length === most) break;
    let best: Point | null = null;
    let freest = -Infinity;
    for (const place of places) {
      const half = PIN_PX / 2;
      const box = { left: place.x - half, top: place.y - half, right: place.x + half, bottom: place.y + half };
      if (box.left < 0 || box.top < 0 || box.right > frame.width || box.bottom > frame.height || frame.keepClear.some((clear) => overlaps(box, clear))) continue;
      const free = Math.min(FAR_PX, ...pins.map(({ at }) => Math.hypot(at.x - place.x, at.y - place.y)));
      if (free <= freest) continue;
      best = place;
      freest = free;
    }
    if (best && freest >= APART_PX) pins.push({ id, at: best });
  }
  return pins.toSorted((a, b) => a.at.y - b.at.y || a.at.x - b.at.x);
}
