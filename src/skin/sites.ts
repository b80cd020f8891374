/**
 * Thicknesses of the seven sites in mm, young adult skin (REFERENCE_AGE_YEARS), each with range, grade and source.
 * Lengths are histological: ultrasound reads the epidermis about twice as thick because the entrance echo counts with it
 * (A-10..A-13: 0.17-0.22 mm; histology and optical tomography: 0.03-0.12 mm, A-04, A-06, A-08). In reality sex, body weight
 * and the place within a site matter as much as the site; here one mean each, and the range carries the rest.
 */
import type { Grade, Quantity } from '@/lib/quantity';
import { SITES, type Site } from './skin';

export interface SiteThickness {
  readonly stratumCorneumMm: Quantity;
  readonly epidermisMm: Quantity;
  readonly reteHeightMm: Quantity;
  readonly retePitchMm: Quantity;
  readonly papillaryDermisMm: Quantity;
  readonly dermisMm: Quantity;
  readonly fatMm: Quantity;
  readonly superficialPlexusMm: Quantity;
  readonly furrowDepthMm: Quantity;
  readonly furrowSpacingMm: Quantity;
  readonly blockDepthMm: Quantity;
}

type Row = readonly [value: number, low: number, high: number, grade: Grade, source: string, note?: string];

const MEANING: Record<keyof SiteThickness, string> = {
  stratumCorneumMm: 'Thickness of the stratum corneum.',
  epidermisMm: 'Thickness of the whole epidermis, stratum corneum included: mean depth of the dermal-epidermal junction.',
  reteHeightMm: 'Height of the rete ridges, crest to trough of the junction.',
  retePitchMm: 'Mean distance between neighbouring rete ridges.',
  papillaryDermisMm: 'Thickness of the papillary dermis below the junction.',
  dermisMm: 'Thickness of the whole dermis.',
  fatMm: 'Thickness of the subcutaneous fat.',
  superficialPlexusMm: 'Depth of the superficial blood vessel plexus below the surface.',
  furrowDepthMm: 'Depth of the primary furrows of the skin surface.',
  furrowSpacingMm: 'Mean spacing of the primary furrows of the skin surface.',
  blockDepthMm: 'Depth at which the drawn block ends.',
};

const FURROWS = {
  furrowDepthMm: [0.045, 0.02, 0.2, 'illustrative', 'model-skin'],
  furrowSpacingMm: [0.45, 0.25, 0.7, 'illustrative', 'model-skin'],
} as const satisfies Record<string, Row>;

const FACE_RETE = {
  reteHeightMm: [0.05, 0.02, 0.07, 'illustrative', 'A-51'],
  retePitchMm: [0.11, 0.07, 0.15, 'illustrative', 'A-51'],
} as const satisfies Record<string, Row>;

const BODY_RETE = {
  reteHeightMm: [0.075, 0.05, 0.1, 'illustrative', 'A-51'],
  retePitchMm: [0.11, 0.07, 0.15, 'illustrative', 'A-51'],
} as const satisfies Record<string, Row>;

const ROWS: Record<Site, Record<keyof SiteThickness, Row>> = {
  forehead: {
    ...FURROWS,
    ...FACE_RETE,
    stratumCorneumMm: [0.014, 0.012, 0.018, 'measured', 'A-04'],
    epidermisMm: [0.085, 0.04, 0.12, 'measured', 'A-08'],
    papillaryDermisMm: [0.13, 0.05, 0.2, 'illustrative', 'A-53'],
    dermisMm: [1.35, 0.86, 1.95, 'measured', 'A-09', 'Ultrasound reads 0.86 (women) and 1.17 (men), A-10.'],
    fatMm: [2, 1, 3, 'measured', 'A-17'],
    superficialPlexusMm: [0.35, 0.25, 0.5, 'fitted', 'A-55'],
    blockDepthMm: [3.8, 3.8, 3.8, 'illustrative', 'model-skin'],
  },
  cheek: {
    ...FURROWS,
    ...FACE_RETE,
    stratumCorneumMm: [0.017, 0.012, 0.022, 'measured', 'A-01'],
    epidermisMm: [0.095, 0.05, 0.13, 'measured', 'A-08', 'Cadaver series 0.03-0.06 (A-06), ultrasound 0.20 (A-11).'],
    papillaryDermisMm: [0.13, 0.05, 0.2, 'illustrative', 'A-53'],
    dermisMm: [1.45, 0.87, 1.95, 'measured', 'A-09', 'Ultrasound reads 0.87 (women) and 1.14 (men), A-11.'],
    fatMm: [4, 2, 6, 'illustrative', 'A-17', 'Between the forehead and the temple, which were measured.'],
    superficialPlexusMm: [0.36, 0.25, 0.5, 'fitted', 'A-55', 'Not the 1-1.5 mm of the forearm (A-34): the facial dermis is too thin.'],
    blockDepthMm: [2.8, 2.8, 2.8, 'illustrative', 'model-skin'],
  },
  periorbital: {
    ...FURROWS,
    ...FACE_RETE,
    furrowSpacingMm: [0.35, 0.2, 0.6, 'illustrative', 'model-skin'],
    stratumCorneumMm: [0.012, 0.009, 0.016, 'fitted', 'A-04'],
    epidermisMm: [0.06, 0.03, 0.09, 'measured', 'A-06', 'Ultrasound 0.17 (A-12).'],
    papillaryDermisMm: [0.1, 0.05, 0.15, 'illustrative', 'A-53'],
    dermisMm: [0.75, 0.55, 1, 'measured', 'A-07', 'Ultrasound reads 0.58 (women) and 0.67 (men), A-12.'],
    fatMm: [0.8, 0.2, 2, 'illustrative', 'model-skin'],
    superficialPlexusMm: [0.25, 0.18, 0.35, 'fitted', 'A-55'],
    blockDepthMm: [2.6, 2.6, 2.6, 'illustrative', 'model-skin'],
  },
  neck: {
    ...FURROWS,
    ...FACE_RETE,
    stratumCorneumMm: [0.014, 0.012, 0.018, 'measured', 'A-04'],
    epidermisMm: [0.075, 0.045, 0.1, 'fitted', 'A-04', 'Ultrasound 0.17-0.19 (A-13).'],
    papillaryDermisMm: [0.13, 0.05, 0.2, 'illustrative', 'A-53'],
    dermisMm: [1.15, 0.78, 1.4, 'fitted', 'A-13', 'Ultrasound reads 0.99 (women) and 0.98 (men); raised to the scale of histology, which reads more at every site of the face.'],
    fatMm: [3, 1, 6, 'illustrative', 'A-17', 'Submental fat is the nearest that was measured.'],
    superficialPlexusMm: [0.35, 0.25, 0.5, 'fitted', 'A-55'],
    blockDepthMm: [3.4, 3.4, 3.4, 'illustrative', 'model-skin'],
  },
  abdomen: {
    ...FURROWS,
    ...BODY_RETE,
    stratumCorneumMm: [0.014, 0.011, 0.018, 'fitted', 'A-04'],
    epidermisMm: [0.09, 0.07, 0.12, 'measured', 'A-05'],
    papillaryDermisMm: [0.3, 0.2, 0.4, 'illustrative', 'A-53'],
    dermisMm: [2.11, 1.8, 3.2, 'fitted', 'A-19', 'Ultrasound reads 2.2 with the epidermis, which is taken off.'],
    fatMm: [13.9, 8, 22, 'measured', 'A-20'],
    superficialPlexusMm: [0.55, 0.3, 1.2, 'fitted', 'A-34'],
    blockDepthMm: [4, 4, 4, 'illustrative', 'model-skin'],
  },
  forearm: {
    ...FURROWS,
    ...BODY_RETE,
    stratumCorneumMm: [0.018, 0.013, 0.023, 'measured', 'A-02'],
    epidermisMm: [0.075, 0.06, 0.1, 'measured', 'A-03'],
    papillaryDermisMm: [0.2, 0.12, 0.35, 'illustrative', 'A-53'],
    dermisMm: [1.5, 1, 2.2, 'fitted', 'A-19', 'The upper arm, which was measured, has 2.2 with the epidermis.'],
    fatMm: [6, 3, 12, 'illustrative', 'A-20', 'The upper arm has 10.8.'],
    superficialPlexusMm: [0.5, 0.3, 1.2, 'fitted', 'A-34'],
    blockDepthMm: [3.6, 3.6, 3.6, 'illustrative', 'model-skin'],
  },
  hand: {
    ...FURROWS,
    ...BODY_RETE,
    furrowDepthMm: [0.06, 0.03, 0.2, 'illustrative', 'model-skin'],
    furrowSpacingMm: [0.6, 0.35, 1, 'illustrative', 'model-skin'],
    stratumCorneumMm: [0.029, 0.018, 0.04, 'measured', 'A-01'],
    epidermisMm: [0.1, 0.077, 0.15, 'measured', 'A-18'],
    papillaryDermisMm: [0.2, 0.12, 0.35, 'illustrative', 'A-53'],
    dermisMm: [2.1, 1.17, 3.06, 'measured', 'A-18'],
    fatMm: [1.2, 0.5, 2.5, 'illustrative', 'model-skin'],
    superficialPlexusMm: [0.5, 0.3, 1.2, 'fitted', 'A-34'],
    blockDepthMm: [3.8, 3.8, 3.8, 'illustrative', 'model-skin'],
  },
};

function toQuantities(rows: Record<keyof SiteThickness, Row>): SiteThickness {
  const quantities: Partial<Record<keyof SiteThickness, Quantity>> = {};
  for (const field of Object.keys(MEANING) as (keyof SiteThickness)[]) {
    const [value, low, high, grade, source, note] = rows[field];
    quantities[field] = { value, low, high, unit: 'mm', grade, source, meaning: note ? `${MEANING[field]} ${note}` : MEANING[field] };
  }
  return quantities as SiteThickness;
}

/** The table: every site, every thickness. */
export const SITE_TABLE: Readonly<Record<Site, SiteThickness>> = Object.fromEntries(
  SITES.map((site) => [site, toQuantities(ROWS[site])]),
) as Record<Site, SiteThickness>;
