/** What the display menu offers: theme, colours, language, quality of the picture, stain, labels, layers, cut. */
import { PALETTES, QUALITIES, THEMES, type Palette, type Quality, type Theme } from '@/session/sessionTypes';
import { LANGUAGES } from '@/ui/messages';
import { toolTexts } from '@/ui/toolTexts';
import { useSession, useUi } from '@/ui/uiContext';
import { CutFields } from './CutFields';
import { LayerFields } from './LayerFields';
import { StainChoice } from './StainChoice';

export function DisplayFields() {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const theme = useSession((state) => state.theme);
  const quality = useSession((state) => state.quality);
  const palette = useSession((state) => state.palette);
  const labels = useSession((state) => state.labels);
  return (
    <div className="dm-popover dm-panel">
      <label className="dm-field">
        <span>{t('display.theme')}</span>
        <select className="dm-select" value={theme} onChange={(event) => session.setTheme(event.target.value as Theme)}>
          {THEMES.map((name) => <option key={name} value={name}>{t(`theme.${name}`)}</option>)}
        </select>
      </label>
      <label className="dm-field">
        <span>{t('display.palette')}</span>
        <select className="dm-select" value={palette} onChange={(event) => session.look.setPalette(event.target.value as Palette)}>
          {PALETTES.map((name) => <option key={name} value={name}>{t(`palette.${name}`)}</option>)}
        </select>
      </label>
      <label className="dm-field">
        <span>{t('display.lang')}</span>
        <select className="dm-select" value={messages.lang} onChange={(event) => session.setLang(event.target.value)}>
          {LANGUAGES.map((tag) => <option key={tag} value={tag} lang={tag}>{messages.languageName(tag)}</option>)}
        </select>
      </label>
      <label className="dm-field">
        <span>{t('display.quality')}</span>
        <select className="dm-select" value={quality} onChange={(event) => session.setQuality(event.target.value as Quality)}>
          {QUALITIES.map((name) => <option key={name} value={name}>{t(`quality.${name}`)}</option>)}
        </select>
      </label>
      <StainChoice />
      <label className="dm-check">
        <input type="checkbox" checked={labels} aria-keyshortcuts="L" onChange={(event) => session.setLabels(event.target.checked)} />
        <span>{t('display.labels')}</span>
      </label>
      <LayerFields />
      <CutFields />
    </div>
  );
}
