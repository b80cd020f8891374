/** The one program of every drawn tube (vessels, glands, nerves, hairs), and its second use: the soft shadow that seats them in the tissue. */
import { CustomBlending, DstColorFactor, GLSL3, Mesh, type BufferGeometry, ShaderMaterial, ZeroFactor } from 'three';
import concernRelief from '@/shaders/concernRelief.glsl?raw';
import deform from '@/shaders/deform.glsl?raw';
import light from '@/shaders/light.glsl?raw';
import skinFrame from '@/shaders/skinFrame.glsl?raw';
import vesselFragment from '@/shaders/vessel.frag.glsl?raw';
import vesselVertex from '@/shaders/vessel.vert.glsl?raw';
import type { BlockUniforms } from './blockMaterials';
import { composeShader } from './composeShader';
import { FACE_CHUNKS } from './fibreMaterial';
import type { FrameUniforms } from './frameUniforms';

export interface TubeMaterials {
  readonly tubes: ShaderMaterial;
  readonly shadow: ShaderMaterial;
}

/** The caller disposes both. */
export function createTubeMaterials(frame: FrameUniforms, { uHeroAxis, uEpidermisMm }: Pick<BlockUniforms, 'uHeroAxis' | 'uEpidermisMm'>): TubeMaterials {
  const uniforms = { ...frame, uHeroAxis, uEpidermisMm };
  const shared = {
    userData: { stain: 'tube' },
    glslVersion: GLSL3,
    vertexShader: composeShader(skinFrame, concernRelief, deform, FACE_CHUNKS, vesselVertex),
    fragmentShader: composeShader(light, vesselFragment),
  };
  const tubes = new ShaderMaterial({ ...shared, uniforms: { ...uniforms, uShadow: { value: 0 } } });
  const shadow = new ShaderMaterial({
    ...shared,
    uniforms: { ...uniforms, uShadow: { value: 1 } },
    // In the opaque list, so that it is drawn before the tubes and never over them.
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: DstColorFactor,
    blendDst: ZeroFactor,
  });
  return { tubes, shadow };
}

/** Shadow first, tubes over it. The geometry stays the caller's. */
export function createTubeMeshes(geometry: BufferGeometry, materials: TubeMaterials): { readonly tubes: Mesh; readonly shadow: Mesh } {
  const tubes = new Mesh(geometry, materials.tubes);
  const shadow = new Mesh(geometry, materials.shadow);
  for (const mesh of [tubes, shadow]) mesh.frustumCulled = false;
  shadow.renderOrder = 1;
  tubes.renderOrder = 2;
  return { tubes, shadow };
}
