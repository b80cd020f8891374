/**
 * Strokes of the dermis on the graphics card: ribbons, instanced, in the order they are painted. On a whole cut neighbours of one
 * sort are drawn together by the program that knows this sort alone, which a software renderer does in half the time; a close-up
 * weaves its sorts too finely for that, and one program draws all.
 */
import { BufferAttribute, InstancedBufferGeometry, InstancedInterleavedBuffer, InterleavedBufferAttribute } from 'three';
import { STROKE_FLOATS, STROKE_KIND } from './strokeScatter';

/** `finer` knows all sorts, `fineStrokes` all sorts and fibres as well. */
export type StrokeProgram = 'cords' | 'across' | 'finer' | 'fineStrokes';

/** Strokes that are drawn at once. */
export interface StrokeRun {
  readonly program: StrokeProgram;
  readonly geometry: InstancedBufferGeometry;
}

export interface StrokeRegionKind {
  /** A close-up of a part of a cut: ribbons follow their crimp in more pieces. */
  readonly window: boolean;
  /** Whether texels are small enough for fibres and fibrils. */
  readonly fine: boolean;
}

/** Pieces of a stroke's ribbon: few for a whole face (triangles are what a software renderer pays for), many for a close-up. */
const SEGMENTS = { face: 32, window: 72 } as const;
const KIND_AT = 8;

/** `values` as `placeStrokes` returns them. The caller disposes each geometry. */
export function createStrokeRuns(values: Float32Array, { window, fine }: StrokeRegionKind): readonly StrokeRun[] {
  const ribbon = createRibbon(SEGMENTS[window ? 'window' : 'face']);
  const buffer = new InstancedInterleavedBuffer(values, STROKE_FLOATS);
  return findRuns(values, fine).map(({ program, from, to }) => ({ program, geometry: ribbonsOf(ribbon, buffer, from, to - from) }));
}

/** Which strokes, from and to, are drawn by which program. */
export function findRuns(values: Float32Array, fine: boolean): readonly { readonly program: StrokeProgram; readonly from: number; readonly to: number }[] {
  const count = values.length / STROKE_FLOATS;
  if (fine) return count === 0 ? [] : [{ program: 'fineStrokes', from: 0, to: count }];
  const runs: { program: StrokeProgram; from: number; to: number }[] = [];
  for (let at = 0; at < count; at += 1) {
    const kind = values[at * STROKE_FLOATS + KIND_AT];
    const program = kind === STROKE_KIND.cord ? 'cords' : kind === STROKE_KIND.across ? 'across' : 'finer';
    const last = runs.at(-1);
    if (last?.program === program) last.to = at + 1;
    else runs.push({ program, from: at, to: at + 1 });
  }
  return runs;
}

interface Ribbon {
  readonly position: BufferAttribute;
  readonly index: BufferAttribute;
}

function ribbonsOf({ position, index }: Ribbon, buffer: InstancedInterleavedBuffer, first: number, count: number): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', position);
  geometry.setIndex(index);
  ['aStroke', 'aShape', 'aLook'].forEach((name, at) => geometry.setAttribute(name, new InterleavedBufferAttribute(buffer, 4, first * STROKE_FLOATS + 4 * at)));
  geometry.instanceCount = count;
  return geometry;
}

function createRibbon(segments: number): Ribbon {
  const positions: number[] = [];
  const index: number[] = [];
  for (let at = 0; at <= segments; at += 1) {
    positions.push(at / segments, -1, 0, at / segments, 1, 0);
    if (at < segments) index.push(2 * at, 2 * at + 2, 2 * at + 1, 2 * at + 1, 2 * at + 2, 2 * at + 3);
  }
  return { position: new BufferAttribute(new Float32Array(positions), 3), index: new BufferAttribute(new Uint16Array(index), 1) };
}
