/**
 * Where the picture departs from true skin on purpose, as numbers that the scene draws by and the captions speak of: what is
 * exaggerated is printed, and only while it is.
 */
import { VESSEL_ENLARGEMENT } from '@/skin/vesselScale';
import type { SessionState } from './sessionTypes';

/** Depth of the epidermis, drawn ÷ true, in the block view. */
export const EPIDERMIS_EXAGGERATION = 2.5;
/** Width of new fibres, drawn ÷ true, in the block view: at 7 µm a pixel a true fibre would vanish. */
export const BLOCK_FIBRE_ENLARGEMENT = 4.5;
/** Fibres this far behind a cut face are drawn over it, mm. */
export const FIBRES_SEEN_THROUGH_MM = 0.3;

/** A departure by name, and its number. */
export interface PictureDeparture {
  readonly name: 'epidermis' | 'fibres' | 'through' | 'vessels' | 'reduced' | 'density';
  readonly value: number;
}

type CaptionState = Pick<SessionState, 'view' | 'rendering' | 'healing' | 'day'>;

/** Those of the present picture, the most misleading first. */
export function departuresOf({ view, rendering, healing, day }: CaptionState): PictureDeparture[] {
  const found: PictureDeparture[] = [];
  const healed = healing !== null && (healing.sessionDays[0] ?? Infinity) < day;
  const fibres = rendering.fibres && rendering.fibreShare > 0 && healed && (view === 'block' || view === 'channel' || view === 'fibres');
  if (view === 'block' && rendering.exaggerateEpidermis) found.push({ name: 'epidermis', value: EPIDERMIS_EXAGGERATION });
  if (fibres && view === 'block') found.push({ name: 'fibres', value: BLOCK_FIBRE_ENLARGEMENT });
  if (fibres) found.push({ name: 'through', value: FIBRES_SEEN_THROUGH_MM });
  if (rendering.vessels && view !== 'surface') {
    found.push({ name: 'vessels', value: VESSEL_ENLARGEMENT });
    found.push({ name: 'reduced', value: 0 });
  }
  // Elsewhere the camera stands too close to count them.
  if (view === 'block' || view === 'surface') found.push({ name: 'density', value: 0 });
  return found;
}
