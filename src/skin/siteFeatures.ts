/**
 * What stands in the skin of the seven sites besides its layers: hair, glands, small vessels, pigment cells, tension lines
 * and how much sun the site gets. Young adult skin. In reality each varies as much within a site as between sites; counts by
 * casts, whole mounts and vellus counts differ two- to threefold, and the range holds them all.
 * Where no count exists for a site, that of the nearest counted one stands, graded illustrative.
 */
import type { Quantity } from '@/lib/quantity';
import { type Row, siteTable } from './siteRow';
import type { Site } from './skin';

const FEATURE_UNITS = {
  follicleDensityPerCm2: '1/cm²',
  follicleDepthMm: 'mm',
  hairDiameterUm: 'µm',
  hairLengthMm: 'mm',
  sebaceousRadiusMm: 'mm',
  sebaceousDepthMm: 'mm',
  ostiumRadiusMm: 'mm',
  eccrineDensityPerCm2: '1/cm²',
  eccrineCoilDepthMm: 'mm',
  capillaryLoopsPerMm2: '1/mm²',
  melanocytesPerMm2: '1/mm²',
  fibroblastsPerMm3: '1/mm³',
  tensionLineDeg: '°',
  tensionAnisotropy: '0..1',
  sunExposure: '0..1',
  corneumTransitDays: 'd',
  livingTransitDays: 'd',
  surfaceOilUgPerCm2: 'µg/cm²',
  grossElasticity: 'ratio',
} as const;

export type SiteFeatureField = keyof typeof FEATURE_UNITS;

const HAIR_FACE: Row = [15, 8, 30, 'illustrative', 'model-skin'];
const HAIR_BODY: Row = [35, 20, 60, 'illustrative', 'model-skin'];
const SHORT_HAIR: Row = [1, 0.3, 2, 'illustrative', 'model-skin'];
const FOLLICLE_BODY: Row = [1.5, 0.8, 2.5, 'illustrative', 'A-28'];
const GLAND_FACE: Row = [0.3, 0.18, 0.5, 'illustrative', 'model-skin'];
const GLAND_BODY: Row = [0.11, 0.06, 0.2, 'illustrative', 'model-skin'];
const GLAND_DEPTH: Row = [0.8, 0.4, 1.65, 'fitted', 'A-29'];
const SWEAT_FACE: Row = [230, 160, 295, 'measured', 'A-30'];
const COIL_BODY: Row = [1.95, 1.4, 3, 'illustrative', 'A-57'];
const LOOPS: Row = [35, 20, 60, 'illustrative', 'A-54'];
const MELANOCYTES_FACE: Row = [2000, 1000, 2200, 'fitted', 'A-38'];
const MELANOCYTES_ARM: Row = [1080, 880, 1400, 'fitted', 'A-39'];
const TRANSIT_FACE: Row = [9, 6, 16, 'fitted', 'G-16'];

function lines(degrees: number): Row {
  return [degrees, degrees - 20, degrees + 20, 'illustrative', 'A-61'];
}

function share(value: number, low: number, high: number, source = 'A-61'): Row {
  return [value, low, high, 'illustrative', source];
}

/** The table: every site, every feature. `tensionLineDeg` counts from the horizontal of an upright body; the block's x axis lies along the lines. */
export const SITE_FEATURES: Readonly<Record<Site, Readonly<Record<SiteFeatureField, Quantity>>>> = siteTable(
  (field) => FEATURE_UNITS[field],
  {
    follicleDensityPerCm2: {
      forehead: [300, 290, 460, 'measured', 'A-26'],
      cheek: [400, 250, 740, 'fitted', 'A-24'],
      periorbital: [300, 150, 700, 'illustrative', 'A-24'],
      neck: [100, 40, 300, 'illustrative', 'A-26'],
      abdomen: [22, 14, 70, 'fitted', 'A-50'],
      forearm: [18, 14, 70, 'fitted', 'A-50'],
      hand: [20, 10, 70, 'illustrative', 'A-24'],
    },
    follicleDepthMm: {
      forehead: [0.75, 0.5, 1, 'illustrative', 'A-56'],
      cheek: [0.75, 0.5, 1, 'illustrative', 'A-56'],
      periorbital: [0.5, 0.3, 0.7, 'illustrative', 'A-56'],
      neck: [0.75, 0.5, 1, 'illustrative', 'A-56'],
      abdomen: FOLLICLE_BODY, forearm: [1.3, 0.8, 2.2, 'illustrative', 'A-28'], hand: [1.4, 0.8, 2.2, 'illustrative', 'A-28'],
    },
    hairDiameterUm: {
      forehead: HAIR_FACE, cheek: HAIR_FACE, periorbital: HAIR_FACE,
      neck: [20, 10, 40, 'illustrative', 'model-skin'],
      abdomen: HAIR_BODY, forearm: HAIR_BODY, hand: HAIR_BODY,
    },
    hairLengthMm: {
      forehead: SHORT_HAIR, cheek: SHORT_HAIR, periorbital: SHORT_HAIR,
      neck: [2, 0.5, 6, 'illustrative', 'model-skin'],
      abdomen: [5, 1, 15, 'illustrative', 'model-skin'],
      forearm: [8, 2, 15, 'illustrative', 'model-skin'],
      hand: [5, 1, 12, 'illustrative', 'model-skin'],
    },
    sebaceousRadiusMm: {
      forehead: [0.34, 0.2, 0.6, 'illustrative', 'model-skin'],
      cheek: GLAND_FACE,
      periorbital: [0.15, 0.08, 0.3, 'illustrative', 'model-skin'],
      neck: [0.15, 0.08, 0.3, 'illustrative', 'model-skin'],
      abdomen: GLAND_BODY, forearm: GLAND_BODY, hand: GLAND_BODY,
    },
    sebaceousDepthMm: {
      forehead: GLAND_DEPTH, cheek: GLAND_DEPTH,
      periorbital: [0.45, 0.3, 0.7, 'fitted', 'A-29'],
      neck: [0.65, 0.4, 1.2, 'fitted', 'A-29'],
      abdomen: GLAND_DEPTH, forearm: GLAND_DEPTH, hand: GLAND_DEPTH,
    },
    ostiumRadiusMm: {
      forehead: [0.05, 0.033, 0.12, 'fitted', 'A-50'],
      cheek: [0.06, 0.03, 0.15, 'illustrative', 'A-50'],
      periorbital: [0.03, 0.02, 0.07, 'illustrative', 'A-50'],
      neck: [0.04, 0.025, 0.09, 'illustrative', 'A-50'],
      abdomen: [0.06, 0.03, 0.1, 'illustrative', 'A-50'],
      forearm: [0.07, 0.035, 0.1, 'illustrative', 'A-50'],
      hand: [0.06, 0.03, 0.1, 'illustrative', 'A-50'],
    },
    eccrineDensityPerCm2: {
      forehead: SWEAT_FACE, cheek: SWEAT_FACE, periorbital: SWEAT_FACE,
      neck: [170, 100, 270, 'illustrative', 'A-30'],
      abdomen: [102, 90, 175, 'measured', 'A-31'],
      forearm: [104, 90, 175, 'measured', 'A-31'],
      hand: [166, 130, 250, 'measured', 'A-31'],
    },
    eccrineCoilDepthMm: {
      forehead: [1.45, 1.1, 2, 'illustrative', 'A-57'],
      cheek: [1.6, 1.2, 2, 'illustrative', 'A-57'],
      periorbital: [0.85, 0.6, 1.3, 'illustrative', 'A-57'],
      neck: [1.25, 0.9, 2, 'illustrative', 'A-57'],
      abdomen: [2.3, 1.9, 4, 'illustrative', 'A-57'],
      forearm: [1.6, 1.2, 3, 'illustrative', 'A-57'],
      hand: COIL_BODY,
    },
    capillaryLoopsPerMm2: {
      forehead: LOOPS, cheek: LOOPS,
      periorbital: [16, 10, 30, 'fitted', 'A-36'],
      neck: LOOPS, abdomen: LOOPS,
      forearm: [45, 20, 60, 'illustrative', 'A-54'],
      hand: [60, 40, 80, 'fitted', 'A-36'],
    },
    melanocytesPerMm2: {
      forehead: MELANOCYTES_FACE, cheek: MELANOCYTES_FACE, periorbital: MELANOCYTES_FACE,
      neck: [1570, 1000, 1800, 'fitted', 'A-39'],
      abdomen: [900, 800, 1050, 'fitted', 'A-37'],
      forearm: MELANOCYTES_ARM, hand: MELANOCYTES_ARM,
    },
    fibroblastsPerMm3: [3000, 2100, 4100, 'measured', 'A-48'],
    tensionLineDeg: {
      forehead: lines(0), cheek: lines(50), periorbital: lines(15), neck: lines(0), abdomen: lines(5), forearm: lines(70), hand: lines(10),
    },
    tensionAnisotropy: {
      forehead: share(0.4, 0.2, 0.6), cheek: share(0.4, 0.2, 0.6), periorbital: share(0.5, 0.3, 0.7), neck: share(0.5, 0.3, 0.7),
      abdomen: share(0.5, 0.3, 0.7), forearm: share(0.4, 0.2, 0.6), hand: share(0.3, 0.1, 0.5),
    },
    sunExposure: {
      forehead: share(1, 0.7, 1, 'G-22'), cheek: share(0.9, 0.6, 1, 'G-22'), periorbital: share(0.9, 0.6, 1, 'G-22'), neck: share(0.8, 0.5, 1, 'G-22'),
      abdomen: share(0.05, 0.01, 0.2, 'G-22'), forearm: share(0.6, 0.3, 0.9, 'G-22'), hand: share(1, 0.7, 1, 'G-22'),
    },
    corneumTransitDays: {
      forehead: [7, 6, 14, 'measured', 'G-16'],
      cheek: TRANSIT_FACE, periorbital: TRANSIT_FACE,
      neck: [11, 7, 18, 'illustrative', 'G-16'],
      abdomen: [14, 11, 20, 'fitted', 'G-16'],
      forearm: [17.5, 15, 20, 'fitted', 'G-15'],
      hand: [21, 17, 25, 'measured', 'G-16'],
    },
    livingTransitDays: [15, 9, 24, 'fitted', 'G-17'],
    surfaceOilUgPerCm2: {
      forehead: [150, 70, 300, 'illustrative', 'model-skin'],
      cheek: [80, 40, 180, 'illustrative', 'model-skin'],
      periorbital: [45, 20, 100, 'illustrative', 'model-skin'],
      neck: [55, 25, 120, 'illustrative', 'model-skin'],
      abdomen: [20, 8, 50, 'illustrative', 'model-skin'],
      forearm: [10, 4, 30, 'illustrative', 'model-skin'],
      hand: [15, 5, 40, 'illustrative', 'model-skin'],
    },
    grossElasticity: [0.82, 0.72, 0.92, 'fitted', 'G-10'],
  },
);
