/** The meshes of the block: the rims of top and cut faces share their vertices, and every face looks outwards. */
import { Vector3, type BufferGeometry } from 'three';
import { describe, expect, it } from 'vitest';
import { HERO_X_MM } from '@/lib/block';
import { type CutSide, createCutGeometry, createTopGeometry } from '@/scene/blockGeometry';
import { columnsMm, depthRowsMm, rowsMm } from '@/scene/gradedAxis';

const GRADING = { fineMm: 0.01, fineReachMm: 0.1, coarseMm: 0.1, growth: 1.2 };
const columns = columnsMm(GRADING);
const rows = rowsMm(GRADING);
const depths = depthRowsMm(12, 3.4);

function positions(geometry: BufferGeometry): Vector3[] {
  const attribute = geometry.getAttribute('position');
  return Array.from({ length: attribute.count }, (_, at) => new Vector3().fromBufferAttribute(attribute, at));
}

describe('the graded axes', () => {
  it('run from edge to edge, strictly increasing, through the hero axis', () => {
    for (const lines of [columns, rows]) {
      expect(lines[0]).toBeCloseTo(-3, 6);
      expect(lines.at(-1)).toBeCloseTo(3, 6);
      for (let at = 1; at < lines.length; at += 1) expect(lines[at]).toBeGreaterThan(lines[at - 1] as number);
    }
    expect([...columns].some((x) => Math.abs(x - HERO_X_MM) < 1e-6)).toBe(true);
  });
});

describe('top and cut faces', () => {
  it('share every vertex of the two visible rims, so no gap can open', () => {
    const top = positions(createTopGeometry(columns, rows)).map(({ x, z }) => `${x},${z}`);
    for (const [side, lines] of [['front', columns], ['right', rows]] as const) {
      const rim = positions(createCutGeometry(side, lines, depths)).filter(({ y }) => y === 0);
      expect(rim.length).toBe(lines.length);
      for (const { x, z } of rim) expect(top).toContain(`${x},${z}`);
    }
  });

  it('share the vertical corner edge', () => {
    const edge = (side: CutSide, lines: Float32Array): string[] =>
      positions(createCutGeometry(side, lines, depths)).filter(({ x, z }) => x === 3 && z === 3).map(({ y }) => String(y));
    expect(edge('front', columns)).toEqual(edge('right', rows));
  });

  it('turn every triangle outwards', () => {
    const faces: [CutSide | 'top', BufferGeometry, Vector3][] = [
      ['front', createCutGeometry('front', columns, depths), new Vector3(0, 0, 1)],
      ['right', createCutGeometry('right', rows, depths), new Vector3(1, 0, 0)],
      ['back', createCutGeometry('back', columns, depths), new Vector3(0, 0, -1)],
      ['left', createCutGeometry('left', rows, depths), new Vector3(-1, 0, 0)],
      ['top', createTopGeometry(columns, rows), new Vector3(0, 1, 0)],
    ];
    for (const [side, geometry, normal] of faces) {
      const points = positions(geometry);
      const index = geometry.getIndex()?.array ?? [];
      for (let at = 0; at < index.length; at += 3) {
        const [a, b, c] = [points[index[at] as number], points[index[at + 1] as number], points[index[at + 2] as number]] as [Vector3, Vector3, Vector3];
        const facing = b.clone().sub(a).cross(c.clone().sub(a)).dot(normal);
        expect(facing, side).toBeGreaterThan(0);
      }
    }
  });
});
