/** The director of the tissue bake: nothing is baked without a context, and what is dropped is closed. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { WebGLRenderer } from 'three';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { createCutPlane, type CutPlane } from '@/skin/cutPlane';
import type { TissueRequest } from '@/scene/tissueBake';
import { createCutPainter } from '@/scene/cut/cutPainter';
import { createFrameUniforms } from '@/scene/frameUniforms';
import { createTissueDirector, type DirectedBake, type TissueDirector, type TissueWish } from '@/scene/tissueDirector';
import { createKeptLayers, createKeptTexture, createTissueTop, type TissueMaps } from '@/scene/tissueMaps';

const STEPS = 5;
/** Longer than the director works at a time: every step is a turn of its own. */
const STEP_MS = 30;
const clock = { ms: 0 };

function emptyMaps(key: string): TissueMaps {
  const texture = () => createKeptTexture(new Uint8Array(4), 1, 1, false);
  const face = () => ({ albedo: texture(), relief: texture() });
  return { key, tissueDepthMm: 3, faces: { front: face(), right: face() }, top: createTissueTop(texture(), texture()), concern: { texture: texture(), lowMm: 0, spanMm: 0, heightAtMm: () => 0, tint: [1, 1, 1] }, detail: null, details: [] };
}

const layers = () => createKeptLayers([new Uint8Array(4)], 1, 1);

/** A bake that takes time but draws nothing; `open` counts the bakes whose targets are not given back. */
function fakeBake() {
  const log = { begun: [] as string[], ended: [] as string[], open: 0 };
  const known = new Set<string>();
  const bake: DirectedBake = {
    knows: ({ resolution, seed }) => known.has(`${seed} ${resolution}`),
    *bakeSteps({ resolution, seed }: TissueRequest) {
      const name = `${seed} ${resolution}`;
      if (known.has(name)) return emptyMaps(name);
      log.begun.push(name);
      log.open += 1;
      try {
        for (let step = 0; step < STEPS; step += 1) {
          clock.ms += STEP_MS;
          yield;
        }
        log.ended.push(name);
        known.add(name);
        return emptyMaps(name);
      } finally {
        log.open -= 1;
      }
    },
    bakeDetailSteps() {
      throw new Error('no close view is wanted here');
    },
    *bakeCutSteps({ resolution, seed }: TissueRequest, { offsetMm }: CutPlane) {
      log.begun.push(`${seed} ${resolution} cut ${offsetMm}`);
      log.open += 1;
      try {
        for (let step = 0; step < STEPS; step += 1) {
          clock.ms += STEP_MS;
          yield;
        }
        log.ended.push(`${seed} ${resolution} cut ${offsetMm}`);
        return emptyMaps('cut').faces.front;
      } finally {
        log.open -= 1;
      }
    },
    *bakeStainsSteps({ resolution, seed }: TissueRequest) {
      log.ended.push(`${seed} ${resolution} dyed`);
      clock.ms += STEP_MS;
      yield;
      return { front: layers(), right: layers(), detail: null, window: null };
    },
    *bakeCutStainsSteps({ resolution, seed }: TissueRequest, { offsetMm }: CutPlane) {
      clock.ms += STEP_MS;
      yield;
      log.ended.push(`${seed} ${resolution} cut ${offsetMm} dyed`);
      return layers();
    },
    rest: () => undefined,
    release: () => undefined,
    dispose: () => undefined,
  };
  return { bake, log };
}

const context = { lost: false };
const renderer = { getContext: () => ({ isContextLost: () => context.lost }) } as unknown as WebGLRenderer;

/** A director whose pictures are drawn as soon as they change. */
const directed = (bake: DirectedBake): TissueDirector => {
  const director = createTissueDirector(renderer, createFrameUniforms(), () => void setTimeout(() => director.drawn()), bake);
  return director;
};

const wish = (seed: number): TissueWish => ({ skin: DEFAULT_SCENARIO.skin, seed, tier: 'low', window: null, stained: false });

describe('tissue director', () => {
  beforeEach(() => {
    context.lost = false;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(performance, 'now').mockImplementation(() => clock.ms);
    return () => {
      vi.useRealTimers();
      vi.restoreAllMocks();
    };
  });

  test('shows a coarse picture first, then the final one, and only then is settled', () => {
    const { bake, log } = fakeBake();
    const director = directed(bake);
    director.want(wish(1));
    expect(director.settled).toBe(false);
    vi.runAllTimers();
    expect(log.ended).toEqual(['1 coarse', '1 low']);
    expect(director.maps?.key).toBe('1 low');
    expect(director.settled).toBe(true);
  });

  test('waits with the finer bake until a frame has shown the coarse picture', () => {
    const { bake, log } = fakeBake();
    const director = createTissueDirector(renderer, createFrameUniforms(), () => undefined, bake);
    director.want(wish(1));
    vi.runAllTimers();
    expect(log.begun).toEqual(['1 coarse']);
    expect(director.settled).toBe(false);
    director.drawn();
    vi.runAllTimers();
    expect(log.ended).toEqual(['1 coarse', '1 low']);
    expect(director.settled).toBe(true);
  });

  test('paints a cut coarse, then fine, drops it for a newer plane, and paints it again only for another skin', () => {
    const { bake, log } = fakeBake();
    const director = directed(bake);
    const painter = createCutPainter(director);
    director.want(wish(1));
    vi.runAllTimers();
    painter.want({ cut: createCutPlane(0, 1, 0) });
    vi.advanceTimersToNextTimer();
    painter.want({ cut: createCutPlane(0, 2, 0) });
    expect(log.open).toBe(0);
    expect(director.settled).toBe(false);
    vi.runAllTimers();
    expect(log.ended.slice(2)).toEqual(['1 coarse cut 2', '1 low cut 2']);
    expect(painter.painted.cut?.plane.offsetMm).toBe(2);
    expect(director.settled).toBe(true);
    director.want({ ...wish(1), tier: 'medium' });
    director.want(wish(2));
    vi.runAllTimers();
    expect(log.ended.slice(4)).toEqual(['2 coarse', '2 low', '2 coarse cut 2', '2 low cut 2']);
    painter.want(null);
    expect(painter.painted.cut).toBeNull();
    director.want(wish(3));
    vi.runAllTimers();
    expect(log.ended.slice(8)).toEqual(['3 coarse', '3 low']);
  });

  test('a stain waits for the densities of the cut, also when it is chosen again on another plane', () => {
    const { bake, log } = fakeBake();
    const director = directed(bake);
    const painter = createCutPainter(director);
    const before = () => log.ended.splice(0);
    director.want(wish(1));
    painter.want({ cut: createCutPlane(0, 1, 0) });
    vi.runAllTimers();
    before();
    director.want({ ...wish(1), stained: true });
    expect(director.stained).toBeNull();
    vi.runAllTimers();
    // The look is there already: only what the dye needs is painted, and the faces last.
    expect(before()).toEqual(['1 low cut 1 dyed', '1 low dyed']);
    expect(painter.painted.cut?.densities).not.toBeNull();
    expect(director.stained).not.toBeNull();

    painter.want({ cut: createCutPlane(0, 2, 0) });
    vi.runAllTimers();
    expect(before()).toEqual(['1 coarse cut 2', '1 coarse cut 2 dyed', '1 low cut 2', '1 low cut 2 dyed', '1 low dyed']);

    director.want(wish(1));
    painter.want({ cut: createCutPlane(0, 3, 0) });
    vi.runAllTimers();
    before();
    expect(painter.painted.cut?.densities).toBeNull();
    director.want({ ...wish(1), stained: true });
    expect(director.stained).toBeNull();
    vi.runAllTimers();
    expect(before()).toEqual(['1 low cut 3 dyed', '1 low dyed']);
  });

  test('the cut keeps no texture of a plane or skin that it left', () => {
    const { bake } = fakeBake();
    const director = directed(bake);
    const painter = createCutPainter(director);
    director.want({ ...wish(1), stained: true });
    painter.want({ cut: createCutPlane(0, 1, 0) });
    vi.runAllTimers();
    const gone = vi.fn();
    const { face, densities } = painter.painted.cut!;
    for (const texture of [face.albedo, face.relief, densities!]) texture.addEventListener('dispose', gone);
    director.want({ ...wish(2), stained: true });
    vi.runAllTimers();
    expect(gone).toHaveBeenCalledTimes(3);
    expect(painter.painted.cut?.densities).not.toBe(densities);
  });

  test('who wants no plane any more takes none from another', () => {
    const { bake, log } = fakeBake();
    const director = directed(bake);
    const [stays, goes] = [createCutPainter(director), createCutPainter(director)];
    director.want(wish(1));
    stays.want({ cut: createCutPlane(0, 1, 0) });
    goes.want({ cut: createCutPlane(0, 2, 0) });
    goes.want(null);
    vi.runAllTimers();
    log.ended.splice(0);
    director.want(wish(2));
    vi.runAllTimers();
    expect(log.ended).toEqual(['2 coarse', '2 low', '2 coarse cut 1', '2 low cut 1']);
    expect(stays.painted.cut?.plane.offsetMm).toBe(1);
  });

  test('a newer wish closes the bake that it replaces', () => {
    const { bake, log } = fakeBake();
    const director = directed(bake);
    director.want(wish(1));
    vi.advanceTimersToNextTimer();
    expect(log.open).toBe(1);
    director.want(wish(2));
    expect(log.open).toBe(0);
    vi.runAllTimers();
    expect(log.ended).toEqual(['2 coarse', '2 low']);
    expect(log.open).toBe(0);
  });

  test('closes what it was doing when it is disposed of', () => {
    const { bake, log } = fakeBake();
    const director = directed(bake);
    director.want(wish(1));
    vi.advanceTimersToNextTimer();
    director.dispose();
    expect(log.open).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('bakes nothing while the context is lost, and the newest wish once it is back', () => {
    const { bake, log } = fakeBake();
    const director = directed(bake);
    director.want(wish(1));
    vi.runAllTimers();
    director.suspend();
    director.want(wish(2));
    director.want(wish(3));
    vi.runAllTimers();
    expect(log.begun).toEqual(['1 coarse', '1 low']);
    expect(director.settled).toBe(false);
    director.resume();
    vi.runAllTimers();
    expect(log.begun.slice(2)).toEqual(['3 coarse', '3 low']);
    expect(director.settled).toBe(true);
  });

  test('never calls a bake final that was drawn into a context lost before the browser said so', () => {
    const { bake } = fakeBake();
    const director = directed(bake);
    director.want(wish(1));
    vi.advanceTimersToNextTimer();
    context.lost = true;
    vi.runAllTimers();
    expect(director.settled).toBe(false);
    director.suspend();
    context.lost = false;
    director.resume();
    vi.runAllTimers();
    expect(director.settled).toBe(true);
  });

  test('does not fall back to the coarse picture of a person it has shown before', () => {
    const { bake, log } = fakeBake();
    const director = directed(bake);
    for (const seed of [1, 2, 1]) {
      director.want(wish(seed));
      vi.runAllTimers();
    }
    expect(log.begun).toEqual(['1 coarse', '1 low', '2 coarse', '2 low']);
    expect(director.maps?.key).toBe('1 low');
  });
});
