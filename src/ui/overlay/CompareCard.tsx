/** What is compared with what: wipe or side by side, the earlier day, and what the measures of the concern say of the difference. */
import { measuresEn } from '@/content/messages/measures.en';
import { measureAt } from '@/healing/measureAt';
import { MEASURES } from '@/healing/measureTable';
import { COMPARE_LAYOUTS } from '@/session/comparison';
import { keyDays } from '@/session/playback';
import type { Concern } from '@/skin/skin';
import { clockText } from '@/ui/clock';
import { useSession, useThrottledDay, useTimeAxis, useUi } from '@/ui/uiContext';
import { toolTexts } from '@/ui/toolTexts';
import { writeChange } from '@/ui/writeMeasure';
import { ToolCard } from './ToolCard';

/** What one looks for when comparing, by concern: outcome measures that are ratios to before. */
const OUTCOMES: Readonly<Record<Concern, readonly string[]>> = {
  'none': ['surfaceRoughness', 'collagen'],
  'fine-lines': ['lineDepth', 'collagen'],
  'acne-scars': ['scarDepth', 'collagen'],
  'large-pores': ['poreArea', 'collagen'],
  'rough-texture': ['surfaceRoughness', 'collagen'],
  'uneven-tone': ['pigmentContrast', 'collagen'],
  'stretch-marks': ['scarDepth', 'collagen'],
};

export function CompareCard() {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const comparison = useSession((state) => state.comparison);
  const plan = useSession((state) => state.scenario.plan);
  const { sessionDays } = useTimeAxis();
  if (!comparison) return null;
  const days = keyDays(plan);
  const listed = days.includes(comparison.day) ? days : [...days, comparison.day].sort((a, b) => a - b);
  return (
    <ToolCard title={t('compare.title')} onClose={() => session.look.compare(null)}>
      <div className="dm-segments" role="group" aria-label={t('compare.layout')}>
        {COMPARE_LAYOUTS.map((layout) => (
          <button key={layout} type="button" className="dm-button" aria-pressed={comparison.layout === layout} onClick={() => session.look.compare({ layout })}>
            {t(`compare.${layout}`)}
          </button>
        ))}
      </div>
      <label className="dm-field">
        <span>{t('compare.day')}</span>
        <select className="dm-select" value={comparison.day} onChange={(event) => session.look.compare({ day: Number(event.target.value) })}>
          {listed.map((day) => <option key={day} value={day}>{clockText(messages, sessionDays, day)}</option>)}
        </select>
      </label>
      <Difference />
      <p className="dm-help">{t('compare.same')}</p>
    </ToolCard>
  );
}

/** The measures' own word on what the eye compares: change from the earlier day to the later one, with its range. */
function Difference() {
  const { messages } = useUi();
  const t = toolTexts(messages);
  const day = useThrottledDay(250);
  const before = useSession((state) => state.comparison?.day ?? -1);
  const concern = useSession((state) => state.healing?.skin.concern ?? state.scenario.skin.concern);
  const measures = useSession((state) => state.measures);
  if (!measures) return null;
  return (
    <dl className="dm-difference">
      {OUTCOMES[concern].map((name) => {
        const row = MEASURES.find((measure) => measure.name === name);
        const then = measureAt(measures, name, before);
        const now = measureAt(measures, name, day);
        if (!row || !then || !now) return null;
        const change = (value: number): string => writeChange(messages, value / then.value);
        return (
          <div key={name}>
            <dt>{messages.format(row.plainName, measuresEn[row.plainName as keyof typeof measuresEn])}</dt>
            <dd>
              <strong>{change(now.value)}</strong>
              <small>{t('measure.range', { low: change(now.low), high: change(now.high) })}</small>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
