/** One worker of a batch: scenarios in, finished lines of the result out. Started by `workerPool.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Format } from './arguments';
import { formatBatchItem } from './formatBatch';
import type { BatchItem } from './readBatch';
import { type RowOptions, simulateRows } from './simulateRows';
import type { FromPoolWorker, ToPoolWorker } from './workerPool';

export interface BatchSetting extends RowOptions {
  readonly format: Format;
}

const { setting } = workerData as { readonly setting: BatchSetting };

parentPort!.on('message', ({ index, job }: ToPoolWorker<BatchItem>) => parentPort!.postMessage(answer(index, job)));

function answer(index: number, { line, scenario }: BatchItem): FromPoolWorker {
  try {
    return { index, text: formatBatchItem(setting.format, line, scenario, simulateRows(scenario, setting)) };
  } catch (error) {
    return { index, failure: error instanceof Error ? error.message : String(error) };
  }
}
