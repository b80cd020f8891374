/**
 * Keeps the tissue maps right for what is shown: first a coarse bake so that a true picture stands at once, then the tier's
 * own, then the close-up window where a close view wants one. Works in small steps between frames; a newer wish drops the rest.
 */
import type { WebGLRenderer } from 'three';
import { HERO_X_MM } from '@/lib/block';
import type { Skin } from '@/skin/skin';
import type { Tier } from './quality';
import { createTissueBake, type TissueRequest } from './tissueBake';
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
  /** The graphics context is lost: gives up its side of everything, and starts an unfinished bake again on `resume`. */
  suspend(): void;
  resume(): void;
  dispose(): void;
}

export function createTissueDirector(renderer: WebGLRenderer, onChange: () => void): TissueDirector {
  const bake = createTissueBake(renderer);
  const uniforms = createTissueUniforms();
  let maps: TissueMaps | null = null;
  let wish: TissueWish | null = null;
  let key = '';
  let settled = false;
  let uploads = 0;
  let run = 0;
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
    if (shownPerson !== person) {
      show(yield* bake.bakeSteps(request('coarse')));
      shownPerson = person;
    }
    const final = yield* bake.bakeSteps(request(want.tier));
    show(final);
    if (want.close) {
      yield* bake.bakeDetailSteps(request(want.tier), DETAIL_WINDOW);
      show(final);
    }
  }
  let shownPerson = '';

  function schedule(steps: Generator<undefined, void, undefined>, of: number): void {
    timer = setTimeout(() => {
      if (of !== run) return;
      const until = performance.now() + STEP_BUDGET_MS;
      let done = false;
      while (!done && performance.now() < until) done = steps.next().done === true;
      if (!done) return schedule(steps, of);
      bake.rest();
      settled = true;
      onChange();
    }, 0);
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
      run += 1;
      settled = false;
      schedule(work(next), run);
    },
    suspend() {
      run += 1;
      clearTimeout(timer);
      bake.release();
    },
    resume() {
      if (settled || !wish) return;
      run += 1;
      schedule(work(wish), run);
    },
    dispose() {
      run += 1;
      clearTimeout(timer);
      bake.dispose();
    },
  };
}

/** Frees the card's copy of maps that are not shown; their bytes stay in the bake's cache. */
function freeTextures({ faces, top, detail }: TissueMaps): void {
  for (const face of [faces.front, faces.right, detail]) {
    face?.albedo.dispose();
    face?.relief.dispose();
  }
  top.height.dispose();
  top.albedo.dispose();
}

function personKey({ skin, seed }: TissueWish): string {
  return [skin.site, skin.ageYears, skin.phototype, skin.skinType, skin.concern, seed].join('|');
}
