/** Where the calm material draws, no hole that there is may reach; and the two parts together are the whole mesh, once. */
import { Mesh, ShaderMaterial } from 'three';
import { describe, expect, it } from 'vitest';
import { holeDistanceMm, listPunctures, PUNCTURE_TEXELS } from '@/encoding/encodePunctures';
import { createStream } from '@/lib/random';
import { createCutGeometry, createTopGeometry } from '@/scene/blockGeometry';
import { createCalmParts, type GridMesh } from '@/scene/calmParts';

const LINES = Float32Array.from({ length: 41 }, (_, at) => -3 + 0.15 * at);
const DEPTHS = Float32Array.from({ length: 21 }, (_, at) => 0.2 * at);
const SESSION_DAYS = [0, 28];

/** Upright punctures, half of them in the second session; some stand at the edge, where they reach across it. */
function punctures(seed: number, count: number): ReturnType<typeof listPunctures> {
  const stream = createStream(seed, 'calm');
  const texels = new Float32Array(count * PUNCTURE_TEXELS * 4);
  for (let puncture = 0; puncture < count; puncture += 1) {
    const [x, z] = [6 * stream(3 * puncture) - 3, puncture % 5 === 0 ? 2.97 : 6 * stream(3 * puncture + 1) - 3];
    const depth = 0.5 + stream(3 * puncture + 2);
    texels.set([x, z, depth, 0.07, 0, 0, 0, puncture < count / 2 ? 0 : 1, 0, 0.5, 0.07, 0], puncture * PUNCTURE_TEXELS * 4);
  }
  return listPunctures(texels, count);
}

function surface(): GridMesh {
  return { mesh: new Mesh(createTopGeometry(LINES, LINES)), calm: new ShaderMaterial(), across: LINES, down: LINES, plane: null };
}

function front(): GridMesh {
  return { mesh: new Mesh(createCutGeometry('front', LINES, DEPTHS)), calm: new ShaderMaterial(), across: LINES, down: DEPTHS, plane: { alongX: true, atMm: 3 } };
}

/** First vertex of each quad in the range that a mesh draws. */
function quadsOf(mesh: Mesh): number[] {
  const { start, count } = mesh.geometry.drawRange;
  const index = mesh.geometry.index!.array;
  return Array.from({ length: count / 6 }, (_, quad) => index[start + 6 * quad] as number);
}

describe.each([1, 2, 3])('parts of the block, seed %i', (seed) => {
  const encoded = punctures(seed, 24);
  const healing = { punctures: encoded, sessionDays: SESSION_DAYS };

  it.each([-1, 3, 30])('no struck hole reaches the calm part of the surface on day %i', (day) => {
    const grid = surface();
    const parts = createCalmParts([grid], healing, -1);
    parts.setDay(day);
    const calm = grid.mesh.children[0] as Mesh;
    const quads = quadsOf(calm);
    let leastMm = Infinity;
    for (const quad of quads) {
      const [column, row] = [quad % LINES.length, Math.floor(quad / LINES.length)];
      for (const [right, down] of [[0, 0], [1, 0], [0, 1], [1, 1], [0.5, 0.5]] as const) {
        const x = LINES[column]! + 0.15 * right;
        const z = LINES[row]! + 0.15 * down;
        for (let puncture = 0; puncture < encoded.count; puncture += 1) {
          if (SESSION_DAYS[encoded.texels[puncture * 12 + 7]!]! > day) continue;
          leastMm = Math.min(leastMm, holeDistanceMm(encoded.texels, puncture, x, z));
        }
      }
    }
    expect(leastMm).toBeGreaterThan(-1e-5);
    expect(new Set([...quads, ...quadsOf(grid.mesh)]).size).toBe(40 * 40);
    expect(quads.length + quadsOf(grid.mesh).length).toBe(40 * 40);
    expect(grid.mesh.layers.isEnabled(0)).toBe(day >= 0);
    if (day < 0) expect(quads).toHaveLength(40 * 40);
    else expect(quads.length).toBeGreaterThan(0.5 * 40 * 40);
  });

  it('a cut face looks for holes beside those at its plane, from either side of the block', () => {
    const grid = front();
    const parts = createCalmParts([grid], healing, -1);
    parts.setDay(30);
    const looked = new Set(quadsOf(grid.mesh));
    expect(looked.size).toBeLessThan(0.5 * 40 * 20);
    for (let puncture = 0; puncture < encoded.count; puncture += 1) {
      const [x, z, depth] = encoded.texels.subarray(puncture * 12, puncture * 12 + 3);
      if (Math.abs(Math.abs(z!) - 3) > 0.07) continue;
      const column = Math.floor((x! + 3) / 0.15);
      for (let row = 0; DEPTHS[row]! < depth!; row += 1) expect(looked).toContain(row * LINES.length + column);
    }
  });

  it('joined, the mesh draws everything itself', () => {
    const grid = surface();
    const parts = createCalmParts([grid], healing, -1);
    parts.setDay(3);
    parts.join(true);
    expect(quadsOf(grid.mesh)).toHaveLength(40 * 40);
    expect(grid.mesh.children[0]!.visible).toBe(false);
    parts.join(false);
    expect(quadsOf(grid.mesh).length).toBeLessThan(0.5 * 40 * 40);
  });
});
