/**
 * One fibre as a curve: cubic Hermite through its vertices with their tangents, measured by chord length from its first
 * vertex. What `gatherFibres` asks of a parent: the nearest place, the distance, a point on the ring round the curve.
 */
import type { Fibres } from '@/healing/record';

export class FibrePath {
  readonly first: number;
  readonly vertices: number;
  private readonly fibres: Fibres;
  private readonly tangents: Float32Array;
  /** Chord length from the first vertex to each vertex. */
  private readonly arcMm: Float64Array;
  private readonly chord: readonly [number, number, number];

  constructor(fibres: Fibres, tangents: Float32Array, fibre: number) {
    this.fibres = fibres;
    this.tangents = tangents;
    this.first = fibres.firstVertex[fibre] as number;
    this.vertices = (fibres.firstVertex[fibre + 1] as number) - this.first;
    this.arcMm = new Float64Array(this.vertices);
    for (let at = 1; at < this.vertices; at += 1) {
      const step = Math.sqrt(squaredDistance(this.x(at) - this.x(at - 1), this.y(at) - this.y(at - 1), this.z(at) - this.z(at - 1)));
      this.arcMm[at] = (this.arcMm[at - 1] as number) + step;
    }
    const last = this.vertices - 1;
    this.chord = unit(this.x(last) - this.x(0), this.y(last) - this.y(0), this.z(last) - this.z(0));
  }

  x(at: number): number {
    return this.fibres.xMm[this.first + at] as number;
  }

  y(at: number): number {
    return this.fibres.yMm[this.first + at] as number;
  }

  z(at: number): number {
    return this.fibres.zMm[this.first + at] as number;
  }

  /** Cosine between the lines from end to end. */
  chordCosine(other: FibrePath): number {
    return this.chord[0] * other.chord[0] + this.chord[1] * other.chord[1] + this.chord[2] * other.chord[2];
  }

  /** Mean distance of three vertices of this fibre to the nearest vertex of the other. */
  meanDistanceMm(other: FibrePath): number {
    let sum = 0;
    for (const share of [0.2, 0.5, 0.8]) {
      const at = Math.round(share * (this.vertices - 1));
      let least = Infinity;
      for (let there = 0; there < other.vertices; there += 1) {
        const squared = squaredDistance(this.x(at) - other.x(there), this.y(at) - other.y(there), this.z(at) - other.z(there));
        if (squared < least) least = squared;
      }
      sum += Math.sqrt(least);
    }
    return sum / 3;
  }

  /** Arc length of the place on the chords nearest to a point. */
  nearestArcMm(x: number, y: number, z: number): number {
    let least = Infinity;
    let arc = 0;
    for (let at = 0; at + 1 < this.vertices; at += 1) {
      const dx = this.x(at + 1) - this.x(at);
      const dy = this.y(at + 1) - this.y(at);
      const dz = this.z(at + 1) - this.z(at);
      const length = (this.arcMm[at + 1] as number) - (this.arcMm[at] as number);
      const along = ((x - this.x(at)) * dx + (y - this.y(at)) * dy + (z - this.z(at)) * dz) / (length * length || 1);
      const share = along < 0 ? 0 : along > 1 ? 1 : along;
      const squared = squaredDistance(x - this.x(at) - share * dx, y - this.y(at) - share * dy, z - this.z(at) - share * dz);
      if (squared < least) {
        least = squared;
        arc = (this.arcMm[at] as number) + share * length;
      }
    }
    return arc;
  }

  /** How far a point lies beyond either end, along the end's own direction; 0 beside the fibre. */
  overrunMm(x: number, y: number, z: number): number {
    const last = this.vertices - 1;
    return Math.max(0, -this.ahead(0, x, y, z), this.ahead(last, x, y, z));
  }

  private ahead(at: number, x: number, y: number, z: number): number {
    const t3 = 3 * (this.first + at);
    const [tx, ty, tz] = [this.tangents[t3] as number, this.tangents[t3 + 1] as number, this.tangents[t3 + 2] as number];
    return (x - this.x(at)) * tx + (y - this.y(at)) * ty + (z - this.z(at)) * tz;
  }

  /** Point at a distance from the curve, turned round it by an angle; written to `out`. */
  ringPoint(arcMm: number, radiusMm: number, angleRad: number, out: [number, number, number]): void {
    let at = 0;
    while (at + 2 < this.vertices && (this.arcMm[at + 1] as number) < arcMm) at += 1;
    const span = (this.arcMm[at + 1] as number) - (this.arcMm[at] as number);
    const s = span > 0 ? (arcMm - (this.arcMm[at] as number)) / span : 0;
    const from = 3 * (this.first + at);
    const centre = [0, 0, 0];
    const direction = [0, 0, 0];
    const ends = [this.fibres.xMm, this.fibres.yMm, this.fibres.zMm];
    for (let axis = 0; axis < 3; axis += 1) {
      const values = ends[axis] as Float32Array;
      const p0 = values[this.first + at] as number;
      const p1 = values[this.first + at + 1] as number;
      const m0 = span * (this.tangents[from + axis] as number);
      const m1 = span * (this.tangents[from + 3 + axis] as number);
      const s2 = s * s;
      const s3 = s2 * s;
      centre[axis] = (2 * s3 - 3 * s2 + 1) * p0 + (s3 - 2 * s2 + s) * m0 + (3 * s2 - 2 * s3) * p1 + (s3 - s2) * m1;
      direction[axis] = (6 * s2 - 6 * s) * (p0 - p1) + (3 * s2 - 4 * s + 1) * m0 + (3 * s2 - 2 * s) * m1;
    }
    const tangent = unit(direction[0] as number, direction[1] as number, direction[2] as number);
    const [e1, e2] = this.across(tangent);
    const cos = radiusMm * Math.cos(angleRad);
    const sin = radiusMm * Math.sin(angleRad);
    for (let axis = 0; axis < 3; axis += 1) {
      out[axis] = (centre[axis] as number) + cos * (e1[axis] as number) + sin * (e2[axis] as number);
    }
  }

  /** Two unit vectors across the tangent, from one reference for the whole fibre, so that the ring does not jump. */
  private across(tangent: readonly [number, number, number]): [readonly number[], readonly number[]] {
    const [tx, ty, tz] = tangent;
    const [cx, cy, cz] = this.chord.map(Math.abs) as [number, number, number];
    const reference = cx <= cy && cx <= cz ? [1, 0, 0] : cy <= cz ? [0, 1, 0] : [0, 0, 1];
    const [rx, ry, rz] = reference as [number, number, number];
    const along = rx * tx + ry * ty + rz * tz;
    const [ex, ey, ez] = unit(rx - along * tx, ry - along * ty, rz - along * tz);
    return [[ex, ey, ez], [ty * ez - tz * ey, tz * ex - tx * ez, tx * ey - ty * ex]];
  }
}

function squaredDistance(x: number, y: number, z: number): number {
  return x * x + y * y + z * z;
}

function unit(x: number, y: number, z: number): [number, number, number] {
  const length = Math.sqrt(x * x + y * y + z * z) || 1;
  return [x / length, y / length, z / length];
}
