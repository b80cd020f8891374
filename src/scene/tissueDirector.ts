/**
 * Keeps the tissue maps right for what is shown: first a coarse bake so that a true picture stands at once, then the tier's
 * own, then the close-up window where a close view wants one. Works in small steps between frames; a newer wish drops the rest.
 * After the coarse maps it waits until a frame has shown them: else the finer bake would stand in the frame's way.
 */
import type { WebGLRenderer } from 'three';
import type { Skin } from '@/skin/skin';
import { sameWindow } from './closeWindows';
import type { Tier } from './quality';
import { createTissueBake, personKey, type Steps, type TissueBake, type TissueRequest } from './tissueBake';
import { assignTissueMaps, createTissueUniforms, type ConcernUniforms, type StainedTissue, type TissueMaps, type TissueUniforms, type TissueWindow } from './tissueMaps';

const STEP_BUDGET_MS = 24;

export interface TissueWish {
  readonly skin: Skin;
  readonly seed: number;
  readonly tier: Tier;
  /** The part of the front face that the view sees closely, if any. */
  readonly window: TissueWindow | null;
  /** Whether the densities that stains colour are wanted too. */
  readonly stained: boolean;
}

/** Paints more than the maps, for the wish and the person that they are shown for; calls `shown` when something of it reached the picture. */
export type PaintMore = (want: TissueWish, person: string, bake: DirectedBake, shown: () => void) => Steps<void>;

export interface TissueDirector {
  readonly uniforms: TissueUniforms;
  readonly maps: TissueMaps | null;
  /** The densities of the maps shown, once a stain wanted them. */
  readonly stained: StainedTissue | null;
  /** Whether the maps shown are the final ones for the last wish. */
  readonly settled: boolean;
  /** Number of bakes that reached the picture. */
  readonly uploads: number;
  want(wish: TissueWish): void;
  /** Paints this too, now and for every other wish, as long as it is wanted: what is fetched late, like a cut of the visitor's own. */
  wantMore(paint: PaintMore, wanted: boolean): void;
  /** To be called when a frame was drawn with the maps as they are. */
  drawn(): void;
  /** The graphics context is lost: gives up its side of everything, and starts an unfinished bake again on `resume`. */
  suspend(): void;
  resume(): void;
  dispose(): void;
}

/** The part of the bake that is directed. */
export type DirectedBake = Pick<TissueBake, 'bakeSteps' | 'bakeDetailSteps' | 'bakeStainsSteps' | 'bakeCutSteps' | 'bakeCutStainsSteps' | 'knows' | 'rest' | 'release' | 'dispose'>;

export function createTissueDirector(renderer: WebGLRenderer, frame: ConcernUniforms, onChange: () => void, bake: DirectedBake = createTissueBake(renderer)): TissueDirector {
  const uniforms = createTissueUniforms();
  let maps: TissueMaps | null = null;
  let stained: StainedTissue | null = null;
  const more = new Set<PaintMore>();
  let wish: TissueWish | null = null;
  let key = '';
  let settled = false;
  let uploads = 0;
  let suspended = false;
  /** The work in progress; dropping it closes it, which frees its targets. */
  let steps: Steps<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(next: TissueMaps): void {
    if (maps && maps !== next) freeTextures(maps);
    maps = next;
    assignTissueMaps(frame, uniforms, next);
    uploaded();
  }

  function uploaded(): void {
    uploads += 1;
    onChange();
  }

  function* work(want: TissueWish): Steps<void> {
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
    if (want.window) {
      yield* bake.bakeDetailSteps(request(want.tier), want.window);
      show(final);
    }
    for (const paint of more) yield* paint(want, person, bake, uploaded);
    if (want.stained) {
      const densities = yield* bake.bakeStainsSteps(request(want.tier));
      if (densities !== stained) uploads += 1;
      stained = densities;
      onChange();
    }
  }

  let shownPerson = '';
  let awaitingFrame = false;

  function schedule(): void {
    timer = setTimeout(() => {
      const until = performance.now() + STEP_BUDGET_MS;
      let done = false;
      let fetching: Promise<unknown> | null = null;
      while (!done && !awaitingFrame && !fetching && performance.now() < until) {
        const step = steps?.next();
        done = step?.done !== false;
        fetching = (!done && step?.value) || null;
      }
      // What was drawn into a lost context is nothing; the browser says so only later, and `resume` begins again.
      if (renderer.getContext().isContextLost()) return drop();
      if (awaitingFrame) return undefined;
      const going = steps;
      if (fetching) return void fetching.finally(() => going === steps && schedule());
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
    get stained() {
      return stained;
    },
    get settled() {
      return settled;
    },
    get uploads() {
      return uploads;
    },
    want(next) {
      const nextKey = `${personKey(next)}|${next.tier}|${JSON.stringify(next.window)}|${next.stained}`;
      if (nextKey === key) return;
      // Less of the same person's: what is there will do.
      const less = wish !== null && personKey(wish) === personKey(next) && wish.tier === next.tier && settled && (next.window === null || sameWindow(wish.window, next.window)) && (wish.stained || !next.stained);
      key = nextKey;
      wish = next;
      // So that a stain chosen again waits for whatever is painted for it, not for the faces alone.
      if (!next.stained) stained = null;
      if (less) return;
      // While there is no context a bake would read zeros: the newest wish waits for `resume`.
      if (suspended) settled = false;
      else start(next);
    },
    wantMore(paint, wanted) {
      if (!wanted) return void more.delete(paint);
      more.add(paint);
      if (suspended) settled = false;
      else if (wish) start(wish);
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
function freeTextures({ faces, top, concern, details }: TissueMaps): void {
  for (const face of [faces.front, faces.right, ...details]) {
    face?.albedo.dispose();
    face?.relief.dispose();
  }
  top.height.dispose();
  top.albedo.dispose();
  concern.texture.dispose();
}
