/**
 * The needling device of the pass. It is drawn only while a pass is shown; the encoded path moves it in the vertex shader,
 * so a frame of the pass changes two uniforms. Two draws, one program: opaque parts, then the clear nozzle, blended.
 */
import { useEffect, useMemo } from 'react';
import { DoubleSide, GLSL3, Mesh, NormalBlending, ShaderMaterial } from 'three';
import light from '@/shaders/light.glsl?raw';
import penFragment from '@/shaders/pen.frag.glsl?raw';
import penVertex from '@/shaders/pen.vert.glsl?raw';
import skinFrame from '@/shaders/skinFrame.glsl?raw';
import { createPenGeometry } from './penGeometry';
import type { StageProps } from './stageProps';

export interface PenProps extends StageProps {
  /** Whether a pass is shown. */
  readonly shown: boolean;
}

export function Pen({ frame, healing, healingTextures, shown }: PenProps) {
  const pen = useMemo(
    () => (healing && healingTextures && healing.pass.sessions > 0 ? createPen(frame, healing.pass, healingTextures.uniforms) : null),
    [frame, healing, healingTextures],
  );
  useEffect(() => () => pen?.dispose(), [pen]);
  if (!pen || !shown) return null;
  return (
    <>
      <primitive object={pen.opaque} dispose={null} />
      <primitive object={pen.nozzle} dispose={null} />
    </>
  );
}

type Pass = NonNullable<StageProps['healing']>['pass'];

function createPen(frame: StageProps['frame'], pass: Pass, healingUniforms: Readonly<Record<string, { value: unknown }>>) {
  const geometry = createPenGeometry(pass.needles, pass.needleRadiusMm, pass.nominalDepthMm);
  const shared = {
    glslVersion: GLSL3,
    vertexShader: `${skinFrame}\n${penVertex}`,
    fragmentShader: `${light}\n${penFragment}`,
    uniforms: { ...frame, uPassPath: healingUniforms['uPassPath'] as { value: unknown }, uPassShape: healingUniforms['uPassShape'] as { value: unknown } },
  };
  const opaqueMaterial = new ShaderMaterial(shared);
  const nozzleMaterial = new ShaderMaterial({ ...shared, transparent: true, depthWrite: false, side: DoubleSide, blending: NormalBlending });
  const opaque = new Mesh(geometry.opaque, opaqueMaterial);
  const nozzle = new Mesh(geometry.nozzle, nozzleMaterial);
  for (const mesh of [opaque, nozzle]) mesh.frustumCulled = false;
  nozzle.renderOrder = 10;
  return {
    opaque,
    nozzle,
    dispose() {
      geometry.opaque.dispose();
      geometry.nozzle.dispose();
      opaqueMaterial.dispose();
      nozzleMaterial.dispose();
    },
  };
}
