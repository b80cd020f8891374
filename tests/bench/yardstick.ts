/** The yardstick that times are told in, so that machines compare, and the middle of several runs. */

/** Deliberately naive: some hundred million calls. */
export function fibonacci(n: number): number {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/**
 * Milliseconds of processor time that `work` takes, and what it returns: user and system time of the whole process, so
 * collecting garbage counts, and what else the machine does does not.
 */
export function timed<Result>(work: () => Result): { readonly ms: number; readonly result: Result } {
  const began = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(began);
  return { ms: (user + system) / 1000, result };
}

/** Median milliseconds of `work` over `runs` runs after one that warms up. */
export function medianMs(runs: number, work: () => unknown): number {
  work();
  return median(Array.from({ length: runs }, () => timed(work).ms));
}
