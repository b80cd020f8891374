/** Sweat gland, nerves and hairs of somebody's skin as the bodies that are drawn of them. */
import { BLOCK_HALF_MM } from '@/lib/block';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { createJunction } from '@/skin/junction';
import { placeOpenings } from '@/skin/openings';
import { pointOf, type Tube, tubeOf } from '@/skin/polyline';
import type { Skin } from '@/skin/skin';
import { growStructures } from '@/skin/structures';
import type { DrawnTube } from './tubeGeometry';

/** How flat the coil of the front cut is drawn, as relief, and how far its back lies before the face. */
const COIL_FLATNESS = 0.42;
const COIL_BACK_MM = 0.006;

export function appendageTubes(skin: Skin, seed: number): DrawnTube[] {
  const anatomy = describeAnatomy(skin);
  const junction = createJunction(anatomy, seed);
  const openings = placeOpenings(skin, anatomy, junction, seed);
  const structures = growStructures(openings, anatomy, junction, seed);
  const front = (tube: Tube, kind: DrawnTube['kind']): DrawnTube => ({ ...tube, kind, face: 'front' });
  const tubes: DrawnTube[] = structures.nerves.map((nerve) => front(nerve, 'nerve'));
  if (openings.pores.length > 0) {
    const { coil, coilDuct, duct, spiral } = structures.sweatGland(0);
    const backMm = Math.min(...coil.zMm, ...coilDuct.zMm);
    tubes.push(front(flattened(coil, backMm), 'coil'), front(flattened(coilDuct, backMm), 'duct'), front(flattened(duct, BLOCK_HALF_MM), 'duct'), front(spiral, 'duct'));
  }
  for (const hair of structures.hairs) tubes.push({ ...hair, kind: 'hair', face: null });
  return tubes;
}

function flattened(tube: Tube, backMm: number): Tube {
  return tubeOf(
    tube.xMm.map((_, at) => {
      const [x, y, z, radius] = pointOf(tube, at);
      return [x, y, BLOCK_HALF_MM + COIL_BACK_MM + COIL_FLATNESS * Math.max(z - backMm, 0), radius];
    }),
  );
}
