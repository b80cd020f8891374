/** Paints the upright faces of stairs, each in its own plane and only as deep as its layer reaches. */
import { BLOCK_WIDTH_MM } from '@/lib/block';
import type { Anatomy } from '@/skin/anatomy';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { createPlanePainter, type PlanePainter } from '@/scene/cut/planePainter';
import type { TissueDirector } from '@/scene/tissueDirector';
import type { TissueWindow } from '@/scene/tissueMaps';

/** The layers that stairs cut back. */
export const RISERS = ['epidermis', 'dermis'] as const;
export type Riser = (typeof RISERS)[number];
export type RiserPainter = PlanePainter<Riser>;

/** A window's edge is soft over a sixteenth of it (`detailShare` in tissueSample.glsl): this much more lies outside the face. */
const MORE = 1.15;
/** The epidermis is thin and drawn thicker than it is: its strip has this many texels along the cut, whatever the tier. */
const STRIP_PX = 2048;

/** What of a cut a layer can reach: the junction and the border of the fat swing about their means. */
export function riserWindow(riser: Riser, { epidermisMm, reteHeightMm, dermisMm }: Pick<Anatomy, 'epidermisMm' | 'reteHeightMm' | 'dermisMm'>): TissueWindow {
  const deepest = riser === 'epidermis' ? 1.2 * epidermisMm + reteHeightMm : epidermisMm + dermisMm + 0.15;
  return { centreS: 0, topMm: 0, widthMm: MORE * BLOCK_WIDTH_MM, heightMm: MORE * deepest };
}

export function createRiserPainter(tissue: Pick<TissueDirector, 'wantMore'>): RiserPainter {
  return createPlanePainter(tissue, RISERS, (riser, { skin }) => ({
    window: riserWindow(riser, describeAnatomy(skin)),
    ...(riser === 'epidermis' && { widthPx: STRIP_PX }),
  }));
}
