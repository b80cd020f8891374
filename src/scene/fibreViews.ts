/** How each view draws fibres: which, how many, how wide, how far from the face. Views that are missing draw none. */
import type { Tier } from './quality';
import type { FibreDetail } from './fibreGeometry';
import type { FibreLook } from './fibreMaterial';
import type { FibreZone } from './fibreSelection';
import { BLOCK_FIBRE_ENLARGEMENT } from '@/session/pictureFacts';
import type { ViewName } from '@/session/sessionTypes';

export interface FibreView extends FibreLook {
  readonly zone: FibreZone;
  readonly detail: Readonly<Record<Tier, FibreDetail>>;
  readonly shadow: boolean;
  /** Whether the cells of the story are drawn too. */
  readonly cells: boolean;
}

const CLOSE: FibreView = {
  enlargement: 1,
  halfWidthPx: 0.7,
  proud: [0.004, 0.003],
  zone: { halfWidthMm: 0.64, maxDepthMm: 1.1, fibresPerMm2: 280 },
  detail: { low: { quads: 3, strands: 2 }, medium: { quads: 4, strands: 3 }, high: { quads: 5, strands: 4 } },
  shadow: true,
  cells: true,
};

export const FIBRE_VIEWS: Partial<Record<ViewName, FibreView>> = {
  block: {
    enlargement: BLOCK_FIBRE_ENLARGEMENT,
    halfWidthPx: 0.8,
    proud: [0.009, 0.002],
    zone: { halfWidthMm: null, maxDepthMm: 4, fibresPerMm2: 120 },
    detail: { low: { quads: 1, strands: 1 }, medium: { quads: 2, strands: 1 }, high: { quads: 2, strands: 1 } },
    shadow: false,
    cells: false,
  },
  channel: CLOSE,
  fibres: CLOSE,
};
