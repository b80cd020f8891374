/** Taking the block apart: one vocabulary, one step of undo per change, hidden overlays in one place, links only within limits. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession, type Session } from '@/session/createSession';
import { inOnePiece, isWhole, LAYER_NAMES, lookOfLayer, WHOLE_BLOCK } from '@/session/layers';
import { parseLink } from '@/session/link';
import { type LinkState, packLinkState } from '@/session/linkState';
import { createFakeClient, createFakeClock } from './fakeClient';

describe('the layers of a session', () => {
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
  const looks = (): string => LAYER_NAMES.map((name) => lookOfLayer(session.store.getState(), name)).join(' ');

  it('start whole, and are whole again', () => {
    expect(looks()).toBe('show show show show show show');
    session.look.onlyLayer('vessels');
    session.look.spread({ explode: 0.5, peel: 1 });
    expect(looks()).toBe('hide hide hide show hide hide');
    session.look.wholeBlock();
    expect(looks()).toBe('show show show show show show');
    expect(isWhole(session.store.getState().layers)).toBe(true);
  });

  it('hide an overlay by the one switch that the picture has, and show it whole again', () => {
    session.look.setLayer('fibres', 'ghost');
    session.look.setLayer('fibres', 'hide');
    expect(session.store.getState().rendering.fibres).toBe(false);
    expect(isWhole(session.store.getState().layers)).toBe(true);
    session.setRendering({ fibres: true });
    expect(looks()).toBe('show show show show show show');
  });

  it('undo and redo step by step, a drag as one', () => {
    session.look.setLayer('epidermis', 'ghost');
    session.look.setLayer('cells', 'hide');
    for (const explode of [0.1, 0.2, 0.3]) session.look.spread({ explode });
    session.undo();
    expect(session.store.getState().layers.explode).toBe(0);
    session.undo();
    expect(looks()).toBe('ghost show show show show show');
    session.undo();
    expect(looks()).toBe('show show show show show show');
    session.redo();
    session.redo();
    expect(looks()).toBe('ghost show show show show hide');
  });

  it('take no spread beyond its limits', () => {
    session.look.spread({ explode: 7, peel: -1 });
    session.look.spread({ peel: NaN });
    expect(session.store.getState().layers).toEqual({ ...WHOLE_BLOCK, explode: 1 });
  });

  it('are in one piece while only overlays are ghosts', () => {
    session.look.setLayer('vessels', 'ghost');
    const { layers } = session.store.getState();
    expect([inOnePiece(layers), isWhole(layers)]).toEqual([true, false]);
  });
});

describe('layers in a link', () => {
  it('take over what is known and name what is not', () => {
    const state = packLinkState({ layers: { epidermis: 'melt', fat: 'hide', vessels: 'hide', explode: 3 } } as unknown as LinkState);
    const { patch, issues } = parseLink('', `#state=${state}`);
    expect(patch.layers).toEqual({ ...WHOLE_BLOCK, fat: 'hide', explode: 1 });
    expect(issues.map(({ field }) => field)).toEqual(['state.layers.epidermis', 'state.layers.vessels', 'state.layers.explode']);
  });
});
