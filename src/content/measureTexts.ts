/** How the interface names and prints each measure it shows: plain name, field's term, explanation, way of writing the number. */
import type { MessageKey } from '@/content/messages/en';

/** The three measures of the small chart, in the order drawn. */
export const CHART_MEASURES = ['collagen', 'erythema', 'epidermalCover'] as const;
export type ChartMeasure = (typeof CHART_MEASURES)[number];

export interface MeasureText {
  readonly name: MessageKey;
  readonly term: MessageKey | null;
  readonly text: MessageKey;
  readonly unit: MessageKey;
  /** `percent`: a ratio or share written in percent; `number`: as it is, one decimal. */
  readonly written: 'percent' | 'number';
  /** Value of untreated skin, and the smallest span the chart's axis may have around it. */
  readonly rest: number;
  readonly leastSpan: number;
}

export const MEASURE_TEXTS: Readonly<Record<ChartMeasure, MeasureText>> = {
  collagen: {
    name: 'measure.collagen',
    term: null,
    text: 'measure.collagen.text',
    unit: 'measure.unit.ratio',
    written: 'percent',
    rest: 1,
    leastSpan: 0.04,
  },
  erythema: {
    name: 'measure.erythema',
    term: 'measure.erythema.term',
    text: 'measure.erythema.text',
    unit: 'measure.unit.deltaA',
    written: 'number',
    rest: 0,
    leastSpan: 2,
  },
  epidermalCover: {
    name: 'measure.epidermalCover',
    term: null,
    text: 'measure.epidermalCover.text',
    unit: 'measure.unit.share',
    written: 'percent',
    rest: 1,
    leastSpan: 0.05,
  },
};
