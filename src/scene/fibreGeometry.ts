/**
 * Fibre ribbons on the graphics card: one strip, drawn once per segment (and strand). A segment's two ends are two views of one
 * interleaved buffer, the second starting one vertex later, so nothing is stored twice. The caller disposes the geometry.
 */
import { BufferAttribute, InstancedBufferGeometry, InstancedInterleavedBuffer, InterleavedBufferAttribute } from 'three';
import type { FibreSelection } from './fibreSelection';

/** 32-bit words per encoded vertex: four of the first attribute, two of the second. */
const WORDS = 6;

export interface FibreDetail {
  /** Quads along one segment. */
  readonly quads: number;
  /** Strands drawn per stored fibre. */
  readonly strands: number;
}

export function createFibreGeometry(selection: FibreSelection, detail: FibreDetail): InstancedBufferGeometry {
  const { bytes } = selection;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const vertices = new InstancedInterleavedBuffer(words, WORDS, detail.strands);
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(stripCorners(detail.quads), 3));
  geometry.setIndex(new BufferAttribute(stripIndex(detail.quads), 1));
  geometry.setAttribute('aFromWords', new InterleavedBufferAttribute(vertices, 4, 0));
  geometry.setAttribute('aFromExtra', new InterleavedBufferAttribute(vertices, 2, 4));
  geometry.setAttribute('aToWords', new InterleavedBufferAttribute(vertices, 4, WORDS));
  geometry.setAttribute('aToExtra', new InterleavedBufferAttribute(vertices, 2, WORDS + 4));
  geometry.instanceCount = selection.segments * detail.strands;
  return geometry;
}

/** x = along 0..1, y = across −1 or 1. */
export function stripCorners(quads: number): Float32Array<ArrayBuffer> {
  const corners = new Float32Array((quads + 1) * 6);
  for (let at = 0; at <= quads; at += 1) corners.set([at / quads, -1, 0, at / quads, 1, 0], at * 6);
  return corners;
}

export function stripIndex(quads: number): Uint16Array<ArrayBuffer> {
  const index = new Uint16Array(quads * 6);
  for (let at = 0; at < quads; at += 1) {
    const first = at * 2;
    index.set([first, first + 1, first + 2, first + 1, first + 3, first + 2], at * 6);
  }
  return index;
}
