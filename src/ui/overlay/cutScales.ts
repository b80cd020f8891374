/** What the parts of a cut are counted in, and in which steps keys move them. */
import type { Cut } from '@/session/cut';

export interface CutScale {
  readonly perUnit: number;
  readonly step: number;
  readonly unit: string;
  readonly digits: number;
}

export const CUT_SCALES: Readonly<Record<keyof Cut, CutScale>> = {
  offsetMm: { perUnit: 1, step: 0.1, unit: 'millimeter', digits: 1 },
  angleRad: { perUnit: 180 / Math.PI, step: 1, unit: 'degree', digits: 0 },
};
