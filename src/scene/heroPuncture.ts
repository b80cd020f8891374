/** The puncture that the front face bisects, found among the encoded ones: the first session's on the hero axis, −1 if none. */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { PUNCTURE_TEXELS } from '@/encoding/encodePunctures';
import { HERO_X_MM, HERO_Z_MM, periodicDeltaMm } from '@/lib/block';

const TOLERANCE_MM = 0.02;

export function heroPunctureOf({ punctures: { texels, count } }: Pick<EncodedHealing, 'punctures'>): number {
  let hero = -1;
  let nearestMm = TOLERANCE_MM;
  for (let puncture = 0; puncture < count; puncture += 1) {
    const at = puncture * PUNCTURE_TEXELS * 4;
    if (texels[at + 7] !== 0) break;
    const apartMm = Math.hypot(periodicDeltaMm(texels[at] as number, HERO_X_MM), periodicDeltaMm(texels[at + 1] as number, HERO_Z_MM));
    if (apartMm >= nearestMm) continue;
    nearestMm = apartMm;
    hero = puncture;
  }
  return hero;
}
