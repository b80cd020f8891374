/** Scale bar and depth ruler of a resting picture: the plane that the bar speaks for, and where the marks of depth are drawn. */
import { BLOCK_HALF_MM, HERO_X_MM } from '@/lib/block';
import type { PicturePoint, PictureRuler } from '@/session/picturePort';
import type { ViewName } from '@/session/sessionTypes';
import type { Projection } from './pictureProjection';
import { AUTHORED_VIEWS } from './views';

/** Least distance between named marks, px. */
const NAMED_PX = 40;
/** Steps between marks that are tried, mm. */
const STEPS_MM = [0.05, 0.1, 0.2, 0.5, 1] as const;
/** Room that the numbers need beside the block's edge, px. */
const NUMBERS_PX = 62;
/** Where the ruler of a close view stands, px from the frame's left edge. */
const EDGE_PX = 14;
/** What the caption and the controls take of the frame's foot and head, px. */
const FOOT_PX = 44;
const HEAD_PX = 14;

/** Through the near edge of the block, or through what a close view looks at. */
export function scalePlace(view: ViewName): readonly [xMm: number, depthMm: number, zMm: number] {
  const { targetSkin, fieldWidthMm } = AUTHORED_VIEWS[view];
  return fieldWidthMm === null ? [BLOCK_HALF_MM, 0, BLOCK_HALF_MM] : [targetSkin[0], -targetSkin[1], targetSkin[2]];
}

export function depthRuler(projection: Projection, view: ViewName, blockDepthMm: number, widthPx: number, heightPx: number): PictureRuler | null {
  if (view === 'surface') return null;
  const at = view === 'block' ? outerEdge(projection) : frameEdge(projection, widthPx);
  if (!at) return null;
  const fits = ({ y }: PicturePoint): boolean => y > HEAD_PX && y < heightPx - FOOT_PX;
  for (const step of STEPS_MM) {
    const named = marks(at, step, blockDepthMm).filter(fits);
    const first = named[0];
    const last = named.at(-1);
    // Depths near the surface may be drawn larger than others: the mean distance counts.
    if (!first || !last || named.length < 2 || (last.y - first.y) / (named.length - 1) < NAMED_PX) continue;
    const half = marks(at, step / 2, blockDepthMm).filter(fits);
    return {
      side: view === 'block' ? 'left' : 'right',
      marks: half.map((mark) => ({ ...mark, named: named.some(({ depthMm }) => Math.abs(depthMm - mark.depthMm) < 1e-6) })),
    };
  }
  return null;
}

type PlaceAt = (depthMm: number) => PicturePoint | null;

function marks(at: PlaceAt, stepMm: number, blockDepthMm: number): (PicturePoint & { readonly depthMm: number })[] {
  const found: (PicturePoint & { readonly depthMm: number })[] = [];
  for (let index = 0; index * stepMm <= blockDepthMm + 1e-9; index += 1) {
    const depthMm = Number((index * stepMm).toFixed(4));
    const point = at(depthMm);
    if (point) found.push({ x: round(point.x), y: round(point.y), depthMm });
  }
  return found;
}

/** Down the block's leftmost edge on the screen, a little outside. */
function outerEdge(projection: Projection): PlaceAt | null {
  const corners = [[-1, 1], [1, 1], [-1, -1], [1, -1]] as const;
  let left: readonly [number, number] | null = null;
  let least = Infinity;
  for (const [i, k] of corners) {
    const point = projection.point(i * BLOCK_HALF_MM, 1, k * BLOCK_HALF_MM);
    if (!point || point.x >= least) continue;
    least = point.x;
    left = [i * BLOCK_HALF_MM, k * BLOCK_HALF_MM];
  }
  if (!left || least < NUMBERS_PX) return null;
  const [x, z] = left;
  return (depthMm) => {
    const point = projection.point(x, depthMm, z);
    return point && { x: point.x - 6, y: point.y };
  };
}

/** On the front face, along the frame's left edge; null when the face is not seen from the front, or does not reach there. */
function frameEdge(projection: Projection, widthPx: number): PlaceAt | null {
  if (!projection.faces('front')) return null;
  const near = projection.point(HERO_X_MM, 0.3, BLOCK_HALF_MM);
  const beside = projection.point(HERO_X_MM - 0.1, 0.3, BLOCK_HALF_MM);
  if (!near || !beside || near.x - beside.x < 1) return null;
  const x = HERO_X_MM - ((near.x - EDGE_PX) * 0.1) / (near.x - beside.x);
  if (x < -BLOCK_HALF_MM || EDGE_PX > widthPx) return null;
  return (depthMm) => {
    const point = projection.point(x, depthMm, BLOCK_HALF_MM);
    return point && { x: EDGE_PX, y: point.y };
  };
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
