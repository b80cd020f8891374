/** In place of the picture where there is no WebGL 2: plain words and a still; time, plan, curves and twin stay. */
import { toolTexts } from '@/ui/toolTexts';
import { useUi } from '@/ui/uiContext';

export function NoWebGl() {
  const { messages, options } = useUi();
  const t = toolTexts(messages);
  return (
    <div className="dm-picture dm-nowebgl">
      <img src={options.stillUrl ?? './still.png'} alt={t('webgl.alt')} />
      <div className="dm-nowebgl-text dm-panel" role="note">
        <strong>{t('webgl.title')}</strong>
        <p>{t('webgl.text')}</p>
      </div>
    </div>
  );
}
