/** Calls `act` at most once per `milliseconds`: the first time at once, and always once more after the last call. */
export interface Throttled {
  (): void;
  /** Forgets a call that is still due. */
  cancel(): void;
  /** Makes a call that is still due now. */
  flush(): void;
}

export function throttle(milliseconds: number, act: () => void): Throttled {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let next = 0;
  const fire = (): void => {
    timer = null;
    next = performance.now() + milliseconds;
    act();
  };
  const throttled = (): void => {
    if (timer === null) timer = setTimeout(fire, Math.max(0, next - performance.now()));
  };
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return Object.assign(throttled, {
    cancel,
    flush: () => {
      if (timer === null) return;
      cancel();
      fire();
    },
  });
}
