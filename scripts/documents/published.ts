/**
 * Published results beside the model's own number, as the page of validation needs them. Fitted = the model's constants were
 * chosen with this number in view, so meeting it proves nothing; checked = nothing was tuned on it.
 */
import { cumulative } from '@/healing/cumulative';
import { matureCrossLinks, typeIIIShare, typeIIIShareWhenLaid } from '@/healing/matrix';
import { resolveParameters } from '@/healing/parameters';
import { YOUNG_FACE } from '@/healing/person';
import { simulateReferenceSite } from '@/healing/scale';
import { closureHours } from '@/healing/wounds';
import { columnOfDay, lerp } from '@/lib/interpolate';
import type { CanonicalName } from './scenarios';

export type Use = 'fitted' | 'checked' | 'not used' | 'seen';

export interface PublishedRow {
  readonly id: string;
  readonly statement: string;
  readonly source: string;
  readonly species: string;
  readonly people: string;
  readonly unit: string;
  /** Where the model's number is asked to lie; null where the result is only told. */
  readonly band: readonly [low: number, high: number] | null;
  readonly use: Use;
  /** The model's own number; null where it has none. */
  readonly model: number | null;
  /** Where the result can be drawn on the axes of a measure, in the measure's unit. */
  readonly at?: { readonly scenario: CanonicalName; readonly measure: string; readonly day: number };
}

type Told = Omit<PublishedRow, 'model'>;

const TOLD: readonly Told[] = [
  { id: 'type-iii-share', statement: 'Type III share of a scar after 6 months, to normal skin: 1.7', source: 'paper-pmid-12880417', species: 'human', people: '', unit: 'ratio', band: [1.5, 1.9], use: 'fitted' },
  { id: 'cross-links', statement: 'Mature cross-links after 6 months, to normal skin: 0.23', source: 'paper-pmid-12880417', species: 'human', people: '', unit: 'ratio', band: [0.15, 0.31], use: 'fitted' },
  { id: 'procollagen', statement: 'Procollagen I in wound fluid, day 7 to day 1: about 380', source: 'paper-haukipuro-1991', species: 'human', people: '', unit: 'ratio', band: [60, 500], use: 'fitted' },
  { id: 'type-iii-laid', statement: 'Type III share of what is laid on day 7: 0.35', source: 'paper-haukipuro-1991', species: 'human', people: '', unit: 'share', band: [0.32, 0.4], use: 'fitted' },
  { id: 'neutrophil-peak', statement: 'Neutrophils are most on day 1', source: 'paper-engelhardt-1998', species: 'human', people: '', unit: 'd', band: [0.8, 1.5], use: 'fitted' },
  { id: 'macrophage-peak', statement: 'Macrophages are most on day 2', source: 'paper-engelhardt-1998', species: 'human', people: '', unit: 'd', band: [1.8, 3.5], use: 'fitted' },
  { id: 'closure-narrow', statement: 'Half of the micro-lesions 70 µm wide are closed after 10 hours', source: 'paper-stumpp-2009', species: 'human', people: '', unit: 'h', band: [8, 12], use: 'fitted' },
  { id: 'closure-wide', statement: 'Half of the micro-lesions 250 µm wide are closed after 22 hours', source: 'paper-stumpp-2009', species: 'human', people: '', unit: 'h', band: [18, 24], use: 'fitted' },
];

export function publishedRows(): PublishedRow[] {
  const numbers = modelNumbers();
  return TOLD.map((row) => ({ ...row, model: numbers[row.id] ?? null }));
}

function modelNumbers(): Readonly<Record<string, number>> {
  const p = resolveParameters();
  const { days, signals } = simulateReferenceSite(365, p);
  const at = (values: Float64Array, day: number): number => {
    const column = columnOfDay(days, day);
    const left = Math.floor(column);
    return lerp(values[left]!, values[left + 1] ?? values[left]!, column - left);
  };
  const peakDay = (values: Float64Array): number => days[values.indexOf(Math.max(...values))]!;
  const laid = cumulative(signals.depositionRate, days);
  const sum = { mass: 0, typeIII: 0, mature: 0 };
  for (let column = 1; column < days.length && days[column]! <= 180; column += 1) {
    const made = laid[column]! - laid[column - 1]!;
    const age = 180 - days[column]!;
    sum.mass += made;
    sum.typeIII += made * typeIIIShare(age, typeIIIShareWhenLaid(days[column]!, p), p);
    sum.mature += made * matureCrossLinks(age, p);
  }
  return {
    'type-iii-share': sum.typeIII / sum.mass / p.typeIIIShareNative,
    'cross-links': sum.mature / sum.mass,
    procollagen: at(signals.depositionRate, 7) / at(signals.depositionRate, 1),
    'type-iii-laid': typeIIIShareWhenLaid(7, p),
    'neutrophil-peak': peakDay(signals.neutrophils),
    'macrophage-peak': peakDay(signals.macrophagesInflammatory.map((value, index) => value + signals.macrophagesRepair[index]!)),
    'closure-narrow': closureHours(35, YOUNG_FACE, p),
    'closure-wide': closureHours(125, YOUNG_FACE, p),
  };
}
