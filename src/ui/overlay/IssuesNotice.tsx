/** What of the last untrusted input could not be used as given, and notes on what was: until dismissed. */
import { Icon } from '@/ui/icons';
import { toolTexts } from '@/ui/toolTexts';
import { useSession, useUi } from '@/ui/uiContext';

export function IssuesNotice() {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
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
