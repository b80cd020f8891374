/**
 * The session's side of the worker. One request counts: a newer one ends the older, if need be by ending its worker, because
 * a simulation runs to its end without looking at messages. Answers of ended requests are never heard.
 */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import type { MeasureSeries } from '@/healing/measures';
import type { Scenario } from '@/treatment/scenario';

export interface HealingRequest {
  readonly scenario: Scenario;
  readonly parameterOverrides: Readonly<Record<string, number>>;
}

export interface HealingResult {
  readonly healing: EncodedHealing;
  readonly measures: MeasureSeries;
  readonly simulateMs: number;
  readonly encodeMs: number;
  readonly punctures: number;
}

export interface HealingListener {
  onProgress(share: number): void;
  onResult(result: HealingResult): void;
  /** The measures again, with their plausible ranges; comes some time after the result. */
  onRanges(measures: MeasureSeries): void;
  onFailure(message: string): void;
}

export interface HealingClient {
  request(request: HealingRequest, listener: HealingListener): void;
  /** Asks for the ranges of the last result now, once; unasked they come some seconds later. */
  widen(): void;
  /** Ends the request in progress, ranges included. */
  cancel(): void;
  dispose(): void;
}

/** Messages between client and worker; `id` = number of the request. `ranges` asks for those of the last healing. */
export type ToWorker = ({ readonly id: number; readonly kind: 'simulate' } & HealingRequest) | { readonly id: number; readonly kind: 'ranges' };
export type FromWorker =
  | { readonly id: number; readonly kind: 'progress'; readonly share: number }
  | { readonly id: number; readonly kind: 'result'; readonly result: HealingResult }
  | { readonly id: number; readonly kind: 'ranges'; readonly measures: MeasureSeries }
  | { readonly id: number; readonly kind: 'failure'; readonly message: string };

/** The part of `Worker` that is used here, so that tests can stand in for it. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message?: string; preventDefault?(): void }) => void) | null;
}

/** Ranges are wanted late, because first the picture needs the processor; but they come even where no picture is finished. */
const RANGES_AFTER_MS = 8000;

export function createHealingClient(startWorker: () => WorkerLike = startHealingWorker): HealingClient {
  let worker: WorkerLike | null = null;
  let latest = 0;
  let busy = false;
  let listener: HealingListener | null = null;
  let rangesTimer: ReturnType<typeof setTimeout> | null = null;

  const forgetRanges = (): void => {
    if (rangesTimer !== null) clearTimeout(rangesTimer);
    rangesTimer = null;
  };
  const askForRanges = (): void => {
    if (rangesTimer === null) return;
    forgetRanges();
    busy = true;
    worker?.postMessage({ id: latest, kind: 'ranges' });
  };
  const end = (): void => {
    forgetRanges();
    worker?.terminate();
    worker = null;
    busy = false;
  };
  const fail = (message: string): void => {
    const heard = listener;
    listener = null;
    end();
    heard?.onFailure(message);
  };
  const open = (): WorkerLike => {
    const opened = startWorker();
    opened.onmessage = ({ data }) => {
      if (opened !== worker || data.id !== latest) return;
      if (data.kind === 'progress') listener?.onProgress(data.share);
      else if (data.kind === 'failure') fail(data.message);
      else if (data.kind === 'result') {
        busy = false;
        rangesTimer = setTimeout(askForRanges, RANGES_AFTER_MS);
        listener?.onResult(data.result);
      } else {
        busy = false;
        listener?.onRanges(data.measures);
      }
    };
    opened.onerror = (event) => {
      if (opened !== worker) return;
      event.preventDefault?.();
      fail(event.message || 'The simulation could not be started.');
    };
    return opened;
  };
  return {
    request(request, next) {
      forgetRanges();
      if (busy) end();
      listener = next;
      latest += 1;
      try {
        worker ??= open();
        busy = true;
        worker.postMessage({ id: latest, kind: 'simulate', ...request });
      } catch (error) {
        fail(error instanceof Error ? error.message : String(error));
      }
    },
    widen: askForRanges,
    cancel() {
      listener = null;
      forgetRanges();
      if (busy) end();
    },
    dispose() {
      listener = null;
      end();
    },
  };
}

function startHealingWorker(): WorkerLike {
  return new Worker(new URL('./healingWorker.ts', import.meta.url), { type: 'module', name: 'healing' }) as unknown as WorkerLike;
}
