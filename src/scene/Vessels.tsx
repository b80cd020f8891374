/**
 * Vessel pairs and capillary loops as half tubes on the cut faces, with one soft shadow pass that seats them in the tissue.
 * Built once per skin and seed. Two draws, one program.
 */
import { useEffect, useMemo } from 'react';
import { CustomBlending, DstColorFactor, GLSL3, Mesh, ShaderMaterial, ZeroFactor } from 'three';
import type { Skin } from '@/skin/skin';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { createJunction } from '@/skin/junction';
import { placeVessels } from '@/skin/vessels';
import deform from '@/shaders/deform.glsl?raw';
import light from '@/shaders/light.glsl?raw';
import skinFrame from '@/shaders/skinFrame.glsl?raw';
import vesselFragment from '@/shaders/vessel.frag.glsl?raw';
import vesselVertex from '@/shaders/vessel.vert.glsl?raw';
import type { FrameUniforms } from './frameUniforms';
import type { Tier } from './quality';
import { createVesselGeometry } from './vesselGeometry';

export interface VesselsProps {
  readonly frame: FrameUniforms;
  readonly skin: Skin;
  readonly seed: number;
  readonly quality: Tier;
}

const SIDES: Readonly<Record<Tier, number>> = { low: 5, medium: 8, high: 12 };

export function Vessels({ frame, skin, seed, quality }: VesselsProps) {
  const materials = useMemo(() => createMaterials(frame), [frame]);
  const vessels = useMemo(() => createVessels(materials, skin, seed, SIDES[quality]), [materials, skin, seed, quality]);
  useEffect(() => () => Object.values(materials).forEach((material) => material.dispose()), [materials]);
  useEffect(() => () => vessels.dispose(), [vessels]);
  return (
    <>
      <primitive object={vessels.shadow} dispose={null} />
      <primitive object={vessels.tubes} dispose={null} />
    </>
  );
}

function createMaterials(frame: FrameUniforms) {
  const shared = {
    glslVersion: GLSL3,
    vertexShader: `${skinFrame}\n${deform}\n${vesselVertex}`,
    fragmentShader: `${light}\n${vesselFragment}`,
  };
  const tubes = new ShaderMaterial({ ...shared, uniforms: { ...frame, uShadow: { value: 0 } } });
  const shadow = new ShaderMaterial({
    ...shared,
    uniforms: { ...frame, uShadow: { value: 1 } },
    // In the opaque list, so that it is drawn before the tubes and never over them.
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: DstColorFactor,
    blendDst: ZeroFactor,
  });
  return { tubes, shadow };
}

function createVessels(materials: ReturnType<typeof createMaterials>, skin: Skin, seed: number, sides: number) {
  const anatomy = describeAnatomy(skin);
  const junction = createJunction(anatomy, seed);
  const geometry = createVesselGeometry(placeVessels(anatomy, seed, junction), sides);
  const tubes = new Mesh(geometry, materials.tubes);
  const shadow = new Mesh(geometry, materials.shadow);
  for (const mesh of [tubes, shadow]) mesh.frustumCulled = false;
  shadow.renderOrder = 1;
  tubes.renderOrder = 2;
  return {
    tubes,
    shadow,
    dispose() {
      geometry.dispose();
    },
  };
}
