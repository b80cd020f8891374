/**
 * Paints one picture of somebody's tissue on the GPU: a cut, a window of a cut, or the surface; in steps of one draw or one
 * read-back each, to be spread over frames. Each stratum has its own small program, drawn over those before it: ground, fat,
 * fascicles, what stands in them, epidermis, follicles, glands.
 */
import { Camera, DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three';
import type { BufferGeometry, Data3DTexture, WebGLRenderer, WebGLRenderTarget } from 'three';
import type { Anatomy } from '@/skin/anatomy';
import { type CutPlane, pointOnCut } from '@/skin/cutPlane';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { createFatBorder, fatBorderPhases } from '@/skin/fatBorder';
import { createJunction, JUNCTION_MARGIN_MM, type JunctionDepth, tabulateJunction } from '@/skin/junction';
import { type Openings, placeOpenings } from '@/skin/openings';
import type { Skin } from '@/skin/skin';
import type { Primitive, Standing } from './standing';
import { tissueV } from './tissueCoordinates';
import type { TissueWindow } from './tissueMaps';
import { createTissueNoise } from './tissueNoise';
import { createPits } from './tissuePits';
import type { StrokeRun } from './strokeRibbons';
import { createBakeUniforms, createTissuePrograms, type TissuePass, type TissueProgram } from './tissuePrograms';
import { placeStrokes } from './tissueStrokes';
import type { TissueTarget } from './tissueTargets';
import { tissueTone } from './tissueTone';

/** Somebody's tissue as the painters need it. Disposed by `dispose`. */
export interface TissueSubject {
  readonly skin: Skin;
  readonly seed: number;
  readonly anatomy: Anatomy;
  readonly junction: JunctionDepth;
  readonly openings: Openings;
  readonly noise: Data3DTexture;
  dispose(): void;
}

export interface TissuePainter {
  /** Leaves the packed picture in `target.packed`. `window` null = the whole cut. */
  paintCut(subject: TissueSubject, plane: CutPlane, window: TissueWindow | null, target: TissueTarget, pass: TissuePass): Generator<undefined, void, undefined>;
  paintTop(subject: TissueSubject, target: TissueTarget): Generator<undefined, void, undefined>;
  /** From now on what stands in the layers is painted too. */
  stand(parts: Standing): void;
  dispose(): void;
}

/** Largest number of texels drawn in one step. */
const TILE_TEXELS = 800_000;
const TABLE_SAMPLES = 2048;
const PITS_SIZE = 768;
/** Texels smaller than this show single threads and nuclei, mm. */
const FINE_TEXEL_MM = 0.0025;
/** Melanocytes per basal cell and per mm² of surface: basal cells lie 7.8 µm apart, so 16,400 stand on a mm². */
const BASAL_CELLS_PER_MM2 = 16_400;

type Rectangle = readonly [left: number, top: number, right: number, bottom: number];

export function describeSubject(skin: Skin, seed: number): TissueSubject {
  const anatomy = describeAnatomy(skin);
  const junction = createJunction(anatomy, seed);
  const openings = placeOpenings(skin, anatomy, junction, seed);
  const noise = createTissueNoise(seed);
  return {
    skin, seed, anatomy, junction, openings, noise,
    dispose: () => noise.dispose(),
  };
}

const NOTHING = { under: [], over: [] } as const;

export function createTissuePainter(renderer: WebGLRenderer): TissuePainter {
  const uniforms = createBakeUniforms();
  const programs = createTissuePrograms(uniforms);
  const camera = new Camera();
  let standing: Standing | null = null;
  const set = (name: string, value: unknown): void => {
    const uniform = uniforms[name];
    if (uniform) uniform.value = value;
  };

  const draw = (program: TissueProgram, pass: TissuePass, target: WebGLRenderTarget, [left, top, right, bottom]: Rectangle = [0, 0, 1, 1], geometry?: BufferGeometry): void => {
    const mesh = programs.mesh(program, pass);
    if (geometry) mesh.geometry = geometry;
    uniforms.uBox.value.set(left, top, right, bottom);
    mesh.material.uniformsNeedUpdate = true;
    const before = renderer.getRenderTarget();
    const { autoClear } = renderer;
    renderer.autoClear = false;
    const from = Math.floor(left * target.width);
    target.scissor.set(from, 0, Math.ceil(right * target.width) - from, target.height);
    target.scissorTest = true;
    renderer.setRenderTarget(target);
    renderer.render(mesh, camera);
    renderer.setRenderTarget(before);
    renderer.autoClear = autoClear;
  };

  function describe({ skin, seed, anatomy, noise }: TissueSubject): void {
    const tone = tissueTone(skin.phototype);
    set('uSeed', seed % 4096);
    set('uTissueDepth', anatomy.blockDepthMm);
    set('uPapillaryEnd', anatomy.epidermisMm + anatomy.papillaryDermisMm);
    set('uPlexus', anatomy.superficialPlexusMm);
    set('uCorneum', anatomy.stratumCorneumMm);
    set('uMelanin', tone.melanin);
    set('uMelanocytes', Math.min(anatomy.melanocytesPerMm2 / BASAL_CELLS_PER_MM2, 0.3));
    uniforms.uSkin.value.set(...tone.surface);
    set('uFatDepth', anatomy.epidermisMm + anatomy.dermisMm);
    uniforms.uBorderPhase.value.set(...fatBorderPhases(seed));
    set('uFurrowDepth', anatomy.furrowDepthMm);
    set('uFurrowSpacing', anatomy.furrowSpacingMm);
    set('uNoise', noise);
  }

  function* pack(program: 'pack' | 'topPack', target: TissueTarget, pass: TissuePass): Generator<undefined, void, undefined> {
    const [colour, relief, misc, grain] = target.painted.textures;
    set('uColour', colour);
    set('uRelief', relief);
    set('uMisc', misc);
    set('uGrain', grain ?? null);
    draw(program, pass, target.packed);
    yield;
  }

  function* paintCut(subject: TissueSubject, plane: CutPlane, window: TissueWindow | null, target: TissueTarget, pass: TissuePass): Generator<undefined, void, undefined> {
    const { anatomy, junction, seed } = subject;
    const depth = anatomy.blockDepthMm;
    const wide = plane.toS - plane.fromS;
    const fromS = window ? window.centreS - 0.5 * window.widthMm : plane.fromS;
    const toS = window ? fromS + window.widthMm : plane.toS;
    const fromDepthMm = window?.topMm ?? 0;
    const toDepthMm = window ? window.topMm + window.heightMm : depth;
    const fatAt = createFatBorder(anatomy, seed);
    const fine = standing !== null && (toS - fromS) / target.width < FINE_TEXEL_MM;
    const strokes = placeStrokes(anatomy, seed, {
      fromS: fromS + plane.stripMm,
      toS: toS + plane.stripMm,
      fromDepthMm,
      toDepthMm,
      offsetMm: plane.offsetMm,
      junctionAt: (s) => junction(...pointOnCut(plane, s - plane.stripMm)),
      fatAt: (s) => fatAt(...pointOnCut(plane, s - plane.stripMm)),
      fine,
    }, standing?.fineStrokes);
    yield;
    const table = createTable(tabulateJunction(junction, plane, TABLE_SAMPLES));
    try {
      describe(subject);
      uniforms.uPlace.value.set(fromS, fromDepthMm, window ? window.widthMm : 0, window?.heightMm ?? 0);
      uniforms.uSpanS.value.set(plane.fromS, wide);
      uniforms.uPlane.value.set(...pointOnCut(plane, 0), Math.cos(plane.turnRad), Math.sin(plane.turnRad));
      set('uAlong', plane.stripMm);
      set('uJunction', table);
      uniforms.uJunctionSpan.value.set(plane.fromS - JUNCTION_MARGIN_MM, wide + 2 * JUNCTION_MARGIN_MM);
      uniforms.uTexel.value.set((toS - fromS) / target.width, window ? window.heightMm / target.height : 1 / target.height);
      const runs = programs.setStrokes(strokes, { window: window !== null, fine });

      const columnOf = (s: number): number => (s - fromS) / (toS - fromS);
      const rowOf = (mm: number): number => (window ? (mm - window.topMm) / window.heightMm : tissueV(mm, depth));
      const tiles = Math.ceil((target.width * target.height) / TILE_TEXELS);
      const bands = function* (programOrRuns: TissueProgram | readonly StrokeRun[], fromMm: number, toMm: number): Generator<undefined, void, undefined> {
        const from = Math.max(rowOf(fromMm), 0);
        const to = Math.min(rowOf(toMm), 1);
        if (from >= 1 || to <= 0) return;
        for (let tile = 0; tile < tiles; tile += 1) {
          const box: Rectangle = [tile / tiles, from, (tile + 1) / tiles, to];
          if (typeof programOrRuns === 'string') draw(programOrRuns, pass, target.painted, box);
          else for (const { program, geometry } of programOrRuns) draw(program, pass, target.painted, box, geometry);
          yield;
        }
      };
      const stand = function* (primitives: readonly Primitive[]): Generator<undefined, void, undefined> {
        for (const { program, box, values } of primitives) {
          const box01: Rectangle = [
            Math.max(columnOf(box[0]), 0), Math.max(rowOf(box[2]), 0), Math.min(columnOf(box[1]), 1), Math.min(rowOf(box[3]), 1),
          ];
          if (box01[0] >= box01[2] || box01[1] >= box01[3]) continue;
          for (const [name, value] of Object.entries(values)) set(name, value);
          draw(program, pass, target.painted, box01);
          yield;
        }
      };

      const upper = anatomy.epidermisMm + anatomy.papillaryDermisMm;
      const fat = anatomy.epidermisMm + anatomy.dermisMm;
      const { under, over } = standing?.primitivesOnCut(subject, plane) ?? NOTHING;
      yield* bands('ground', 0, fat + 0.35);
      yield* bands('fat', fat - 0.3, depth);
      yield* bands(runs, upper - 0.2, depth);
      yield* stand(under);
      yield* bands('epidermis', 0, anatomy.epidermisMm * 1.2 + anatomy.reteHeightMm + 0.01);
      yield* stand(over);
      yield* pack('pack', target, pass);
    } finally {
      table.dispose();
    }
  }

  function* paintTop(subject: TissueSubject, target: TissueTarget): Generator<undefined, void, undefined> {
    const pits = createPits(subject.openings, PITS_SIZE);
    try {
      describe(subject);
      set('uPits', pits);
      draw('top', 'look', target.painted);
      yield;
      set('uSpan', 6 / target.width);
      yield* pack('topPack', target, 'look');
    } finally {
      pits.dispose();
    }
  }

  return {
    paintCut,
    paintTop,
    stand(parts) {
      standing = parts;
      programs.add(parts.shaders, parts.finerStrokes);
    },
    dispose: () => programs.dispose(),
  };
}

function createTable(values: Float32Array): DataTexture {
  const texture = new DataTexture(values, values.length / 4, 1, RGBAFormat, FloatType);
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}
