/** Opens and closes the stretch test; its panel is fetched then. */
import { lazy, Suspense } from 'react';
import { Icon } from './icons';
import { useSession, useUi } from './uiContext';

const StretchPanel = lazy(() => import('@/ui/stretch/StretchPanel').then((module) => ({ default: module.StretchPanel })));

export function StretchButton() {
  const { messages, session } = useUi();
  const shown = useSession((state) => state.stretch !== null);
  const ready = useSession((state) => state.healing !== null);
  return (
    <>
      <button
        type="button"
        className="dm-button dm-pass dm-hold-button"
        aria-pressed={shown}
        disabled={!ready}
        onClick={() => (shown ? session.stretch.stop() : session.stretch.start())}
      >
        <Icon name="stretch" />
        <span>{messages.t(shown ? 'stretch.close' : 'stretch.open')}</span>
      </button>
      {shown && <Suspense fallback={null}><StretchPanel /></Suspense>}
    </>
  );
}
