/**
 * Per vertex of tubes, the place (x, z) that decides whether a cut takes it away: a tube's own, and of a hair its root, since a
 * hair leans over the surface and goes as a whole. Reads the attributes of `tubeGeometry.ts`.
 */
import { BufferAttribute, type BufferGeometry } from 'three';
import { DRAWN_TUBES } from '@/scene/tubeGeometry';

export function giveRoots(geometry: BufferGeometry): void {
  if (geometry.hasAttribute('aRoot')) return;
  const place = geometry.getAttribute('position');
  const tube = geometry.getAttribute('aTube');
  const roots = new Float32Array(2 * place.count);
  let root = 0;
  for (let at = 0; at < place.count; at += 1) {
    // A line begins where its arc length is 0.
    if (tube.getZ(at) !== DRAWN_TUBES.hair || tube.getY(at) === 0) root = at;
    roots[2 * at] = place.getX(root);
    roots[2 * at + 1] = place.getZ(root);
  }
  geometry.setAttribute('aRoot', new BufferAttribute(roots, 2));
}
