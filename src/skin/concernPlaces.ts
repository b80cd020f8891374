/** The pits of a concern as obstacles: where vessels go round and no hair grows. */
import { createConcern } from './concern';
import type { Skin } from './skin';

export interface SurfacePit {
  readonly xMm: number;
  readonly zMm: number;
  readonly radiusMm: number;
  readonly depthMm: number;
}

/** Shallower ones leave room for everything, mm. */
const LEAST_DEPTH_MM = 0.12;

export function concernPits(skin: Skin, seed: number): SurfacePit[] {
  return createConcern(skin, seed)
    .filter(({ kind, depthMm, halfLengthMm, halfWidthMm }) => kind !== 'pore' && depthMm > LEAST_DEPTH_MM && halfLengthMm <= halfWidthMm)
    .map(({ xMm, zMm, halfWidthMm, depthMm }) => ({ xMm, zMm, radiusMm: halfWidthMm, depthMm }));
}
