/** Takes the device in hand and puts it down again; what one does with it is told by a panel that is fetched then. */
import { Suspense } from 'react';
import { Icon } from './icons';
import { lazily } from './lazily';
import { useSession, useUi } from './uiContext';

const HoldPanel = lazily('HoldPanel');

export function HoldButton() {
  const { messages, session, options } = useUi();
  const { t } = messages;
  const held = useSession((state) => state.hold !== null);
  const ready = useSession((state) => state.healing !== null);
  if (!options.stage) return null;
  return (
    <>
      <button
        type="button"
        className="dm-button dm-pass dm-hold-button"
        aria-pressed={held}
        aria-keyshortcuts="H"
        disabled={!ready}
        onClick={() => (held ? session.hold.stop() : session.hold.start())}
      >
        <Icon name="hand" />
        <span>{t(held ? 'hold.stop' : 'hold.start')}</span>
      </button>
      {held && <Suspense fallback={null}><HoldPanel /></Suspense>}
    </>
  );
}
