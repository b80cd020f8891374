/**
 * Thicknesses of the seven sites in mm, young adult skin (REFERENCE_AGE_YEARS), each with range, grade and source.
 * Lengths are histological: ultrasound reads the epidermis about twice as thick because the entrance echo counts with it
 * (A-10..A-13: 0.17-0.22 mm; histology and optical tomography: 0.03-0.12 mm, A-04, A-06, A-08). In reality sex, body weight
 * and the place within a site matter as much as the site; here one mean each, and the range carries the rest.
 * Where a site was not measured: fat of the cheek lies between forehead and temple, that of the neck is submental
 * dermis of the neck is ultrasound raised to the scale of histology; dermis and fat of the forearm are a
 * little less than those of the upper arm. The plexus of the face is not at the 1-1.5 mm of the forearm:
 * the facial dermis is too thin for that.
 */
import type { Quantity } from '@/lib/quantity';
import { type Row, siteTable } from './siteRow';
import type { Site } from './skin';

export type SiteThicknessField =
  | 'stratumCorneumMm'
  | 'epidermisMm'
  | 'reteHeightMm'
  | 'retePitchMm'
  | 'papillaryDermisMm'
  | 'dermisMm'
  | 'fatMm'
  | 'superficialPlexusMm'
  | 'furrowDepthMm'
  | 'furrowSpacingMm'
  | 'blockDepthMm';

const FURROW_DEPTH: Row = [0.045, 0.02, 0.2, 'illustrative', 'model-skin'];
const FURROW_SPACING: Row = [0.45, 0.25, 0.7, 'illustrative', 'model-skin'];
const RETE_FACE: Row = [0.05, 0.02, 0.07, 'illustrative', 'A-51'];
const RETE_BODY: Row = [0.075, 0.05, 0.1, 'illustrative', 'A-51'];
const PAPILLARY_FACE: Row = [0.13, 0.05, 0.2, 'illustrative', 'A-53'];
const PAPILLARY_LIMB: Row = [0.2, 0.12, 0.35, 'illustrative', 'A-53'];
const PLEXUS_FACE: Row = [0.35, 0.25, 0.5, 'fitted', 'A-55'];
const PLEXUS_LIMB: Row = [0.5, 0.3, 1.2, 'fitted', 'A-34'];

function block(depthMm: number): Row {
  return [depthMm, depthMm, depthMm, 'illustrative', 'model-skin'];
}

/** The table: every site, every thickness. */
export const SITE_TABLE: Readonly<Record<Site, Readonly<Record<SiteThicknessField, Quantity>>>> = siteTable(() => 'mm', {
  stratumCorneumMm: {
    forehead: [0.014, 0.012, 0.018, 'measured', 'A-04'],
    cheek: [0.017, 0.012, 0.022, 'measured', 'A-01'],
    periorbital: [0.012, 0.009, 0.016, 'fitted', 'A-04'],
    neck: [0.014, 0.012, 0.018, 'measured', 'A-04'],
    abdomen: [0.014, 0.011, 0.018, 'fitted', 'A-04'],
    forearm: [0.018, 0.013, 0.023, 'measured', 'A-02'],
    hand: [0.029, 0.018, 0.04, 'measured', 'A-01'],
  },
  epidermisMm: {
    forehead: [0.085, 0.04, 0.12, 'measured', 'A-08'],
    cheek: [0.095, 0.05, 0.13, 'measured', 'A-08'],
    periorbital: [0.06, 0.03, 0.09, 'measured', 'A-06'],
    neck: [0.075, 0.045, 0.1, 'fitted', 'A-04'],
    abdomen: [0.09, 0.07, 0.12, 'measured', 'A-05'],
    forearm: [0.075, 0.06, 0.1, 'measured', 'A-03'],
    hand: [0.1, 0.077, 0.15, 'measured', 'A-18'],
  },
  reteHeightMm: {
    forehead: RETE_FACE, cheek: RETE_FACE, periorbital: RETE_FACE, neck: RETE_FACE, abdomen: RETE_BODY, forearm: RETE_BODY, hand: RETE_BODY,
  },
  retePitchMm: [0.11, 0.07, 0.15, 'illustrative', 'A-51'],
  papillaryDermisMm: {
    forehead: PAPILLARY_FACE,
    cheek: PAPILLARY_FACE,
    periorbital: [0.1, 0.05, 0.15, 'illustrative', 'A-53'],
    neck: PAPILLARY_FACE,
    abdomen: [0.3, 0.2, 0.4, 'illustrative', 'A-53'],
    forearm: PAPILLARY_LIMB,
    hand: PAPILLARY_LIMB,
  },
  dermisMm: {
    forehead: [1.35, 0.86, 1.95, 'measured', 'A-09'],
    cheek: [1.45, 0.87, 1.95, 'measured', 'A-09'],
    periorbital: [0.75, 0.55, 1, 'measured', 'A-07'],
    neck: [1.15, 0.78, 1.4, 'fitted', 'A-13'],
    abdomen: [2.11, 1.8, 3.2, 'fitted', 'A-19'],
    forearm: [1.5, 1, 2.2, 'fitted', 'A-19'],
    hand: [2.1, 1.17, 3.06, 'measured', 'A-18'],
  },
  fatMm: {
    forehead: [2, 1, 3, 'measured', 'A-17'],
    cheek: [4, 2, 6, 'illustrative', 'A-17'],
    periorbital: [0.8, 0.2, 2, 'illustrative', 'model-skin'],
    neck: [3, 1, 6, 'illustrative', 'A-17'],
    abdomen: [13.9, 8, 22, 'measured', 'A-20'],
    forearm: [6, 3, 12, 'illustrative', 'A-20'],
    hand: [1.2, 0.5, 2.5, 'illustrative', 'model-skin'],
  },
  superficialPlexusMm: {
    forehead: PLEXUS_FACE,
    cheek: [0.36, 0.25, 0.5, 'fitted', 'A-55'],
    periorbital: [0.25, 0.18, 0.35, 'fitted', 'A-55'],
    neck: PLEXUS_FACE,
    abdomen: [0.55, 0.3, 1.2, 'fitted', 'A-34'],
    forearm: PLEXUS_LIMB,
    hand: PLEXUS_LIMB,
  },
  furrowDepthMm: {
    forehead: FURROW_DEPTH, cheek: FURROW_DEPTH, periorbital: FURROW_DEPTH, neck: FURROW_DEPTH, abdomen: FURROW_DEPTH, forearm: FURROW_DEPTH,
    hand: [0.06, 0.03, 0.2, 'illustrative', 'model-skin'],
  },
  furrowSpacingMm: {
    forehead: FURROW_SPACING, cheek: FURROW_SPACING, neck: FURROW_SPACING, abdomen: FURROW_SPACING, forearm: FURROW_SPACING,
    periorbital: [0.35, 0.2, 0.6, 'illustrative', 'model-skin'],
    hand: [0.6, 0.35, 1, 'illustrative', 'model-skin'],
  },
  blockDepthMm: {
    forehead: block(3.8), cheek: block(2.8), periorbital: block(2.6), neck: block(3.4), abdomen: block(4), forearm: block(3.6), hand: block(3.8),
  },
});
