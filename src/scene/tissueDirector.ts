/**
 * Keeps the tissue maps right for what is shown: first a coarse bake so that a true picture stands at once, then the tier's
 * own, then the close-up window where a close view wants one. Works in small steps between frames; a newer wish drops the rest.
 * After the coarse maps it waits until a frame has shown them: else the finer bake would stand in the frame's way.
 */
import type { WebGLRenderer } from 'three';
import { HERO_X_MM } from '@/lib/block';
import type { Skin } from '@/skin/skin';
import type { Tier } from './quality';
import { createTissueBake, personKey, type TissueBake, type TissueRequest } from './tissueBake';
import { assignTissueMaps, createTissueUniforms, type TissueMaps, type TissueUniforms, type TissueWindow } from './tissueMaps';

/** The close-up window of the front face round the hero axis, for the channel, fibres and needle views. */
export const DETAIL_WINDOW: TissueWindow = { centreS: HERO_X_MM, topMm: 0, widthMm: 1.4, heightMm: 1.05 };
const STEP_BUDGET_MS = 24;

export interface TissueWish {
  readonly skin: Skin;
  readonly seed: number;
  readonly tier: Tier;
  readonly close: boolean;
}

export interface TissueDirector {
  readonly uniforms: TissueUniforms;
  readonly maps: TissueMaps | null;
  /** Whether the maps shown are the final ones for the last wish. */
  readonly settled: boolean;
  /** Number of bakes that reached the picture. */
  readonly uploads: number;
  want(wish: TissueWish): void;
  /** To be called when a frame was drawn with the maps as they are. */
  drawn(): void;
  /** The graphics context is lost: gives up its side of everything, and starts an unfinished bake again on `resume`. */
  suspend(): void;
  resume(): void;
  dispose(): void;
}

/** The part of the bake that is directed. */
export type DirectedBake = Pick<TissueBake, 'bakeSteps' | 'bakeDetailSteps' | 'knows' | 'rest' | 'release' | 'dispose'>;

export function createTissueDirector(renderer: WebGLRenderer, onChange: () => void, bake: DirectedBake = createTissueBake(renderer)): TissueDirector {
  const uniforms = createTissueUniforms();
  let maps: TissueMaps | null = null;
  let wish: TissueWish | null = null;
  let key = '';
  let settled = false;
  let uploads = 0;
  let suspended = false;
  /** The work in progress; dropping it closes it, which frees its targets. */
  let steps: Generator<undefined, void, undefined> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(next: TissueMaps): void {
    if (maps && maps !== next) freeTextures(maps);
    maps = next;
    assignTissueMaps(uniforms, next);
    uploads += 1;
    onChange();
  }

  function* work(want: TissueWish): Generator<undefined, void, undefined> {
    const request = (resolution: TissueRequest['resolution']): TissueRequest => ({ skin: want.skin, seed: want.seed, resolution });
    const person = personKey(want);
    // Something true at once, unless this person's own maps are there already.
    if (shownPerson !== person && !bake.knows(request(want.tier))) {
      show(yield* bake.bakeSteps(request('coarse')));
      shownPerson = person;
      awaitingFrame = true;
      yield;
    }
    const final = yield* bake.bakeSteps(request(want.tier));
    show(final);
    shownPerson = person;
    if (want.close) {
      yield* bake.bakeDetailSteps(request(want.tier), DETAIL_WINDOW);
      show(final);
    }
  }
  let shownPerson = '';
  let awaitingFrame = false;

  function schedule(): void {
    timer = setTimeout(() => {
      const until = performance.now() + STEP_BUDGET_MS;
      let done = false;
      while (!done && !awaitingFrame && performance.now() < until) done = steps?.next().done !== false;
      // What was drawn into a lost context is nothing; the browser says so only later, and `resume` begins again.
      if (renderer.getContext().isContextLost()) return drop();
      if (awaitingFrame) return undefined;
      if (!done) return schedule();
      steps = null;
      bake.rest();
      settled = true;
      onChange();
    }, 0);
  }

  function start(want: TissueWish): void {
    drop();
    settled = false;
    steps = work(want);
    schedule();
  }

  function drop(): void {
    awaitingFrame = false;
    clearTimeout(timer);
    steps?.return(undefined);
    steps = null;
  }

  return {
    uniforms,
    get maps() {
      return maps;
    },
    get settled() {
      return settled;
    },
    get uploads() {
      return uploads;
    },
    want(next) {
      const nextKey = `${personKey(next)}|${next.tier}|${next.close}`;
      if (nextKey === key) return;
      const closeOnly = wish !== null && personKey(wish) === personKey(next) && wish.tier === next.tier && !next.close && settled;
      key = nextKey;
      wish = next;
      if (closeOnly) return;
      // While there is no context a bake would read zeros: the newest wish waits for `resume`.
      if (suspended) settled = false;
      else start(next);
    },
    drawn() {
      if (!awaitingFrame) return;
      awaitingFrame = false;
      schedule();
    },
    suspend() {
      suspended = true;
      drop();
      bake.release();
    },
    resume() {
      suspended = false;
      if (!settled && wish) start(wish);
    },
    dispose() {
      drop();
      bake.dispose();
    },
  };
}

/** Frees the card's copy of maps that are not shown; their bytes stay in the bake's cache. */
function freeTextures({ faces, top, concern, detail }: TissueMaps): void {
  for (const face of [faces.front, faces.right, detail]) {
    face?.albedo.dispose();
    face?.relief.dispose();
  }
  top.height.dispose();
  top.albedo.dispose();
  concern.texture.dispose();
}
