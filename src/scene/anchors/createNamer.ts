/** Names what the picture shows: the anchors of all structures, and the structure at a point. Loaded when names are first wanted. */
import type { PictureAnchor, PicturePoint } from '@/session/picturePort';
import type { Selection, SessionState } from '@/session/sessionTypes';
import { createProjection, type Projection, type ProjectionSource, type SkinPlace } from '@/scene/pictureProjection';
import type { AnchorScene } from './anchorScene';
import { type Apart, apartOf } from './apart';
import { cutBlockOf } from './cutBlock';
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
    anchors(state, whole) {
      const scene = createAnchorScene(state);
      const apart = apartOf(state, scene) ?? cutBlockOf(state);
      const source = apart?.stand(whole) ?? whole;
      const projection = createProjection(source);
      const found = anchorsOf(state, scene, projection, source, apart);
      const { selected } = state;
      if (!selected?.at || apart?.shows(selected.structure, selected.at) === false) return found;
      const place = projection.point(selected.at.xMm, selected.at.depthMm, selected.at.zMm);
      const others = found.filter(({ structure }) => structure !== selected.structure);
      return place ? [...others, { structure: selected.structure, priority: SELECTED_PRIORITY, places: [place] }] : found;
    },
    pick(state, whole, point) {
      const { comparison } = state;
      const scene = createAnchorScene(state);
      const apart = apartOf(state, scene) ?? cutBlockOf(state);
      const source = apart?.stand(whole) ?? whole;
      const projection = createProjection(source);
      const inSide = comparison?.layout === 'side' && point.x >= source.widthPx ? { x: point.x - source.widthPx, y: point.y } : point;
      const day = comparison && point.x < (comparison.layout === 'side' ? 1 : comparison.position) * source.widthPx ? comparison.day : state.day;
      for (const place of apart?.meet(inSide, source) ?? [rayHit(inSide, source)]) {
        if (!place) continue;
        const mmPerPx = projection.mmPerPx(place.xMm, place.depthMm, place.zMm);
        const picked = pickStructure({ ...scene, day, isSeptum: tools.isSeptum, mmPerPx, toleranceMm: TOLERANCE_PX * mmPerPx }, place);
        // A layer that is hidden is looked through, but not what stands in it.
        if (apart?.shows(picked.structure, place) !== false) return { ...picked, at: { xMm: place.xMm, depthMm: place.depthMm, zMm: place.zMm } };
      }
      return null;
    },
  };
}

/** In a wipe each side names what is there on its own day. */
function anchorsOf({ comparison }: SessionState, scene: AnchorScene, projection: Projection, { widthPx, heightPx }: ProjectionSource, apart: Apart | null): PictureAnchor[] {
  if (!comparison) return findAnchors(scene, projection, widthPx, heightPx, apart);
  const edge = comparison.position * widthPx;
  const left = onSide(findAnchors({ ...scene, day: comparison.day }, projection, widthPx, heightPx, apart), ({ x }) => x < edge);
  const right = onSide(findAnchors(scene, projection, widthPx, heightPx, apart), ({ x }) => x >= edge);
  const merged = left.map((anchor) => ({ ...anchor, places: [...anchor.places, ...(right.find(({ structure }) => structure === anchor.structure)?.places ?? [])] }));
  return [...merged, ...right.filter(({ structure }) => !left.some((anchor) => anchor.structure === structure))];
}

function onSide(anchors: readonly PictureAnchor[], inside: (place: PicturePoint) => boolean): PictureAnchor[] {
  return anchors.map((anchor) => ({ ...anchor, places: anchor.places.filter(inside) })).filter(({ places }) => places.length > 0);
}
