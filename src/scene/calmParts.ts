/**
 * Draws the block's meshes in two parts: the quads that a hole struck by the day shown can reach, with the material that looks
 * for holes, and all others with its calm twin. The quads are ordered by the session that first reaches them, so a day only moves
 * the border between the two ranges. The boxes taken round a hole are generous; both materials show the same beyond its reach.
 */
import { type BufferAttribute, BufferGeometry, Mesh, type ShaderMaterial } from 'three';
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM } from '@/lib/block';
import { HOLE_MARGIN_MM, PUNCTURE_TEXELS } from '@/encoding/encodePunctures';
import type { BeadedHealing } from './beads';

/** What a hole's wall shades of a cut face; twin of cutFace.frag.glsl. */
const HOLE_SHADE_MM = 0.12;
/** The roof that closes the bisected hole bends the layers under it: how far to its side, and down. */
const PLUG_REACH_MM = 0.18;
const PLUG_DEPTH_MM = 0.9;
const NEVER = 255;
const IMAGES = [-BLOCK_WIDTH_MM, 0, BLOCK_WIDTH_MM] as const;

export interface CalmParts {
  /** Chooses the holes that there are on this day; does not allocate. */
  setDay(day: number): void;
  /** Everything in one part: where the block is stained, cut elsewhere or taken apart, its materials are changed, and have no twins. */
  join(whole: boolean): void;
  dispose(): void;
}

/** A mesh over a grid of `across` × `down` lines, in mm; its plane for a cut face. */
export interface GridMesh {
  readonly mesh: Mesh;
  readonly calm: ShaderMaterial;
  readonly across: Float32Array;
  readonly down: Float32Array;
  readonly plane: { readonly alongX: boolean; readonly atMm: number } | null;
}

export function createCalmParts(grids: readonly GridMesh[], healing: BeadedHealing | null, heroIndex: number): CalmParts {
  const split = grids.map(({ mesh, calm, across, down, plane }) => {
    const { geometry } = mesh;
    const first = new Uint8Array(across.length * down.length).fill(NEVER);
    if (healing) markQuads(first, { across, down, plane }, healing, heroIndex);
    const ends = orderQuads(geometry.index as BufferAttribute, first);
    const rest = new BufferGeometry();
    rest.setIndex(geometry.index);
    for (const [name, attribute] of Object.entries(geometry.attributes)) rest.setAttribute(name, attribute);
    const twin = new Mesh(rest, calm);
    twin.frustumCulled = false;
    mesh.add(twin);
    return { mesh, twin, ends };
  });
  const days = healing?.sessionDays ?? [];
  let shown = -1;
  let joined = false;
  const apply = (): void => {
    for (const { mesh, twin, ends } of split) {
      const count = (mesh.geometry.index as BufferAttribute).count;
      const end = joined ? count : shown < 0 ? 0 : (ends[shown] as number);
      mesh.geometry.setDrawRange(0, end);
      // By mask, as others hide the mesh and its twin with it: an empty range would still have its program compiled.
      mesh.layers.mask = end > 0 ? 1 : 0;
      twin.geometry.setDrawRange(end, count - end);
      twin.visible = end < count;
    }
  };
  apply();
  return {
    setDay(day) {
      let session = -1;
      for (let at = 0; at < days.length; at += 1) if ((days[at] as number) <= day) session = at;
      if (session === shown) return;
      shown = session;
      apply();
    },
    join(whole) {
      if (whole === joined) return;
      joined = whole;
      apply();
    },
    dispose() {
      for (const { mesh, twin } of split) {
        mesh.remove(twin);
        twin.geometry.dispose();
      }
    },
  };
}

/** Writes per quad, at the number of its first vertex, the first session with a hole that reaches it. */
function markQuads(first: Uint8Array, { across, down, plane }: Pick<GridMesh, 'across' | 'down' | 'plane'>, { punctures: { texels, count } }: BeadedHealing, heroIndex: number): void {
  const mark = (session: number, fromX: number, toX: number, fromY: number, toY: number): void => {
    for (const image of IMAGES) {
      const left = lineBefore(across, fromX + image);
      const right = lineBefore(across, toX + image);
      if (toX + image < (across[0] as number) || fromX + image > (across.at(-1) as number)) continue;
      for (let row = lineBefore(down, fromY); row <= lineBefore(down, toY); row += 1) {
        for (let column = left; column <= right; column += 1) {
          const quad = row * across.length + column;
          first[quad] = Math.min(first[quad] as number, session);
        }
      }
    }
  };
  for (let puncture = 0; puncture < count; puncture += 1) {
    const at = puncture * PUNCTURE_TEXELS * 4;
    const [x, z, depth, radius, tilt, azimuth] = texels.subarray(at, at + 6) as unknown as [number, number, number, number, number, number];
    const session = texels[at + 7] as number;
    const wide = Math.max(radius, texels[at + 10] as number);
    if (!plane) {
      const reach = wide + HOLE_MARGIN_MM;
      for (const image of IMAGES) {
        if (Math.abs(z + image) > BLOCK_HALF_MM + reach) continue;
        mark(session, x - reach, x + reach, z + image - reach, z + image + reach);
      }
      continue;
    }
    const lean = depth * Math.tan(tilt);
    const [leanX, leanZ] = [lean * Math.cos(azimuth), lean * Math.sin(azimuth)];
    const [mm, leanMm, away, leanAway] = plane.alongX ? [x, leanX, z, leanZ] : [z, leanZ, x, leanX];
    const reach = wide + HOLE_SHADE_MM;
    for (const image of IMAGES) {
      const nearest = Math.min(away, away + leanAway) + image - plane.atMm;
      const farthest = Math.max(away, away + leanAway) + image - plane.atMm;
      const apart = Math.max(nearest, -farthest, 0);
      if (apart >= reach) continue;
      const half = Math.sqrt(reach * reach - apart * apart);
      mark(session, Math.min(mm, mm + leanMm) - half, Math.max(mm, mm + leanMm) + half, 0, depth + 0.02);
    }
    if (puncture === heroIndex && plane.alongX) mark(session, x - PLUG_REACH_MM, x + PLUG_REACH_MM, 0, PLUG_DEPTH_MM);
  }
}

/** Number of the gap between two lines in which a place lies; the first or the last beyond them. */
function lineBefore(lines: Float32Array, mm: number): number {
  let low = 0;
  let high = lines.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as number) <= mm) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Orders the quads of an index by the session that reaches them; the number of entries up to and with each session. */
function orderQuads(index: BufferAttribute, first: Uint8Array): Uint32Array {
  const before = index.array.slice();
  const next = new Uint32Array(NEVER + 2);
  for (let at = 0; at < before.length; at += 6) next[(first[before[at] as number] as number) + 1]! += 6;
  for (let session = 0; session <= NEVER; session += 1) next[session + 1]! += next[session]!;
  const ends = next.slice(1);
  for (let at = 0; at < before.length; at += 6) {
    const session = first[before[at] as number] as number;
    index.array.set(before.subarray(at, at + 6), next[session]!);
    next[session]! += 6;
  }
  index.needsUpdate = true;
  return ends;
}
