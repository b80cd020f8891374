/** The plane of a cut of the visitor's own, and how far in front of it a place is. Twin: src/shaders/cutAway.glsl. */
import { BLOCK_HALF_MM } from '@/lib/block';
import type { Cut } from '@/session/cut';
import { createCutPlane, type CutPlane } from '@/skin/cutPlane';

export function planeOfCut({ offsetMm, angleRad }: Cut): CutPlane {
  return createCutPlane(0, BLOCK_HALF_MM - offsetMm, angleRad);
}

/** z of the plane over x, mm: the cut is met from the front at every x. */
export function cutZMm({ turnRad, offsetMm }: CutPlane, xMm: number): number {
  return (offsetMm - xMm * Math.sin(turnRad)) / Math.cos(turnRad);
}
