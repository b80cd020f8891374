/** When the needle that the front cut bisects is deepest: the moment of a pass worth a still. */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { PUNCTURE_TEXELS } from '@/encoding/encodePunctures';
import { HERO_X_MM, HERO_Z_MM, periodicDeltaMm } from '@/lib/block';

const STRIDE = 4 * PUNCTURE_TEXELS;

/** Seconds on the slow clock of the session's pass; 0 when the session has no puncture. */
export function heroStrikeSeconds({ punctures: { count, texels } }: EncodedHealing, session: number): number {
  let nearestMm = Infinity;
  let seconds = 0;
  for (let puncture = 0; puncture < count; puncture += 1) {
    const at = puncture * STRIDE;
    if (texels[at + 7] !== session) continue;
    const apartMm = Math.hypot(periodicDeltaMm(texels[at] ?? 0, HERO_X_MM), periodicDeltaMm(texels[at + 1] ?? 0, HERO_Z_MM));
    if (apartMm >= nearestMm) continue;
    nearestMm = apartMm;
    seconds = texels[at + 11] ?? 0;
  }
  return seconds;
}
