/**
 * Bakes the static tissue of one person: both cut faces, the surface, and on request a close-up window of the front face.
 * Each stratum is painted once on the GPU by its own small program, packed, read back and kept as bytes; the graphics card
 * holds nothing of the bake afterwards. Same skin, seed and resolution give the same bytes on the same machine.
 * In reality tissue is solid; here the two cut planes and the surface are all that is ever drawn of it.
 */
import { Camera, DataTexture, FloatType, NearestFilter, RGBAFormat, WebGLRenderTarget } from 'three';
import type { Data3DTexture, WebGLRenderer } from 'three';
import type { Anatomy } from '@/skin/anatomy';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { createJunction, tabulateJunction } from '@/skin/junction';
import type { Skin } from '@/skin/skin';
import { createConcernMap } from './concernMap';
import { tissueRows, tissueV } from './tissueCoordinates';
import { createKeptTexture, createTissueTop } from './tissueMaps';
import type { TissueDetail, TissueFace, TissueMaps, TissueTop, TissueWindow } from './tissueMaps';
import { createTissueNoise } from './tissueNoise';
import { createBakeUniforms, createTissuePrograms } from './tissuePrograms';
import type { TissueProgram } from './tissuePrograms';
import { borderPhase, placeStrokes } from './tissueStrokes';
import { tissueTone } from './tissueTone';

export type TissueResolution = 'coarse' | 'low' | 'medium' | 'high';

export interface TissueRequest {
  readonly skin: Skin;
  readonly seed: number;
  readonly resolution: TissueResolution;
}

export interface TissueBake {
  /** All at once; from the cache when this person was baked before. */
  bake(request: TissueRequest): TissueMaps;
  /** The same in steps of one draw or one read-back, to be spread over frames. */
  bakeSteps(request: TissueRequest): Generator<undefined, TissueMaps, undefined>;
  /** Whether this person's maps are there already. */
  knows(request: TissueRequest): boolean;
  /** Paints the close-up window of the front face and hangs it on the maps of the same request. */
  bakeDetail(request: TissueRequest, window: TissueWindow): TissueDetail;
  bakeDetailSteps(request: TissueRequest, window: TissueWindow): Generator<undefined, TissueDetail, undefined>;
  /** Frees the programs until the next bake: once the tissue stands they would only count against the scene. */
  rest(): void;
  /** Frees what lies on the graphics card (a lost context): bytes and programs' sources stay and are used again. */
  release(): void;
  /** Disposes every texture handed out, and the programs. */
  dispose(): void;
}

/** Width in texels of a face, of the (square) surface, and of the close-up window. */
export const TISSUE_SIZES: Readonly<Record<TissueResolution, { face: number; top: number; detail: number }>> = {
  coarse: { face: 320, top: 256, detail: 512 },
  low: { face: 1024, top: 768, detail: 1024 },
  medium: { face: 2048, top: 1024, detail: 1536 },
  high: { face: 3072, top: 2048, detail: 2048 },
};
/** Persons whose maps are kept, the last looked at; a person's are up to 120 MB at the highest resolution. */
const KEPT_PERSONS = 3;
/** Side of the map of a concern, which is made on the processor: finer than this it would hold up a frame. */
const MOST_CONCERN_TEXELS = 768;
/** Largest number of texels drawn in one step. */
const TILE_TEXELS = 800_000;

interface Person {
  readonly anatomy: Anatomy;
  readonly noise: Data3DTexture;
  readonly tables: { readonly front: DataTexture; readonly right: DataTexture };
}

interface Target {
  readonly width: number;
  readonly height: number;
  readonly painted: WebGLRenderTarget;
  readonly packed: WebGLRenderTarget;
}

export function createTissueBake(renderer: WebGLRenderer): TissueBake {
  const uniforms = createBakeUniforms();
  const programs = createTissuePrograms(uniforms);
  const camera = new Camera();
  /** By person, the one looked at last at the end. */
  const cache = new Map<string, Map<TissueResolution, TissueMaps>>();
  const set = (name: string, value: unknown): void => {
    const uniform = uniforms[name];
    if (uniform) uniform.value = value;
  };

  const draw = (program: TissueProgram, target: WebGLRenderTarget, fromRow = 0, toRow = 1, tile: readonly [number, number] = [0, 1]): void => {
    const mesh = programs.meshes[program];
    uniforms.uBand.value.set(fromRow, Math.min(toRow, 1));
    mesh.material.uniformsNeedUpdate = true;
    const before = renderer.getRenderTarget();
    const { autoClear } = renderer;
    renderer.autoClear = false;
    const left = Math.round(tile[0] * target.width);
    target.scissor.set(left, 0, Math.round(tile[1] * target.width) - left, target.height);
    target.scissorTest = true;
    renderer.setRenderTarget(target);
    renderer.render(mesh, camera);
    renderer.setRenderTarget(before);
    renderer.autoClear = autoClear;
  };

  /** What is read from a lost context is zeros and must not be kept. */
  const lost = (): boolean => renderer.getContext().isContextLost();

  const readBack = (target: Target, index: number): Uint8Array => {
    const bytes = new Uint8Array(target.width * target.height * 4);
    renderer.readRenderTargetPixels(target.packed, 0, 0, target.width, target.height, bytes, undefined, index);
    return bytes;
  };

  function describe(request: TissueRequest): Person {
    const anatomy = describeAnatomy(request.skin);
    const junction = createJunction(anatomy, request.seed);
    const table = (face: 'front' | 'right'): DataTexture => {
      const values = tabulateJunction(junction, face, 2048);
      const texture = new DataTexture(values, 2048, 1, RGBAFormat, FloatType);
      texture.minFilter = NearestFilter;
      texture.magFilter = NearestFilter;
      texture.needsUpdate = true;
      return texture;
    };
    const tone = tissueTone(request.skin.phototype);
    set('uSeed', request.seed % 4096);
    set('uTissueDepth', anatomy.blockDepthMm);
    set('uPapillaryEnd', anatomy.epidermisMm + anatomy.papillaryDermisMm);
    set('uPlexus', anatomy.superficialPlexusMm);
    set('uCorneum', anatomy.stratumCorneumMm);
    set('uMelanin', tone.melanin);
    uniforms.uSkin.value.set(...tone.surface);
    set('uFatDepth', anatomy.epidermisMm + anatomy.dermisMm);
    uniforms.uBorderPhase.value.set(...borderPhase(request.seed));
    set('uFurrowDepth', anatomy.furrowDepthMm);
    set('uFurrowSpacing', anatomy.furrowSpacingMm);
    const noise = createTissueNoise(request.seed);
    set('uNoise', noise);
    return { anatomy, noise, tables: { front: table('front'), right: table('right') } };
  }

  function forget(person: Person): void {
    person.noise.dispose();
    person.tables.front.dispose();
    person.tables.right.dispose();
  }

  /** Paints, packs and reads one picture of a face: `window` null = the whole face. */
  function* paintFace(request: TissueRequest, person: Person, face: 'front' | 'right', window: TissueWindow | null, size: Target): Generator<undefined, TissueFace, undefined> {
    const { anatomy } = person;
    const along = face === 'front' ? 0 : 6;
    const place = uniforms.uPlace.value;
    const depth = anatomy.blockDepthMm;
    if (window) place.set(window.centreS - 0.5 * window.widthMm, window.topMm, window.widthMm, window.heightMm);
    else place.set(0, 0, 0, 0);
    set('uAlong', along);
    set('uJunction', person.tables[face]);
    const texel = uniforms.uTexel.value;
    if (window) texel.set(window.widthMm / size.width, window.heightMm / size.height);
    else texel.set(6 / size.width, 1 / size.height);
    const rowOf = (mm: number): number => (window ? (mm - window.topMm) / window.heightMm : tissueV(mm, depth));
    const upper = anatomy.epidermisMm + anatomy.papillaryDermisMm;
    const fat = anatomy.epidermisMm + anatomy.dermisMm;
    const junctionDeepest = anatomy.epidermisMm * 1.2 + anatomy.reteHeightMm + 0.01;

    const texelMm = window ? window.widthMm / size.width : 6 / size.width;
    const strokes = placeStrokes(anatomy, createJunction(anatomy, request.seed), request.seed, {
      fromS: along + (window ? window.centreS - 0.5 * window.widthMm : -3),
      toS: along + (window ? window.centreS + 0.5 * window.widthMm : 3),
      fromDepthMm: window ? window.topMm : 0,
      toDepthMm: window ? window.topMm + window.heightMm : depth,
      fine: texelMm < 0.0025,
    });
    programs.setStrokes(strokes, window ? 'window' : 'face');
    const tiles = Math.ceil((size.width * size.height) / TILE_TEXELS);
    const bands: readonly (readonly [TissueProgram, number, number])[] = [
      ['ground', 0, rowOf(fat + 0.35)],
      ['fat', rowOf(fat - 0.30), 1],
      ['stroke', Math.max(rowOf(upper - 0.2), 0), 1],
      ['epidermis', 0, rowOf(junctionDeepest)],
    ];
    for (const [program, from, to] of bands) {
      if (from >= 1 || to <= 0) continue;
      for (let tile = 0; tile < tiles; tile += 1) {
        draw(program, size.painted, Math.max(from, 0), to, [tile / tiles, (tile + 1) / tiles]);
        yield;
      }
    }
    yield* pack('pack', size);
    const albedo = createKeptTexture(readBack(size, 0), size.width, size.height, true);
    const relief = createKeptTexture(readBack(size, 1), size.width, size.height, false);
    return { albedo, relief };
  }

  function* pack(program: 'pack' | 'topPack', size: Target): Generator<undefined, void, undefined> {
    const [colour, relief, misc] = size.painted.textures;
    set('uColour', colour);
    set('uRelief', relief);
    set('uMisc', misc);
    draw(program, size.packed);
    yield;
  }

  function* paintTop(size: Target): Generator<undefined, TissueTop, undefined> {
    draw('top', size.painted);
    yield;
    set('uSpan', 6 / size.width);
    yield* pack('topPack', size);
    return createTissueTop(
      createKeptTexture(readBack(size, 0), size.width, size.height, false),
      createKeptTexture(readBack(size, 1), size.width, size.height, true),
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
      oldMaps.forEach(disposeMaps);
    }
  }

  function disposeKept(): void {
    for (const kept of cache.values()) kept.forEach(disposeMaps);
  }

  function* bakeSteps(request: TissueRequest): Generator<undefined, TissueMaps, undefined> {
    const known = recall(request);
    if (known) return known;
    const sizes = TISSUE_SIZES[request.resolution];
    const person = describe(request);
    const { anatomy } = person;
    const faceTarget = createTarget(sizes.face, tissueRows(sizes.face, anatomy.blockDepthMm));
    const topTarget = createTarget(sizes.top, sizes.top);
    try {
      const top = yield* paintTop(topTarget);
      const front = yield* paintFace(request, person, 'front', null, faceTarget);
      const right = yield* paintFace(request, person, 'right', null, faceTarget);
      const maps: TissueMaps = { key: `${personKey(request)}|${request.resolution}`, tissueDepthMm: anatomy.blockDepthMm, faces: { front, right }, top, concern: createConcernMap(request.skin, request.seed, Math.min(sizes.top, MOST_CONCERN_TEXELS)), detail: null };
      if (!lost()) keep(request, maps);
      return maps;
    } finally {
      forget(person);
      disposeTarget(faceTarget);
      disposeTarget(topTarget);
    }
  }

  function* bakeDetailSteps(request: TissueRequest, window: TissueWindow): Generator<undefined, TissueDetail, undefined> {
    const maps = yield* bakeSteps(request);
    if (maps.detail && sameWindow(maps.detail.window, window)) return maps.detail;
    const width = TISSUE_SIZES[request.resolution].detail;
    const person = describe(request);
    const target = createTarget(width, Math.round((width * window.heightMm) / window.widthMm));
    try {
      const face = yield* paintFace(request, person, 'front', window, target);
      const detail = { ...face, window };
      if (lost()) return detail;
      if (maps.detail) disposeFace(maps.detail);
      maps.detail = detail;
      return detail;
    } finally {
      forget(person);
      disposeTarget(target);
    }
  }

  return {
    bakeSteps,
    bakeDetailSteps,
    knows: (request) => cache.get(personKey(request))?.has(request.resolution) ?? false,
    bake: (request) => runToEnd(bakeSteps(request)),
    bakeDetail: (request, window) => runToEnd(bakeDetailSteps(request, window)),
    rest: () => programs.dispose(),
    release() {
      disposeKept();
      programs.dispose();
    },
    dispose() {
      disposeKept();
      cache.clear();
      programs.dispose();
    },
  };
}

function runToEnd<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A person's tissue depends on the skin and the seed, never on the plan. */
export function personKey({ skin, seed }: Pick<TissueRequest, 'skin' | 'seed'>): string {
  return [skin.site, skin.ageYears, skin.phototype, skin.skinType, skin.concern, seed].join('|');
}

function sameWindow(a: TissueWindow, b: TissueWindow): boolean {
  return a.centreS === b.centreS && a.topMm === b.topMm && a.widthMm === b.widthMm && a.heightMm === b.heightMm;
}

function createTarget(width: number, height: number): Target {
  const plain = { depthBuffer: false, minFilter: NearestFilter, magFilter: NearestFilter, generateMipmaps: false } as const;
  return {
    width,
    height,
    painted: new WebGLRenderTarget(width, height, { ...plain, count: 3 }),
    packed: new WebGLRenderTarget(width, height, { ...plain, count: 2 }),
  };
}

function disposeTarget(target: Target): void {
  target.painted.dispose();
  target.packed.dispose();
}

function disposeFace(face: TissueFace): void {
  face.albedo.dispose();
  face.relief.dispose();
}

function disposeMaps(maps: TissueMaps): void {
  disposeFace(maps.faces.front);
  disposeFace(maps.faces.right);
  maps.top.height.dispose();
  maps.top.albedo.dispose();
  maps.concern.texture.dispose();
  if (maps.detail) disposeFace(maps.detail);
}
