/**
 * The story of one encoded fibre, read from the same bytes that are drawn: when it was laid and where, when it joins a cord
 * and turns colour, and what the closed form of matrix ageing says of it on a day. A model's fibre, not a measured one.
 */
import { clamp } from '@/lib/interpolate';
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { GATHER_DAYS } from '@/encoding/fibreLayout';
import { readFibreVertex, type FibreVertex } from '@/encoding/readFibreVertex';
import { readSignal } from '@/encoding/readSignal';
import { survival } from '@/healing/matrix';
import { survivalConstants } from '@/encoding/matrixConstants';

/** A fibre that slides less than this into a cord stays where it was laid, mm. */
const JOINS_MM = 0.003;

export interface FibreStory {
  /** Index of the session whose wound it closes. */
  readonly session: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Midpoint of sliding into a cord in log time; null = it stays by itself. */
  readonly gatheredDay: number | null;
  /** From here on it is drawn in the colour of mature collagen. */
  readonly turnedDay: number;
  /** Of its middle, below the surface. */
  readonly depthMm: number;
  readonly lengthMm: number;
}

export interface FibreMoment {
  /** 0..1 of its length. */
  readonly laid: number;
  /** Of the collagen laid so far, 0..1; 0 before there is any. */
  readonly left: number;
  /** Mean over the collagen that is left, as the two below; 0..1. */
  readonly typeIII: number;
  readonly immatureCrossLinks: number;
  readonly matureCrossLinks: number;
}

/** Throws RangeError when there is no such fibre. */
export function fibreStory(encoded: EncodedHealing, fibre: number): FibreStory {
  const vertices = verticesOf(encoded, fibre);
  const first = vertices[0] as FibreVertex;
  const last = vertices[vertices.length - 1] as FibreVertex;
  const middle = vertices[vertices.length >> 1] as FibreVertex;
  const slide = Math.max(...vertices.map(({ gatherMm }) => Math.hypot(...gatherMm)));
  return {
    session: Math.max(0, encoded.sessionDays.findLastIndex((day) => day <= first.birthDay)),
    firstDay: first.birthDay,
    lastDay: last.birthDay,
    gatheredDay: slide > JOINS_MM ? middle.birthDay + Math.sqrt(GATHER_DAYS[0] * GATHER_DAYS[1]) : null,
    turnedDay: middle.birthDay - Math.log(first.rank) / constant(encoded, 'shareRate'),
    depthMm: -middle.positionMm[1],
    lengthMm: lengthsOf(vertices).reduce((sum, length) => sum + length, 0),
  };
}

/** What has become of the fibre by `day`. Throws RangeError when there is no such fibre. */
export function fibreOnDay(encoded: EncodedHealing, fibre: number, day: number): FibreMoment {
  const vertices = verticesOf(encoded, fibre);
  const survivalOf = survivalConstants(encoded.matrix);
  const native = constant(encoded, 'nativeShareIII');
  let laidMass = 0;
  let leftMass = 0;
  let typeIII = 0;
  let immature = 0;
  let mature = 0;
  for (const { birthDay, mass, matrixLossAtBirth, row, typeIIIShareAtBirth } of vertices) {
    const age = day - birthDay;
    if (age < 0) continue;
    const left = mass * survival(age, Math.max(0, readSignal(encoded, 'matrixLoss', row, day) - matrixLossAtBirth), survivalOf);
    laidMass += mass;
    leftMass += left;
    typeIII += left * (native + (typeIIIShareAtBirth - native) * Math.exp(-constant(encoded, 'shareRate') * age));
    immature += left * (1 - Math.exp(-constant(encoded, 'immatureRate') * age));
    mature += left * (1 - Math.exp(-constant(encoded, 'matureRate') * age));
  }
  const share = (sum: number): number => (leftMass > 0 ? sum / leftMass : 0);
  return {
    laid: laidLength(vertices, day),
    left: laidMass > 0 ? leftMass / laidMass : 0,
    typeIII: share(typeIII),
    immatureCrossLinks: share(immature),
    matureCrossLinks: share(mature),
  };
}

function verticesOf({ fibres }: EncodedHealing, fibre: number): FibreVertex[] {
  const first = fibres.firstVertex[fibre];
  const end = fibres.firstVertex[fibre + 1];
  if (first === undefined || end === undefined) throw new RangeError(`Fibre ${String(fibre)} of ${String(fibres.fibreCount)} was asked for; the healing has none of that number.`);
  return Array.from({ length: end - first }, (_, at) => readFibreVertex(fibres, first + at));
}

/** Chords between neighbouring vertices, mm. */
function lengthsOf(vertices: readonly FibreVertex[]): number[] {
  return vertices.slice(1).map(({ positionMm: to }, at) => {
    const { positionMm: from } = vertices[at] as FibreVertex;
    return Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
  });
}

/** A segment grows evenly between the birth days of its ends, as it is drawn. */
function laidLength(vertices: readonly FibreVertex[], day: number): number {
  let laid = 0;
  let whole = 0;
  lengthsOf(vertices).forEach((length, at) => {
    const from = (vertices[at] as FibreVertex).birthDay;
    const to = (vertices[at + 1] as FibreVertex).birthDay;
    laid += length * clamp((day - from) / Math.max(to - from, 1e-3), 0, 1);
    whole += length;
  });
  return whole > 0 ? laid / whole : 0;
}

function constant({ matrix }: EncodedHealing, name: string): number {
  const value = matrix[name];
  if (value === undefined) throw new Error(`The encoded healing has no matrix constant "${name}"; encodeHealing writes it.`);
  return value;
}
