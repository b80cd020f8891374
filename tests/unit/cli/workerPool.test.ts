import { describe, expect, it } from 'vitest';
import { JobFailed, runJobs } from '@/cli/workerPool';

type Job = number | 'throw' | 'exit';

function start(jobs: readonly Job[], workers: number, write: (text: string) => Promise<boolean> = async () => true, stop = new AbortController()) {
  return runJobs<Job>({ script: new URL('./poolFixture.ts', import.meta.url), setting: null, workers, jobs, write, onWritten: () => undefined, stop: stop.signal });
}

describe('runJobs', () => {
  it('writes in the order of the jobs, one at a time, whatever is ready first', async () => {
    let text = '';
    let open = 0;
    const write = async (piece: string): Promise<boolean> => {
      open += 1;
      expect(open).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open -= 1;
      text += piece;
      return true;
    };
    expect(await start([60, 0, 40, 0, 20, 0, 0, 0], 3, write)).toBe(8);
    expect(text).toBe('0 1 2 3 4 5 6 7 ');
  });

  it('ends when nobody reads any more, and when it is stopped', async () => {
    expect(await start([0, 0, 0, 0], 2, async (text) => text !== '1 ')).toBe(1);
    const stop = new AbortController();
    const write = async (): Promise<boolean> => (stop.abort(), true);
    expect(await start([0, 0, 0, 0], 2, write, stop)).toBe(1);
  });

  it.each<[Job, string]>([
    [-1, 'refused on purpose'],
    ['throw', 'thrown on purpose'],
    ['exit', 'A worker ended before its work was done.'],
  ])('a job that says %s fails the run and leaves no worker behind', async (job, message) => {
    const run = start([0, job, 0], 2);
    await expect(run).rejects.toThrow(message);
    await run.catch((error: unknown) => expect(error instanceof JobFailed ? error.index : 1).toBe(1));
  });

  it('has nothing to do without jobs', async () => {
    expect(await start([], 4)).toBe(0);
  });
});
