/** Paints the visitor's own plane. */
import type { TissueDirector } from '@/scene/tissueDirector';
import { createPlanePainter, type PlanePainter } from './planePainter';

export type CutPainter = PlanePainter<'cut'>;

export function createCutPainter(tissue: Pick<TissueDirector, 'wantMore'>): CutPainter {
  return createPlanePainter(tissue, ['cut']);
}
