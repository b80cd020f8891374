/**
 * One fibre as a curve: cubic Hermite through its vertices with their tangents, measured by chord length from its first
 * vertex. What `gatherFibres` asks of a parent: the nearest place, the distance, a point on the ring round the curve.
 */
import type { Fibres } from '@/healing/record';

type Vector = [number, number, number];

export class FibrePath {
  readonly first: number;
  readonly vertices: number;
  /** x, y, z of each vertex, mm. */
  readonly points: Float64Array;
  private readonly tangents: Float32Array;
  /** Chord length from the first vertex to each vertex. */
  private readonly arcMm: Float64Array;
  private readonly chord: Vector;
  /** Axis that lies most across the fibre. */
  private readonly reference: 0 | 1 | 2;

  constructor(fibres: Fibres, tangents: Float32Array, fibre: number) {
    this.tangents = tangents;
    this.first = fibres.firstVertex[fibre] as number;
    this.vertices = (fibres.firstVertex[fibre + 1] as number) - this.first;
    const points = new Float64Array(3 * this.vertices);
    const arcMm = new Float64Array(this.vertices);
    for (let at = 0; at < this.vertices; at += 1) {
      const p = 3 * at;
      points[p] = fibres.xMm[this.first + at] as number;
      points[p + 1] = fibres.yMm[this.first + at] as number;
      points[p + 2] = fibres.zMm[this.first + at] as number;
      if (at > 0) arcMm[at] = (arcMm[at - 1] as number) + Math.sqrt(squaredDistance(points, p, points, p - 3));
    }
    this.points = points;
    this.arcMm = arcMm;
    const end = points.length - 3;
    this.chord = [
      (points[end] as number) - (points[0] as number),
      (points[end + 1] as number) - (points[1] as number),
      (points[end + 2] as number) - (points[2] as number),
    ];
    normalise(this.chord);
    const [x, y, z] = [Math.abs(this.chord[0]), Math.abs(this.chord[1]), Math.abs(this.chord[2])];
    this.reference = x <= y && x <= z ? 0 : y <= z ? 1 : 2;
  }

  /** Cosine between the lines from end to end. */
  chordCosine(other: FibrePath): number {
    return this.chord[0] * other.chord[0] + this.chord[1] * other.chord[1] + this.chord[2] * other.chord[2];
  }

  /** Mean distance of three vertices of this fibre to the nearest vertex of the other. */
  meanDistanceMm(other: FibrePath): number {
    let sum = 0;
    for (let sample = 1; sample <= 5; sample += 2) {
      const p = 3 * Math.round((sample / 6) * (this.vertices - 1));
      let least = Infinity;
      for (let there = 0; there < other.points.length; there += 3) {
        const squared = squaredDistance(this.points, p, other.points, there);
        if (squared < least) least = squared;
      }
      sum += Math.sqrt(least);
    }
    return sum / 3;
  }

  /** Arc length of the place on the chords nearest to a vertex of another fibre. */
  nearestArcMm(other: FibrePath, vertex: number): number {
    const { points, arcMm } = this;
    const x = other.points[3 * vertex] as number;
    const y = other.points[3 * vertex + 1] as number;
    const z = other.points[3 * vertex + 2] as number;
    let least = Infinity;
    let arc = 0;
    for (let at = 0; at + 1 < this.vertices; at += 1) {
      const p = 3 * at;
      const fromX = x - (points[p] as number);
      const fromY = y - (points[p + 1] as number);
      const fromZ = z - (points[p + 2] as number);
      const dx = (points[p + 3] as number) - (points[p] as number);
      const dy = (points[p + 4] as number) - (points[p + 1] as number);
      const dz = (points[p + 5] as number) - (points[p + 2] as number);
      const length = (arcMm[at + 1] as number) - (arcMm[at] as number);
      const along = (fromX * dx + fromY * dy + fromZ * dz) / (length * length || 1);
      const share = along < 0 ? 0 : along > 1 ? 1 : along;
      const offX = fromX - share * dx;
      const offY = fromY - share * dy;
      const offZ = fromZ - share * dz;
      const squared = offX * offX + offY * offY + offZ * offZ;
      if (squared < least) {
        least = squared;
        arc = (arcMm[at] as number) + share * length;
      }
    }
    return arc;
  }

  /** How far a vertex of another fibre lies beyond either end, along the end's own direction; 0 beside the fibre. */
  overrunMm(other: FibrePath, vertex: number): number {
    return Math.max(0, -this.ahead(0, other, vertex), this.ahead(this.vertices - 1, other, vertex));
  }

  private ahead(at: number, other: FibrePath, vertex: number): number {
    let sum = 0;
    for (let axis = 0; axis < 3; axis += 1) {
      const away = (other.points[3 * vertex + axis] as number) - (this.points[3 * at + axis] as number);
      sum += away * (this.tangents[3 * (this.first + at) + axis] as number);
    }
    return sum;
  }

  /** Point at a distance from the curve, turned round it by an angle; written to `out`. Allocates nothing. */
  ringPoint(arcMm: number, radiusMm: number, angleRad: number, out: [number, number, number]): void {
    let at = 0;
    while (at + 2 < this.vertices && (this.arcMm[at + 1] as number) < arcMm) at += 1;
    const span = (this.arcMm[at + 1] as number) - (this.arcMm[at] as number);
    const s = span > 0 ? (arcMm - (this.arcMm[at] as number)) / span : 0;
    const s2 = s * s;
    const s3 = s2 * s;
    const from = 3 * (this.first + at);
    for (let axis = 0; axis < 3; axis += 1) {
      const p0 = this.points[3 * at + axis] as number;
      const p1 = this.points[3 * at + 3 + axis] as number;
      const m0 = span * (this.tangents[from + axis] as number);
      const m1 = span * (this.tangents[from + 3 + axis] as number);
      out[axis] = (2 * s3 - 3 * s2 + 1) * p0 + (s3 - 2 * s2 + s) * m0 + (3 * s2 - 2 * s3) * p1 + (s3 - s2) * m1;
      direction[axis] = (6 * s2 - 6 * s) * (p0 - p1) + (3 * s2 - 4 * s + 1) * m0 + (3 * s2 - 2 * s) * m1;
    }
    // Two unit vectors across the curve, from one reference for the whole fibre, so that the ring does not jump.
    normalise(direction);
    const along = direction[this.reference] as number;
    for (let axis = 0; axis < 3; axis += 1) first[axis] = (axis === this.reference ? 1 : 0) - along * (direction[axis] as number);
    normalise(first);
    const cos = radiusMm * Math.cos(angleRad);
    const sin = radiusMm * Math.sin(angleRad);
    for (let axis = 0; axis < 3; axis += 1) {
      const next = (axis + 1) % 3;
      const last = (axis + 2) % 3;
      const second = (direction[next] as number) * (first[last] as number) - (direction[last] as number) * (first[next] as number);
      out[axis] = (out[axis] as number) + cos * (first[axis] as number) + sin * second;
    }
  }
}

/** Working space of `ringPoint`. */
const direction: Vector = [0, 0, 0];
const first: Vector = [0, 0, 0];

function normalise(vector: Vector): void {
  const length = Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]) || 1;
  vector[0] /= length;
  vector[1] /= length;
  vector[2] /= length;
}

function squaredDistance(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const x = (a[i] as number) - (b[j] as number);
  const y = (a[i + 1] as number) - (b[j + 1] as number);
  const z = (a[i + 2] as number) - (b[j + 2] as number);
  return x * x + y * y + z * z;
}
