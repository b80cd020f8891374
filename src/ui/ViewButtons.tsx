/** The five authored views, one button and one number key each. */
import { VIEWS } from '@/session/sessionTypes';
import { Icon } from './icons';
import { useSession, useUi } from './uiContext';

export function ViewButtons() {
  const { messages, session } = useUi();
  const view = useSession((state) => state.view);
  return (
    <div className="dm-views" data-over-picture="" role="group" aria-label={messages.t('view.title')}>
      {VIEWS.map((name, index) => (
        <button
          key={name}
          type="button"
          className="dm-view"
          aria-pressed={view === name}
          aria-keyshortcuts={String(index + 1)}
          title={messages.t('view.shortcut', { name: messages.t(`view.${name}`), key: index + 1 })}
          onClick={() => session.goTo(name)}
        >
          <Icon name={name} />
          <span>{messages.t(`view.${name}`)}</span>
        </button>
      ))}
    </div>
  );
}
