/** What else lies over the picture (marked `data-over-picture`): boxes in the overlay's own coordinates, px. */
import type { Box } from './labelLayout';

export function obstaclesOver(overlay: HTMLElement): Box[] {
  const frame = overlay.getBoundingClientRect();
  return [...(overlay.closest('.dm-stage')?.querySelectorAll('[data-over-picture]') ?? [])].flatMap((other) => {
    const box = other.getBoundingClientRect();
    if (box.width === 0 || box.bottom <= frame.top || box.top >= frame.bottom) return [];
    return [{ left: box.left - frame.left, top: box.top - frame.top, right: box.right - frame.left, bottom: box.bottom - frame.top }];
  });
}
