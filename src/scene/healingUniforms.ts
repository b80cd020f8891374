/** Uniforms that change with the healing or the skin, not with the day. */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { PUNCTURE_TEXELS } from '@/encoding/encodePunctures';
import { HERO_X_MM, HERO_Z_MM, periodicDeltaMm } from '@/lib/block';
import type { SessionState } from '@/session/sessionTypes';
import type { Anatomy } from '@/skin/anatomy';
import { type BlockUniforms, NEVER_DAY } from './blockMaterials';
import type { FrameUniforms } from './frameUniforms';

/** A puncture this near to the hero axis is the one that the front face bisects, mm. */
const HERO_TOLERANCE_MM = 0.02;

/** What depends on whose skin it is. */
export function writeAnatomy(frame: FrameUniforms, block: BlockUniforms, anatomy: Anatomy, state: SessionState): void {
  frame.uBlockDepth.value = anatomy.blockDepthMm;
  block.uEpidermisMm.value = anatomy.epidermisMm;
  block.uPapillaryMm.value = anatomy.epidermisMm + anatomy.papillaryDermisMm;
  const { phototype } = state.healing?.skin ?? state.scenario.skin;
  block.uMelanin.value = Math.min(Math.max((phototype - 1) / 5, 0), 1) ** 1.5;
}

/** When the sessions are and which puncture the front face bisects, if any. */
export function writeHealing(block: BlockUniforms, healing: EncodedHealing | null): void {
  block.uSessionDays.value.fill(NEVER_DAY);
  block.uHeroAxis.value.set(HERO_X_MM, HERO_Z_MM, 0, 0);
  if (!healing) return;
  healing.sessionDays.forEach((day, session) => {
    block.uSessionDays.value[session] = day;
  });
  const { texels, count } = healing.punctures;
  let nearestMm = HERO_TOLERANCE_MM;
  for (let puncture = 0; puncture < count; puncture += 1) {
    const at = puncture * PUNCTURE_TEXELS * 4;
    if (texels[at + 7] !== 0) break;
    const apartMm = Math.hypot(periodicDeltaMm(texels[at] as number, HERO_X_MM), periodicDeltaMm(texels[at + 1] as number, HERO_Z_MM));
    if (apartMm >= nearestMm) continue;
    nearestMm = apartMm;
    block.uHeroIndex.value = puncture;
    block.uHeroAxis.value.set(HERO_X_MM, HERO_Z_MM, texels[at + 2] as number, 1);
  }
}
