/** Tools of the picture, on the picture: names, comparison, where the block comes from. Each is a switch; what it opens is fetched then. */
import { lastDay } from '@/treatment/scenario';
import { Icon } from './icons';
import { useSession, useUi } from './uiContext';

export function PictureTools({ zoomed, onZoom }: { readonly zoomed: boolean; readonly onZoom: () => void }) {
  const { messages, session } = useUi();
  const { t } = messages;
  const labels = useSession((state) => state.labels);
  const comparing = useSession((state) => state.comparison !== null);

  const compare = (): void => {
    session.look.compare(comparing ? null : {});
    // Two pictures of the same day show nothing: go to what there is to see.
    const { comparison, day, scenario } = session.store.getState();
    if (comparison && day <= comparison.day) session.seek(lastDay(scenario.plan));
  };
  return (
    <div className="dm-tools" data-over-picture="" role="group" aria-label={t('tool.title')}>
      <button type="button" className="dm-button dm-round" aria-pressed={labels} aria-keyshortcuts="L" aria-label={t('tool.labels')} title={t('tool.labels')} onClick={() => session.setLabels(!labels)}>
        <Icon name="labels" />
      </button>
      <button type="button" className="dm-button dm-round" aria-pressed={comparing} aria-label={t('tool.compare')} title={t('tool.compare')} onClick={compare}>
        <Icon name="compare" />
      </button>
      <button type="button" className="dm-button dm-round" aria-pressed={zoomed} aria-label={t('locator.tool')} title={t('locator.tool')} onClick={onZoom}>
        <Icon name="locator" />
      </button>
    </div>
  );
}
