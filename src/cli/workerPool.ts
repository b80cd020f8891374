/**
 * Runs numbered jobs on worker threads and hands their results over in the order of the jobs, whatever the order in which
 * they were finished; so the output does not depend on the number of workers. Threads end with the process: none is left
 * behind. Left out: a worker that is lost is not replaced; it fails the run.
 */
import { Worker } from 'node:worker_threads';

export interface PoolOptions<Job> {
  /** Module that answers jobs, see `batchWorker.ts`. */
  readonly script: URL;
  /** Given to every worker at its start. */
  readonly setting: unknown;
  readonly workers: number;
  readonly jobs: readonly Job[];
  /** The next result in order; false ends the run (nobody reads any more). */
  readonly write: (text: string) => Promise<boolean>;
  readonly onWritten: (written: number) => void;
  readonly stop: AbortSignal;
}

export interface ToPoolWorker<Job> {
  readonly index: number;
  readonly job: Job;
}

export interface FromPoolWorker {
  readonly index: number;
  readonly text?: string;
  readonly failure?: string;
}

/** Jobs begun ahead of the one that is written next, per worker: bounds the memory where the reader is slow. */
const AHEAD = 16;

/** Node 20 does not hand the loader for TypeScript on to threads, so each registers it for itself. */
const BOOT = `
const { workerData } = require('node:worker_threads');
import(workerData.loader).then(({ register }) => {
  register();
  return import(workerData.script);
});`;

/** Number of results written: all of them, unless stopped or nobody reads. Throws when a job or a worker fails. */
export async function runJobs<Job>(options: PoolOptions<Job>): Promise<number> {
  const { jobs, stop } = options;
  if (jobs.length === 0 || stop.aborted) return 0;
  const ready = new Map<number, string>();
  const idle: Worker[] = [];
  let begun = 0;
  let written = 0;
  let writing = false;
  const workers = Array.from({ length: Math.min(options.workers, jobs.length) }, () => {
    const loader = import.meta.resolve('tsx/esm/api');
    return new Worker(BOOT, { eval: true, workerData: { loader, script: options.script.href, setting: options.setting } });
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const feed = (): void => {
        while (idle.length > 0 && begun < jobs.length && begun < written + AHEAD * workers.length) {
          const message: ToPoolWorker<Job> = { index: begun, job: jobs[begun]! };
          idle.pop()!.postMessage(message);
          begun += 1;
        }
      };
      const drain = async (): Promise<void> => {
        if (writing) return;
        writing = true;
        for (let text = ready.get(written); text !== undefined && !stop.aborted; text = ready.get(written)) {
          ready.delete(written);
          if (!(await options.write(text))) return resolve();
          written += 1;
          options.onWritten(written);
          feed();
        }
        writing = false;
        if (written === jobs.length) resolve();
      };
      const answer = (worker: Worker, { index, text, failure }: FromPoolWorker): void => {
        if (text === undefined) return reject(new JobFailed(index, failure ?? 'no answer'));
        ready.set(index, text);
        idle.push(worker);
        feed();
        drain().catch(reject);
      };
      stop.addEventListener('abort', () => resolve(), { once: true });
      for (const worker of workers) {
        worker.on('message', (message: FromPoolWorker) => answer(worker, message));
        worker.on('error', reject);
        worker.on('exit', () => reject(new Error('A worker ended before its work was done.')));
        idle.push(worker);
      }
      feed();
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return written;
}

export class JobFailed extends Error {
  constructor(
    readonly index: number,
    message: string,
  ) {
    super(message);
  }
}
