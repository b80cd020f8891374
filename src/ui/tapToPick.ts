/** A tap on the picture asks what is there: a press that neither moves nor lasts, of the first pointer only. */
import type { PointerEvent } from 'react';
import type { PicturePoint } from '@/session/picturePort';

const MOST_PX = 6;
const MOST_MS = 500;

export interface TapHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
}

/** `onTap` gets the place in the element, px. */
export function createTap(onTap: (at: PicturePoint) => void): TapHandlers {
  let down: { readonly x: number; readonly y: number; readonly ms: number } | null = null;
  return {
    onPointerDown(event) {
      down = event.isPrimary && event.button === 0 ? { x: event.clientX, y: event.clientY, ms: event.timeStamp } : null;
    },
    onPointerUp(event) {
      if (!down || !event.isPrimary) return;
      const still = Math.hypot(event.clientX - down.x, event.clientY - down.y) <= MOST_PX && event.timeStamp - down.ms <= MOST_MS;
      down = null;
      if (!still) return;
      const box = event.currentTarget.getBoundingClientRect();
      onTap({ x: event.clientX - box.left, y: event.clientY - box.top });
    },
  };
}
