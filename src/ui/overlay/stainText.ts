/** A stain in words: its name and what its colours mean. */
import type { Stain } from '@/session/sessionTypes';
import type { Messages } from '@/ui/messages';
import { toolTexts } from '@/ui/toolTexts';

export function stainText(messages: Messages, stain: Stain): string {
  const t = toolTexts(messages);
  return t('twin.stain', { name: t(`stain.${stain}`), text: t(`stain.${stain}.text`) });
}
