/** The table of measures: names (a public interface), units, directions, grades and what each is made of. */
import type { Grade } from '@/lib/quantity';

export interface Measure {
  readonly name: string;
  readonly unit: string;
  /** Key of the plain-language name. */
  readonly plainName: string;
  /** Whether more of it is wanted, unwanted, or neither. */
  readonly direction: 'more' | 'less' | 'neutral';
  readonly grade: Grade;
  readonly source: string;
  /** Value of untreated skin; null where it is the site's own. */
  readonly untreated: number | null;
  /** What the value is computed from. */
  readonly meaning: string;
}

function measure(
  name: string,
  unit: string,
  untreated: number | null,
  direction: Measure['direction'],
  grade: Grade,
  source: string,
  meaning: string,
): Measure {
  return { name, unit, plainName: `measure.${name}`, direction, grade, source, untreated, meaning };
}

export const MEASURES = [
  measure('bleeding', '0..1', 0, 'less', 'illustrative', 'H-32', 'Share of punctures that reach vessels, fading within minutes'),
  measure('openChannelFraction', 'share', 0, 'less', 'illustrative', 'H-01', 'Punctures of the last session whose hole is still open'),
  measure('epidermalCover', 'share', 1, 'more', 'fitted', 'paper-stumpp-2009', 'Surface that is not an uncovered needle hole'),
  measure('transepidermalWaterLoss', 'ratio', 1, 'less', 'illustrative', 'H-04', 'Water loss through open and not yet cornified holes'),
  measure('erythema', 'Δa*', 0, 'less', 'illustrative', 'H-09', 'Redness at the punctures times the surface within their reach'),
  measure('oedema', 'mm', 0, 'less', 'illustrative', 'model-3.10', 'Swelling driven by inflammation while vessels leak'),
  measure('perfusion', 'ratio', 1, 'neutral', 'illustrative', 'model-3.10', 'Blood flow driven by inflammation, with an immediate rise'),
  measure('vesselDensity', 'ratio', 1, 'neutral', 'illustrative', 'H-21', 'Sprouting and pruning of capillaries in the halos, mean over the treated volume'),
  measure('tightness', '0..1', 0, 'less', 'illustrative', 'model-3.10', 'Swelling, pulling fibroblasts and dryness'),
  measure('sensitivity', '0..1', 0, 'less', 'illustrative', 'model-3.10', 'Inflammation and missing barrier'),
  measure('dryness', '0..1', 0, 'less', 'illustrative', 'model-3.10', 'Missing barrier, with a lag'),
  measure('flaking', '0..1', 0, 'less', 'illustrative', 'H-41', 'Injured horny layer that falls after some days'),
  measure('spots', '0..1', 0, 'less', 'illustrative', 'model-3.10', 'Red points after dense and deep needling'),
  measure('infection', '0..1', 0, 'less', 'illustrative', 'model-3.4', 'Bacteria brought into open channels by dirty hands or early make-up; does not act back on healing here'),
  measure('epidermalThickness', 'µm', null, 'more', 'illustrative', 'O-01', 'Thickness of the epidermis, stimulated by fibroblasts'),
  measure('neutrophils', '1/mm³', 0, 'neutral', 'illustrative', 'H-33', 'Neutrophils above rest, mean over the treated volume'),
  measure('macrophages', '1/mm³', 0, 'neutral', 'illustrative', 'H-34', 'Macrophages above rest, mean over the treated volume'),
  measure('fibroblasts', '1/mm³', 0, 'neutral', 'illustrative', 'H-35', 'Activated fibroblasts above rest, mean over the treated volume'),
  measure('collagen', 'ratio', 1, 'more', 'illustrative', 'model-3.3', 'Native collagen left plus the mass of all new fibres'),
  measure('collagenI', 'ratio', 1, 'more', 'illustrative', 'model-3.6', 'Type I part of collagen, to its own baseline'),
  measure('collagenIII', 'ratio', 1, 'neutral', 'illustrative', 'model-3.6', 'Type III part of collagen, to its own baseline'),
  measure('collagenIIIShare', 'share', 0.2, 'neutral', 'illustrative', 'model-3.6', 'Type III share of all collagen'),
  measure('elastin', 'ratio', 1, 'more', 'illustrative', 'O-05', 'Elastic fibres left plus those formed after a delay of months; studies disagree on the sign'),
  measure('tropoelastin', 'ratio', 1, 'more', 'illustrative', 'O-06', 'Elastin synthesis by fibroblasts and remodellers'),
  measure('dermalStrength', 'ratio', 1, 'more', 'illustrative', 'H-39', 'Intact dermis plus new collagen weighted by its cross-links'),
  measure('elasticRecoil', 'ratio', 1, 'more', 'illustrative', 'model-3.10', 'Recoil from elastin and cross-linked collagen'),
  measure('lineDepth', 'ratio', 1, 'less', 'illustrative', 'O-14', 'Fine lines, shallower by bound collagen and thicker epidermis; at first by swelling'),
  measure('scarDepth', 'ratio', 1, 'less', 'illustrative', 'O-24', 'Acne scars, shallower by bound collagen and cut strands'),
  measure('poreArea', 'ratio', 1, 'less', 'illustrative', 'O-38', 'Pores, narrower by a few per cent; no controlled trial exists'),
  measure('surfaceRoughness', 'ratio', 1, 'less', 'illustrative', 'O-15', 'Lines, scars and pores together; rougher while crusts and flakes are there'),
  measure('pigmentContrast', 'ratio', 1, 'less', 'illustrative', 'D-27', 'Uneven pigment: shed with the epidermis, darkened by inflammation; can exceed 1'),
] as const satisfies readonly Measure[];

export const MEASURE_TABLE: ReadonlyMap<string, Measure> = new Map(MEASURES.map((row) => [row.name, row]));
