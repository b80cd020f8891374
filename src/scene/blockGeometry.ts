/**
 * Meshes of the block. Vertices carry true positions (positionSkin, mm) without relief: y = −depth below the local surface;
 * the vertex shaders add relief, dent, depth exaggeration and the dissection window. The caller disposes the geometries.
 */
import { BufferAttribute, BufferGeometry, Sphere, Vector3 } from 'three';
import { BLOCK_HALF_MM } from '@/lib/block';

export type CutSide = 'front' | 'right' | 'back' | 'left';

/** Unit normal of a side and whether it runs along x. */
const SIDES: Readonly<Record<CutSide, { readonly normal: readonly [number, number, number]; readonly alongX: boolean }>> = {
  front: { normal: [0, 0, 1], alongX: true },
  right: { normal: [1, 0, 0], alongX: false },
  back: { normal: [0, 0, -1], alongX: true },
  left: { normal: [-1, 0, 0], alongX: false },
};

export function createCutGeometry(side: CutSide, linesMm: Float32Array, depthsMm: Float32Array): BufferGeometry {
  const { normal, alongX } = SIDES[side];
  const columns = linesMm.length;
  const positions = new Float32Array(columns * depthsMm.length * 3);
  const normals = new Float32Array(positions.length);
  let at = 0;
  for (const depth of depthsMm) {
    for (const line of linesMm) {
      positions[at] = alongX ? line : BLOCK_HALF_MM * normal[0];
      positions[at + 1] = -depth;
      positions[at + 2] = alongX ? BLOCK_HALF_MM * normal[2] : line;
      normals.set(normal, at);
      at += 3;
    }
  }
  // Rows run downwards; seen from outside, x grows to the right on the front and z to the left on the right side.
  return gridGeometry(positions, normals, columns, depthsMm.length, side === 'front' || side === 'left');
}

export function createTopGeometry(xLinesMm: Float32Array, zLinesMm: Float32Array): BufferGeometry {
  const positions = new Float32Array(xLinesMm.length * zLinesMm.length * 3);
  const normals = new Float32Array(positions.length);
  let at = 0;
  for (const z of zLinesMm) {
    for (const x of xLinesMm) {
      positions[at] = x;
      positions[at + 2] = z;
      normals[at + 1] = 1;
      at += 3;
    }
  }
  return gridGeometry(positions, normals, xLinesMm.length, zLinesMm.length, true);
}

function gridGeometry(positions: Float32Array, normals: Float32Array, columns: number, rows: number, rightHanded: boolean): BufferGeometry {
  const index = new Uint32Array((columns - 1) * (rows - 1) * 6);
  let at = 0;
  for (let row = 0; row + 1 < rows; row += 1) {
    for (let column = 0; column + 1 < columns; column += 1) {
      const a = row * columns + column;
      const below = a + columns;
      const corners = rightHanded ? [a, below, a + 1, a + 1, below, below + 1] : [a, a + 1, below, a + 1, below + 1, below];
      index.set(corners, at);
      at += 6;
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  geometry.setIndex(new BufferAttribute(index, 1));
  // The vertex shader moves vertices, so the bounds are the block's own, generously.
  geometry.boundingSphere = new Sphere(new Vector3(0, -2, 0), 6);
  return geometry;
}
