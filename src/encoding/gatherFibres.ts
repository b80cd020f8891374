/**
 * Remodelling gathers fibres into cords. Every fifth fibre of a puncture is a parent; every other one moves onto the ring
 * round the nearest parent that runs its way, twisted like a plied rope. In reality cells pull fibres together over months;
 * here the end state is computed once and the shader moves each vertex there by age. Only fibres at the cuts gather, no other
 * is drawn one by one. Drawing only: masses stay where they were laid.
 */
import { clamp, smoothstep } from '@/lib/interpolate';
import type { Fibres } from '@/healing/record';
import { FibrePath } from './fibrePath';
import { fibreTangents } from './fibreTangents';

const PARENT_EVERY = 5;
const LEAST_PARENT_VERTICES = 5;
const CROWDING_PER_MEMBER = 0.12;
const RING_STEP_MM = 0.0036;
const RING_MEMBERS = 6;
const TWIST_RAD_PER_MM = 13.75;
/** Fully gathered when nearer than REACH − FADE, not at all beyond REACH. */
const REACH_MM = 0.135;
const FADE_MM = 0.07;
/** A fibre that runs past its parent's end is let go over this length. */
const OVERRUN_MM = 0.112;
/** Cosine to the parent below which a fibre keeps its own way, and above which it follows. */
const ACROSS_COSINE = 0.4;
const ALONG_COSINE = 0.75;
/** A gathered step keeps at least this cosine to the fibre's own step and this share of its length. */
const UNFOLDED_COSINE = 0.35;
const UNFOLDED_LENGTH = 0.4;
/** Two gathered steps in a row keep at least this cosine, unless the fibre's own steps turn more sharply. */
const UNFOLDED_TURN = 0.55;
const UNFOLDING_ROUNDS = 16;

export interface GatheredFibres {
  /** Vertices 0 .. vertexCount − 1 of the record have an entry; none beyond gathers. */
  readonly vertexCount: number;
  /** Way from the own place to the place in the cord, 3 per vertex. */
  readonly offsetMm: Float32Array;
  /** Unit tangents in the cord, 3 per vertex. */
  readonly tangents: Float32Array;
}

interface Cord {
  readonly path: FibrePath;
  members: number;
}

/** `tangents` are the fibres' own, three per vertex. */
export function gatherFibres(fibres: Fibres, tangents: Float32Array): GatheredFibres {
  const vertexCount = fibres.firstVertex[fibres.cutFibreCount] ?? 0;
  const offsetMm = new Float32Array(3 * vertexCount);
  for (const group of fibresByPuncture(fibres).values()) {
    const paths = group.map((fibre) => new FibrePath(fibres, tangents, fibre));
    const cords: Cord[] = paths
      .filter((path, index) => index % PARENT_EVERY === 0 && path.vertices >= LEAST_PARENT_VERTICES)
      .map((path) => ({ path, members: 0 }));
    paths.forEach((path, index) => {
      if (index % PARENT_EVERY !== 0) gatherOne(path, cords, offsetMm);
    });
  }
  const moved = (own: Float32Array, axis: number): Float32Array =>
    own.slice(0, vertexCount).map((mm, vertex) => mm + (offsetMm[3 * vertex + axis] as number));
  const gatheredTangents = fibreTangents({
    count: fibres.cutFibreCount,
    vertexCount,
    firstVertex: fibres.firstVertex,
    xMm: moved(fibres.xMm, 0),
    yMm: moved(fibres.yMm, 1),
    zMm: moved(fibres.zMm, 2),
  });
  return { vertexCount, offsetMm, tangents: gatheredTangents };
}

function fibresByPuncture(fibres: Fibres): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (let fibre = 0; fibre < fibres.cutFibreCount; fibre += 1) {
    const puncture = fibres.puncture[fibre] as number;
    const group = groups.get(puncture);
    if (group) group.push(fibre);
    else groups.set(puncture, [fibre]);
  }
  return groups;
}

function gatherOne(path: FibrePath, cords: Cord[], offsetMm: Float32Array): void {
  let chosen: Cord | null = null;
  let least = Infinity;
  let alignment = 0;
  for (const cord of cords) {
    const cosine = Math.abs(path.chordCosine(cord.path));
    if (cosine < ACROSS_COSINE) continue;
    const distanceMm = path.meanDistanceMm(cord.path);
    const score = distanceMm * (1 + CROWDING_PER_MEMBER * cord.members) * (2 - cosine);
    if (distanceMm > REACH_MM || score >= least) continue;
    chosen = cord;
    least = score;
    alignment = smoothstep(ACROSS_COSINE, ALONG_COSINE, cosine);
  }
  if (!chosen) return;
  const ring = 1 + Math.floor(chosen.members / RING_MEMBERS);
  const radiusMm = ring * RING_STEP_MM;
  const startRad = (2 * Math.PI * (chosen.members % RING_MEMBERS)) / RING_MEMBERS + 0.5 * ring;
  chosen.members += 1;

  const parent = chosen.path;
  const places = orderedPlaces(path, parent);
  const target: [number, number, number] = [0, 0, 0];
  for (let at = 0; at < path.vertices; at += 1) {
    const arcMm = places[at] as number;
    parent.ringPoint(arcMm, radiusMm, startRad + TWIST_RAD_PER_MM * arcMm, target);
    const wayX = target[0] - (path.points[3 * at] as number);
    const wayY = target[1] - (path.points[3 * at + 1] as number);
    const wayZ = target[2] - (path.points[3 * at + 2] as number);
    const near = clamp((REACH_MM - Math.sqrt(wayX * wayX + wayY * wayY + wayZ * wayZ)) / FADE_MM, 0, 1);
    const held = clamp(1 - parent.overrunMm(path, at) / OVERRUN_MM, 0, 1);
    const weight = alignment * near * held;
    const v3 = 3 * (path.first + at);
    offsetMm[v3] = weight * wayX;
    offsetMm[v3 + 1] = weight * wayY;
    offsetMm[v3 + 2] = weight * wayZ;
  }
  unfold(path, offsetMm);
}

/**
 * Lets go of the cord wherever following it would turn a step back on itself, crush it, or bend two steps into a hook: their
 * ends keep half their way, round by round; after all rounds less than a nanometre is left, so no tangle is.
 */
function unfold(path: FibrePath, offsetMm: Float32Array): void {
  for (let round = 0; round < UNFOLDING_ROUNDS; round += 1) {
    let folded = false;
    for (let at = 0; at + 1 < path.vertices; at += 1) {
      const hooked = at + 2 < path.vertices && isHooked(path, offsetMm, at);
      if (!hooked && !isFolded(path, offsetMm, at)) continue;
      folded = true;
      const v3 = 3 * (path.first + at);
      for (let axis = 0; axis < (hooked ? 9 : 6); axis += 1) offsetMm[v3 + axis] = 0.5 * (offsetMm[v3 + axis] as number);
    }
    if (!folded) return;
  }
}

function isFolded(path: FibrePath, offsetMm: Float32Array, at: number): boolean {
  const v3 = 3 * (path.first + at);
  let own2 = 0;
  let gathered2 = 0;
  let dot = 0;
  for (let axis = 0; axis < 3; axis += 1) {
    const own = (path.points[3 * (at + 1) + axis] as number) - (path.points[3 * at + axis] as number);
    const gathered = own + (offsetMm[v3 + 3 + axis] as number) - (offsetMm[v3 + axis] as number);
    own2 += own * own;
    gathered2 += gathered * gathered;
    dot += own * gathered;
  }
  return dot < UNFOLDED_COSINE * Math.sqrt(own2 * gathered2) || gathered2 < UNFOLDED_LENGTH * UNFOLDED_LENGTH * own2;
}

/** Whether the gathered steps before and after vertex `at` + 1 turn more sharply than they may, and than the fibre's own do. */
function isHooked(path: FibrePath, offsetMm: Float32Array, at: number): boolean {
  const own = turnCosine(path, null, at);
  return turnCosine(path, offsetMm, at) < Math.min(UNFOLDED_TURN, own - 0.05);
}

/** A coordinate of a vertex, gathered or as laid. */
function placeOf(path: FibrePath, offsetMm: Float32Array | null, vertex: number, axis: number): number {
  return (path.points[3 * vertex + axis] as number) + (offsetMm ? (offsetMm[3 * (path.first + vertex) + axis] as number) : 0);
}

function turnCosine(path: FibrePath, offsetMm: Float32Array | null, at: number): number {
  let before2 = 0;
  let after2 = 0;
  let dot = 0;
  for (let axis = 0; axis < 3; axis += 1) {
    const middle = placeOf(path, offsetMm, at + 1, axis);
    const before = middle - placeOf(path, offsetMm, at, axis);
    const after = placeOf(path, offsetMm, at + 2, axis) - middle;
    before2 += before * before;
    after2 += after * after;
    dot += before * after;
  }
  return dot / Math.sqrt(before2 * after2 || 1);
}

/** Arc length on the parent nearest to each vertex, smoothed and made monotone, so that a strand never folds back. */
function orderedPlaces(path: FibrePath, parent: FibrePath): Float64Array {
  const nearest = new Float64Array(path.vertices).map((_, at) => parent.nearestArcMm(path, at));
  const places = nearest.map((arc, at) => 0.25 * (nearest[at - 1] ?? arc) + 0.5 * arc + 0.25 * (nearest[at + 1] ?? arc));
  const forward = (places[places.length - 1] as number) >= (places[0] as number) ? 1 : -1;
  for (let at = 1; at < places.length; at += 1) {
    const before = places[at - 1] as number;
    if (forward * ((places[at] as number) - before) < 0) places[at] = before;
  }
  return places;
}
