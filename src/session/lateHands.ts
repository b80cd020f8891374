/** The actions of `handWork.ts` before it is there: taking something in hand fetches it, the rest is nothing until then. */
import type { HandWork } from './handWork';
import type { HoldActions, HoldPort } from './holdActions';
import type { StretchActions } from './stretchActions';

export interface LateHands {
  /** Null until it was first wanted. */
  readonly work: HandWork | null;
  readonly hold: Omit<HoldActions, 'start'> & { start(session: () => number): Promise<void> };
  readonly stretch: Omit<StretchActions, 'start'> & { start(): Promise<void> };
}

export function createLateHands(port: HoldPort): LateHands {
  let work: HandWork | null = null;
  const fetched = async (): Promise<HandWork> => {
    const { createHandWork } = await import('./handWork');
    work ??= createHandWork(port);
    return work;
  };
  return {
    get work() {
      return work;
    },
    hold: {
      start: async (session) => (await fetched()).hold.start(session()),
      stop: () => work?.hold.stop(),
      move: (xMm, zMm) => work?.hold.move(xMm, zMm),
      press: () => work?.hold.press(),
      release: () => work?.hold.release(),
      leave: () => work?.hold.leave(),
      strikeHere: () => work?.hold.strikeHere(),
      clear: () => work?.hold.clear(),
    },
    stretch: {
      start: async () => (await fetched()).stretch.start(),
      stop: () => work?.stretch.stop(),
      pull: (stretch) => work?.stretch.pull(stretch),
      letGo: (steps) => work?.stretch.letGo(steps),
      showAt: (stretch, secondsAfter) => work?.stretch.showAt(stretch, secondsAfter),
    },
  };
}
