/** Names what the picture shows: the anchors of all structures, and the structure at a point. Loaded when names are first wanted. */
import type { PictureAnchor, PicturePoint } from '@/session/picturePort';
import type { Selection, SessionState } from '@/session/sessionTypes';
import { createProjection, type ProjectionSource, type SkinPlace } from '@/scene/pictureProjection';
import { createAnchorScene, findAnchors } from './findAnchors';
import { pickStructure } from './pickStructure';
import { rayHit } from './rayHit';

/** A finger or pointer misses by about this much, px. */
const TOLERANCE_PX = 7;
/** A selected structure is named whatever else there is. */
const SELECTED_PRIORITY = 99;

export interface NamerTools {
  /** Whether the baked tissue has a wall of fibres at a place of a cut, rather than fat. */
  readonly isSeptum: (place: SkinPlace) => boolean;
}

export interface Namer {
  anchors(state: SessionState, source: ProjectionSource): PictureAnchor[];
  /** Null beside the block. */
  pick(state: SessionState, source: ProjectionSource, point: PicturePoint): Selection | null;
}

export function createNamer(tools: NamerTools): Namer {
  return {
    anchors(state, source) {
      const projection = createProjection(source);
      const found = findAnchors(createAnchorScene(state), projection, source.widthPx, source.heightPx);
      const { selected } = state;
      if (!selected?.at) return found;
      const place = projection.point(selected.at.xMm, selected.at.depthMm, selected.at.zMm);
      const others = found.filter(({ structure }) => structure !== selected.structure);
      return place ? [...others, { structure: selected.structure, priority: SELECTED_PRIORITY, places: [place] }] : found;
    },
    pick(state, source, point) {
      const place = rayHit(point, source);
      if (!place) return null;
      const mmPerPx = createProjection(source).mmPerPx(place.xMm, place.depthMm, place.zMm);
      const picked = pickStructure({ ...createAnchorScene(state), isSeptum: tools.isSeptum, mmPerPx, toleranceMm: TOLERANCE_PX * mmPerPx }, place);
      return { ...picked, at: { xMm: place.xMm, depthMm: place.depthMm, zMm: place.zMm } };
    },
  };
}
