/** Taking the block apart: one vocabulary, one step of undo per change, hidden overlays in one place, links only within limits. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession, type Session } from '@/session/createSession';
import { onlyLayer, setLayerLook, spreadLayers, wholeBlock } from '@/session/layerChanges';
import { inOnePiece, isWhole, LAYER_NAMES, type Layered, lookOfLayer, spreadChange, spreadShown, WHOLE_BLOCK } from '@/session/layers';
import { loadLinkState } from '@/session/lateLinkState';
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
  const change = (kind: string, by: (before: Layered) => Layered): void => session.look.changeLayers(kind, by);
  const looks = (): string => LAYER_NAMES.map((name) => lookOfLayer(session.store.getState(), name)).join(' ');

  it('start whole, and are whole again', () => {
    expect(looks()).toBe('show show show show show show');
    change('only', (before) => onlyLayer(before, 'vessels'));
    change('spread', (before) => spreadLayers(before, { explode: 0.5, peel: 1 }));
    expect(looks()).toBe('hide hide hide show hide hide');
    change('whole', wholeBlock);
    expect(looks()).toBe('show show show show show show');
    expect(isWhole(session.store.getState().layers)).toBe(true);
  });

  it('hide an overlay by the one switch that the picture has, and show it whole again', () => {
    change('fibres', (before) => setLayerLook(before, 'fibres', 'ghost'));
    change('fibres', (before) => setLayerLook(before, 'fibres', 'hide'));
    expect(session.store.getState().rendering.fibres).toBe(false);
    expect(isWhole(session.store.getState().layers)).toBe(true);
    session.setRendering({ fibres: true });
    expect(looks()).toBe('show show show show show show');
  });

  it('undo and redo step by step, a drag as one', () => {
    change('epidermis', (before) => setLayerLook(before, 'epidermis', 'ghost'));
    change('cells', (before) => setLayerLook(before, 'cells', 'hide'));
    for (const explode of [0.1, 0.2, 0.3]) change('spread', (before) => spreadLayers(before, { explode }));
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
    change('spread', (before) => spreadLayers(before, { explode: 7, peel: -1 }));
    change('spread', (before) => spreadLayers(before, { peel: NaN }));
    expect(session.store.getState().layers).toEqual({ ...WHOLE_BLOCK, explode: 1 });
  });

  it('are cut back like stairs by one handle, in views that see the whole front, and not under a device', () => {
    change('steps', (before) => spreadLayers(before, { steps: 0.4 }));
    const state = session.store.getState();
    expect([inOnePiece(state.layers), spreadShown(state).steps]).toEqual([false, 0.4]);
    expect(spreadShown({ ...state, view: 'surface' }).steps).toBe(0.4);
    for (const view of ['channel', 'fibres', 'needle'] as const) expect(spreadShown({ ...state, view })).toMatchObject({ steps: 0, explode: 0 });
    expect(spreadShown({ ...state, pass: { session: 0, seconds: 0, running: false } }).steps).toBe(0);
    expect(spreadChange(state.layers, WHOLE_BLOCK)).toBe(0.4);
    session.undo();
    expect(session.store.getState().layers.steps).toBe(0);
  });

  it('are in one piece while only overlays are ghosts', () => {
    change('vessels', (before) => setLayerLook(before, 'vessels', 'ghost'));
    const { layers } = session.store.getState();
    expect([inOnePiece(layers), isWhole(layers)]).toEqual([true, false]);
  });
});

describe('layers in a link', () => {
  it('take over what is known and name what is not', async () => {
    await loadLinkState();
    const state = packLinkState({ layers: { epidermis: 'melt', fat: 'hide', vessels: 'hide', explode: 3, steps: 0.5 } } as unknown as LinkState);
    const { patch, issues } = parseLink('', `#state=${state}`);
    expect(patch.layers).toEqual({ ...WHOLE_BLOCK, fat: 'hide', explode: 1, steps: 0.5 });
    expect(issues.map(({ field }) => field)).toEqual(['state.layers.epidermis', 'state.layers.vessels', 'state.layers.explode']);
  });
});
