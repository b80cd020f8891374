/** Uniforms that change with the healing or the skin, not with the day. */
import type { EncodedHealing, EncodedPunctures } from '@/encoding/encodedHealing';
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

/** When the sessions are. */
export function writeSessions(block: BlockUniforms, healing: EncodedHealing | null): void {
  block.uSessionDays.value.fill(NEVER_DAY);
  healing?.sessionDays.forEach((day, session) => {
    block.uSessionDays.value[session] = day;
  });
}

export function writeHero(block: BlockUniforms, punctures: EncodedPunctures | null): void {
  const index = punctures ? heroPunctureOf({ punctures }) : -1;
  const depthMm = punctures && index >= 0 ? (punctures.texels[index * PUNCTURE_TEXELS * 4 + 2] as number) : 0;
  block.uHeroIndex.value = Math.max(0, index);
  block.uHeroAxis.value.set(HERO_X_MM, HERO_Z_MM, depthMm, index < 0 ? 0 : 1);
}
