/**
 * Which fibres a view draws: those within reach behind a cut face, as a prefix of the encoded order (an unbiased thinning),
 * copied as they were encoded, with one face decided for the whole fibre. A year of healing has many times more fibres than
 * a face shows, so only this part goes to the graphics card. Leaves out: fibres deeper than 0.3 mm behind both faces, and
 * those that turn back on themselves along the face, which a drawing can show only as tangles (a few in a hundred).
 */
import { BLOCK_HALF_MM, HERO_X_MM } from '@/lib/block';
import type { EncodedFibres } from '@/encoding/encodedHealing';
import { FIBRES_SEEN_THROUGH_MM } from '@/session/pictureFacts';
import { FIBRE_FIELDS, FIBRE_FLAGS, FIBRE_SPACE, FIBRE_STRIDE } from '@/encoding/fibreLayout';

/** Fibres this far behind a face are drawn over it (twin of FACE_REACH in fibrePath.glsl). */
export const FACE_REACH_MM = FIBRES_SEEN_THROUGH_MM;

/** What a view draws: the window round the hero channel, or both faces, and how many fibres at most. */
export interface FibreZone {
  /** Half width of the window round the hero axis on the front face; null = both faces whole. */
  readonly halfWidthMm: number | null;
  readonly maxDepthMm: number;
  /** Fibres per mm² of face at most, counted where the face has most of them. */
  readonly fibresPerMm2: number;
}

export interface FibreSelection {
  /** FIBRE_STRIDE bytes per vertex, one more than `segments`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly segments: number;
  readonly fibres: number;
  /** Index of the first vertex of each selected fibre, length fibres + 1. */
  readonly firstVertex: Uint32Array;
  /** Encoded fibre of each selected one. */
  readonly ids: Uint32Array;
  /** Mean collagen per vertex, mm³ native equivalent. */
  readonly meanMass: number;
}

/** Cell of the face on which the density of fibres is counted. */
const COUNT_CELL_MM = 0.4;

/** Where a view shows a fibre: on which face, and in which cell of it. */
export interface FibreFace {
  readonly right: boolean;
  readonly cell: number;
}

/** `count` and `find`: which fibres come into question, and where they are shown; without them those at the two faces. */
export function selectFibres(encoded: EncodedFibres, zone: FibreZone, share: number, count = encoded.cutFibreCount, find: (fibre: number) => FibreFace | null = (fibre) => onFace(encoded, fibre, zone)): FibreSelection {
  const found: (FibreFace & { fibre: number })[] = [];
  for (let fibre = 0; fibre < count; fibre += 1) {
    const face = find(fibre);
    if (face) found.push({ fibre, ...face });
  }
  const taken = thin(found, zone.fibresPerMm2 * share);
  let vertices = 0;
  for (const { fibre } of taken) vertices += lengthOf(encoded, fibre);
  const bytes = new Uint8Array(Math.max(2, vertices) * FIBRE_STRIDE);
  const firstVertex = new Uint32Array(taken.length + 1);
  let at = 0;
  taken.forEach(({ fibre, right }, index) => {
    const from = encoded.firstVertex[fibre] as number;
    const count = lengthOf(encoded, fibre);
    firstVertex[index] = at;
    bytes.set(encoded.bytes.subarray(from * FIBRE_STRIDE, (from + count) * FIBRE_STRIDE), at * FIBRE_STRIDE);
    for (let vertex = at; vertex < at + count; vertex += 1) markFace(bytes, vertex, right);
    at += count;
  });
  firstVertex[taken.length] = at;
  return { bytes, segments: Math.max(0, at - 1), fibres: taken.length, firstVertex, ids: Uint32Array.from(taken, ({ fibre }) => fibre), meanMass: meanMass(bytes, at) * encoded.massScale };
}

/** The face a fibre lies behind with most of its vertices, and the cell of its middle there. */
function onFace(encoded: EncodedFibres, fibre: number, zone: FibreZone): FibreFace | null {
  const first = encoded.firstVertex[fibre] as number;
  const count = lengthOf(encoded, fibre);
  let front = 0;
  let right = 0;
  let alongMm = 0;
  let depthMm = 0;
  for (let vertex = first; vertex < first + count; vertex += 1) {
    const x = coordinateMm(encoded.bytes, vertex, 0);
    const z = coordinateMm(encoded.bytes, vertex, 2);
    const behindFront = BLOCK_HALF_MM - z;
    const behindRight = BLOCK_HALF_MM - x;
    if (behindFront <= FACE_REACH_MM && behindFront <= behindRight && insideWindow(x, zone)) front += 1;
    else if (behindRight <= FACE_REACH_MM && zone.halfWidthMm === null) right += 1;
    else continue;
    alongMm += behindFront <= behindRight ? x : z;
    depthMm -= coordinateMm(encoded.bytes, vertex, 1);
  }
  const seen = front + right;
  if (Math.max(front, right) < 2 || depthMm / seen > zone.maxDepthMm || turnsBack(encoded, fibre, right > front)) return null;
  const column = Math.floor((alongMm / seen + BLOCK_HALF_MM) / COUNT_CELL_MM);
  const row = Math.floor(depthMm / seen / COUNT_CELL_MM);
  return { right: right > front, cell: (right > front ? 1000 : 0) + row * 20 + column };
}

function insideWindow(xMm: number, zone: FibreZone): boolean {
  return zone.halfWidthMm === null || Math.abs(xMm - HERO_X_MM) <= zone.halfWidthMm;
}

/** Whether two steps of the path, as the face shows them, turn by more than a right angle. */
function turnsBack(encoded: EncodedFibres, fibre: number, right: boolean): boolean {
  const first = encoded.firstVertex[fibre] as number;
  const axis = right ? 2 : 0;
  for (let vertex = first + 1; vertex + 1 < first + lengthOf(encoded, fibre); vertex += 1) {
    const step = (from: number, of: 0 | 1 | 2): number => coordinateMm(encoded.bytes, from + 1, of) - coordinateMm(encoded.bytes, from, of);
    if (step(vertex - 1, axis) * step(vertex, axis) + step(vertex - 1, 1) * step(vertex, 1) < 0) return true;
  }
  return false;
}

/** A prefix in encoded order per cell of the face, so that no place exceeds the density and sparse places keep all. */
function thin<F extends { cell: number }>(found: readonly F[], fibresPerMm2: number): F[] {
  const limit = Math.max(1, Math.round(fibresPerMm2 * COUNT_CELL_MM * COUNT_CELL_MM));
  const counts = new Map<number, number>();
  return found.filter(({ cell }) => {
    const count = (counts.get(cell) ?? 0) + 1;
    counts.set(cell, count);
    return fibresPerMm2 > 0 && count <= limit;
  });
}

function lengthOf(encoded: EncodedFibres, fibre: number): number {
  return (encoded.firstVertex[fibre + 1] as number) - (encoded.firstVertex[fibre] as number);
}

function markFace(bytes: Uint8Array, vertex: number, right: boolean): void {
  const at = vertex * FIBRE_STRIDE + FIBRE_FIELDS.flags.offset;
  const others = (bytes[at] as number) & ~FIBRE_FLAGS.rightFace;
  bytes[at] = right ? others | FIBRE_FLAGS.rightFace : others;
}

/** Coordinate 0..2 of a vertex in positionSkin, mm. */
export function coordinateMm(bytes: Uint8Array, vertex: number, axis: 0 | 1 | 2): number {
  const at = vertex * FIBRE_STRIDE + FIBRE_FIELDS.position.offset + 2 * axis;
  const code = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  return FIBRE_SPACE.origin[axis] + (code / 65535) * FIBRE_SPACE.size[axis];
}

/** Mean mass code of the first `vertices`, 0..1; 1 where there are none, so that it can be divided by. */
function meanMass(bytes: Uint8Array, vertices: number): number {
  let sum = 0;
  for (let vertex = 0; vertex < vertices; vertex += 1) {
    const at = vertex * FIBRE_STRIDE + FIBRE_FIELDS.mass.offset;
    sum += (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  }
  return sum > 0 ? sum / vertices / 65535 : 1;
}
