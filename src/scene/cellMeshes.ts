/** The cells of a close view as meshes: one draw, and one for their soft shadow. The paths of the fibroblasts are a small texture. */
import {
  BufferAttribute,
  CustomBlending,
  DataTexture,
  DstColorFactor,
  GLSL3,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  RGBAIntegerFormat,
  ShaderMaterial,
  UnsignedShortType,
  Vector2,
  ZeroFactor,
} from 'three';
import { FIBRE_STRIDE } from '@/encoding/fibreLayout';
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { glslChannels } from '@/encoding/glslChannels';
import { glslFibre } from '@/encoding/glslFibre';
import cellFragment from '@/shaders/cell.frag.glsl?raw';
import cellSpindle from '@/shaders/cellSpindle.glsl?raw';
import cellVertex from '@/shaders/cell.vert.glsl?raw';
import fibrePath from '@/shaders/fibrePath.glsl?raw';
import concernRelief from '@/shaders/concernRelief.glsl?raw';
import deform from '@/shaders/deform.glsl?raw';
import light from '@/shaders/light.glsl?raw';
import skinFrame from '@/shaders/skinFrame.glsl?raw';
import { CELL_NUMBERS, placeCells } from './cellPlacement';
import { composeShader } from './composeShader';
import { stripCorners, stripIndex } from './fibreGeometry';
import { createFibreUniforms, FACE_CHUNKS, type Uniforms } from './fibreMaterial';
import type { FibreSelection } from './fibreSelection';
import type { FibreView } from './fibreViews';
import type { MaterialPair } from './materialPair';
import type { Tier } from './quality';

/** Quads along one cell: a bent spindle, and the waves of an elastic thread. */
const QUADS: Readonly<Record<Tier, number>> = { low: 20, medium: 36, high: 48 };
/** Texels of one row of the path texture (twin of PATH_WIDTH in cell.vert.glsl). */
const PATH_WIDTH = 512;

export interface CellMeshes {
  readonly meshes: readonly Mesh[];
  readonly count: number;
  dispose(): void;
}

export function createCellMeshes(healing: EncodedHealing, materials: MaterialPair, selection: FibreSelection, view: FibreView, quality: Tier): CellMeshes {
  const cells = placeCells(healing, selection);
  const count = cells.length / CELL_NUMBERS;
  const geometry = createCellGeometry(cells, count, QUADS[quality]);
  const paths = createPathTexture(selection);
  const values = {
    ...createFibreUniforms(healing, selection.meanMass),
    uPaths: { value: paths },
    uProud: { value: new Vector2(...view.proud) },
  };
  const meshes = [false, true].map((shadow) => {
    const mesh = new Mesh(geometry, materials.of(shadow, values));
    mesh.name = shadow ? 'cell-shadows' : 'cells';
    mesh.frustumCulled = false;
    // After the fibres', whichever was made first: blending is rounded in its order.
    mesh.renderOrder = shadow ? 3.5 : 5;
    return mesh;
  });
  return {
    meshes,
    count,
    dispose() {
      geometry.dispose();
      paths.dispose();
    },
  };
}

function createCellGeometry(cells: Float32Array<ArrayBuffer>, count: number, quads: number): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(stripCorners(quads), 3));
  geometry.setIndex(new BufferAttribute(stripIndex(quads), 1));
  const numbers = new InstancedInterleavedBuffer(cells, CELL_NUMBERS, 1);
  geometry.setAttribute('aKind', new InterleavedBufferAttribute(numbers, 4, 0));
  geometry.setAttribute('aHome', new InterleavedBufferAttribute(numbers, 4, 4));
  geometry.setAttribute('aOrigin', new InterleavedBufferAttribute(numbers, 4, 8));
  geometry.instanceCount = count;
  return geometry;
}

/** Place and birth of every selected vertex, exactly as encoded: the first eight bytes. */
function createPathTexture(selection: FibreSelection): DataTexture {
  const vertices = selection.segments + 1;
  const rows = Math.max(1, Math.ceil(vertices / PATH_WIDTH));
  const codes = new Uint16Array(4 * PATH_WIDTH * rows);
  const words = new Uint16Array(selection.bytes.buffer, selection.bytes.byteOffset, selection.bytes.byteLength / 2);
  for (let vertex = 0; vertex < vertices; vertex += 1) {
    const at = (vertex * FIBRE_STRIDE) / 2;
    codes.set(words.subarray(at, at + 4), vertex * 4);
  }
  const texture = new DataTexture(codes, PATH_WIDTH, rows, RGBAIntegerFormat, UnsignedShortType);
  texture.internalFormat = 'RGBA16UI';
  texture.needsUpdate = true;
  return texture;
}

export function createCellMaterial(uniforms: Uniforms, shadow: boolean): ShaderMaterial {
  const material = new ShaderMaterial({
    name: shadow ? 'cell-shadows' : 'cells',
    userData: { stain: 'cell' },
    glslVersion: GLSL3,
    vertexShader: composeShader(skinFrame, concernRelief, deform, glslChannels(['cells']), glslFibre(), FACE_CHUNKS, fibrePath, cellSpindle, cellVertex),
    fragmentShader: composeShader(light, cellSpindle, cellFragment),
    uniforms: { ...uniforms, uShadow: { value: shadow ? 1 : 0 } },
    side: 2,
  });
  if (shadow) {
    material.transparent = true;
    material.depthWrite = false;
    material.blending = CustomBlending;
    material.blendSrc = DstColorFactor;
    material.blendDst = ZeroFactor;
  }
  return material;
}
