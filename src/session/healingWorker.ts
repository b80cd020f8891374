/**
 * The worker: scenario → simulation → measures → bytes, off the main thread. Arrays of the encoded healing are handed over,
 * not copied. The last simulation is kept, so that ranges can be computed when they are asked for.
 */
import { arraysOf, encodeHealing } from '@/encoding/encodeHealing';
import { computeMeasures } from '@/healing/computeMeasures';
import type { MeasureSeries } from '@/healing/measures';
import { simulateHealing } from '@/healing/simulateHealing';
import { simulateRanges } from '@/healing/simulateRanges';
import type { FromWorker, HealingRequest, ToWorker } from './healingClient';

/** What is used of the worker's own scope. */
interface WorkerScope {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;
let last: (HealingRequest & { readonly measures: MeasureSeries }) | null = null;

function simulate(id: number, { scenario, parameterOverrides }: HealingRequest): void {
  const started = performance.now();
  let told = -1;
  const record = simulateHealing(scenario, {
    overrides: parameterOverrides,
    onProgress(share) {
      if (share - told < 0.02) return;
      told = share;
      scope.postMessage({ id, kind: 'progress', share });
    },
  });
  const measures = computeMeasures(record);
  const simulated = performance.now();
  const healing = encodeHealing(record, measures);
  const encoded = performance.now();
  last = { scenario, parameterOverrides, measures };
  const buffers = new Set(arraysOf(healing).map((array) => array.buffer as ArrayBuffer));
  scope.postMessage(
    {
      id,
      kind: 'result',
      result: { healing, measures, simulateMs: simulated - started, encodeMs: encoded - simulated, punctures: record.treatment.punctures.count },
    },
    [...buffers],
  );
}

function widen(id: number): void {
  if (!last) return;
  const { scenario, parameterOverrides, measures } = last;
  scope.postMessage({ id, kind: 'ranges', measures: simulateRanges(scenario, measures, { overrides: parameterOverrides }) });
}

scope.onmessage = ({ data }) => {
  try {
    if (data.kind === 'simulate') simulate(data.id, data);
    else widen(data.id);
  } catch (error) {
    scope.postMessage({ id: data.id, kind: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
};
