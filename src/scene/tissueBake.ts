/**
 * Bakes the static tissue of one person: both cut faces, the surface, and on request a close-up window of the front face or
 * any other vertical cut. Painted once on the GPU (`tissuePainter.ts`), read back and kept as bytes; the graphics card
 * holds nothing of the bake afterwards. Same skin, seed and resolution give the same bytes on the same machine.
 */
import type { DataArrayTexture, WebGLRenderer } from 'three';
import { type CutPlane, FRONT_CUT, RIGHT_CUT } from '@/skin/cutPlane';
import type { Skin } from '@/skin/skin';
import { sameWindow } from './closeWindows';
import { createConcernMap } from './concernMap';
import type { Standing } from './standing';
import { tissueRows } from './tissueCoordinates';
import { createKeptLayers, createKeptTexture, createTissueTop } from './tissueMaps';
import type { StainedTissue, TissueDetail, TissueFace, TissueMaps, TissueTop, TissueWindow } from './tissueMaps';
import { createTissuePainter, describeSubject, type TissueSubject } from './tissuePainter';
import { createReadBack, type ReadBack } from './tissueReadBack';
import { createTissueTarget, disposeTissueTarget, type TissueTarget } from './tissueTargets';

export type TissueResolution = 'coarse' | 'low' | 'medium' | 'high';

export interface TissueRequest {
  readonly skin: Skin;
  readonly seed: number;
  readonly resolution: TissueResolution;
}

/** A step that is a promise: nothing can be done until it is fulfilled. */
export type Steps<T> = Generator<Promise<unknown> | undefined, T, undefined>;

export interface TissueBake {
  /** All at once; from the cache when this person was baked before. Throws when something has to be waited for. */
  bake(request: TissueRequest): TissueMaps;
  /** The same in steps of one draw or one read-back, to be spread over frames. */
  bakeSteps(request: TissueRequest): Steps<TissueMaps>;
  /** Whether this person's maps are there already. */
  knows(request: TissueRequest): boolean;
  /** Paints the close-up window of the front face and hangs it on the maps of the same request. */
  bakeDetail(request: TissueRequest, window: TissueWindow): TissueDetail;
  bakeDetailSteps(request: TissueRequest, window: TissueWindow): Steps<TissueDetail>;
  /** Paints any vertical cut, `widthPx` texels wide (as a face), or a window of it. Not kept: the caller disposes it (`disposeFace`). */
  bakeCutSteps(request: TissueRequest, plane: CutPlane, widthPx?: number, window?: TissueWindow): Steps<TissueFace>;
  /** Paints the densities that stains colour: both faces, and the close-up window if the maps of this request have one. Kept like those. */
  bakeStainsSteps(request: TissueRequest): Steps<StainedTissue>;
  /** The densities of any vertical cut, or of a window of it. Not kept: the caller disposes them. */
  bakeCutStainsSteps(request: TissueRequest, plane: CutPlane, widthPx?: number, window?: TissueWindow): Steps<DataArrayTexture>;
  /** Frees the programs until the next bake: once the tissue stands they would only count against the scene. */
  rest(): void;
  /** Frees what lies on the graphics card (a lost context): bytes and programs' sources stay and are used again. */
  release(): void;
  /** Disposes every texture handed out and kept, and the programs. */
  dispose(): void;
}

/**
 * Width in texels of a face, of the (square) surface, of the close-up window, and of a face's densities, which are half again as
 * many bytes.
 */
export const TISSUE_SIZES: Readonly<Record<TissueResolution, { face: number; top: number; detail: number; stained: number }>> = {
  coarse: { face: 320, top: 256, detail: 512, stained: 320 },
  low: { face: 1024, top: 768, detail: 1024, stained: 1024 },
  medium: { face: 2048, top: 1024, detail: 1536, stained: 1536 },
  high: { face: 3072, top: 2048, detail: 2048, stained: 2048 },
};
/** Persons whose maps are kept, the last looked at; a person's are up to 120 MB at the highest resolution. */
const KEPT_PERSONS = 3;
/** Maps that may still be on their way while the next picture is painted: those of one picture. */
const READS_AHEAD = 2;
/** Close-up windows kept per person and resolution. */
const KEPT_DETAILS = 3;
/** Side of the map of a concern, which is made on the processor: finer than this it would hold up a frame. */
const MOST_CONCERN_TEXELS = 768;

const fetchStanding = async (): Promise<Standing> => (await import('./standingParts')).STANDING;

/**
 * `standing`: what paints what stands in the layers, or how to fetch it; the coarse picture does not wait for it. `reading`: at once
 * holds the page until all is painted; later lets steps wait for it.
 */
export function createTissueBake(renderer: WebGLRenderer, standing: Standing | (() => Promise<Standing>) = fetchStanding, reading: 'later' | 'at once' = 'later'): TissueBake {
  const painter = createTissuePainter(renderer);
  let stands = typeof standing !== 'function';
  if (typeof standing !== 'function') painter.stand(standing);
  /** Fetches it once; should that fail, the layers are drawn alone, and the next bake tries again. */
  function* awaitStanding(): Steps<void> {
    if (stands || typeof standing !== 'function') return;
    yield standing().then(
      (parts) => {
        if (!stands) painter.stand(parts);
        stands = true;
      },
      () => undefined,
    );
  }
  /** By person, the one looked at last at the end. */
  const cache = new Map<string, Map<TissueResolution, TissueMaps>>();
  /** The densities that belong to kept maps. */
  const stained = new Map<TissueMaps, StainedTissue>();
  /** What is read from a lost context is zeros and must not be kept. */
  const lost = (): boolean => renderer.getContext().isContextLost();

  const startReading = (): ReadBack => createReadBack(renderer, reading === 'at once');

  /** The maps are true once `reads` has been waited for. */
  function* paintFace(subject: TissueSubject, plane: CutPlane, window: TissueWindow | null, target: TissueTarget, { read }: ReadBack): Steps<TissueFace> {
    yield* painter.paintCut(subject, plane, window, target, 'look');
    const albedo = createKeptTexture(read(target, 0), target.width, target.height, true);
    const relief = createKeptTexture(read(target, 1), target.width, target.height, false);
    return { albedo, relief };
  }

  function* paintTop(subject: TissueSubject, target: TissueTarget, { read }: ReadBack): Steps<TissueTop> {
    yield* painter.paintTop(subject, target);
    return createTissueTop(
      createKeptTexture(read(target, 0), target.width, target.height, false),
      createKeptTexture(read(target, 1), target.width, target.height, true),
    );
  }

  function recall(request: TissueRequest): TissueMaps | undefined {
    const person = personKey(request);
    const kept = cache.get(person);
    if (!kept) return undefined;
    cache.delete(person);
    cache.set(person, kept);
    return kept.get(request.resolution);
  }

  function keep(request: TissueRequest, maps: TissueMaps): void {
    const person = personKey(request);
    const kept = cache.get(person) ?? new Map<TissueResolution, TissueMaps>();
    kept.set(request.resolution, maps);
    cache.set(person, kept);
    for (const [old, oldMaps] of cache) {
      if (cache.size <= KEPT_PERSONS) break;
      cache.delete(old);
      oldMaps.forEach((maps_) => {
        disposeMaps(maps_);
        disposeStained(stained.get(maps_));
        stained.delete(maps_);
      });
    }
  }

  function disposeKept(): void {
    for (const kept of cache.values()) kept.forEach(disposeMaps);
    stained.forEach(disposeStained);
  }

  function* bakeSteps(request: TissueRequest): Steps<TissueMaps> {
    const known = recall(request);
    if (known) return known;
    if (request.resolution !== 'coarse') yield* awaitStanding();
    const sizes = TISSUE_SIZES[request.resolution];
    const subject = describeSubject(request.skin, request.seed);
    const { blockDepthMm } = subject.anatomy;
    const faceTarget = createTissueTarget(sizes.face, tissueRows(sizes.face, blockDepthMm), 'look');
    const topTarget = createTissueTarget(sizes.top, sizes.top, 'look');
    const reads = startReading();
    try {
      const top = yield* paintTop(subject, topTarget, reads);
      const front = yield* paintFace(subject, FRONT_CUT, null, faceTarget, reads);
      yield* reads.awaitAllBut(READS_AHEAD);
      const right = yield* paintFace(subject, RIGHT_CUT, null, faceTarget, reads);
      const concern = createConcernMap(request.skin, request.seed, Math.min(sizes.top, MOST_CONCERN_TEXELS));
      const maps: TissueMaps = { key: `${personKey(request)}|${request.resolution}`, tissueDepthMm: blockDepthMm, faces: { front, right }, top, concern, detail: null, details: [] };
      yield* reads.awaitAllBut(0);
      if (!lost()) keep(request, maps);
      return maps;
    } finally {
      subject.dispose();
      disposeTissueTarget(faceTarget);
      disposeTissueTarget(topTarget);
    }
  }

  function* ofSubject<T>({ skin, seed }: TissueRequest, paint: (subject: TissueSubject) => Steps<T>): Steps<T> {
    const subject = describeSubject(skin, seed);
    try {
      return yield* paint(subject);
    } finally {
      subject.dispose();
    }
  }

  function* bakeCutSteps(request: TissueRequest, plane: CutPlane, widthPx = TISSUE_SIZES[request.resolution].face, window?: TissueWindow): Steps<TissueFace> {
    yield* awaitStanding();
    return yield* ofSubject(request, function* (subject) {
      const target = createTissueTarget(widthPx, rowsOf(subject, plane, widthPx, window), 'look');
      const reads = startReading();
      try {
        const face = yield* paintFace(subject, plane, window ?? null, target, reads);
        yield* reads.awaitAllBut(0);
        return face;
      } finally {
        disposeTissueTarget(target);
      }
    });
  }

  function* bakeDetailSteps(request: TissueRequest, window: TissueWindow): Steps<TissueDetail> {
    const maps = yield* bakeSteps(request);
    const known = maps.details.find((detail) => sameWindow(detail.window, window));
    const detail = known ?? { ...(yield* bakeCutSteps(request, FRONT_CUT, TISSUE_SIZES[request.resolution].detail, window)), window };
    if (lost()) return detail;
    // The card holds one at a time; the bytes of a few stay.
    for (const other of maps.details) if (other !== detail) disposeFace(other);
    if (known) maps.details.splice(maps.details.indexOf(known), 1);
    maps.details.push(detail);
    if (maps.details.length > KEPT_DETAILS) maps.details.shift();
    maps.detail = detail;
    return detail;
  }

  function* paintStained(subject: TissueSubject, plane: CutPlane, widthPx: number, window: TissueWindow | null): Steps<DataArrayTexture> {
    const rows = rowsOf(subject, plane, widthPx, window);
    const target = createTissueTarget(widthPx, rows, 'densities');
    const reads = startReading();
    try {
      yield* painter.paintCut(subject, plane, window, target, 'densities');
      const layers = [0, 1, 2].map((index) => reads.read(target, index));
      yield* reads.awaitAllBut(0);
      return createKeptLayers(layers, widthPx, rows);
    } finally {
      disposeTissueTarget(target);
    }
  }

  function* bakeStainsSteps(request: TissueRequest): Steps<StainedTissue> {
    const maps = yield* bakeSteps(request);
    const window = maps.detail?.window ?? null;
    const known = stained.get(maps);
    if (known && sameWindow(known.window, window)) return known;
    const { stained: widthPx, detail: detailPx } = TISSUE_SIZES[request.resolution];
    return yield* ofSubject(request, function* (subject) {
      const front = known?.front ?? (yield* paintStained(subject, FRONT_CUT, widthPx, null));
      const right = known?.right ?? (yield* paintStained(subject, RIGHT_CUT, widthPx, null));
      known?.detail?.dispose();
      const detail = window ? yield* paintStained(subject, FRONT_CUT, detailPx, window) : null;
      const done = { front, right, detail, window };
      if (!lost()) stained.set(maps, done);
      return done;
    });
  }

  function* bakeCutStainsSteps(request: TissueRequest, plane: CutPlane, widthPx: number = TISSUE_SIZES[request.resolution].stained, window: TissueWindow | null = null): Steps<DataArrayTexture> {
    yield* awaitStanding();
    return yield* ofSubject(request, (subject) => paintStained(subject, plane, widthPx, window));
  }

  return {
    bakeSteps,
    bakeStainsSteps,
    bakeDetailSteps,
    bakeCutSteps,
    bakeCutStainsSteps,
    knows: (request) => cache.get(personKey(request))?.has(request.resolution) ?? false,
    bake: (request) => runToEnd(bakeSteps(request)),
    bakeDetail: (request, window) => runToEnd(bakeDetailSteps(request, window)),
    rest: () => painter.dispose(),
    release() {
      disposeKept();
      painter.dispose();
    },
    dispose() {
      disposeKept();
      cache.clear();
      stained.clear();
      painter.dispose();
    },
  };
}

function rowsOf({ anatomy }: TissueSubject, plane: CutPlane, widthPx: number, window?: TissueWindow | null): number {
  return window ? Math.round((widthPx * window.heightMm) / window.widthMm) : tissueRows(widthPx, anatomy.blockDepthMm, plane.toS - plane.fromS);
}

export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value) throw new Error('this bake has to wait for something: take it step by step, or let it read at once and give it what stands in the layers');
  }
}

/** A person's tissue depends on the skin and the seed, never on the plan. */
export function personKey({ skin, seed }: Pick<TissueRequest, 'skin' | 'seed'>): string {
  return [skin.site, skin.ageYears, skin.phototype, skin.skinType, skin.concern, seed].join('|');
}

export function disposeStained(tissue: StainedTissue | undefined): void {
  tissue?.front.dispose();
  tissue?.right.dispose();
  tissue?.detail?.dispose();
}

export function disposeFace(face: TissueFace): void {
  face.albedo.dispose();
  face.relief.dispose();
}

function disposeMaps(maps: TissueMaps): void {
  disposeFace(maps.faces.front);
  disposeFace(maps.faces.right);
  maps.top.height.dispose();
  maps.top.albedo.dispose();
  maps.concern.texture.dispose();
  maps.details.forEach(disposeFace);
}
