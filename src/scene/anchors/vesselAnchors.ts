/** Where vessels are named: points of their centre lines that stand proud of a face, as `placeVessels` laid them. */
import { HERO_X_MM } from '@/lib/block';
import type { ViewName } from '@/session/sessionTypes';
import type { FaceVessel, VesselKind } from '@/skin/vessels';
import type { SkinPlace } from '@/scene/pictureProjection';
import { AUTHORED_VIEWS } from '@/scene/views';
import type { AnchorRow, AnchorScene } from './anchorScene';

/** A vessel that lies farther behind its face than this share of its radius is hidden there. */
const PROUD_SHARE = 0.62;
/** How far from its net's mean depth a vessel still counts as part of it, mm. */
const NET_MM = 0.14;
const POINTS_APART = 4;
/** Half the width over which a close view lays the front face open in full. */
const OPENED_HALF_MM = 0.5;

/** How far behind the front face tissue is laid open at a place: there vessels show that lie before its floor, mm. */
export function openedMm(view: ViewName, { face }: FaceVessel, xMm: number): number {
  return face === 'front' && Math.abs(xMm - HERO_X_MM) < OPENED_HALF_MM ? AUTHORED_VIEWS[view].windowDepthMm : 0;
}

function points({ vessels, view }: AnchorScene, wanted: (vessel: FaceVessel) => boolean): SkinPlace[] {
  const found: SkinPlace[] = [];
  for (const vessel of vessels) {
    if (!wanted(vessel)) continue;
    for (let at = 1; at < vessel.xMm.length; at += POINTS_APART) {
      const xMm = vessel.xMm[at] as number;
      const zMm = vessel.zMm[at] as number;
      const insetMm = 3 - (vessel.face === 'front' ? zMm : xMm);
      if (insetMm > openedMm(view, vessel, xMm) + PROUD_SHARE * (vessel.radiusMm[at] as number)) continue;
      found.push({ side: vessel.face, xMm, zMm, depthMm: -(vessel.yMm[at] as number) });
    }
  }
  return found;
}

/** Flat vessels near a depth: all but the upright ones, which change depth along their way. */
function net(depthMm: (scene: AnchorScene) => number, kinds: readonly VesselKind[]): (scene: AnchorScene) => readonly SkinPlace[] {
  return (scene) => {
    if (!scene.rendering.vessels) return [];
    const middle = depthMm(scene);
    return points(scene, ({ kind, yMm }) => {
      const ys = [yMm[0], yMm[yMm.length >> 1], yMm[yMm.length - 1]] as const;
      return kinds.includes(kind) && ys.every((y) => Math.abs(-(y as number) - middle) < NET_MM);
    });
  };
}

const superficial = ({ anatomy }: AnchorScene): number => anatomy.superficialPlexusMm + 0.04;
const deep = ({ anatomy }: AnchorScene): number => anatomy.deepPlexusMm;

export const VESSEL_ANCHORS: readonly AnchorRow[] = [
  { structure: 'superficial-plexus', priority: { block: 6, needle: 3.5 }, places: net(superficial, ['arteriole', 'venule']) },
  { structure: 'deep-plexus', priority: { block: 6.5 }, places: net(deep, ['arteriole', 'venule']) },
  { structure: 'arteriole', priority: { channel: 4.5, fibres: 4.2 }, places: net(superficial, ['arteriole']) },
  { structure: 'venule', priority: { channel: 4.4, fibres: 4.1 }, places: net(superficial, ['venule']) },
  {
    structure: 'capillary-loop',
    priority: { block: 3, needle: 2.5, channel: 4.3, fibres: 3.5 },
    places: (scene) => (scene.rendering.vessels ? points(scene, ({ kind }) => kind === 'capillary') : []),
  },
];
