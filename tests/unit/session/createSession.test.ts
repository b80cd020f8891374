/** The session with a stand-in for the worker: newest wins, old picture stays, undo, playback, nothing runs while idle. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HEALING_PARAMETERS } from '@/healing/parameters';
import { createSession, type Session } from '@/session/createSession';
import { createHealingClient, type FromWorker, type ToWorker, type WorkerLike } from '@/session/healingClient';
import { lastDay } from '@/treatment/scenario';
import { createFakeClient, createFakeClock, type FakeClient, type FakeClock } from './fakeClient';

let client: FakeClient;
let clock: FakeClock;
let session: Session;
const state = () => session.store.getState();

beforeEach(() => {
  vi.useFakeTimers();
  client = createFakeClient();
  clock = createFakeClock();
  session = createSession({ client, clock });
});
afterEach(() => {
  session.dispose();
  vi.useRealTimers();
});

describe('simulation', () => {
  test('starts at once and reports progress and result', () => {
    expect(client.requests).toHaveLength(1);
    client.requests[0]?.listener.onProgress(0.4);
    expect(state()).toMatchObject({ phase: 'simulating', progress: 0.4, healing: null });
    client.answer();
    expect(state()).toMatchObject({ phase: 'ready', simulations: 1 });
  });

  test('a drag is simulated once, after the pause; the old picture stays', () => {
    client.answer();
    const shown = state().healing;
    for (let needle = 1; needle <= 2; needle += 0.25) session.setScenario({ plan: { needleLengthMm: needle } });
    expect(state()).toMatchObject({ phase: 'simulating', healing: shown });
    vi.advanceTimersByTime(149);
    expect(client.requests).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(client.requests).toHaveLength(2);
    expect(client.requests[1]?.request.scenario.plan.needleLengthMm).toBe(2);
  });

  test('the newest wins: an answer to an older request is not heard', () => {
    session.setScenario({ skin: { ageYears: 60 } });
    vi.advanceTimersByTime(200);
    client.answer(0);
    expect(state().phase).toBe('simulating');
    client.answer(1);
    expect(state().simulateMs).toBe(1);
    expect(client.cancelled).toBeGreaterThan(0);
  });

  test('cancelling goes back to the scenario that is shown', () => {
    client.answer();
    session.setScenario({ plan: { sessions: 6 } });
    session.cancel();
    vi.advanceTimersByTime(1000);
    expect(state()).toMatchObject({ phase: 'ready', scenario: { plan: { sessions: 3 } } });
    expect(client.requests).toHaveLength(1);
  });

  test('a failure is said, and can be tried again', () => {
    client.requests[0]?.listener.onFailure('out of memory');
    expect(state()).toMatchObject({ phase: 'failed', failure: 'out of memory' });
    session.retry();
    client.answer();
    expect(state()).toMatchObject({ phase: 'ready', failure: null });
  });

  test('changed parameters simulate again; unknown and wild ones do not get through', () => {
    client.answer();
    session.setParameterOverrides({ KT: 0, netGainPerSession: 1e9, __proto__x: 3, coreRefill: NaN });
    vi.advanceTimersByTime(200);
    expect(client.requests[1]?.request.parameterOverrides).toEqual({ netGainPerSession: HEALING_PARAMETERS.netGainPerSession.high });
  });
});

describe('untrusted values', () => {
  test('become issues, never a broken scenario', () => {
    session.setScenario({ plan: { needleLengthMm: 'long', sessions: -3, device: 'laser' } as never, skin: 'old' as never });
    const { issues, scenario } = state();
    expect(issues.map((issue) => issue.field)).toEqual(expect.arrayContaining(['plan.needleLengthMm', 'plan.sessions', 'plan.device']));
    expect(scenario.plan).toMatchObject({ sessions: 0, device: 'pen' });
    session.dismissIssues();
    expect(state().issues).toEqual([]);
  });

  test('a day outside the plan is brought inside', () => {
    session.setDay(1e9);
    expect(state().day).toBe(lastDay(state().scenario.plan));
    session.setScenario({ plan: { sessions: 1 } });
    expect(state().day).toBe(365);
    session.setDay(NaN);
    expect(state().day).toBe(-1);
  });
});

describe('undo', () => {
  test('gives back scenario, day and view in order, and redo repeats them', () => {
    session.setDay(7);
    clock.run(1);
    session.goTo('channel');
    clock.run(1);
    session.setScenario({ skin: { ageYears: 70 } });
    session.undo();
    expect(state()).toMatchObject({ day: 7, view: 'channel', scenario: { skin: { ageYears: 45 } } });
    session.undo();
    expect(state()).toMatchObject({ day: 7, view: 'block' });
    session.undo();
    expect(state().day).toBe(-1);
    expect(session.canUndo()).toBe(false);
    session.redo();
    session.redo();
    session.redo();
    expect(state()).toMatchObject({ day: 7, view: 'channel', scenario: { skin: { ageYears: 70 } } });
    expect(session.canRedo()).toBe(false);
  });

  test('a drag along the axis is one step', () => {
    for (let day = 0; day < 20; day += 1) {
      session.setDay(day);
      clock.run(0.04);
    }
    session.undo();
    expect(state().day).toBe(-1);
  });
});

describe('the clock', () => {
  test('runs only while something plays', () => {
    expect(clock.waiting).toBe(false);
    session.play();
    clock.run(5);
    expect(state().day).toBeGreaterThan(0);
    session.pause();
    const { day } = state();
    clock.run(1);
    expect(state().day).toBe(day);
    expect(clock.waiting).toBe(false);
  });

  test('playing ends at the last day, and then begins again', () => {
    session.setSpeed(4);
    session.play();
    clock.run(20);
    expect(state()).toMatchObject({ playing: false, day: lastDay(state().scenario.plan) });
    session.play();
    clock.run(0.1);
    expect(state().day).toBeLessThan(0);
  });

  test('a pass plays on its own clock, leaves the day alone and ends by itself, some minutes after', () => {
    client.answer();
    session.setDay(30);
    session.startPass();
    expect(state()).toMatchObject({ day: 28, pass: { session: 1, seconds: 0, running: true } });
    clock.run(1);
    expect(state().pass?.seconds).toBeCloseTo(1, 1);
    clock.run(2);
    expect(state()).toMatchObject({ pass: null, day: 28.006 });
    expect(clock.waiting).toBe(false);
    session.startPass(9);
    expect(state().pass).toBeNull();
  });
});

describe('the worker client', () => {
  function fakeWorkers() {
    const workers: (WorkerLike & { sent: ToWorker[]; ended: boolean; say(message: FromWorker): void })[] = [];
    const start = (): WorkerLike => {
      const worker = {
        sent: [] as ToWorker[],
        ended: false,
        onmessage: null as WorkerLike['onmessage'],
        onerror: null as WorkerLike['onerror'],
        postMessage: (message: ToWorker) => void worker.sent.push(message),
        terminate: () => void (worker.ended = true),
        say: (data: FromWorker) => worker.onmessage?.({ data }),
      };
      workers.push(worker);
      return worker;
    };
    return { workers, start };
  }
  const request = { scenario: {} as never, parameterOverrides: {} };
  const listener = () => ({ onProgress: vi.fn(), onResult: vi.fn(), onRanges: vi.fn(), onFailure: vi.fn() });

  test('a newer request ends a busy worker and keeps an idle one', () => {
    const { workers, start } = fakeWorkers();
    const healing = createHealingClient(start);
    const [first, second, third] = [listener(), listener(), listener()];
    healing.request(request, first);
    healing.request(request, second);
    expect(workers.map((worker) => worker.ended)).toEqual([true, false]);
    workers[0]?.say({ id: 1, kind: 'result', result: {} as never });
    expect(first.onResult).not.toHaveBeenCalled();
    workers[1]?.say({ id: 2, kind: 'result', result: {} as never });
    expect(second.onResult).toHaveBeenCalledOnce();
    healing.request(request, third);
    expect(workers).toHaveLength(2);
    vi.advanceTimersByTime(10_000);
    expect(workers[1]?.sent.map((message) => message.kind)).toEqual(['simulate', 'simulate']);
  });

  test.each(['when the picture is final', 'unasked, after some seconds'])('ranges come %s, once', (when) => {
    const { workers, start } = fakeWorkers();
    const heard = listener();
    const healing = createHealingClient(start);
    healing.request(request, heard);
    healing.widen();
    expect(workers[0]?.sent.map((message) => message.kind)).toEqual(['simulate']);
    workers[0]?.say({ id: 1, kind: 'result', result: {} as never });
    if (when === 'when the picture is final') {
      healing.widen();
      healing.widen();
    } else vi.advanceTimersByTime(10_000);
    expect(workers[0]?.sent.slice(1)).toEqual([{ id: 1, kind: 'ranges' }]);
    workers[0]?.say({ id: 1, kind: 'ranges', measures: {} as never });
    expect(heard.onRanges).toHaveBeenCalledOnce();
  });

  test('a worker that cannot start is a failure, not an exception', () => {
    const heard = listener();
    createHealingClient(() => {
      throw new Error('blocked by the page');
    }).request(request, heard);
    expect(heard.onFailure).toHaveBeenCalledWith('blocked by the page');
  });
});
