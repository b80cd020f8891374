/** The designed states beside the normal one: computing, failed, entries that could not be used, no WebGL 2. */
import { CANCELLED } from '@/session/simulationRunner';
import { Icon } from './icons';
import { useDelayed, useSession, useUi } from './uiContext';

/** Shown only for what takes longer than a quarter of a second. */
const PATIENCE_MS = 250;

export function Computing() {
  const { messages, session } = useUi();
  const { t } = messages;
  const computing = useSession((state) => state.phase === 'simulating');
  const percent = useSession((state) => Math.round(state.progress * 100));
  if (!useDelayed(computing, PATIENCE_MS)) return null;
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

/** Every issue of the last untrusted input, until dismissed. */
export function IssuesNotice() {
  const { messages, session } = useUi();
  const { t } = messages;
  const issues = useSession((state) => state.issues);
  if (issues.length === 0) return null;
  // A note changes nothing that was given: it is no alarm.
  const calm = issues.every(({ level }) => level === 'note');
  const title = t(calm ? 'issues.notes' : 'issues.title', { count: issues.length });
  return (
    <section className="dm-issues dm-panel" role={calm ? 'status' : 'alert'} data-calm={calm || undefined}>
      <header>
        <strong>{title}</strong>
        <button type="button" className="dm-button dm-round" aria-label={t('issues.dismiss')} title={t('issues.dismiss')} onClick={session.dismissIssues}>
          <Icon name="close" />
        </button>
      </header>
      <div className="dm-issues-scroll" tabIndex={0} role="group" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('issues.field')}</th>
              <th scope="col">{t('issues.value')}</th>
              <th scope="col">{t('issues.allowed')}</th>
              <th scope="col">{t('issues.used')}</th>
            </tr>
          </thead>
          <tbody>
            {issues.map((issue, index) => (
              <tr key={`${issue.field}-${issue.code}-${index}`}>
                <th scope="row">
                  {issue.field || t('issues.whole')}
                  {issue.level === 'note' && <span className="dm-grade">{t('issues.note')}</span>}
                </th>
                <td>{issue.value}</td>
                <td>{issue.allowed}</td>
                <td>{issue.used}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** In place of the picture where there is no WebGL 2: plain words and a still; time, plan, curves and twin stay. */
export function NoWebGl() {
  const { messages, options } = useUi();
  const { t } = messages;
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
