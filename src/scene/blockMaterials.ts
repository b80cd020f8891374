/**
 * Materials of the block: one for each pair of parallel cut faces (same program), one for the surface, one for the ground
 * behind. All share the frame's and the healing's uniforms by reference. The caller disposes them.
 */
import { type DataTexture, GLSL3, Matrix4, ShaderMaterial, Vector3, Vector4 } from 'three';
import { glslChannels } from '@/encoding/glslChannels';
import backdropFragment from '@/shaders/backdrop.frag.glsl?raw';
import backdropVertex from '@/shaders/backdrop.vert.glsl?raw';
import beadFragment from '@/shaders/bead.frag.glsl?raw';
import beadVertex from '@/shaders/bead.vert.glsl?raw';
import blockShape from '@/shaders/blockShape.glsl?raw';
import channelLook from '@/shaders/channelLook.glsl?raw';
import channelWall from '@/shaders/channelWall.glsl?raw';
import cutFaceFragment from '@/shaders/cutFace.frag.glsl?raw';
import cutFaceVertex from '@/shaders/cutFace.vert.glsl?raw';
import concernRelief from '@/shaders/concernRelief.glsl?raw';
import deform from '@/shaders/deform.glsl?raw';
import frameChunk from '@/shaders/frame.glsl?raw';
import light from '@/shaders/light.glsl?raw';
import puncture from '@/shaders/puncture.glsl?raw';
import reach from '@/shaders/reach.glsl?raw';
import skinFrame from '@/shaders/skinFrame.glsl?raw';
import tissueCoordinates from '@/shaders/tissueCoordinates.glsl?raw';
import tissueSample from '@/shaders/tissueSample.glsl?raw';
import topFragment from '@/shaders/top.frag.glsl?raw';
import topVertex from '@/shaders/top.vert.glsl?raw';
import windowRecess from '@/shaders/windowRecess.glsl?raw';
import { composeShader, INTEGER_SAMPLERS } from './composeShader';
import type { FrameUniforms } from './frameUniforms';
import type { TissueUniforms } from './tissueMaps';

type Uniforms = Readonly<Record<string, { value: unknown }>>;

/** Uniforms of the block alone; written by the stage. */
export interface BlockUniforms {
  /** Day of each session, padded with a day that never comes. */
  readonly uSessionDays: { value: Float32Array };
  readonly uEpidermisMm: { value: number };
  readonly uPapillaryMm: { value: number };
  /** x, z, depth of the bisected channel (mm), 1 if there is one. */
  readonly uHeroAxis: { value: Vector4 };
  readonly uHeroIndex: { value: number };
  readonly uMelanin: { value: number };
  readonly uRedness: { value: number };
  /** Per session the page "reach" at the day shown, as stored. */
  readonly uSessionReach: { value: Float32Array };
  /** Flaking of the surface at the day shown, 0..1. */
  readonly uFlaking: { value: number };
  /** The dose map, and what of it the surface shows: 0 nothing, 1 coverage, 2 depth. */
  readonly uDose: { value: DataTexture | null };
  readonly uDoseShown: { value: number };
}

export const NEVER_DAY = 1e9;

export function createBlockUniforms(): BlockUniforms {
  return {
    uSessionDays: { value: new Float32Array(8).fill(NEVER_DAY) },
    uEpidermisMm: { value: 0.09 },
    uPapillaryMm: { value: 0.25 },
    uHeroAxis: { value: new Vector4(0, 0, 0, 0) },
    uHeroIndex: { value: 0 },
    uMelanin: { value: 0.2 },
    uRedness: { value: 1 },
    uSessionReach: { value: new Float32Array(32) },
    uFlaking: { value: 0 },
    uDose: { value: null },
    uDoseShown: { value: 0 },
  };
}

export interface BlockMaterials {
  readonly alongX: ShaderMaterial;
  readonly alongZ: ShaderMaterial;
  readonly top: ShaderMaterial;
  /** The same where no hole is near. */
  readonly calm: { readonly alongX: ShaderMaterial; readonly alongZ: ShaderMaterial; readonly top: ShaderMaterial };
  /** The drops of a session's field, and the finer one at the cut: `uFirstPuncture`, and `uSkipPuncture` (−1: none). */
  readonly fieldCaps: ShaderMaterial;
  readonly heroCap: ShaderMaterial;
  dispose(): void;
}

export const SHARED = [INTEGER_SAMPLERS, frameChunk, glslChannels(['surface', 'cover', 'reach']), puncture, reach] as const;

/** GLSL that places a point of the block, and that looks at what lies there; and the uniforms of both. */
export const BLOCK_SHAPE = composeShader(...SHARED, skinFrame, concernRelief, deform, tissueCoordinates, tissueSample, blockShape, windowRecess);
const BLOCK_LOOK = composeShader(...SHARED, concernRelief, light, tissueCoordinates, tissueSample);

export function blockUniforms({ frame, block, healing, tissue }: BlockSources): Uniforms {
  return { ...(frame as unknown as Uniforms), ...(block as unknown as Uniforms), ...healing, ...(tissue as unknown as Uniforms) };
}

/** What the block's materials read, all by reference. */
export interface BlockSources {
  readonly frame: FrameUniforms;
  readonly block: BlockUniforms;
  readonly healing: Uniforms;
  readonly tissue: TissueUniforms;
}

/** One material for the front and back face, one for right and left; `own` uniforms come on top. */
export function createCutMaterials(sources: BlockSources, own: Uniforms = {}): Pick<BlockMaterials, 'alongX' | 'alongZ'> {
  const { tissue } = sources;
  const cut = (normal: Vector3, maps: Uniforms): ShaderMaterial =>
    new ShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: composeShader(BLOCK_SHAPE, cutFaceVertex),
      fragmentShader: composeShader(BLOCK_LOOK, 'uniform vec4 uHeroAxis;\nuniform int uHeroIndex;', channelLook, channelWall, cutFaceFragment),
      uniforms: { ...blockUniforms(sources), ...maps, ...own, uFaceNormal: { value: normal } },
    });
  const alongX = cut(new Vector3(0, 0, 1), {});
  alongX.userData['stain'] = 'cutFront';
  const alongZ = cut(new Vector3(1, 0, 0), {
    // One program serves both pairs of faces: here the sampler of the front face reads the right one, without a window.
    uFrontAlbedo: tissue.uRightAlbedo,
    uFrontRelief: tissue.uRightRelief,
    uDetailShown: { value: 0 },
  });
  alongZ.userData['stain'] = 'cutRight';
  return { alongX, alongZ };
}

export function createBlockMaterials(sources: BlockSources): BlockMaterials {
  const shared = blockUniforms(sources);
  const { alongX, alongZ } = createCutMaterials(sources);
  const top = new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: composeShader(BLOCK_SHAPE, topVertex),
    fragmentShader: composeShader(BLOCK_LOOK, skinFrame, channelLook, channelWall, topFragment),
    uniforms: shared,
  });
  top.userData['stain'] = 'top';
  const calm = { alongX: calmTwin(alongX), alongZ: calmTwin(alongZ), top: calmTwin(top) };
  const caps = (): ShaderMaterial =>
    new ShaderMaterial({
      userData: { stain: 'bead' },
      glslVersion: GLSL3,
      vertexShader: composeShader(BLOCK_SHAPE, beadVertex),
      fragmentShader: composeShader(INTEGER_SAMPLERS, frameChunk, light, channelLook, beadFragment),
      uniforms: { ...shared, uFirstPuncture: { value: 0 }, uSkipPuncture: { value: -1 } },
    });
  const fieldCaps = caps();
  const heroCap = caps();
  return {
    alongX,
    alongZ,
    top,
    calm,
    fieldCaps,
    heroCap,
    dispose() {
      for (const material of [alongX, alongZ, top, ...Object.values(calm), fieldCaps, heroCap]) material.dispose();
    },
  };
}

/** A software renderer computes at every pixel whatever a shader holds: without holes in it, it is several times cheaper. */
function calmTwin({ vertexShader, fragmentShader, uniforms }: ShaderMaterial): ShaderMaterial {
  return new ShaderMaterial({ glslVersion: GLSL3, defines: { CALM: '' }, vertexShader, fragmentShader, uniforms });
}

export interface BackdropUniforms {
  readonly uInverseViewProjection: { value: Matrix4 };
  readonly uFloorY: { value: number };
  readonly uFloorShadow: { value: number };
}

export function createBackdropMaterial(frame: FrameUniforms, own: BackdropUniforms): ShaderMaterial {
  return new ShaderMaterial({
    userData: { stain: 'ground' },
    glslVersion: GLSL3,
    vertexShader: backdropVertex,
    fragmentShader: composeShader(light, backdropFragment),
    uniforms: { ...(frame as unknown as Uniforms), ...(own as unknown as Uniforms) },
    depthTest: false,
    depthWrite: false,
  });
}
