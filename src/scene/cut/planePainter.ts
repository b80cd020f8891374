/**
 * Has upright planes through the block painted by the tissue's bake, all coarse before all fine: the hand that moved them waits.
 * Keeps what was last painted of each: its look, and under a stain its densities.
 */
import type { DataArrayTexture } from 'three';
import type { CutPlane } from '@/skin/cutPlane';
import type { Steps } from '@/scene/tissueBake';
import type { DirectedBake, TissueDirector, TissueWish } from '@/scene/tissueDirector';
import type { TissueFace, TissueWindow } from '@/scene/tissueMaps';

export interface PaintedPlane {
  readonly plane: CutPlane;
  /** The part of the plane that was painted; null = all of it. */
  readonly window: TissueWindow | null;
  readonly face: TissueFace;
  /** Null until a stain wanted them. */
  readonly densities: DataArrayTexture | null;
}

/** How much of a plane is painted: all of it, as wide as a face, unless told otherwise. */
export interface PlanePart {
  readonly window?: TissueWindow;
  /** Width in texels of the final picture. */
  readonly widthPx?: number;
}

export interface PlanePainter<Name extends string> {
  readonly painted: Readonly<Record<Name, PaintedPlane | null>>;
  /** Paints these planes, and again for every other skin; null = none any more. */
  want(planes: Readonly<Record<Name, CutPlane>> | null): void;
}

/** As `disposeFace` of the bake, which the part of the program that comes first would have to hand over: that costs it more than this. */
export function disposeLook({ albedo, relief }: TissueFace): void {
  albedo.dispose();
  relief.dispose();
}

export function createPlanePainter<Name extends string>(tissue: Pick<TissueDirector, 'wantMore'>, names: readonly Name[], partOf: (name: Name, want: TissueWish) => PlanePart = () => ({})): PlanePainter<Name> {
  const painted = Object.fromEntries(names.map((name) => [name, null])) as Record<Name, PaintedPlane | null>;
  let planes: Readonly<Record<Name, CutPlane>> | null = null;
  /** What all was painted for, once it is whole. */
  let lookKey = '';
  let densitiesKey = '';

  function hang(name: Name, next: PaintedPlane | null): void {
    const before = painted[name];
    if (before && before.face !== next?.face) disposeLook(before.face);
    if (before?.densities !== next?.densities) before?.densities?.dispose();
    painted[name] = next;
  }

  function* paint(want: TissueWish, person: string, bake: DirectedBake, shown: () => void): Steps<void> {
    if (!planes) return;
    const on = planes;
    const key = [person, want.tier, ...names.flatMap((name) => [on[name].offsetMm, on[name].turnRad])].join('|');
    const looked = lookKey === key;
    if (!looked) lookKey = densitiesKey = '';
    for (const resolution of looked ? [want.tier] : (['coarse', want.tier] as const)) {
      const request = { skin: want.skin, seed: want.seed, resolution };
      for (const name of names) {
        const plane = on[name];
        const { window, widthPx: finalPx } = partOf(name, want);
        const widthPx = resolution === 'coarse' ? undefined : finalPx;
        if (!looked) {
          const face = yield* bake.bakeCutSteps(request, plane, widthPx, window);
          hang(name, { plane, window: window ?? null, face, densities: resolution === 'coarse' ? null : (painted[name]?.densities ?? null) });
          shown();
        }
        const look = painted[name];
        if (want.stained && look && densitiesKey !== key) {
          const densities = yield* bake.bakeCutStainsSteps(request, plane, widthPx, window);
          hang(name, { ...look, densities });
          shown();
        }
      }
    }
    lookKey = key;
    if (want.stained) densitiesKey = key;
  }

  return {
    painted,
    want(next) {
      if (!next && !planes) return;
      planes = next;
      if (!next) {
        for (const name of names) hang(name, null);
        lookKey = densitiesKey = '';
      }
      tissue.wantMore(paint, next !== null);
    },
  };
}
