/**
 * The stretch test in the picture: fibres that uncrimp and then carry, the outline of the block at rest, and the tabs by which
 * it is pulled. The block itself is stretched by every vertex shader (deform.glsl). Loaded when the test is first asked for.
 */
import { useEffect, useMemo } from 'react';
import { BufferAttribute, BufferGeometry, DoubleSide, GLSL3, LineSegments, Mesh, ShaderMaterial } from 'three';
import { BLOCK_HALF_MM } from '@/lib/block';
import type { Anatomy } from '@/skin/anatomy';
import concernRelief from '@/shaders/concernRelief.glsl?raw';
import deform from '@/shaders/deform.glsl?raw';
import light from '@/shaders/light.glsl?raw';
import skinFrame from '@/shaders/skinFrame.glsl?raw';
import stretchFragment from '@/shaders/stretch.frag.glsl?raw';
import stretchFrameFragment from '@/shaders/stretchFrame.frag.glsl?raw';
import stretchFrameVertex from '@/shaders/stretchFrame.vert.glsl?raw';
import stretchVertex from '@/shaders/stretch.vert.glsl?raw';
import { composeShader } from './composeShader';
import type { StageProps } from './stageProps';
import { createStretchFibres, stretchLayout } from './stretchFibres';

export interface StretchProps extends Pick<StageProps, 'frame' | 'view'> {
  readonly anatomy: Anatomy;
  readonly seed: number;
}

export function Stretch({ frame, view, anatomy, seed }: StretchProps) {
  const materials = useMemo(() => createMaterials(frame), [frame]);
  const close = view !== 'block' && view !== 'surface';
  const layout = useMemo(() => stretchLayout(close, anatomy.epidermisMm, anatomy.dermisMm), [close, anatomy]);
  const fibres = useMemo(() => createFibres(materials.fibres, layout.periodMm, createStretchFibres(layout, seed)), [materials, layout, seed]);
  const outline = useMemo(() => createOutline(materials, anatomy.blockDepthMm), [materials, anatomy]);
  useEffect(() => () => fibres.geometry.dispose(), [fibres]);
  useEffect(() => () => outline.forEach((part) => part.geometry.dispose()), [outline]);
  useEffect(() => () => Object.values(materials).forEach((material) => material.dispose()), [materials]);
  return (
    <>
      <primitive object={fibres} dispose={null} />
      {outline.map((part) => <primitive key={part.uuid} object={part} dispose={null} />)}
    </>
  );
}

function createMaterials(frame: StageProps['frame']) {
  const outline = {
    glslVersion: GLSL3,
    vertexShader: composeShader(skinFrame, concernRelief, deform, stretchFrameVertex),
    fragmentShader: composeShader(light, stretchFrameFragment),
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
  } as const;
  return {
    fibres: new ShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: composeShader(skinFrame, concernRelief, deform, stretchVertex),
      fragmentShader: composeShader(light, stretchFragment),
      uniforms: { ...frame, uPeriod: { value: 0.2 } },
      side: DoubleSide,
    }),
    outline: new ShaderMaterial({ ...outline, uniforms: { ...frame, uShown: { value: 1 } } }),
  };
}

function createFibres(material: ShaderMaterial, periodMm: number, geometry: ReturnType<typeof createStretchFibres>): Mesh {
  material.uniforms['uPeriod']!.value = periodMm;
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 6;
  return mesh;
}

/** Twelve edges of the block at rest, and a tab at each end. */
function createOutline({ outline }: ReturnType<typeof createMaterials>, blockDepthMm: number): (LineSegments | Mesh)[] {
  const corner = (at: number): [number, number, number] => [at & 1 ? BLOCK_HALF_MM : -BLOCK_HALF_MM, at & 2 ? 0 : -blockDepthMm, at & 4 ? BLOCK_HALF_MM : -BLOCK_HALF_MM];
  const edges: number[] = [];
  for (let a = 0; a < 8; a += 1) for (const bit of [1, 2, 4]) if (!(a & bit)) edges.push(...corner(a), ...corner(a | bit));
  const lines = new LineSegments(geometryOf(edges, 0), outline);
  const tabs: number[] = [];
  for (const sign of [-1, 1]) {
    const [near, far] = [sign * (BLOCK_HALF_MM - 0.35), sign * (BLOCK_HALF_MM + 1.5)];
    tabs.push(near, 0.03, -1.3, far, 0.03, -1.3, near, 0.03, 1.3, far, 0.03, -1.3, far, 0.03, 1.3, near, 0.03, 1.3);
  }
  const parts = [lines, new Mesh(geometryOf(tabs, 1), outline)];
  for (const part of parts) {
    part.frustumCulled = false;
    part.renderOrder = 7;
  }
  return parts;
}

function geometryOf(positions: readonly number[], moves: number): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute('aMoves', new BufferAttribute(new Float32Array(positions.length / 3).fill(moves), 1));
  return geometry;
}
