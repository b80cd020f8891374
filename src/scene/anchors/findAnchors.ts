/** The structures that the resting picture shows and where a leader may touch them. */
import { MOST_PLACES, type PictureAnchor, type PicturePoint } from '@/session/picturePort';
import type { SessionState } from '@/session/sessionTypes';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { createFatBorder } from '@/skin/fatBorder';
import { createJunction } from '@/skin/junction';
import { faceVesselsOf } from '@/skin/vessels';
import type { Projection } from '@/scene/pictureProjection';
import type { AnchorRow, AnchorScene } from './anchorScene';
import type { Apart } from './apart';
import { CELL_ANCHORS } from './cellAnchors';
import { HEALING_ANCHORS } from './healingAnchors';
import { LAYER_ANCHORS } from './layerAnchors';
import { VESSEL_ANCHORS } from './vesselAnchors';

/** Every structure that can be named. A new one is a row in one of these lists, or a list of its own. */
export const ANCHOR_ROWS: readonly AnchorRow[] = [...LAYER_ANCHORS, ...VESSEL_ANCHORS, ...HEALING_ANCHORS, ...CELL_ANCHORS];

/** Distance from the frame's edge inside which nothing is pointed at, px. */
const MARGIN_PX = 6;

type SkinParts = { readonly key: string } & Pick<AnchorScene, 'junctionMm' | 'fatMm' | 'vessels'>;
let lastSkin: SkinParts | null = null;

export function createAnchorScene(state: SessionState): AnchorScene {
  const skin = state.healing?.skin ?? state.scenario.skin;
  const seed = state.healing?.seed ?? state.scenario.seed;
  const anatomy = state.healing?.anatomy ?? describeAnatomy(skin);
  const key = JSON.stringify([skin, seed]);
  if (lastSkin?.key !== key) {
    lastSkin = { key, junctionMm: createJunction(anatomy, seed), fatMm: createFatBorder(anatomy, seed), vessels: faceVesselsOf(skin, seed) };
  }
  const { view, day, healing, rendering } = state;
  return { view, day, anatomy, healing, rendering, junctionMm: lastSkin.junctionMm, fatMm: lastSkin.fatMm, vessels: lastSkin.vessels };
}

export function findAnchors(scene: AnchorScene, projection: Projection, widthPx: number, heightPx: number, apart: Apart | null = null): PictureAnchor[] {
  const anchors: PictureAnchor[] = [];
  for (const { structure, priority, places } of ANCHOR_ROWS) {
    const rank = priority[scene.view];
    if (rank === undefined) continue;
    const points: PicturePoint[] = [];
    for (const place of places(scene)) {
      if (apart && !apart.shows(structure, place)) continue;
      const { side, xMm, depthMm, zMm } = place;
      const point = projection.faces(side) ? projection.point(xMm, depthMm, zMm) : null;
      if (point && point.x > MARGIN_PX && point.x < widthPx - MARGIN_PX && point.y > MARGIN_PX && point.y < heightPx - MARGIN_PX) points.push(point);
    }
    if (points.length > 0) anchors.push({ structure, priority: rank, places: spread(points) });
  }
  return anchors;
}

/** At most MOST_PLACES of them, evenly over the list. */
function spread(points: readonly PicturePoint[]): PicturePoint[] {
  if (points.length <= MOST_PLACES) return [...points];
  return Array.from({ length: MOST_PLACES }, (_, index) => points[Math.floor((index * points.length) / MOST_PLACES)] as PicturePoint);
}
