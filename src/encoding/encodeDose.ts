/**
 * The dose map of a session as a texture of the surface: r = distance to the nearest puncture ÷ DOSE_SPAN_MM, g = punctures
 * within reach ÷ 8, b = depth of the nearest ÷ needle length, a = distance to the nearest overlapping puncture ÷ DOSE_SPAN_MM.
 * Distances instead of classes, so that edges stay sharp between cells.
 */
import { DOSE_CELLS, DOSE_REACH, type DoseMap, doseMap } from '@/treatment/doseMap';
import type { EncodedPunctures } from './encodedHealing';
import { PUNCTURE_TEXELS } from './encodePunctures';
import { toUnorm8 } from './encodeTimeTables';

export const DOSE_TEXELS = DOSE_CELLS;
export const DOSE_REACH_MM = DOSE_REACH.value;
export const DOSE_SPAN_MM = 0.6;
const MOST_WITHIN_REACH = 8;
const STRIDE = 4 * PUNCTURE_TEXELS;

/** The dose of one session of packed punctures. */
export function doseOfPunctures({ count, texels }: EncodedPunctures, session: number): DoseMap {
  const column = (number: number): Float32Array => Float32Array.from({ length: count }, (_, puncture) => texels[puncture * STRIDE + number] as number);
  return doseMap({ count, xMm: column(0), zMm: column(1), depthMm: column(2), session: Uint8Array.from(column(7)) }, session);
}

export function encodeDose(map: DoseMap, nominalMm: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 * map.nearestMm.length);
  for (let cell = 0; cell < map.nearestMm.length; cell += 1) {
    bytes[4 * cell] = toUnorm8((map.nearestMm[cell] as number) / DOSE_SPAN_MM);
    bytes[4 * cell + 1] = toUnorm8((map.withinReach[cell] as number) / MOST_WITHIN_REACH);
    bytes[4 * cell + 2] = toUnorm8((map.depthMm[cell] as number) / nominalMm);
    bytes[4 * cell + 3] = toUnorm8((map.overlapMm[cell] as number) / DOSE_SPAN_MM);
  }
  return bytes;
}
