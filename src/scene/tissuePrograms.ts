/**
 * The small programs of the tissue bake, one per stratum, and the shared uniforms they are fed by. Each is drawn as a band
 * of rows of the target, so no fragment pays for a stratum it cannot show.
 */
import {
  BufferAttribute, BufferGeometry, CustomBlending, GLSL3, InstancedBufferGeometry, InstancedInterleavedBuffer,
  InterleavedBufferAttribute, Mesh, NoBlending, OneMinusSrcAlphaFactor, RawShaderMaterial, SrcAlphaFactor, Vector2, Vector3, Vector4,
} from 'three';
import type { IUniform } from 'three';
import border from '@/shaders/tissueBorder.glsl?raw';
import common from '@/shaders/tissueCommon.glsl?raw';
import coordinates from '@/shaders/tissueCoordinates.glsl?raw';
import epidermis from '@/shaders/tissueEpidermis.frag.glsl?raw';
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
import { STROKE_FLOATS } from './tissueStrokes';

export type TissueProgram = 'ground' | 'stroke' | 'epidermis' | 'fat' | 'pack' | 'top' | 'topPack';

/** Every uniform of the bake; units in the shaders that declare them. */
export interface BakeUniforms extends Record<string, IUniform> {
  readonly uTexel: { readonly value: Vector2 };
  readonly uPlace: { readonly value: Vector4 };
  readonly uSkin: { readonly value: Vector3 };
  readonly uBorderPhase: { readonly value: Vector2 };
  readonly uBand: { readonly value: Vector2 };
}

export function createBakeUniforms(): BakeUniforms {
  return {
    uNoise: { value: null }, uSeed: { value: 0 }, uAlong: { value: 0 }, uTexel: { value: new Vector2() },
    uPlace: { value: new Vector4() }, uTissueDepth: { value: 3.4 }, uJunction: { value: null },
    uPapillaryEnd: { value: 0.2 }, uPlexus: { value: 0.35 }, uCorneum: { value: 0.017 }, uMelanin: { value: 0.18 },
    uSkin: { value: new Vector3() }, uFatDepth: { value: 1.3 }, uBorderPhase: { value: new Vector2() },
    uFurrowDepth: { value: 0.03 }, uFurrowSpacing: { value: 0.43 }, uBand: { value: new Vector2(0, 1) },
    uColour: { value: null }, uRelief: { value: null }, uMisc: { value: null }, uSpan: { value: 1 },
  };
}

export interface TissuePrograms {
  readonly meshes: Readonly<Record<TissueProgram, Mesh<BufferGeometry, RawShaderMaterial>>>;
  /** Replaces the strokes; the array is as `placeStrokes` returns it. */
  setStrokes(values: Float32Array, of: 'face' | 'window'): void;
  dispose(): void;
}

/** Segments of a ribbon: few for a whole face (triangles are what a software renderer pays for), many for a close-up. */
const SEGMENTS = { face: 32, window: 72 } as const;

export function createTissuePrograms(uniforms: BakeUniforms): TissuePrograms {
  const plane = new BufferGeometry();
  plane.setAttribute('position', new BufferAttribute(new Float32Array([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0]), 3));
  plane.setIndex([0, 1, 2, 0, 2, 3]);
  const faceHead = `${common}\n${coordinates}\n${border}\n${junction}\n${place}\n`;
  const make = (geometry: BufferGeometry, vertexShader: string, fragmentShader: string, blend: boolean): Mesh<BufferGeometry, RawShaderMaterial> => {
    const material = new RawShaderMaterial({
      glslVersion: GLSL3, vertexShader, fragmentShader, depthTest: false, depthWrite: false,
      uniforms,
      blending: blend ? CustomBlending : NoBlending,
      blendSrc: SrcAlphaFactor, blendDst: OneMinusSrcAlphaFactor,
      toneMapped: false, side: 2,
    });
    const mesh = new Mesh(geometry, material);
    mesh.frustumCulled = false;
    return mesh;
  };
  const meshes = {
    ground: make(plane, quad, faceHead + ground, false),
    stroke: make(ribbonGeometry(1), `precision highp float;\n${coordinates}\n${strokeVertex}`, faceHead + strokeFragment, true),
    epidermis: make(plane, quad, faceHead + epidermis, true),
    fat: make(plane, quad, faceHead + fat, true),
    pack: make(plane, quad, pack, false),
    top: make(plane, quad, common + top, false),
    topPack: make(plane, quad, topPack, false),
  };
  return {
    meshes,
    setStrokes(values, of) {
      // A fresh geometry each time: three remembers the first instance count of a geometry for ever.
      meshes.stroke.geometry.dispose();
      const ribbon = ribbonGeometry(SEGMENTS[of]);
      const buffer = new InstancedInterleavedBuffer(values, STROKE_FLOATS);
      ribbon.setAttribute('aStroke', new InterleavedBufferAttribute(buffer, 4, 0));
      ribbon.setAttribute('aShape', new InterleavedBufferAttribute(buffer, 4, 4));
      ribbon.setAttribute('aLook', new InterleavedBufferAttribute(buffer, 4, 8));
      ribbon.instanceCount = values.length / STROKE_FLOATS;
      meshes.stroke.geometry = ribbon;
    },
    dispose() {
      plane.dispose();
      meshes.stroke.geometry.dispose();
      for (const mesh of Object.values(meshes)) mesh.material.dispose();
    },
  };
}

function ribbonGeometry(segments: number): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry();
  const positions: number[] = [];
  const index: number[] = [];
  for (let at = 0; at <= segments; at += 1) {
    positions.push(at / segments, -1, 0, at / segments, 1, 0);
    if (at < segments) index.push(2 * at, 2 * at + 2, 2 * at + 1, 2 * at + 1, 2 * at + 2, 2 * at + 3);
  }
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setIndex(index);
  return geometry;
}
