/** Three measures over time, one small curve each on the scrubber's own axis: value, plausible range, certainty; click or drag seeks. */
import { useId, useMemo, useRef, type PointerEvent } from 'react';
import { CHART_MEASURES, MEASURE_TEXTS, type ChartMeasure } from '@/content/measureTexts';
import { measureAt } from '@/healing/measureAt';
import { clamp } from '@/lib/interpolate';
import { CHART_HEIGHT, CHART_WIDTH, createChartPaths } from './chartPath';
import { measureGrade } from './measureGrade';
import { useDayEffect, useSession, useThrottledDay, useTimeAxis, useUi } from './uiContext';
import { writeMeasure } from './writeMeasure';

export function MeasureCharts() {
  const { messages } = useUi();
  const measures = useSession((state) => state.measures);
  if (!measures) return <p className="dm-help">{messages.t('measure.none')}</p>;
  return (
    <div className="dm-charts">
      {CHART_MEASURES.map((measure) => <MeasureChart key={measure} measure={measure} />)}
      <p className="dm-help">{messages.t('measure.bandNote')} {messages.t('measure.seek')}</p>
      <DoubtSwitch />
    </div>
  );
}

/** The range of the curve, in the picture: fibres by how sure they are. */
function DoubtSwitch() {
  const { messages: { t }, session } = useUi();
  const doubt = useSession((state) => state.rendering.doubt);
  return (
    <>
      <label className="dm-check">
        <input type="checkbox" checked={doubt} onChange={(event) => session.setRendering({ doubt: event.currentTarget.checked })} />
        <span>{t('measure.doubt')}</span>
      </label>
      {doubt && <p className="dm-help">{t('measure.doubtNote')}</p>}
    </>
  );
}

function MeasureChart({ measure }: { readonly measure: ChartMeasure }) {
  const { messages, session } = useUi();
  const { t } = messages;
  const id = useId();
  const axis = useTimeAxis();
  const series = useSession((state) => state.measures);
  const day = useThrottledDay(120);
  const cursor = useRef<SVGLineElement>(null);
  const text = MEASURE_TEXTS[measure];
  const paths = useMemo(() => series && createChartPaths(series, measure, axis, text.rest, text.leastSpan), [series, measure, axis, text]);

  useDayEffect((now) => cursor.current?.setAttribute('transform', `translate(${(axis.positionOfDay(now) * CHART_WIDTH).toFixed(1)} 0)`));

  const seek = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const share = clamp((event.clientX - box.left) / box.width, 0, 1);
    session.setDay(axis.dayOfPosition(getComputedStyle(event.currentTarget).direction === 'rtl' ? 1 - share : share));
  };
  const startSeek = (event: PointerEvent<SVGSVGElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    seek(event);
  };

  const now = series && measureAt(series, measure, day);
  if (!now || !paths) return null;
  const write = (value: number): string => writeMeasure(messages, measure, value);
  const range = t('measure.range', { low: write(now.low), high: write(now.high) });
  const { grade, source } = measureGrade(measure);
  const spoken = t('measure.chart', { name: t(text.name), value: write(now.value), unit: t(text.unit), range, min: write(paths.min), max: write(paths.max) });
  return (
    <figure className="dm-chart" data-measure={measure} aria-labelledby={id}>
      <figcaption id={id} title={t(text.text)}>
        <span className="dm-chart-row">
          <span className="dm-chart-name">{t(text.name)}{text.term && <span className="dm-term"> ({t(text.term)})</span>}</span>
          <span className="dm-chart-value"><strong>{write(now.value)}</strong> <bdi>{t(text.unit)}</bdi></span>
        </span>
        <span className="dm-chart-row">
          <span className="dm-grade" data-grade={grade} title={`${t(`grade.${grade}.text`)} ${t('source.label', { key: source })}`}>{t(`grade.${grade}`)}</span>
          <span className="dm-chart-range">{t('measure.rangeShort', { low: write(now.low), high: write(now.high) })}</span>
        </span>
      </figcaption>
      <div className="dm-plot">
        <svg
          viewBox={`0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={spoken}
          onPointerDown={startSeek}
          onPointerMove={seek}
        >
          {axis.phaseStarts.map((start) => <line key={start} className="dm-grid" x1={start * CHART_WIDTH} x2={start * CHART_WIDTH} y1={0} y2={CHART_HEIGHT} />)}
          <line className="dm-rest" x1={0} x2={CHART_WIDTH} y1={restHeight(paths, text.rest)} y2={restHeight(paths, text.rest)} />
          <path className="dm-band" d={paths.band} />
          <path className="dm-line" d={paths.line} />
          <line ref={cursor} className="dm-cursor" x1={0} x2={0} y1={-2} y2={CHART_HEIGHT + 2} />
        </svg>
        <span className="dm-extent" data-end="top" aria-hidden="true">{write(paths.top)}</span>
        <span className="dm-extent" data-end="bottom" aria-hidden="true">{write(paths.bottom)}</span>
      </div>
    </figure>
  );
}

function restHeight(paths: { readonly bottom: number; readonly top: number }, rest: number): number {
  return CHART_HEIGHT * (1 - (rest - paths.bottom) / (paths.top - paths.bottom));
}
