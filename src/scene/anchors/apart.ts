/**
 * The block taken apart, for names and picking: which layer a place belongs to, whether it is there to be named, where it
 * stands, and what a ray meets. The rolled flap of a peeled epidermis has no names: what lies on it is looked up in place.
 */
import { inOnePiece, type LayerSpread, type Layers, spreadShown, type Stratum, STRATA } from '@/session/layers';
import type { SessionState } from '@/session/sessionTypes';
import type { StructureName } from '@/skin/structureNames';
import { plateFrontMm, plateLiftMm } from '@/scene/layers/plates';
import { beyondPeelMm, standPlate } from '@/scene/layers/roll';
import { drawnDepthMm } from '@/scene/skinFrame';
import type { ProjectionSource, SkinPlace } from '@/scene/pictureProjection';
import type { AnchorScene } from './anchorScene';
import { meetBlock, type RayMeeting, rayThrough } from './rayHit';
import type { PicturePoint } from '@/session/picturePort';

/** What is part of a layer and goes with it; the rest stands in the tissue by itself, and ends with the dermis. */
const OF_LAYERS: ReadonlySet<StructureName> = new Set([
  'horny-layer', 'granular-layer', 'spinous-layer', 'basal-layer', 'epidermis', 'junction', 'papillary-dermis', 'reticular-dermis', 'fat', 'septum',
  'surface', 'puncture', 'channel', 'clot',
]);

export interface Apart {
  /** Whether a structure at this place is in the picture. */
  shows(structure: StructureName, place: Pick<SkinPlace, 'xMm' | 'depthMm' | 'zMm'>): boolean;
  /** The source with every place where its layer stands. */
  stand(source: ProjectionSource): ProjectionSource;
  /** What a ray meets, nearest first, hidden layers too: something may stand in them. */
  meet(point: PicturePoint, source: ProjectionSource): readonly SkinPlace[];
}

/** Null for a block in one piece. */
export function apartOf(state: SessionState, { junctionMm, fatMm }: Pick<AnchorScene, 'junctionMm' | 'fatMm'>): Apart | null {
  const { layers } = state;
  const spread = spreadShown(state);
  if (inOnePiece({ ...layers, ...spread })) return null;
  const stratumAt = ({ xMm, depthMm, zMm }: Pick<SkinPlace, 'xMm' | 'depthMm' | 'zMm'>): Stratum =>
    depthMm < junctionMm(xMm, zMm) ? 'epidermis' : depthMm < fatMm(xMm, zMm) ? 'dermis' : 'fat';
  const isThere = (place: SkinPlace, stratum: Stratum): boolean => stratumAt(place) === stratum && !(stratum === 'epidermis' && beyondPeelMm(spread, place.xMm, place.zMm) > 0);

  return {
    shows: (structure, place) => (OF_LAYERS.has(structure) ? shown(layers, spread, stratumAt(place), place) : place.zMm <= plateFrontMm('dermis', spread)),
    stand: (source) => ({ ...source, stand: (drawn, depthMm) => standPlate(drawn, stratumAt({ xMm: drawn.x, depthMm, zMm: drawn.z }), spread) }),
    meet(point, source) {
      const ray = rayThrough(point, source);
      const met: RayMeeting[] = [];
      for (const stratum of STRATA) {
        const liftMm = plateLiftMm(stratum, spread);
        const [x, y, z] = ray.origin;
        // A hair below its border, so that the place belongs to the layer whose upper face it is.
        const topMm = (xMm: number, zMm: number): number => (stratum === 'epidermis' ? 0 : (stratum === 'dermis' ? junctionMm : fatMm)(xMm, zMm) + 1e-4);
        const heightMm = (xMm: number, zMm: number): number => source.liftMm(xMm, topMm(xMm, zMm), zMm) - drawnDepthMm(topMm(xMm, zMm), source.exaggeration, source.blockDepthMm);
        met.push(...meetBlock({ ...ray, origin: [x, y - liftMm, z] }, source, { heightMm, depthMm: topMm }, plateFrontMm(stratum, spread)).filter(({ place }) => isThere(place, stratum)));
      }
      return met.toSorted((a, b) => a.distance - b.distance).map(({ place }) => place);
    },
  };
}

function shown(layers: Layers, spread: LayerSpread, stratum: Stratum, { xMm, zMm }: Pick<SkinPlace, 'xMm' | 'zMm'>): boolean {
  return layers[stratum] !== 'hide' && zMm <= plateFrontMm(stratum, spread) && !(stratum === 'epidermis' && beyondPeelMm(spread, xMm, zMm) > 0);
}
