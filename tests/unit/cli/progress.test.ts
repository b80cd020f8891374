import { describe, expect, it } from 'vitest';
import { createProgress } from '@/cli/progress';

/** Ten scenarios of `stepMs` each; what was written to standard error, piece by piece. */
function run(isTerminal: boolean, stepMs: number): string[] {
  const written: string[] = [];
  let clock = 1000;
  const progress = createProgress({ total: 10, isTerminal, report: (text) => void written.push(text), now: () => clock });
  for (let done = 1; done <= 10; done += 1) {
    clock += stepMs;
    progress.update(done);
  }
  progress.finish(10, 'simulated');
  return written;
}

describe('createProgress', () => {
  it('writes a line every few seconds to a log, and what was done at the end', () => {
    expect(run(false, 2000)).toEqual([
      '3 of 10 scenarios (30 %), about 14 s left\n',
      '6 of 10 scenarios (60 %), about 8 s left\n',
      '9 of 10 scenarios (90 %), about 2 s left\n',
      '10 of 10 scenarios simulated in 20.0 s\n',
    ]);
  });

  it('says only what was done where that took no time', () => {
    expect(run(false, 10)).toEqual(['10 of 10 scenarios simulated in 0.1 s\n']);
  });

  it('writes over one line of a terminal, and leaves nothing of a longer line behind', () => {
    const written = run(true, 150);
    expect(written.length).toBeGreaterThan(4);
    for (const piece of written) expect(piece[0]).toBe('\r');
    expect(written.slice(0, -1).some((piece) => piece.includes('\n'))).toBe(false);
    expect(written.at(-1)).toMatch(/^\r10 of 10 scenarios simulated in 1\.5 s *\n$/);
    written.slice(1).forEach((piece, at) => expect(piece.trimEnd().length <= piece.length && piece.replace('\n', '').length).toBeGreaterThanOrEqual(written[at]!.trimEnd().length));
  });
});
