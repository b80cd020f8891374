/** Comparing two days: within limits, one step of undo per change, shared between the parts of a frame without gap or overlap. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createParts, writeParts } from '@/scene/pictureParts';
import { changeComparison, DEFAULT_COMPARISON } from '@/session/comparison';
import { createSession, type Session } from '@/session/createSession';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { createFakeClient, createFakeClock } from './fakeClient';

describe('changes of a comparison', () => {
  it('stay within the plan and the frame', () => {
    const { plan } = DEFAULT_SCENARIO;
    expect(changeComparison(plan, null, {})).toEqual(DEFAULT_COMPARISON);
    expect(changeComparison(plan, null, { day: 1e9, position: 7 })).toEqual({ layout: 'wipe', day: 421, position: 0.98 });
    expect(changeComparison(plan, null, { day: -9, position: NaN })).toEqual(DEFAULT_COMPARISON);
  });
});

describe('a session that compares', () => {
  let session: Session;
  const clock = createFakeClock();
  beforeEach(() => {
    vi.useFakeTimers();
    session = createSession({ client: createFakeClient(), clock });
  });
  afterEach(() => {
    session.dispose();
    vi.useRealTimers();
  });

  it('undoes and redoes', () => {
    session.look.compare({});
    session.look.compare({ layout: 'side' });
    session.undo();
    expect(session.store.getState().comparison?.layout).toBe('wipe');
    session.undo();
    expect(session.store.getState().comparison).toBeNull();
    session.redo();
    expect(session.store.getState().comparison).toEqual(DEFAULT_COMPARISON);
  });

  it('keeps the earlier day within a plan that gets shorter', () => {
    session.look.compare({ day: 400 });
    session.setScenario({ plan: { sessions: 1 } });
    expect(session.store.getState().comparison?.day).toBe(365);
  });
});

describe('parts of a frame', () => {
  it('fill it once, left before right', () => {
    const parts = createParts();
    for (const width of [1, 2, 5, 391, 1280]) {
      for (const comparison of [null, { ...DEFAULT_COMPARISON, position: 0.31 }, { ...DEFAULT_COMPARISON, layout: 'side' as const }]) {
        const count = writeParts(parts, comparison, width);
        const shown = count === 1 ? [parts[1]] : parts;
        expect(shown[0]?.shownFrom).toBe(0);
        expect(shown.at(-1)?.shownTo).toBe(width);
        if (comparison?.layout === 'wipe') {
          expect(parts[0].shownTo).toBe(parts[1].shownFrom);
          expect([parts[0].width, parts[1].width]).toEqual([width, width]);
        }
        for (const part of shown) expect(part.shownFrom >= part.left && part.shownTo <= part.left + part.width).toBe(true);
      }
    }
  });
});
