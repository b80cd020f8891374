/**
 * Progress of a batch on standard error: on a terminal one line that is written over, several times a second; otherwise a
 * line every few seconds, so that a log stays readable. The last line says what was done and how long it took.
 */
export interface Progress {
  /** `done` of all, so far. */
  readonly update: (done: number) => void;
  /** The last line; `words` say what became of the batch. */
  readonly finish: (done: number, words: string) => void;
}

const TERMINAL_MS = 200;
const LOG_MS = 5000;

export interface ProgressOptions {
  readonly total: number;
  readonly isTerminal: boolean;
  readonly report: (text: string) => void;
  /** Milliseconds of any clock that only runs forward. */
  readonly now: () => number;
}

export function createProgress({ total, isTerminal, report, now }: ProgressOptions): Progress {
  const began = now();
  let told = began;
  let width = 0;
  const seconds = (): number => (now() - began) / 1000;
  const say = (line: string, last: boolean): void => {
    if (!isTerminal) return report(`${line}\n`);
    report(`\r${line.padEnd(width)}${last ? '\n' : ''}`);
    width = line.length;
  };
  return {
    update(done) {
      if (done >= total || now() - told < (isTerminal ? TERMINAL_MS : LOG_MS)) return;
      told = now();
      const left = done > 0 ? `, about ${Math.ceil((seconds() / done) * (total - done))} s left` : '';
      say(`${done} of ${total} scenarios (${Math.floor((100 * done) / total)} %)${left}`, false);
    },
    finish(done, words) {
      say(`${done} of ${total} scenarios ${words} in ${seconds().toFixed(1)} s`, true);
    },
  };
}
