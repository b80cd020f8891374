/**
 * The block of skin and its frame, `positionSkin`: origin at the centre of the surface, x and z along it, y up out of the
 * skin, in mm; depth is −y. Lateral boundaries are periodic for the model. The front cut face is z = +3 (normal +z), the
 * right cut face x = +3 (normal +x).
 */
export const BLOCK_WIDTH_MM = 6;
export const BLOCK_HALF_MM = BLOCK_WIDTH_MM / 2;
export const BLOCK_MAX_DEPTH_MM = 4;
export const BLOCK_SURFACE_CM2 = 0.36;

/**
 * The hero axis: where the front cut is made through a puncture. The device's path of the first session is laid so that
 * one needle of its hero strike pierces exactly here; so the cut shows one whole channel, and the close-up window of the
 * tissue bake never depends on the plan. Hand-placed strikes stay where they were put: the nearest to the cut takes its part.
 */
export const HERO_X_MM = 0.9;
export const HERO_Z_MM = BLOCK_HALF_MM;

/** Wraps a lateral coordinate into [−3, 3). */
export function wrapMm(mm: number): number {
  return mm - BLOCK_WIDTH_MM * Math.floor((mm + BLOCK_HALF_MM) / BLOCK_WIDTH_MM);
}

/** Signed shortest lateral difference a − b under the periodic boundary, in [−3, 3). */
export function periodicDeltaMm(aMm: number, bMm: number): number {
  return wrapMm(aMm - bMm);
}
