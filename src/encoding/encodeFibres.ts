/**
 * Packs the fibres of a record into interleaved vertices (`fibreLayout.ts`), in the record's order. What the record does not
 * hold is made here from it: tangents, the rank-uniform number of each fibre, widths, and the way into cords for those that
 * are drawn one by one.
 */
import { createStream, type Stream } from '@/lib/random';
import type { HealingRecord } from '@/healing/record';
import type { EncodedFibres } from './encodedHealing';
import { FIBRE_FLAGS, FIBRE_SPACE, FIBRE_STRIDE, GATHER_REACH_MM, toOctahedral } from './fibreLayout';
import { fibreTangents } from './fibreTangents';
import { gatherFibres } from './gatherFibres';
import { realignFibres } from './realignFibres';

/** A fibre begun this long after its session belongs to remodelling. */
const LATE_DAYS = 21;
/** Share of main fibres; the rest are the thinner strands that lie between them. */
const MAIN_SHARE = 0.45;

export function encodeFibres(record: HealingRecord): EncodedFibres {
  const { days, signals, treatment } = record;
  const fibres = realignFibres(record);
  const { vertexCount, firstVertex } = fibres;
  const lastDay = days[days.length - 1] ?? 0;
  const birthDayStep = lastDay > 0 ? lastDay / 65535 : 1;
  const massScale = largest(fibres.mass);
  const matrixLossScale = largest(fibres.matrixLossAtBirth);
  const tangents = fibreTangents(fibres);
  const gathered = gatherFibres(fibres, tangents);
  const stream = createStream(record.scenario.seed, 'fibre-look');
  const ranks = rankUniform(fibres.count, fibres.cutFibreCount, stream);

  const bytes = new Uint8Array(vertexCount * FIBRE_STRIDE);
  const view = new DataView(bytes.buffer);
  const { origin, size } = FIBRE_SPACE;
  for (let fibre = 0; fibre < fibres.count; fibre += 1) {
    const first = firstVertex[fibre] as number;
    const last = (firstVertex[fibre + 1] as number) - 1;
    const puncture = fibres.puncture[fibre] as number;
    const row = signals.classOf[puncture] as number;
    const sessionDay = treatment.sessionDays[treatment.punctures.session[puncture] as number] as number;
    const main = stream(fibre, 1) < MAIN_SHARE;
    const width = Math.round(255 * (main ? 0.85 + 0.15 * stream(fibre, 2) : 0.3 + 0.3 * stream(fibre, 2)));
    const rank = Math.floor((ranks[fibre] as number) * 256);
    let flags = main ? FIBRE_FLAGS.main : 0;
    if ((fibres.birthDay[first] as number) - sessionDay >= LATE_DAYS) flags |= FIBRE_FLAGS.late;
    if (fibre < fibres.cutFibreCount) flags |= FIBRE_FLAGS.cut;
    if (nearerToRight(fibres.xMm, fibres.zMm, first, last)) flags |= FIBRE_FLAGS.rightFace;

    for (let vertex = first; vertex <= last; vertex += 1) {
      const at = vertex * FIBRE_STRIDE;
      const v3 = 3 * vertex;
      view.setUint16(at, unit16(((fibres.xMm[vertex] as number) - origin[0]) / size[0]), true);
      view.setUint16(at + 2, unit16(((fibres.yMm[vertex] as number) - origin[1]) / size[1]), true);
      view.setUint16(at + 4, unit16(((fibres.zMm[vertex] as number) - origin[2]) / size[2]), true);
      view.setUint16(at + 6, unit16((fibres.birthDay[vertex] as number) / birthDayStep / 65535), true);
      view.setUint16(at + 8, unit16((fibres.mass[vertex] as number) / massScale), true);
      view.setUint16(at + 10, unit16((fibres.matrixLossAtBirth[vertex] as number) / matrixLossScale), true);
      writeDirection(bytes, at + 12, tangents, v3);
      bytes[at + 14] = Math.round(255 * (fibres.typeIIIShareAtBirth[vertex] as number));
      bytes[at + 15] = row;
      for (let axis = 0; axis < 3; axis += 1) {
        bytes[at + 16 + axis] = signed8((vertex < gathered.vertexCount ? (gathered.offsetMm[v3 + axis] as number) : 0) / GATHER_REACH_MM);
      }
      bytes[at + 19] = rank;
      writeDirection(bytes, at + 20, vertex < gathered.vertexCount ? gathered.tangents : tangents, v3);
      bytes[at + 22] = flags | (vertex === last ? FIBRE_FLAGS.last : 0) | (vertex === first ? FIBRE_FLAGS.first : 0);
      bytes[at + 23] = width;
    }
  }
  return {
    bytes,
    vertexCount,
    fibreCount: fibres.count,
    cutFibreCount: fibres.cutFibreCount,
    cutVertexCount: firstVertex[fibres.cutFibreCount] ?? 0,
    firstVertex: firstVertex.slice(),
    birthDayOffset: 0,
    birthDayStep,
    massScale,
    matrixLossScale,
  };
}

/**
 * A number in (0, 1) per fibre whose ranks are spread evenly: sorted, the i-th of n is (i + 0.5) ÷ n, so that the share below
 * any q is q. The fibres at the cuts are ranked among themselves, because they alone are drawn one by one.
 */
export function rankUniform(count: number, cutCount: number, stream: Stream): Float32Array {
  const ranks = new Float32Array(count);
  for (const [from, to] of [[0, cutCount], [cutCount, count]] as const) {
    const draws = new Float64Array(to - from).map((_, index) => stream(from + index));
    const order = new Uint32Array(to - from).map((_, index) => index);
    order.sort((a, b) => (draws[a] as number) - (draws[b] as number) || a - b);
    order.forEach((index, rank) => {
      ranks[from + index] = (rank + 0.5) / (to - from);
    });
  }
  return ranks;
}

function nearerToRight(xMm: Float32Array, zMm: Float32Array, first: number, last: number): boolean {
  let difference = 0;
  for (let vertex = first; vertex <= last; vertex += 1) difference += (xMm[vertex] as number) - (zMm[vertex] as number);
  return difference > 0;
}

const octahedral: [number, number] = [0, 0];

function writeDirection(bytes: Uint8Array, at: number, vectors: Float32Array, v3: number): void {
  toOctahedral(vectors[v3] as number, vectors[v3 + 1] as number, vectors[v3 + 2] as number, octahedral);
  bytes[at] = signed8(octahedral[0]);
  bytes[at + 1] = signed8(octahedral[1]);
}

function unit16(value: number): number {
  return value <= 0 ? 0 : value >= 1 ? 65535 : Math.floor(value * 65535 + 0.5);
}

/** Two's complement byte of a number −1..1. */
function signed8(value: number): number {
  const code = Math.floor(Math.min(1, Math.max(-1, value)) * 127 + 0.5);
  return code & 0xff;
}

/** Largest value, or 1 where nothing is above zero, so that a scale can always be divided by. */
function largest(values: Float32Array): number {
  let most = 0;
  for (let at = 0; at < values.length; at += 1) if ((values[at] as number) > most) most = values[at] as number;
  return most > 0 ? most : 1;
}
