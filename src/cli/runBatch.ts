/** `--batch`: reads and checks every line, then simulates them all on every core and prints the results in the order of the input. */
import { availableParallelism } from 'node:os';
import type { Issue } from '@/lib/issue';
import type { Scenario } from '@/treatment/scenario';
import type { Options } from './arguments';
import type { BatchSetting } from './batchWorker';
import { type CommandIo, EXIT, type ExitCode } from './commandIo';
import { batchHead } from './formatBatch';
import { printIssues } from './printIssues';
import { createProgress } from './progress';
import { readBatch } from './readBatch';
import { JobFailed, runJobs } from './workerPool';

/** `refused`: what is already known to be wrong; the lines are still read, so that every issue is listed at once. */
export async function runBatch(options: Options & { readonly batch: string }, refused: readonly Issue[], check: (scenario: Scenario) => readonly Issue[], io: CommandIo): Promise<ExitCode> {
  const { items, issues } = await readBatch(options.batch, check);
  const all = [...refused, ...issues];
  io.report(printIssues(all));
  if (all.some((issue) => issue.level === 'error')) return EXIT.badInput;
  
  const { days, ranges, format } = options;
  const setting: BatchSetting = { days, ranges, format };
  const progress = createProgress({ total: items.length, isTerminal: io.isTerminal, report: io.report, now: () => performance.now() });
  const stop = new AbortController();
  const halt = (): void => stop.abort();
  // Not once: a terminal and npm may both deliver the same Ctrl-C.
  process.on('SIGINT', halt).on('SIGTERM', halt);
  let written = 0;
  try {
    await io.write(batchHead(format));
    await runJobs({
      script: new URL('./batchWorker.ts', import.meta.url),
      setting,
      workers: options.cores ?? availableParallelism(),
      jobs: items,
      write: io.write,
      onWritten: (count) => progress.update((written = count)),
      stop: stop.signal,
    });
  } catch (error) {
    progress.finish(written, 'simulated');
    const line = error instanceof JobFailed ? `line ${items[error.index]!.line}` : 'the batch';
    io.report(`failed: ${line}: ${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT.failed;
  } finally {
    process.off('SIGINT', halt).off('SIGTERM', halt);
  }
  progress.finish(written, stop.signal.aborted ? 'simulated, then stopped,' : 'simulated');
  return stop.signal.aborted ? EXIT.stopped : EXIT.done;
}
