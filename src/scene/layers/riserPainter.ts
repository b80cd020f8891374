/**
 * Has the upright faces of stairs painted by the tissue's bake, each in its own plane and only as deep as its layer reaches, and
 * keeps what was last painted: the look, and under a stain the densities.
 */
import type { DataArrayTexture } from 'three';
import { BLOCK_WIDTH_MM } from '@/lib/block';
import { createCutPlane } from '@/skin/cutPlane';
import { describeAnatomy } from '@/skin/describeAnatomy';
import type { Anatomy } from '@/skin/anatomy';
import type { Steps } from '@/scene/tissueBake';
import type { DirectedBake, TissueDirector, TissueWish } from '@/scene/tissueDirector';
import type { TissueFace, TissueWindow } from '@/scene/tissueMaps';

/** The layers that stairs cut back. */
export const RISERS = ['epidermis', 'dermis'] as const;
export type Riser = (typeof RISERS)[number];
export type RiserPlanes = Readonly<Record<Riser, number>>;

export interface PaintedRiser {
  readonly zMm: number;
  readonly window: TissueWindow;
  readonly face: TissueFace;
  /** Null until a stain wanted them. */
  readonly densities: DataArrayTexture | null;
}

export interface RiserPainter {
  readonly painted: Readonly<Record<Riser, PaintedRiser | null>>;
  /** Paints the layers in these planes (z, mm), and again for every other skin; null = none any more. */
  want(planes: RiserPlanes | null): void;
}

/** A window's edge is soft over a sixteenth of it (`detailShare` in tissueSample.glsl): this much more lies outside the face. */
const MORE = 1.15;
/** The epidermis is thin and drawn thicker than it is: its strip has this many texels along the cut, whatever the tier. */
const STRIP_PX = 2048;

/** What of a cut a layer can reach: the junction and the border of the fat swing about their means. */
export function riserWindow(riser: Riser, { epidermisMm, reteHeightMm, dermisMm }: Pick<Anatomy, 'epidermisMm' | 'reteHeightMm' | 'dermisMm'>): TissueWindow {
  const deepest = riser === 'epidermis' ? 1.2 * epidermisMm + reteHeightMm : epidermisMm + dermisMm + 0.15;
  return { centreS: 0, topMm: 0, widthMm: MORE * BLOCK_WIDTH_MM, heightMm: MORE * deepest };
}

export function disposeLook({ albedo, relief }: TissueFace): void {
  albedo.dispose();
  relief.dispose();
}

export function createRiserPainter(tissue: Pick<TissueDirector, 'wantMore'>): RiserPainter {
  const painted: Record<Riser, PaintedRiser | null> = { epidermis: null, dermis: null };
  let planes: RiserPlanes | null = null;
  /** What all was painted for, once it is whole. */
  let lookKey = '';
  let densitiesKey = '';

  function hang(riser: Riser, next: PaintedRiser | null): void {
    const before = painted[riser];
    if (before && before.face !== next?.face) disposeLook(before.face);
    if (before?.densities !== next?.densities) before?.densities?.dispose();
    painted[riser] = next;
  }

  function* paint(want: TissueWish, person: string, bake: DirectedBake, shown: () => void): Steps<void> {
    if (!planes) return;
    const on = planes;
    const key = `${person}|${want.tier}|${on.epidermis}|${on.dermis}`;
    const looked = lookKey === key;
    if (!looked) lookKey = densitiesKey = '';
    const anatomy = describeAnatomy(want.skin);
    // Coarse ones first: the hand that moved the stairs waits for them.
    for (const resolution of looked ? [want.tier] : (['coarse', want.tier] as const)) {
      const request = { skin: want.skin, seed: want.seed, resolution };
      for (const riser of RISERS) {
        const zMm = on[riser];
        const plane = createCutPlane(0, zMm, 0);
        const window = riserWindow(riser, anatomy);
        const widthPx = riser === 'epidermis' && resolution !== 'coarse' ? STRIP_PX : undefined;
        if (!looked) {
          const face = yield* bake.bakeCutSteps(request, plane, widthPx, window);
          hang(riser, { zMm, window, face, densities: resolution === 'coarse' ? null : (painted[riser]?.densities ?? null) });
          shown();
        }
        const look = painted[riser];
        if (want.stained && look && densitiesKey !== key) {
          const densities = yield* bake.bakeCutStainsSteps(request, plane, widthPx, window);
          hang(riser, { ...look, densities });
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
        for (const riser of RISERS) hang(riser, null);
        lookKey = densitiesKey = '';
      }
      tissue.wantMore(next && paint);
    },
  };
}
