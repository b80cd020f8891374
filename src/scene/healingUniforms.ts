/** Uniforms that change with the healing or the skin, not with the day. */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { PUNCTURE_TEXELS } from '@/encoding/encodePunctures';
import { HERO_X_MM, HERO_Z_MM } from '@/lib/block';
import type { SessionState } from '@/session/sessionTypes';
import type { Anatomy } from '@/skin/anatomy';
import { type BlockUniforms, NEVER_DAY } from './blockMaterials';
import type { FrameUniforms } from './frameUniforms';
import { heroPunctureOf } from './heroPuncture';

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
  const hero = heroPunctureOf(healing);
  if (hero < 0) return;
  block.uHeroIndex.value = hero;
  block.uHeroAxis.value.set(HERO_X_MM, HERO_Z_MM, healing.punctures.texels[hero * PUNCTURE_TEXELS * 4 + 2] as number, 1);
}
