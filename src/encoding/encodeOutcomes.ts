/**
 * What the surface shows of the months: the measures of lines, scars, pores, texture and pigment as ratios to before, flakes, and
 * the elastic fibres formed. One value per column for the whole block; the picture scales its relief, its tints and its threads
 * by them, so that it changes exactly as far as the measures say.
 */
import type { MeasureSeries } from '@/healing/measures';
import type { HealingRecord } from '@/healing/record';

export const OUTCOME_NAMES = ['lineDepth', 'scarDepth', 'poreArea', 'surfaceRoughness', 'pigmentContrast', 'flaking', 'elastinFormed'] as const;
export type OutcomeName = (typeof OUTCOME_NAMES)[number];

/** One value per column of the record. */
export type EncodedOutcomes = Readonly<Record<OutcomeName, Float32Array>>;

export function encodeOutcomes(record: HealingRecord, { values }: MeasureSeries): EncodedOutcomes {
  const of = (name: string): Float32Array => {
    const series = values[name];
    if (!series) throw new Error(`The measures lack "${name}", which the picture of the surface follows.`);
    return series.slice();
  };
  return {
    lineDepth: of('lineDepth'),
    scarDepth: of('scarDepth'),
    poreArea: of('poreArea'),
    surfaceRoughness: of('surfaceRoughness'),
    pigmentContrast: of('pigmentContrast'),
    flaking: of('flaking'),
    elastinFormed: Float32Array.from(record.elastinFormed),
  };
}
