/** What a visitor does with own hands, as one piece that is fetched when it is first wanted: the device held, the block pulled. */
import { createHoldActions, type HoldActions, type HoldPort } from './holdActions';
import { createStretchActions, type StretchActions } from './stretchActions';

export interface HandWork {
  readonly hold: HoldActions & {
    /** Lets its clock run; true = go on. */
    step(seconds: number): boolean;
    /** The plan has changed under the hand. */
    follow(): void;
  };
  readonly stretch: StretchActions & { step(seconds: number): boolean };
}

export function createHandWork(port: HoldPort): HandWork {
  return { hold: createHoldActions(port), stretch: createStretchActions(port.store, port.wake) };
}
