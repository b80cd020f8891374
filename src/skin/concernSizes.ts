/**
 * Sizes of the concerns. Measured are few: depths of crow's feet (G-21, recalled) and their course with age (G-13), widths
 * of follicle openings. The three forms of acne scars go by the width and depth that clinicians class them by
 * (recalled); the rest is illustrative. Lengths are held to what a block of 6 mm can show.
 */
import type { Quantity } from '@/lib/quantity';

function size(value: number, low: number, high: number, unit: string, source: string): Quantity {
  return { value, low, high, unit, grade: 'illustrative', source };
}

const MM = 'mm';
const SHARE = '0..1';

export const CONCERN_SIZES = {
  lineDepthAtFortyMm: size(0.07, 0.04, 0.15, MM, 'G-21'),
  lineDepthAtSixtyMm: size(0.21, 0.12, 0.35, MM, 'G-21'),
  lineHalfWidthMm: size(0.16, 0.08, 0.4, MM, 'model-skin'),
  rollingHalfWidthMm: size(1.55, 1.2, 2.5, MM, 'paper-jacob-2001'),
  rollingDepthMm: size(0.32, 0.15, 0.6, MM, 'paper-jacob-2001'),
  boxcarHalfWidthMm: size(0.85, 0.7, 2, MM, 'paper-jacob-2001'),
  boxcarDepthMm: size(0.28, 0.1, 0.8, MM, 'paper-jacob-2001'),
  icePickHalfWidthMm: size(0.26, 0.15, 0.9, MM, 'paper-jacob-2001'),
  icePickDepthMm: size(0.9, 0.6, 2, MM, 'paper-jacob-2001'),
  enlargedPoreShare: size(0.3, 0.15, 0.5, SHARE, 'model-skin'),
  enlargedPoreFactor: size(2.6, 1.8, 4, '1', 'A-50'),
  poreDepthMm: size(0.28, 0.15, 0.5, MM, 'model-skin'),
  bumpRadiusMm: size(0.24, 0.1, 0.5, MM, 'model-skin'),
  bumpHeightMm: size(0.032, 0.015, 0.07, MM, 'model-skin'),
  bumpsPerCm2: size(110, 50, 200, '1/cm²', 'model-skin'),
  maculeRadiusMm: size(1.1, 0.5, 2.5, MM, 'model-skin'),
  maculePigment: size(0.5, 0.2, 1.2, 'ratio', 'model-skin'),
  dermalPigmentDepthMm: size(0.35, 0.2, 0.6, MM, 'model-skin'),
  striaHalfWidthMm: size(1.2, 0.8, 3, MM, 'model-skin'),
  striaDepthMm: size(0.11, 0.04, 0.25, MM, 'model-skin'),
  striaBaseShare: size(0.7, 0.4, 1, SHARE, 'model-skin'),
} as const satisfies Record<string, Quantity>;

export type ConcernSize = keyof typeof CONCERN_SIZES;
