/**
 * Half tubes around vessel centre lines: only the half that stands proud of the cut is built, one merged geometry for all.
 * Attributes per vertex: centre (positionSkin, mm), side (unit vector from the centre line to the wall, skin frame), tube
 * (radius mm, arc length mm, kind code 0 arteriole · 1 venule · 2 capillary, share of the line 0..1).
 * The caller disposes the geometry.
 */
import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import type { Vessel } from '@/skin/vessels';

const KIND_CODE = { arteriole: 0, venule: 1, capillary: 2 } as const;

/** `sides` = facets across the half tube. */
export function createVesselGeometry(vessels: readonly Vessel[], sides: number): BufferGeometry {
  const points = vessels.reduce((sum, vessel) => sum + vessel.xMm.length, 0);
  const centre = new Float32Array(points * (sides + 1) * 3);
  const side = new Float32Array(points * (sides + 1) * 3);
  const tube = new Float32Array(points * (sides + 1) * 4);
  const index: number[] = [];
  const tangent = new Vector3();
  const out = new Vector3();
  const across = new Vector3();
  let vertex = 0;
  for (const vessel of vessels) {
    const last = vessel.xMm.length - 1;
    let arcMm = 0;
    for (let at = 0; at <= last; at += 1) {
      const before = Math.max(0, at - 1);
      const after = Math.min(last, at + 1);
      tangent.set(
        num(vessel.xMm, after) - num(vessel.xMm, before),
        num(vessel.yMm, after) - num(vessel.yMm, before),
        num(vessel.zMm, after) - num(vessel.zMm, before),
      );
      if (at > 0) arcMm += distance(vessel, at);
      tangent.normalize();
      out.set(vessel.face === 'right' ? 1 : 0, 0, vessel.face === 'front' ? 1 : 0);
      out.addScaledVector(tangent, -out.dot(tangent)).normalize();
      across.crossVectors(tangent, out);
      for (let facet = 0; facet <= sides; facet += 1) {
        const angle = Math.PI * (facet / sides - 0.5);
        const cos = Math.cos(angle);
        const sin = Math.sin(angle);
        centre.set([num(vessel.xMm, at), num(vessel.yMm, at), num(vessel.zMm, at)], vertex * 3);
        side.set([out.x * cos + across.x * sin, out.y * cos + across.y * sin, out.z * cos + across.z * sin], vertex * 3);
        tube.set([num(vessel.radiusMm, at), arcMm, KIND_CODE[vessel.kind], at / last], vertex * 4);
        if (at < last && facet < sides) {
          const next = vertex + sides + 1;
          index.push(vertex, vertex + 1, next, vertex + 1, next + 1, next);
        }
        vertex += 1;
      }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(centre, 3));
  geometry.setAttribute('aSide', new BufferAttribute(side, 3));
  geometry.setAttribute('aTube', new BufferAttribute(tube, 4));
  geometry.setIndex(new BufferAttribute(new Uint32Array(index), 1));
  return geometry;
}

function num(values: readonly number[], at: number): number {
  return values[at] as number;
}

function distance(vessel: Vessel, at: number): number {
  return Math.hypot(
    num(vessel.xMm, at) - num(vessel.xMm, at - 1),
    num(vessel.yMm, at) - num(vessel.yMm, at - 1),
    num(vessel.zMm, at) - num(vessel.zMm, at - 1),
  );
}
