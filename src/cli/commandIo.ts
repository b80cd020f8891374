/** The streams of the command, as it uses them: so that a test can stand in for a terminal. */
export interface CommandIo {
  /** Standard output; resolves when the reader has taken it, false when there is no reader any more. */
  readonly write: (text: string) => Promise<boolean>;
  /** Standard error. */
  readonly report: (text: string) => void;
  /** Standard error is a terminal, where a line can be written over. */
  readonly isTerminal: boolean;
}

/** What a process ends with. */
export const EXIT = { done: 0, failed: 1, badInput: 2, stopped: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
