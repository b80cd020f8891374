/** The bar on top: name, undo and redo, link, Lab, and a menu for theme, language and picture quality. */
import { useState } from 'react';
import { LANGUAGES } from './messages';
import { formatLink } from '@/session/link';
import { PALETTES, QUALITIES, THEMES, type Palette, type Quality, type Theme } from '@/session/sessionTypes';
import { Icon, type IconName } from './icons';
import { useSession, useUi } from './uiContext';

function BarButton(props: { readonly icon: IconName; readonly label: string; readonly onClick: () => void; readonly disabled?: boolean; readonly pressed?: boolean }) {
  return (
    <button type="button" className="dm-button dm-bar-button" onClick={props.onClick} disabled={props.disabled} aria-pressed={props.pressed} title={props.label}>
      <Icon name={props.icon} />
      <span className="dm-bar-label">{props.label}</span>
    </button>
  );
}

function LinkButton() {
  const { messages, options, session } = useUi();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const [link, setLink] = useState('');
  const copy = (): void => {
    const text = options.link?.() ?? `${location.href.replace(/[?#].*$/, '')}${formatLink(session.store.getState())}`;
    setLink(text);
    const done = (next: 'copied' | 'refused') => () => {
      setState(next);
      if (next === 'copied') setTimeout(() => setState('idle'), 2500);
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done('copied'), done('refused'));
    else setState('refused');
  };
  return (
    <div className="dm-link">
      <BarButton icon="link" label={messages.t(state === 'copied' ? 'top.linkCopied' : 'top.link')} onClick={copy} />
      <span className="dm-hidden" role="status">{state === 'copied' ? messages.t('top.linkCopied') : ''}</span>
      {state === 'refused' && (
        <div className="dm-popover dm-panel" role="status">
          <p>{messages.t('top.linkFailed')}</p>
          <input className="dm-text" readOnly value={link} aria-label={messages.t('top.linkField')} onFocus={(event) => event.currentTarget.select()} />
          <button type="button" className="dm-button" onClick={() => setState('idle')}>{messages.t('issues.dismiss')}</button>
        </div>
      )}
    </div>
  );
}

function DisplayMenu() {
  const { messages, session } = useUi();
  const { t } = messages;
  const theme = useSession((state) => state.theme);
  const quality = useSession((state) => state.quality);
  const palette = useSession((state) => state.palette);
  const labels = useSession((state) => state.labels);
  return (
    <details
      className="dm-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary className="dm-button dm-bar-button" title={t('top.display')}>
        <Icon name="display" />
        <span className="dm-bar-label">{t('top.display')}</span>
      </summary>
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
        <label className="dm-check">
          <input type="checkbox" checked={labels} aria-keyshortcuts="L" onChange={(event) => session.setLabels(event.target.checked)} />
          <span>{t('display.labels')}</span>
        </label>
      </div>
    </details>
  );
}

export function TopBar() {
  const { messages, session } = useUi();
  const { t } = messages;
  const labOpen = useSession((state) => state.labOpen);
  const canUndo = useSession(session.canUndo);
  const canRedo = useSession(session.canRedo);
  return (
    <header className="dm-top">
      <p className="dm-name">
        <strong>{t('app.name')}</strong>
        <span className="dm-tagline">{t('app.tagline')}</span>
      </p>
      <div className="dm-actions" role="group" aria-label={t('top.actions')}>
        <BarButton icon="undo" label={t('top.undo')} onClick={session.undo} disabled={!canUndo} />
        <BarButton icon="redo" label={t('top.redo')} onClick={session.redo} disabled={!canRedo} />
        <LinkButton />
        <BarButton icon="lab" label={t('top.lab')} onClick={() => session.openLab(!labOpen)} pressed={labOpen} />
        <DisplayMenu />
      </div>
    </header>
  );
}
