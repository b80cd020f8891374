/** What the dye of the picture is called; of polarised light, what its colours do not mean. */
import { toolTexts } from '@/ui/toolTexts';
import { useSession, useUi } from '@/ui/uiContext';

export function StainCaption() {
  const { messages } = useUi();
  const t = toolTexts(messages);
  const stain = useSession((state) => state.stain);
  return <span>{stain === 'polarised' ? t('caption.polarised') : t('caption.stain', { name: t(`stain.${stain}`) })}</span>;
}
