/**
 * Which part of the front face a view sees closely enough to want it painted again, finer: the close-up window of the tissue
 * bake. Few windows, so that a small turn or zoom never bakes.
 */
import { HERO_X_MM } from '@/lib/block';
import type { ViewName } from '@/session/sessionTypes';
import type { TissueWindow } from './tissueMaps';
import { AUTHORED_VIEWS } from './views';

const NEEDLE: TissueWindow = { centreS: HERO_X_MM, topMm: 0, widthMm: 3.6, heightMm: 1.5 };
const CHANNEL: TissueWindow = { centreS: HERO_X_MM, topMm: 0, widthMm: 1.4, heightMm: 1.05 };
const WINDOWS: Partial<Record<ViewName, TissueWindow>> = { needle: NEEDLE, channel: CHANNEL, fibres: CHANNEL };

/** From this zoom on cells are looked at, in a window about what the view is aimed at. */
const CELLS_FROM_ZOOM = 2;
const CELLS_WIDTH_MM = 0.75;
const CELLS_HEIGHT_MM = 0.56;

export function closeWindow(view: ViewName, zoom: number): TissueWindow | null {
  const authored = WINDOWS[view] ?? null;
  if (!authored || zoom < CELLS_FROM_ZOOM) return authored;
  if (view === 'needle') return CHANNEL;
  const depthMm = -AUTHORED_VIEWS[view].targetSkin[1];
  return { centreS: HERO_X_MM, topMm: Math.max(0, depthMm - CELLS_HEIGHT_MM / 2), widthMm: CELLS_WIDTH_MM, heightMm: CELLS_HEIGHT_MM };
}

export function sameWindow(a: TissueWindow | null, b: TissueWindow | null): boolean {
  if (!a || !b) return a === b;
  return a.centreS === b.centreS && a.topMm === b.topMm && a.widthMm === b.widthMm && a.heightMm === b.heightMm;
}
