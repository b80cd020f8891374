/**
 * Where the layers of a block that is taken apart stand and end: numbers of the drawn frame, for camera and driver. The dermis
 * stays, the epidermis rises, the fat sinks; how the epidermis rolls is in `roll.ts`. Cut back like stairs, the fat keeps the whole
 * block and every layer above it ends farther from the front.
 */
import type { Vector3 } from 'three';
import { BLOCK_HALF_MM } from '@/lib/block';
import type { Layers, LayerSpread, Stratum } from '@/session/layers';

const EPIDERMIS_RISES_MM = 1.3;
const FAT_SINKS_MM = 1.1;
/** By how much a layer is cut back when the stairs are whole: treads of about equal depth. */
const STEPS_BACK_MM: Readonly<Record<Stratum, number>> = { epidermis: 3.8, dermis: 1.9, fat: 0 };
/** The tip of the flap when it is whole: its height, and how far it is from the corner along x and z. */
const TIP_MM = { high: 1.5, aside: 1.1 };

/** Height that a layer is drawn above its place, mm. */
export function plateLiftMm(stratum: Stratum, { explode }: LayerSpread): number {
  return stratum === 'epidermis' ? EPIDERMIS_RISES_MM * explode : stratum === 'fat' ? -FAT_SINKS_MM * explode : 0;
}

/** z of the plane in which a layer ends at the front, mm. */
export function plateFrontMm(stratum: Stratum, { steps }: LayerSpread): number {
  return BLOCK_HALF_MM - STEPS_BACK_MM[stratum] * steps;
}

/** Strength of the block's shadow on the floor: what floats above it, or is thin, throws a faint one. */
export function floorShadow({ epidermis, dermis, fat }: Layers): number {
  if (fat !== 'hide') return fat === 'show' ? 1 : 0.6;
  return dermis === 'show' ? 0.42 : dermis === 'ghost' || epidermis === 'show' ? 0.22 : 0.08;
}

/** A place that the frame must hold: the tip of what is peeled, which rises about evenly with the peel. */
export function tipOfPeel(out: Vector3, spread: LayerSpread): Vector3 {
  const aside = TIP_MM.aside * spread.peel;
  return out.set(aside - BLOCK_HALF_MM, TIP_MM.high * spread.peel + plateLiftMm('epidermis', spread), plateFrontMm('epidermis', spread) - aside);
}
