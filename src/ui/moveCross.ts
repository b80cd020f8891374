/** Arrow keys that move the cross over the picture, in larger steps with Shift. */
import type { PicturePoint } from '@/session/picturePort';

const STEP_PX = 8;
const LEAP = 4;
const MOVES: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Where a key moves the cross to, inside the frame; null when the key is none of its. */
export function moveCross(at: PicturePoint, frame: { readonly width: number; readonly height: number }, { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): PicturePoint | null {
  const move = MOVES[key];
  if (!move) return null;
  const step = STEP_PX * (shiftKey ? LEAP : 1);
  return {
    x: Math.min(frame.width - 1, Math.max(1, at.x + step * move[0])),
    y: Math.min(frame.height - 1, Math.max(1, at.y + step * move[1])),
  };
}
