/** A cut of the visitor's own: within its limits, one step of undo per drag, kept by links, out of the picture where it would stand in its way. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession, type Session } from '@/session/createSession';
import { CUT_LIMITS, cutShown } from '@/session/cut';
import { moveCut } from '@/session/cutChanges';
import { loadLinkState } from '@/session/lateLinkState';
import { WHOLE_BLOCK } from '@/session/layers';
import { parseLink } from '@/session/link';
import { type LinkState, packLinkState } from '@/session/linkState';
import { INITIAL_STATE } from '@/session/sessionDefaults';
import type { SessionState } from '@/session/sessionTypes';
import { createFakeClient, createFakeClock } from './fakeClient';

const CUT = { offsetMm: 2, angleRad: 0.3 };

describe('a cut of one’s own', () => {
  it('stays within its limits, keeps what is no number, and is none at the front face', () => {
    expect(moveCut(null, { offsetMm: 9, angleRad: -4 })).toEqual({ offsetMm: CUT_LIMITS.offsetMm[1], angleRad: CUT_LIMITS.angleRad[0] });
    expect(moveCut(CUT, { offsetMm: NaN, angleRad: 0.1 })).toEqual({ offsetMm: 2, angleRad: 0.1 });
    expect(moveCut(moveCut(CUT, { offsetMm: -1 }), { angleRad: -0 })).toBeNull();
  });

  it('is in the picture of a whole block, stained or not, that nothing is done to', () => {
    const state = { ...INITIAL_STATE, cut: CUT };
    expect(cutShown(state)).toBe(CUT);
    expect(cutShown({ ...state, view: 'surface' })).toBe(CUT);
    const dyed: SessionState = { ...state, stain: 'he' };
    expect(cutShown(dyed)).toBe(CUT);
    const away: Partial<typeof state>[] = [
      { view: 'channel' }, { layers: { ...WHOLE_BLOCK, explode: 0.2 } }, { layers: { ...WHOLE_BLOCK, steps: 0.2 } }, { pass: { session: 0, seconds: 0, running: false } },
    ];
    for (const change of away) expect(cutShown({ ...state, ...change })).toBeNull();
  });
});

describe('the cut of a session', () => {
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
  const now = () => session.store.getState().cut;

  it('is undone and done again, a drag as one step', () => {
    expect(now()).toBeNull();
    for (const offsetMm of [0.5, 1, 1.5]) session.look.setCut(moveCut(now(), { offsetMm }));
    session.undo();
    expect(now()).toBeNull();
    session.redo();
    expect(now()).toEqual({ offsetMm: 1.5, angleRad: 0 });
  });

  it('is that of a link, and a link without one has none', async () => {
    await loadLinkState();
    const { patch, issues } = parseLink('', `#state=${packLinkState({ cut: { offsetMm: 9, angleRad: 0.2, deep: 1 } } as unknown as LinkState)}`);
    expect(patch.cut).toEqual({ offsetMm: CUT_LIMITS.offsetMm[1], angleRad: 0.2 });
    expect(issues.map(({ field }) => field)).toEqual(['state.cut.offsetMm']);
    session.applyPatch(patch);
    expect(now()).toEqual(patch.cut);
    session.applyPatch({});
    expect(now()).toBeNull();
  });
});
