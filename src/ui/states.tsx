/** The designed states beside the normal one: computing, failed. */
import { CANCELLED } from '@/session/simulationRunner';
import { useSyncExternalStore } from 'react';
import { useDelayed, useSession, useUi } from './uiContext';

/** Shown only for what takes longer than a quarter of a second. */
const PATIENCE_MS = 250;

/** Painting says so only when it takes long: a close view's window is painted in passing. */
const PAINTING_PATIENCE_MS = 450;

export function usePainting(): boolean {
  const { port } = useUi().options;
  return useSyncExternalStore(port?.subscribe ?? NEVER, () => port?.painting ?? false);
}

const NEVER = (): (() => void) => () => undefined;

export function Computing() {
  const { messages, session } = useUi();
  const { t } = messages;
  const computing = useSession((state) => state.phase === 'simulating');
  const percent = useSession((state) => Math.round(state.progress * 100));
  const painting = useDelayed(usePainting(), PAINTING_PATIENCE_MS);
  if (!useDelayed(computing, PATIENCE_MS)) {
    return painting && (
      <div className="dm-computing dm-panel">
        <label className="dm-computing-label">
          <span>{t('load.painting')}</span>
          <progress />
        </label>
      </div>
    );
  }
  return (
    <div className="dm-computing dm-panel">
      <label className="dm-computing-label">
        <span>{t('load.title')}</span>
        <progress max={100} value={percent} />
      </label>
      <button type="button" className="dm-button" onClick={session.cancel}>{t('load.cancel')}</button>
    </div>
  );
}

export function Failure() {
  const { messages, session } = useUi();
  const { t } = messages;
  const failed = useSession((state) => state.phase === 'failed');
  const message = useSession((state) => state.failure ?? '');
  if (!failed) return null;
  const cancelled = message === CANCELLED;
  return (
    <div className="dm-failure dm-panel" role="alert">
      <strong>{t(cancelled ? 'fail.cancelled.title' : 'fail.title')}</strong>
      <p>{cancelled ? t('fail.cancelled') : t('fail.text', { message })}</p>
      <button type="button" className="dm-button dm-primary" onClick={session.retry}>{t('fail.retry')}</button>
    </div>
  );
}
