/** Opens and closes the stretch test; its panel is fetched then. */
import { Suspense } from 'react';
import { Icon } from './icons';
import { lazily } from './lazily';
import { useSession, useUi } from './uiContext';

const StretchPanel = lazily('StretchPanel');

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
