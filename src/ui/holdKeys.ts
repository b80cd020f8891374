/** Keys of the device in the visitor's hand: arrows move it over the skin, space strikes, Escape puts it down. */
import type { Session } from '@/session/createSession';
import { BLOCK_HALF_MM } from '@/lib/block';
import { clamp } from '@/lib/interpolate';

const STEP_MM = 0.25;
const FAR_STEP_MM = 1;
/** x to the right of the front face, z towards the viewer. */
const MOVES: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** True when the key was the hand's. `spaceIsFree`: the focus is on nothing that space would press. */
export function handleHoldKey(session: Session, key: string, shift: boolean, spaceIsFree: boolean): boolean {
  const { hold } = session.store.getState();
  if (!hold) return false;
  const move = MOVES[key];
  if (move) {
    const step = shift ? FAR_STEP_MM : STEP_MM;
    const within = (mm: number): number => clamp(mm, -BLOCK_HALF_MM, BLOCK_HALF_MM);
    session.hold.move(within(hold.xMm + step * move[0]), within(hold.zMm + step * move[1]));
  } else if (key === ' ' && spaceIsFree) session.hold.strikeHere();
  else if (key === 'Escape') session.hold.stop();
  else return false;
  return true;
}
