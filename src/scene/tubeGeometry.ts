/**
 * Tubes around centre lines, one merged geometry for all. Of a tube that lies in a cut face only the half that stands proud
 * of it is built. Attributes per vertex: centre (positionSkin, mm), side (unit vector from the centre line to the wall, skin
 * frame), tube (radius mm, arc length mm, kind code, share of the line 0..1). The caller disposes the geometry.
 */
import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import type { Tube } from '@/skin/polyline';

/** Codes that the shader knows (vessel.frag.glsl). */
export const DRAWN_TUBES = { arteriole: 0, venule: 1, capillary: 2, coil: 3, duct: 4, nerve: 5, hair: 6 } as const;
export type DrawnTubeKind = keyof typeof DRAWN_TUBES;

export interface DrawnTube extends Tube {
  readonly kind: DrawnTubeKind;
  /** Face in which it lies; null = round, in the open. */
  readonly face: 'front' | 'right' | null;
}

/** `sides` = facets across a half tube; a round one has as many in all. */
export function createTubeGeometry(tubes: readonly DrawnTube[], sides: number): BufferGeometry {
  const points = tubes.reduce((sum, tube) => sum + tube.xMm.length, 0);
  const centre = new Float32Array(points * (sides + 1) * 3);
  const side = new Float32Array(points * (sides + 1) * 3);
  const shape = new Float32Array(points * (sides + 1) * 4);
  const index: number[] = [];
  const tangent = new Vector3();
  const out = new Vector3();
  const across = new Vector3();
  let vertex = 0;
  for (const tube of tubes) {
    const last = tube.xMm.length - 1;
    const arc = tube.face === null ? 2 * Math.PI : Math.PI;
    let arcMm = 0;
    for (let at = 0; at <= last; at += 1) {
      const before = Math.max(0, at - 1);
      const after = Math.min(last, at + 1);
      tangent.set(num(tube.xMm, after) - num(tube.xMm, before), num(tube.yMm, after) - num(tube.yMm, before), num(tube.zMm, after) - num(tube.zMm, before));
      if (at > 0) arcMm += distance(tube, at);
      tangent.normalize();
      out.set(tube.face === 'right' ? 1 : 0, 0, tube.face === 'right' ? 0 : 1);
      out.addScaledVector(tangent, -out.dot(tangent)).normalize();
      across.crossVectors(tangent, out);
      for (let facet = 0; facet <= sides; facet += 1) {
        const angle = arc * (facet / sides - 0.5);
        const cos = Math.cos(angle);
        const sin = Math.sin(angle);
        centre.set([num(tube.xMm, at), num(tube.yMm, at), num(tube.zMm, at)], vertex * 3);
        side.set([out.x * cos + across.x * sin, out.y * cos + across.y * sin, out.z * cos + across.z * sin], vertex * 3);
        shape.set([num(tube.radiusMm, at), arcMm, DRAWN_TUBES[tube.kind], at / last], vertex * 4);
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
  geometry.setAttribute('aTube', new BufferAttribute(shape, 4));
  geometry.setIndex(new BufferAttribute(new Uint32Array(index), 1));
  return geometry;
}

function num(values: readonly number[], at: number): number {
  return values[at] as number;
}

function distance(tube: Tube, at: number): number {
  return Math.hypot(
    num(tube.xMm, at) - num(tube.xMm, at - 1),
    num(tube.yMm, at) - num(tube.yMm, at - 1),
    num(tube.zMm, at) - num(tube.zMm, at - 1),
  );
}
