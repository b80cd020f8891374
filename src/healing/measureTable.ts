/** The table of measures: names (a public interface), units, directions and grades; what each is made of: `measureMeanings.ts`. */
import type { Grade } from '@/lib/quantity';

export interface Measure<Name extends string = string> {
  readonly name: Name;
  readonly unit: string;
  /** Key of the plain-language name. */
  readonly plainName: string;
  /** Whether more of it is wanted, unwanted, or neither. */
  readonly direction: 'more' | 'less' | 'neutral';
  readonly grade: Grade;
  readonly source: string;
  /** Value of untreated skin; null where it is the site's own. */
  readonly untreated: number | null;
}

function measure<Name extends string>(
  name: Name,
  unit: string,
  untreated: number | null,
  direction: Measure['direction'],
  grade: Grade,
  source: string,
): Measure<Name> {
  return { name, unit, plainName: `measure.${name}`, direction, grade, source, untreated };
}

export const MEASURES = [
  measure('bleeding', '0..1', 0, 'less', 'illustrative', 'H-32'),
  measure('openChannelFraction', 'share', 0, 'less', 'fitted', 'H-02'),
  measure('epidermalCover', 'share', 1, 'more', 'fitted', 'paper-stumpp-2009'),
  measure('transepidermalWaterLoss', 'ratio', 1, 'less', 'illustrative', 'H-04'),
  measure('erythema', 'Δa*', 0, 'less', 'fitted', 'X-22'),
  measure('oedema', 'mm', 0, 'less', 'illustrative', 'model-3.10'),
  measure('perfusion', 'ratio', 1, 'neutral', 'illustrative', 'model-3.10'),
  measure('vesselDensity', 'ratio', 1, 'neutral', 'illustrative', 'H-21'),
  measure('tightness', '0..1', 0, 'less', 'illustrative', 'model-3.10'),
  measure('sensitivity', '0..1', 0, 'less', 'illustrative', 'model-3.10'),
  measure('dryness', '0..1', 0, 'less', 'illustrative', 'model-3.10'),
  measure('flaking', '0..1', 0, 'less', 'illustrative', 'H-41'),
  measure('spots', '0..1', 0, 'less', 'illustrative', 'model-3.10'),
  measure('infection', '0..1', 0, 'less', 'illustrative', 'model-3.4'),
  measure('epidermalThickness', 'µm', null, 'more', 'illustrative', 'O-01'),
  measure('neutrophils', '1/mm³', 0, 'neutral', 'illustrative', 'H-33'),
  measure('macrophages', '1/mm³', 0, 'neutral', 'illustrative', 'H-34'),
  measure('fibroblasts', '1/mm³', 0, 'neutral', 'illustrative', 'H-35'),
  measure('collagen', 'ratio', 1, 'more', 'illustrative', 'model-3.3'),
  measure('collagenI', 'ratio', 1, 'more', 'illustrative', 'model-3.6'),
  measure('collagenIII', 'ratio', 1, 'neutral', 'illustrative', 'model-3.6'),
  measure('collagenIIIShare', 'share', 0.2, 'neutral', 'illustrative', 'model-3.6'),
  measure('fibreAlignment', '0..1', 0, 'neutral', 'illustrative', 'model-3.7'),
  measure('elastin', 'ratio', 1, 'more', 'illustrative', 'O-05'),
  measure('tropoelastin', 'ratio', 1, 'more', 'illustrative', 'O-06'),
  measure('dermalStrength', 'ratio', 1, 'more', 'illustrative', 'H-39'),
  measure('elasticRecoil', 'ratio', 1, 'more', 'illustrative', 'model-3.10'),
  measure('lineDepth', 'ratio', 1, 'less', 'illustrative', 'O-14'),
  measure('scarDepth', 'ratio', 1, 'less', 'illustrative', 'O-24'),
  measure('poreArea', 'ratio', 1, 'less', 'illustrative', 'O-38'),
  measure('surfaceRoughness', 'ratio', 1, 'less', 'illustrative', 'O-15'),
  measure('pigmentContrast', 'ratio', 1, 'less', 'illustrative', 'D-27'),
] as const satisfies readonly Measure[];

export const MEASURE_TABLE: ReadonlyMap<string, Measure> = new Map(MEASURES.map((row) => [row.name, row]));
