/** The bar on top: name, undo and redo, link, Lab, and a menu for theme, language, picture quality and stain. */
import { Suspense, useState } from 'react';
import { formatLink } from '@/session/link';
import { Icon, type IconName } from './icons';
import { lazily } from './lazily';
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

const DisplayFields = lazily('DisplayFields');

function DisplayMenu() {
  const { t } = useUi().messages;
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="dm-menu"
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
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
      {opened && <Suspense fallback={null}><DisplayFields /></Suspense>}
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
