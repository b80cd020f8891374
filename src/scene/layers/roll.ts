/**
 * How the epidermis rolls up when it is peeled back from the front left corner, and where a layer's points stand: for names and
 * picking. Twin: src/shaders/plate.glsl.
 */
import type { LayerSpread, Stratum } from '@/session/layers';
import { BLOCK_HALF_MM } from '@/lib/block';
import { plateFrontMm, plateLiftMm } from './plates';

/** Peeled length of the diagonal when the flap is whole: it ends before the bisected channel. */
const PEELED_MM = 2.5;
const ROLL_RADIUS_MM = 0.6;
const ROLL_TURN_RAD = 2.75;

/** Stairs leave a shorter sheet: it is peeled along its whole left edge at most. */
export function peeledMm(spread: LayerSpread): number {
  return Math.min(PEELED_MM, Math.SQRT1_2 * (plateFrontMm('epidermis', spread) + BLOCK_HALF_MM)) * spread.peel;
}

/** How far beyond the line at which the sheet leaves the block, mm; 0 where it lies still. */
export function beyondPeelMm(spread: LayerSpread, xMm: number, zMm: number): number {
  return spread.peel > 0 ? Math.max(0, Math.SQRT1_2 * (zMm - plateFrontMm('epidermis', spread) - xMm - BLOCK_HALF_MM) + peeledMm(spread)) : 0;
}

/** Moves a drawn point of a layer to where the layer stands. `out` = x, y, z; x and z before are the true ones. */
export function standPlate(out: { x: number; y: number; z: number }, stratum: Stratum, spread: LayerSpread): void {
  const arc = stratum === 'epidermis' ? beyondPeelMm(spread, out.x, out.z) : 0;
  if (arc > 0) {
    const turn = Math.min(arc / ROLL_RADIUS_MM, ROLL_TURN_RAD);
    const rest = arc - turn * ROLL_RADIUS_MM;
    const radius = ROLL_RADIUS_MM - out.y;
    const towards = Math.SQRT1_2 * (radius * Math.sin(turn) + rest * Math.cos(turn) - arc);
    out.x -= towards;
    out.z += towards;
    out.y = ROLL_RADIUS_MM - radius * Math.cos(turn) + rest * Math.sin(turn);
  }
  out.y += plateLiftMm(stratum, spread);
}
