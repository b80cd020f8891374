/**
 * A block cut elsewhere than at its front face, for names and picking: nothing in front of the plane is named, and a ray meets
 * the cut. On the cut itself no vessel or cell stands, and its fibres are not asked about, so that only tissue and channels are found there.
 */
import { BLOCK_HALF_MM } from '@/lib/block';
import { cutShown } from '@/session/cut';
import type { SessionState } from '@/session/sessionTypes';
import { placeOnCut } from '@/skin/cutPlane';
import { planeOfCut } from '@/scene/cut/planeOfCut';
import type { Apart } from './apart';
import { meetBlock, meetUpright, type RayMeeting, rayThrough } from './rayHit';

/** A place on the plane may be found this far in front of it, mm. */
const SLACK_MM = 1e-6;

/** Null for a block that is cut at its own faces. */
export function cutBlockOf(state: SessionState): Apart | null {
  const cut = cutShown(state);
  if (!cut) return null;
  const plane = planeOfCut(cut);
  const stays = ({ xMm, zMm }: { readonly xMm: number; readonly zMm: number }): boolean => placeOnCut(plane, xMm, zMm)[1] <= SLACK_MM;
  return {
    shows: (_structure, place) => stays(place),
    stand: (source) => source,
    meet(point, source) {
      const ray = rayThrough(point, source);
      const normal = [Math.sin(plane.turnRad), 0, Math.cos(plane.turnRad)] as const;
      const on = meetUpright(ray, source, normal, plane.offsetMm);
      const met: RayMeeting[] = meetBlock(ray, source).filter(({ place }) => stays(place));
      if (on && Math.max(Math.abs(on.place.xMm), Math.abs(on.place.zMm)) <= BLOCK_HALF_MM) met.push(on);
      return met.toSorted((a, b) => a.distance - b.distance).slice(0, 1).map(({ place }) => place);
    },
  };
}
