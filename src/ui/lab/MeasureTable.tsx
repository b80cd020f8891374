/** Every measure of the model on the present day, with range, unit and certainty. */
import { measuresEn } from '@/content/messages/measures.en';
import { measureAt } from '@/healing/measureAt';
import { MEASURE_MEANINGS } from '@/healing/measureMeanings';
import { MEASURES } from '@/healing/measureTable';
import { useSession, useThrottledDay, useUi } from '@/ui/uiContext';
import type { LabText } from './Lab';

export function MeasureTable({ text }: { readonly text: LabText }) {
  const { messages } = useUi();
  const series = useSession((state) => state.measures);
  const day = useThrottledDay(300);
  const print = (value: number): string => messages.number(value, { maximumSignificantDigits: 4 });
  return (
    <details className="dm-lab-measures">
      <summary><h3>{text('lab.measures')}</h3></summary>
      <dl>
        {MEASURES.map((measure) => {
          const now = series && measureAt(series, measure.name, day);
          const key = measure.plainName as keyof typeof measuresEn;
          return (
            <div key={measure.name} title={MEASURE_MEANINGS[measure.name]}>
              <dt>{messages.format(key, measuresEn[key])} <small>{messages.t(`grade.${measure.grade}`)} · {measure.source}</small></dt>
              <dd>
                {now && <strong>{print(now.value)}</strong>}
                {now && <small> {text('lab.measureRange', { low: print(now.low), high: print(now.high), unit: measure.unit })}</small>}
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
