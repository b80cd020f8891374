/** New capillaries at the channels that a cut shows. How far they have grown is a function of the day in the shader. */
import { useEffect, useMemo } from 'react';
import { BufferAttribute, CustomBlending, DstColorFactor, GLSL3, Mesh, ShaderMaterial, ZeroFactor } from 'three';
import { glslChannels } from '@/encoding/glslChannels';
import type { EncodedHealing } from '@/encoding/encodedHealing';
import concernRelief from '@/shaders/concernRelief.glsl?raw';
import deform from '@/shaders/deform.glsl?raw';
import light from '@/shaders/light.glsl?raw';
import skinFrame from '@/shaders/skinFrame.glsl?raw';
import sproutVertex from '@/shaders/sprout.vert.glsl?raw';
import vesselFragment from '@/shaders/vessel.frag.glsl?raw';
import type { BlockUniforms } from './blockMaterials';
import { composeShader } from './composeShader';
import { FACE_CHUNKS } from './fibreMaterial';
import type { FrameUniforms } from './frameUniforms';
import type { Tier } from './quality';
import { placeSprouts } from './sproutPlacement';
import { createTubeGeometry } from './tubeGeometry';
import { vesselsOf } from '@/skin/vessels';

export interface SproutsProps {
  readonly frame: FrameUniforms;
  readonly block: BlockUniforms;
  readonly healing: EncodedHealing | null;
  readonly quality: Tier;
}

const SIDES: Readonly<Record<Tier, number>> = { low: 3, medium: 5, high: 6 };

export function Sprouts({ frame, block, healing, quality }: SproutsProps) {
  const materials = useMemo(() => createMaterials(frame, block), [frame, block]);
  useEffect(() => () => Object.values(materials).forEach((material) => material.dispose()), [materials]);
  const sprouts = useMemo(() => (healing ? createSprouts(healing, materials, SIDES[quality]) : null), [healing, materials, quality]);
  useEffect(() => () => sprouts?.dispose(), [sprouts]);
  return sprouts?.meshes.map((mesh) => <primitive key={mesh.uuid} object={mesh} dispose={null} />) ?? null;
}

function createMaterials(frame: FrameUniforms, { uSessionReach, uHeroAxis, uEpidermisMm }: BlockUniforms) {
  const shared = {
    userData: { stain: 'tube' },
    glslVersion: GLSL3,
    vertexShader: composeShader(skinFrame, concernRelief, deform, glslChannels(['reach']), FACE_CHUNKS, sproutVertex),
    fragmentShader: composeShader(light, vesselFragment),
  };
  const uniforms = { ...frame, uSessionReach, uHeroAxis, uEpidermisMm };
  return {
    tubes: new ShaderMaterial({ ...shared, uniforms: { ...uniforms, uShadow: { value: 0 } } }),
    shadow: new ShaderMaterial({
      ...shared,
      uniforms: { ...uniforms, uShadow: { value: 1 } },
      depthWrite: false,
      blending: CustomBlending,
      blendSrc: DstColorFactor,
      blendDst: ZeroFactor,
    }),
  };
}

function createSprouts(healing: EncodedHealing, materials: ReturnType<typeof createMaterials>, sides: number) {
  const sprouts = placeSprouts(healing, vesselsOf(healing.skin, healing.seed));
  const geometry = createTubeGeometry(sprouts.map(({ vessel }) => vessel), sides);
  const growth = sprouts.flatMap(({ vessel, threshold, session }) =>
    vessel.xMm.flatMap((_, at) => Array.from({ length: sides + 1 }, () => [threshold, session, at / (vessel.xMm.length - 1)]).flat()),
  );
  geometry.setAttribute('aSprout', new BufferAttribute(new Float32Array(growth), 3));
  // A sprout carries fresh blood along most of its way: of the loop's colours it has those of the arterial limb.
  const tube = geometry.getAttribute('aTube');
  for (let at = 0; at < tube.count; at += 1) tube.setW(at, 0.6 * tube.getW(at));
  const meshes = [new Mesh(geometry, materials.shadow), new Mesh(geometry, materials.tubes)];
  meshes.forEach((mesh, at) => {
    mesh.frustumCulled = false;
    // Between the vessels' shadow and tubes, whichever came first: shadows multiply, and a product of bytes is rounded in its order.
    mesh.renderOrder = 1.5 + at;
  });
  return { meshes, dispose: () => geometry.dispose() };
}
