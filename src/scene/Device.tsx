/**
 * The needling device of the scenario. It is drawn only while a pass is shown or a hand holds it; its pose moves it in the
 * vertex shader, so a frame changes uniforms alone. At most five draws, one program: body, needles, and blended ones for the
 * clear nozzle and for needles that run too fast to be seen.
 */
import { useEffect, useMemo } from 'react';
import { DoubleSide, GLSL3, type InstancedBufferGeometry, Mesh, NormalBlending, ShaderMaterial } from 'three';
import { DRUM_RADIUS_MM } from '@/encoding/standingNeedles';
import type { DeviceKind } from '@/encoding/deviceKind';
import { PEN_RECESS_MM } from '@/encoding/devicePose';
import deviceFragment from '@/shaders/device.frag.glsl?raw';
import deviceVertex from '@/shaders/device.vert.glsl?raw';
import light from '@/shaders/light.glsl?raw';
import skinFrame from '@/shaders/skinFrame.glsl?raw';
import { composeShader } from './composeShader';
import { DeviceMesh } from './deviceMesh';
import { addNeedle, needlePlaces } from './needleMesh';
import { addPenBody, addPenNozzle, addPenPlate, PEN_PLATE_TOP_MM, PEN_SPRING_TOP_MM } from './penShape';
import { addCore, addDrum, addFork } from './rollerShape';
import { addStamp } from './stampShape';
import type { StageProps } from './stageProps';

export interface DeviceProps extends Pick<StageProps, 'frame'> {
  readonly kind: DeviceKind;
  readonly shown: boolean;
}

export function Device({ frame, kind, shown }: DeviceProps) {
  const materials = useMemo(() => createMaterials(frame), [frame]);
  const device = useMemo(() => createDevice(kind, materials), [kind, materials]);
  useEffect(() => () => device.dispose(), [device]);
  useEffect(() => () => Object.values(materials).forEach((material) => material.dispose()), [materials]);
  if (!shown) return null;
  return device.meshes.map((mesh) => <primitive key={mesh.name} object={mesh} dispose={null} />);
}

type Materials = ReturnType<typeof createMaterials>;

function createMaterials(frame: StageProps['frame']) {
  const own = { uNominal: { value: 1.5 }, uTravel: { value: 1 }, uSpringTop: { value: 0 }, uPlateTop: { value: 0 }, uAxleY: { value: 0 } };
  const shared = {
    glslVersion: GLSL3,
    vertexShader: composeShader(skinFrame, deviceVertex),
    fragmentShader: composeShader(light, deviceFragment),
  };
  const blended = { transparent: true, depthWrite: false, blending: NormalBlending } as const;
  return {
    solid: new ShaderMaterial({ ...shared, side: DoubleSide, uniforms: { ...frame, ...own, uGhost: { value: 0 } } }),
    ghost: new ShaderMaterial({ ...shared, ...blended, uniforms: { ...frame, ...own, uGhost: { value: 1 } } }),
    clear: new ShaderMaterial({ ...shared, ...blended, side: DoubleSide, uniforms: { ...frame, ...own, uGhost: { value: 0 } } }),
  };
}

function createDevice(parts: DeviceKind, materials: Materials) {
  const { device, nominalDepthMm } = parts;
  const { uniforms } = materials.solid;
  const set = (name: string, value: number): void => void (uniforms[name]!.value = value);
  set('uNominal', nominalDepthMm);
  set('uTravel', nominalDepthMm + PEN_RECESS_MM);
  set('uSpringTop', nominalDepthMm + PEN_SPRING_TOP_MM);
  set('uPlateTop', nominalDepthMm + PEN_PLATE_TOP_MM);
  set('uAxleY', DRUM_RADIUS_MM + nominalDepthMm);
  const meshes: Mesh[] = [];
  const add = (name: string, material: ShaderMaterial, build: (mesh: DeviceMesh) => void, places?: Float32Array, order = 0): void => {
    const shape = new DeviceMesh();
    build(shape);
    const mesh = new Mesh<InstancedBufferGeometry>(shape.geometry(places), material);
    mesh.name = `device-${name}`;
    mesh.frustumCulled = false;
    mesh.renderOrder = order;
    meshes.push(mesh);
  };
  add('body', materials.solid, (mesh) => {
    if (device === 'pen') {
      addPenPlate(mesh, nominalDepthMm);
      addPenBody(mesh, nominalDepthMm);
    } else if (device === 'stamp') addStamp(mesh, nominalDepthMm);
    else {
      addCore(mesh, nominalDepthMm);
      addFork(mesh, nominalDepthMm);
    }
  });
  const places = needlePlaces(parts);
  add('needles', materials.solid, (mesh) => addNeedle(mesh, parts), places);
  if (device === 'pen') {
    add('ghost-plate', materials.ghost, (mesh) => addPenPlate(mesh, nominalDepthMm), Float32Array.from([0, 0, 0, 1, 0, 0, 0, 0]), 8);
    add('ghost-needles', materials.ghost, (mesh) => addNeedle(mesh, parts), bothPoses(places), 9);
    add('nozzle', materials.clear, (mesh) => addPenNozzle(mesh, nominalDepthMm), undefined, 10);
  }
  if (device === 'roller') add('drum', materials.clear, (mesh) => addDrum(mesh, nominalDepthMm), undefined, 10);
  return {
    meshes,
    dispose() {
      for (const mesh of meshes) mesh.geometry.dispose();
    },
  };
}

/** Every needle once fully out and once drawn in. */
function bothPoses(places: Float32Array): Float32Array {
  const out = new Float32Array(places.length * 2);
  out.set(places);
  out.set(places, places.length);
  for (let at = 3; at < places.length; at += 4) out[at] = 1;
  return out;
}
