/**
 * Items 5 and 6: the rims that the cut faces share with the surface have no gap, and what the front face shows at the corner
 * goes on round it. A gap is ground showing through, which is darkest and greyest in the dark theme.
 */
import { labOf } from '../../support/colour';
import type { Picture } from '../../support/image';
import { correlation, mean, sampleAt } from '../../support/plane';
import type { Face, StillGeometry } from '../stillGeometry';
import { measured, type MadeStills, type MeasuredStill } from './madeStills';
import { atLeast, atMost, type StillCheck } from './stillCheck';

const FACES: readonly Face[] = ['front', 'right'];
/** How far from the rim, px. */
const NEAR_PX = 3;

/** The rims' ends are left out: there the ground begins. */
const END_MM = 2.75;

/** Pixels of dark ground within NEAR_PX of either rim. */
export function gapsOf(picture: Picture, geometry: Pick<StillGeometry, 'pixel'>): number {
  const gaps = new Set<number>();
  for (const face of FACES) {
    for (let along = -END_MM; along <= END_MM; along += 0.004) {
      const [x, y] = geometry.pixel(face, along, 0);
      for (let dy = -NEAR_PX; dy <= NEAR_PX; dy += 1) {
        for (let dx = -NEAR_PX; dx <= NEAR_PX; dx += 1) {
          const at = (Math.floor(y) + dy) * picture.width + Math.floor(x) + dx;
          if (isDarkGround(picture, at)) gaps.add(at);
        }
      }
    }
  }
  return gaps.size;
}

function isDarkGround({ data }: Picture, at: number): boolean {
  const [l, a, b] = labOf(data[4 * at]!, data[4 * at + 1]!, data[4 * at + 2]!);
  return l < 16 && Math.hypot(a, b) < 9;
}

/** Distance of the compared columns from the corner, mm: outside the light line that marks it. */
const BESIDE_MM = [0.03, 0.045, 0.06] as const;
const STEP_MM = 0.008;
/** Slower variation is the strata's and the light's own. */
const SLOW_MM = 0.3;

/**
 * How the lightness beside the corner on one face follows that on the other, from one depth to another, −1..1. Structures
 * that end at the corner give a value near 0.
 */
export function cornerCorrelation({ lightness, geometry }: Pick<MeasuredStill, 'lightness' | 'geometry'>, fromMm: number, toMm: number): number {
  const column = (face: Face): number[] => {
    const values: number[] = [];
    for (let depth = fromMm; depth <= toMm; depth += STEP_MM) {
      values.push(mean(BESIDE_MM.map((beside) => sampleAt(lightness, ...geometry.pixel(face, 3 - beside, depth)))));
    }
    const radius = Math.round(SLOW_MM / STEP_MM / 2);
    return values.map((value, at) => value - mean(values.slice(Math.max(0, at - radius), at + radius + 1)));
  };
  return correlation(column('front'), column('right'));
}

export function checkRims(made: MadeStills): StillCheck[] {
  const checks: StillCheck[] = [];
  const dark = measured(made, 'hero-dark');
  if (dark) checks.push(atMost(5, 'hero-dark: ground showing through at the rims', gapsOf(dark.picture, dark.geometry), 0, 'px'));
  const bare = measured(made, 'hero-bare');
  if (bare) {
    const { epidermisMm, papillaryDermisMm, dermisMm, blockDepthMm } = bare.geometry.anatomy;
    // Two columns with nothing in common reach 0.3 by chance at this length (a hundred samples, a bundle is five to ten).
    checks.push(atLeast(6, 'hero-bare: bundles go on round the corner, correlation', cornerCorrelation(bare, epidermisMm + papillaryDermisMm, epidermisMm + dermisMm - 0.05), 0.5));
    checks.push(atLeast(6, 'hero-bare: fat goes on round the corner, correlation', cornerCorrelation(bare, epidermisMm + dermisMm + 0.05, blockDepthMm - 0.05), 0.5));
  }
  return checks;
}
