/** Stand-ins for the worker's client and for the frame clock, under the test's control. */
import type { HealingClient, HealingListener, HealingRequest, HealingResult } from '@/session/healingClient';
import type { FrameClock } from '@/session/playbackTicker';

export interface FakeClient extends HealingClient {
  readonly requests: { readonly request: HealingRequest; readonly listener: HealingListener }[];
  cancelled: number;
  /** Answers a request, the latest by default. */
  answer(index?: number): void;
}

export function createFakeClient(): FakeClient {
  const client: FakeClient = {
    requests: [],
    cancelled: 0,
    request: (request, listener) => void client.requests.push({ request, listener }),
    widen: () => undefined,
    cancel: () => void (client.cancelled += 1),
    dispose: () => undefined,
    answer(index = client.requests.length - 1) {
      client.requests[index]?.listener.onResult(resultOf(index));
    },
  };
  return client;
}

/** A result that says which request it answers. */
function resultOf(index: number): HealingResult {
  const measures = { days: new Float64Array(0), values: {}, low: {}, high: {} };
  return { healing: { pass: { passSeconds: [2, 2, 2, 2, 2, 2] }, index } as never, measures, simulateMs: index, encodeMs: 0, punctures: 0 };
}

export interface FakeClock extends FrameClock {
  /** Lets time pass in frames of 20 ms. */
  run(seconds: number): void;
  readonly waiting: boolean;
}

export function createFakeClock(): FakeClock {
  let time = 0;
  let pending: { id: number; callback: () => void } | null = null;
  let next = 1;
  return {
    now: () => time,
    request(callback) {
      pending = { id: next, callback };
      next += 1;
      return pending.id;
    },
    cancel(id) {
      if (pending?.id === id) pending = null;
    },
    run(seconds) {
      for (let frame = 0; frame < Math.round(seconds * 50); frame += 1) {
        time += 20;
        const due = pending;
        pending = null;
        due?.callback();
      }
    },
    get waiting() {
      return pending !== null;
    },
  };
}
