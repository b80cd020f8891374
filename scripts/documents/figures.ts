/** Which figures the page of validation has: scenarios, measures, and the published values that belong on the same axes. */
import { measuresEn } from '@/content/messages/measures.en';
import { measureAt } from '@/healing/measureAt';
import { MEASURE_TABLE } from '@/healing/measureTable';
import { sessionDays } from '@/treatment/scenario';
import type { Curve, Panel, PanelFigure, PublishedPoint } from './panelFigure';
import type { CanonicalName, CanonicalScenario } from './scenarios';

type Simulated = Readonly<Record<CanonicalName, CanonicalScenario>>;

export interface FigureRequest {
  readonly file: string;
  readonly title: string;
  /** Under the figure, before the measures and their sources. */
  readonly caption: string;
  readonly measures: readonly string[];
  /** Scenario and its name in the legend; one alone needs none. */
  readonly curves: readonly (readonly [scenario: CanonicalName, name: string])[];
  readonly time: PanelFigure['time'];
  readonly fromDay: number;
  readonly toDay: number;
}

export const FIGURES: readonly FigureRequest[] = [
  {
    file: 'first-weeks.svg',
    title: 'The first weeks after one session',
    caption: 'The barrier, the visible hole, redness, swelling and the cells that come and go, each on its own clock.',
    measures: ['openChannelFraction', 'transepidermalWaterLoss', 'erythema', 'oedema', 'neutrophils', 'macrophages'],
    curves: [['once', '']],
    time: 'clock',
    fromDay: 1 / 96,
    toDay: 28,
  },
  {
    file: 'year.svg',
    title: 'A series of three sessions over a year',
    caption: 'Matrix and outcomes. Dashed upright lines are the sessions after the first.',
    measures: ['collagen', 'collagenIIIShare', 'dermalStrength', 'elastin', 'epidermalThickness', 'scarDepth'],
    curves: [['series', '']],
    time: 'days',
    fromDay: 0,
    toDay: 400,
  },
  {
    file: 'age.svg',
    title: 'The same series at 25 and at 70 years',
    caption: 'What age changes. Where the bands overlap the model does not claim to tell the two apart.',
    measures: ['collagen', 'epidermalThickness', 'lineDepth'],
    curves: [['young', '25 years'], ['old', '70 years']],
    time: 'days',
    fromDay: 0,
    toDay: 400,
  },
  {
    file: 'needle.svg',
    title: 'The same series with needles of 0.5 and 1.5 mm',
    caption: 'Dermal measures are means over the depth that each needle reaches, so a short one can show nearly the same ratio in far less tissue.',
    measures: ['collagen', 'elastin', 'scarDepth'],
    curves: [['shallow', '0.5 mm'], ['series', '1.5 mm']],
    time: 'days',
    fromDay: 0,
    toDay: 400,
  },
];

export function buildFigure(request: FigureRequest, simulated: Simulated, published: (measure: string, scenario: CanonicalName) => readonly PublishedPoint[]): PanelFigure {
  const first = simulated[request.curves[0]![0]];
  const panels = request.measures.map((name): Panel => {
    const measure = MEASURE_TABLE.get(name);
    if (!measure) throw new Error(`There is no measure called ${name}: see src/healing/measureTable.ts`);
    const curves = request.curves.map(([scenario, curve]): Curve => {
      const { days, values, low, high } = simulated[scenario].series;
      return { name: curve, days, value: values[name]!, low: low[name]!, high: high[name]! };
    });
    const title = measuresEn[`measure.${name}` as keyof typeof measuresEn];
    const points = request.curves.flatMap(([scenario]) => published(name, scenario));
    return { title, unit: measure.unit, untreated: measureAt(simulated.untreated.series, name, -1)!.value, curves, published: points };
  });
  return {
    title: request.title,
    description: `${request.caption} ${request.curves.map(([scenario]) => simulated[scenario].words).join('; against ')}. Panels: ${panels.map(({ title, unit }) => `${title}, ${unit}`).join('; ')}.`,
    panels,
    time: request.time,
    fromDay: request.fromDay,
    toDay: request.toDay,
    sessionDays: sessionDays(first.scenario.plan),
  };
}
