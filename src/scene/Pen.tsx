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

export function Pen({ frame, healing, healingUniforms, shown }: PenProps) {
  const materials = useMemo(() => createMaterials(frame, healingUniforms), [frame, healingUniforms]);
  const pen = useMemo(
    () => (healing && healing.pass.sessions > 0 ? createPen(healing.pass, materials) : null),
    [healing, materials],
  );
  useEffect(() => () => pen?.dispose(), [pen]);
  useEffect(() => () => Object.values(materials).forEach((material) => material.dispose()), [materials]);
  if (!pen || !shown) return null;
  return (
    <>
      <primitive object={pen.opaque} dispose={null} />
      <primitive object={pen.nozzle} dispose={null} />
    </>
  );
}

type Pass = NonNullable<StageProps['healing']>['pass'];
type Materials = ReturnType<typeof createMaterials>;

function createMaterials(frame: StageProps['frame'], healingUniforms: StageProps['healingUniforms']) {
  const shared = {
    glslVersion: GLSL3,
    vertexShader: `${skinFrame}\n${penVertex}`,
    fragmentShader: `${light}\n${penFragment}`,
    uniforms: { ...frame, uPassPath: healingUniforms['uPassPath'] as { value: unknown }, uPassShape: healingUniforms['uPassShape'] as { value: unknown } },
  };
  return {
    opaque: new ShaderMaterial(shared),
    nozzle: new ShaderMaterial({ ...shared, transparent: true, depthWrite: false, side: DoubleSide, blending: NormalBlending }),
  };
}

function createPen(pass: Pass, materials: Materials) {
  const geometry = createPenGeometry(pass.needles, pass.needleRadiusMm, pass.nominalDepthMm);
  const opaque = new Mesh(geometry.opaque, materials.opaque);
  const nozzle = new Mesh(geometry.nozzle, materials.nozzle);
  for (const mesh of [opaque, nozzle]) mesh.frustumCulled = false;
  nozzle.renderOrder = 10;
  return {
    opaque,
    nozzle,
    dispose() {
      geometry.opaque.dispose();
      geometry.nozzle.dispose();
    },
  };
}
