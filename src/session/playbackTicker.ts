/** The one clock of the session: it runs only while something plays. Everything else in the app moves by state changes. */

export interface FrameClock {
  /** Milliseconds, monotone. */
  now(): number;
  request(callback: () => void): number;
  cancel(id: number): void;
}

export interface Ticker {
  /** Starts, or keeps running. */
  start(): void;
  stop(): void;
}

/** A step longer than this (a hidden tab, a debugger) counts as this. */
const LONGEST_STEP_SECONDS = 0.1;

/** `step` gets the seconds since the last frame and says whether to go on. */
export function createTicker(step: (seconds: number) => boolean, clock: FrameClock = browserClock()): Ticker {
  let frame: number | null = null;
  let before = 0;
  const tick = (): void => {
    const now = clock.now();
    const seconds = Math.min(LONGEST_STEP_SECONDS, Math.max(0, (now - before) / 1000));
    before = now;
    frame = clock.request(tick);
    if (!step(seconds)) stop();
  };
  const stop = (): void => {
    if (frame !== null) clock.cancel(frame);
    frame = null;
  };
  return {
    start() {
      if (frame !== null) return;
      before = clock.now();
      frame = clock.request(tick);
    },
    stop,
  };
}

function browserClock(): FrameClock {
  return {
    now: () => performance.now(),
    request: (callback) => requestAnimationFrame(callback),
    cancel: (id) => cancelAnimationFrame(id),
  };
}
