/** Has the visitor's plane painted by the tissue's bake, and keeps what was last painted of it: its look, and under a stain its densities. */
import type { DataArrayTexture } from 'three';
import type { CutPlane } from '@/skin/cutPlane';
import type { Steps } from '@/scene/tissueBake';
import type { DirectedBake, TissueDirector, TissueWish } from '@/scene/tissueDirector';
import type { TissueFace } from '@/scene/tissueMaps';

export interface PaintedCut {
  readonly plane: CutPlane;
  readonly face: TissueFace;
  /** Null until a stain wanted them. */
  readonly densities: DataArrayTexture | null;
}

export interface CutPainter {
  readonly painted: PaintedCut | null;
  /** Paints this plane, and again for every other skin; null = none any more. */
  want(plane: CutPlane | null): void;
}

export function createCutPainter(tissue: Pick<TissueDirector, 'wantMore'>): CutPainter {
  let plane: CutPlane | null = null;
  let painted: PaintedCut | null = null;
  /** What it was painted for, once that is whole. */
  let faceKey = '';
  let densitiesKey = '';

  function hang(next: PaintedCut | null): void {
    if (painted && painted.face !== next?.face) {
      painted.face.albedo.dispose();
      painted.face.relief.dispose();
    }
    if (painted?.densities !== next?.densities) painted?.densities?.dispose();
    painted = next;
  }

  function* paint(want: TissueWish, person: string, bake: DirectedBake, shown: () => void): Steps<void> {
    if (!plane) return;
    const on = plane;
    const key = `${person}|${want.tier}|${on.offsetMm}|${on.turnRad}`;
    const looked = faceKey === key;
    if (!looked) faceKey = densitiesKey = '';
    // A coarse one first: the hand that moved the plane waits for it.
    for (const resolution of looked ? [want.tier] : (['coarse', want.tier] as const)) {
      const request = { skin: want.skin, seed: want.seed, resolution };
      if (!looked) {
        const face = yield* bake.bakeCutSteps(request, on);
        hang({ plane: on, face, densities: resolution === 'coarse' ? null : (painted?.densities ?? null) });
        shown();
      }
      if (want.stained && painted && densitiesKey !== key) {
        const densities = yield* bake.bakeCutStainsSteps(request, on);
        hang({ ...painted, densities });
        shown();
      }
    }
    faceKey = key;
    if (want.stained) densitiesKey = key;
  }

  return {
    get painted() {
      return painted;
    },
    want(next) {
      plane = next;
      if (!next) {
        hang(null);
        faceKey = densitiesKey = '';
      }
      tissue.wantMore(next && paint);
    },
  };
}
