/**
 * The small programs of the tissue bake, one per stratum, and the shared uniforms they are fed by. Each is drawn as a rectangle
 * of the target, so no fragment pays for a stratum it cannot show. The same painters write either the look or, compiled once
 * more on demand, the densities of the tissue's components (`DENSITIES`), which stains colour.
 */
import {
  BufferAttribute, BufferGeometry, CustomBlending, GLSL3, Mesh, NoBlending, OneMinusSrcAlphaFactor, RawShaderMaterial, SrcAlphaFactor, Vector2, Vector3, Vector4,
} from 'three';
import type { IUniform } from 'three';
import border from '@/shaders/tissueBorder.glsl?raw';
import cells from '@/shaders/tissueCells.glsl?raw';
import common from '@/shaders/tissueCommon.glsl?raw';
import coordinates from '@/shaders/tissueCoordinates.glsl?raw';
import epidermis from '@/shaders/tissueEpidermis.frag.glsl?raw';
import epithelium from '@/shaders/tissueEpidermis.glsl?raw';
import fat from '@/shaders/tissueFat.frag.glsl?raw';
import ground from '@/shaders/tissueGround.frag.glsl?raw';
import junction from '@/shaders/tissueJunction.glsl?raw';
import pack from '@/shaders/tissuePack.frag.glsl?raw';
import place from '@/shaders/tissuePlace.glsl?raw';
import quad from '@/shaders/tissueQuad.vert.glsl?raw';
import strokeFragment from '@/shaders/tissueStroke.frag.glsl?raw';
import strokeVertex from '@/shaders/tissueStroke.vert.glsl?raw';
import top from '@/shaders/tissueTop.frag.glsl?raw';
import topPack from '@/shaders/tissueTopPack.frag.glsl?raw';
import type { Standing, StandingProgram } from './standing';
import { createStrokeRuns, type StrokeProgram, type StrokeRegionKind, type StrokeRun } from './strokeRibbons';
import { glslTissueCodes } from './tissueCodes';

type LayerProgram = 'ground' | StrokeProgram | 'epidermis' | 'fat' | 'pack' | 'top' | 'topPack';
export type TissueProgram = LayerProgram | StandingProgram;
/** What the painters write. */
export type TissuePass = 'look' | 'densities';

/** Every uniform of the bake; units in the shaders that declare them. */
export interface BakeUniforms extends Record<string, IUniform> {
  readonly uTexel: { readonly value: Vector2 };
  readonly uPlace: { readonly value: Vector4 };
  readonly uSpanS: { readonly value: Vector2 };
  readonly uPlane: { readonly value: Vector4 };
  readonly uJunctionSpan: { readonly value: Vector2 };
  readonly uSkin: { readonly value: Vector3 };
  readonly uBorderPhase: { readonly value: Vector2 };
  readonly uBox: { readonly value: Vector4 };
}

export function createBakeUniforms(): BakeUniforms {
  return {
    uNoise: { value: null }, uSeed: { value: 0 }, uAlong: { value: 0 }, uPlane: { value: new Vector4(0, 3, 1, 0) }, uTexel: { value: new Vector2() },
    uPlace: { value: new Vector4() }, uSpanS: { value: new Vector2(-3, 6) }, uTissueDepth: { value: 3.4 }, uJunction: { value: null },
    uJunctionSpan: { value: new Vector2(-3.2, 6.4) }, uPapillaryEnd: { value: 0.2 }, uPlexus: { value: 0.35 }, uCorneum: { value: 0.017 },
    uMelanin: { value: 0.18 }, uMelanocytes: { value: 0.14 }, uSkin: { value: new Vector3() }, uFatDepth: { value: 1.3 },
    uBorderPhase: { value: new Vector2() }, uFurrowDepth: { value: 0.03 }, uFurrowSpacing: { value: 0.43 }, uPits: { value: null },
    uBox: { value: new Vector4(0, 0, 1, 1) }, uFollicleMouth: { value: new Vector4() }, uFollicleForm: { value: new Vector4(0.4, 1, 1, 0.01) },
    uFollicleGirth: { value: new Vector4(0.02, 0.04, 0.07, 0.05) }, uFollicleLevels: { value: new Vector2(0.3, 0.6) },
    uLine: { value: new Float32Array(160) }, uLineCount: { value: 0 }, uKind: { value: 0 }, uBalls: { value: new Float32Array(40) }, uBallCount: { value: 0 },
    uColour: { value: null }, uRelief: { value: null }, uMisc: { value: null }, uGrain: { value: null }, uSpan: { value: 1 },
  };
}

type BakeMesh = Mesh<BufferGeometry, RawShaderMaterial>;

export interface TissuePrograms {
  /** A mesh of a stroke's program draws the run that was set as its geometry; every other draws the rectangle `uBox`. */
  mesh(program: TissueProgram, pass: TissuePass): BakeMesh;
  /** Adds the programs of what stands in the layers. */
  add(shaders: Standing['shaders'], finerStrokes: string): void;
  /** Replaces the strokes, as `placeStrokes` returns them; they are drawn run by run. */
  setStrokes(values: Float32Array, kind: StrokeRegionKind): readonly StrokeRun[];
  dispose(): void;
}

export function createTissuePrograms(uniforms: BakeUniforms): TissuePrograms {
  const plane = new BufferGeometry();
  plane.setAttribute('position', new BufferAttribute(new Float32Array([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0]), 3));
  plane.setIndex([0, 1, 2, 0, 2, 3]);
  const cutHead = `${common}\n${glslTissueCodes()}\n${coordinates}\n${place}\n`;
  const strokeHead = `precision highp float;\n${coordinates}\n`;
  const stroke = (define: string, finer = ''): readonly [string, string, boolean] => [
    strokeHead + strokeVertex, `${define}${cutHead}${border}${strokeFragment.replace('#pragma finer', finer)}`, true,
  ];
  const sources: Partial<Record<TissueProgram, readonly [vertex: string, fragment: string, blend: boolean]>> = {
    ground: [quad, `${cutHead}${junction}${ground}`, false],
    cords: stroke('#define CORDS\n'),
    across: stroke(''),
    epidermis: [quad, `${cutHead}${cells}${junction}${epithelium}${epidermis}`, true],
    fat: [quad, `${cutHead}${cells}${border}${fat}`, true],
    pack: [quad, pack, false],
    top: [quad, `${common}\n${top}`, false],
    topPack: [quad, topPack, false],
  };
  const meshes = new Map<string, BakeMesh>();
  let strokes: readonly StrokeRun[] = [];

  const make = (program: TissueProgram, pass: TissuePass): BakeMesh => {
    const source = sources[program];
    if (!source) throw new Error(`the program "${program}" is not there yet: give the programs what stands in the layers first`);
    const [vertexShader, fragmentShader, blend] = source;
    const material = new RawShaderMaterial({
      glslVersion: GLSL3, vertexShader, fragmentShader, depthTest: false, depthWrite: false,
      defines: pass === 'densities' ? { DENSITIES: 1 } : {},
      uniforms,
      blending: blend ? CustomBlending : NoBlending,
      blendSrc: SrcAlphaFactor, blendDst: OneMinusSrcAlphaFactor,
      toneMapped: false, side: 2,
    });
    const mesh = new Mesh<BufferGeometry, RawShaderMaterial>(plane, material);
    mesh.frustumCulled = false;
    return mesh;
  };
  return {
    mesh(program, pass) {
      const key = `${program}-${pass}`;
      const mesh = meshes.get(key) ?? make(program, pass);
      meshes.set(key, mesh);
      return mesh;
    },
    add(shaders, finerStrokes) {
      sources.finer = stroke('', finerStrokes);
      sources.fineStrokes = stroke('#define FINE\n', finerStrokes);
      for (const [name, fragment] of Object.entries(shaders)) sources[name as StandingProgram] ??= [quad, `${cutHead}${fragment}`, true];
    },
    setStrokes(values, kind) {
      for (const { geometry } of strokes) geometry.dispose();
      return (strokes = createStrokeRuns(values, kind));
    },
    dispose() {
      plane.dispose();
      for (const { geometry } of strokes) geometry.dispose();
      for (const mesh of meshes.values()) mesh.material.dispose();
      meshes.clear();
    },
  };
}
