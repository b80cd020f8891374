/**
 * The needling device of the scenario. It is drawn only while a pass is shown or a hand holds it; its pose moves it in the
 * vertex shader, so a frame changes uniforms alone. At most five draws, one program: body, needles, and blended ones for the
 * clear nozzle and for needles that run too fast to be seen.
 */
import { useEffect, useMemo } from 'react';
import { DoubleSide, GLSL3, type InstancedBufferGeometry, Mesh, NormalBlending, ShaderMaterial } from 'three';
import { DRUM_RADIUS_MM } from '@/encoding/standingNeedles';
import { PEN_RECESS_MM } from '@/encoding/devicePose';
import deviceFragment from '@/shaders/device.frag.glsl?raw';
import deviceVertex from '@/shaders/device.vert.glsl?raw';
import light from '@/shaders/light.glsl?raw';
import skinFrame from '@/shaders/skinFrame.glsl?raw';
import { composeShader } from './composeShader';
import { DeviceMesh } from './deviceMesh';
import { addNeedle, needlePlaces, type NeedleParts } from './needleMesh';
import { addPenBody, addPenNozzle, addPenPlate, PEN_PLATE_TOP_MM, PEN_SPRING_TOP_MM } from './penShape';
import { addDrum, addFork } from './rollerShape';
import { addStamp } from './stampShape';
import type { StageProps } from './stageProps';

export interface DeviceProps extends Pick<StageProps, 'frame' | 'healing' | 'view'> {
  readonly shown: boolean;
}

/** In front of this plane a roller is cut away in close views: its drum would hide the needles in the cut. */
const SECTION_Z_MM = 3.1;
const NO_SECTION = 1e6;

export function Device({ frame, healing, view, shown }: DeviceProps) {
  const materials = useMemo(() => createMaterials(frame), [frame]);
  const parts = healing && healing.pass.sessions > 0 ? healing.pass : null;
  const device = useMemo(() => (parts ? createDevice(parts, materials) : null), [parts, materials]);
  useEffect(() => () => device?.dispose(), [device]);
  useEffect(() => () => Object.values(materials).forEach((material) => material.dispose()), [materials]);
  if (!device || !shown) return null;
  materials.solid.uniforms['uSectionZ']!.value = parts?.device === 'roller' && view !== 'block' && view !== 'surface' ? SECTION_Z_MM : NO_SECTION;
  return device.meshes.map((mesh) => <primitive key={mesh.name} object={mesh} dispose={null} />);
}

type Materials = ReturnType<typeof createMaterials>;

function createMaterials(frame: StageProps['frame']) {
  const own = { uNominal: { value: 1.5 }, uTravel: { value: 1 }, uSpringTop: { value: 0 }, uPlateTop: { value: 0 }, uAxleY: { value: 0 }, uSectionZ: { value: NO_SECTION } };
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

function createDevice(parts: NeedleParts, materials: Materials) {
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
      addDrum(mesh, nominalDepthMm);
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
