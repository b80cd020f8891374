/**
 * The junction as a profile of depths along a face: read off the picture (where the dark basal row gives way to the light
 * papillary layer) or off the function that places it, and its ridges: how far apart, how regular, how high.
 */
import { mean, median, sampleAt } from '../../support/plane';
import type { MeasuredStill } from './madeStills';

export interface Profile {
  /** Place of the first depth along the face. */
  readonly fromMm: number;
  readonly stepMm: number;
  /** Depth below the surface, mm. */
  readonly depthMm: readonly number[];
}

export interface Ridges {
  readonly count: number;
  readonly periodUm: number;
  /** Standard deviation of the periods over their mean. */
  readonly variation: number;
  /** From the 5th to the 95th hundredth of the depths, slow undulation taken out. */
  readonly heightUm: number;
}

const STEP_MM = 0.004;
const DEPTH_STEP_MM = 0.001;
/** Thickness of the two bands whose lightness is compared, mm: about the basal row. */
const BAND_MM = 0.011;

/** Along the front face, as far as the still shows it with its edges. */
export function profileOfPicture({ lightness, geometry }: MeasuredStill): Profile {
  const { stratumCorneumMm, epidermisMm, reteHeightMm } = geometry.anatomy;
  const from = stratumCorneumMm + 0.012;
  const to = epidermisMm + 1.3 * reteHeightMm + 0.03;
  const found: number[] = [];
  let first: number | null = null;
  for (let along = -2.95; along <= 2.95; along += STEP_MM) {
    const column: number[] = [];
    for (let depth = from - BAND_MM; depth <= to + BAND_MM; depth += DEPTH_STEP_MM) column.push(sampleAt(lightness, ...geometry.pixel('front', along, depth)));
    if (column.some((value) => Number.isNaN(value))) continue;
    first ??= along;
    found.push(from + DEPTH_STEP_MM * steepest(column, Math.round(BAND_MM / DEPTH_STEP_MM)));
  }
  // A nucleus of a fibroblast or a fibre may win a column, never five in a row.
  return { fromMm: first ?? 0, stepMm: STEP_MM, depthMm: found.map((_, at) => median(found.slice(Math.max(0, at - 3), at + 4))) };
}

/** Index, counted from the first place with a whole band above it, at which the lightness rises most downwards. */
function steepest(column: readonly number[], band: number): number {
  let best = 0;
  let most = -Infinity;
  for (let at = band; at + band < column.length; at += 1) {
    const rise = mean(column.slice(at, at + band)) - mean(column.slice(at - band, at));
    if (rise > most) [most, best] = [rise, at - band];
  }
  return best;
}

export function profileOfFunction({ geometry }: MeasuredStill, face: 'front' | 'right'): Profile {
  const count = Math.floor(5.9 / STEP_MM);
  return { fromMm: -2.95, stepMm: STEP_MM, depthMm: Array.from({ length: count }, (_, at) => geometry.junctionMm(face, -2.95 + at * STEP_MM)) };
}

/** Undulation slower than this is not a ridge's, faster is a cell's. */
const SLOW_MM = 0.5;
const BLUNT_MM = 0.024;

/** A ridge counts when its tip stands out of its neighbourhood by half a basal cell; less is not seen as a wave. */
const LEAST_PROMINENCE_MM = 0.006;

export function ridgesOf({ stepMm, depthMm }: Omit<Profile, 'fromMm'>): Ridges {
  const slow = runningMean(depthMm, SLOW_MM / stepMm / 2);
  // A tip is blunt: without smoothing the middle of it is anywhere on its flat.
  const fast = runningMean(depthMm.map((depth, at) => depth - slow[at]!), BLUNT_MM / stepMm / 2);
  const sorted = fast.toSorted((a, b) => a - b);
  const height = sorted[Math.floor(0.95 * sorted.length)]! - sorted[Math.floor(0.05 * sorted.length)]!;
  const tips = tipsOf(fast, LEAST_PROMINENCE_MM);
  const periods = tips.slice(1).map((tip, at) => (tip - tips[at]!) * stepMm * 1000);
  const periodUm = periods.length > 0 ? mean(periods) : NaN;
  const spread = Math.sqrt(mean(periods.map((period) => (period - periodUm) ** 2)));
  return { count: tips.length, periodUm, variation: spread / periodUm, heightUm: height * 1000 };
}

function runningMean(values: readonly number[], radius: number): number[] {
  const reach = Math.round(radius);
  return values.map((_, at) => mean(values.slice(Math.max(0, at - reach), at + reach + 1)));
}

/** Indices of maxima between which the values fall by at least `prominence`. */
function tipsOf(values: readonly number[], prominence: number): number[] {
  const tips: number[] = [];
  let highest = 0;
  let lowest = 0;
  let rising = true;
  values.forEach((value, at) => {
    if (rising) {
      if (value > values[highest]!) highest = at;
      else if (value < values[highest]! - prominence) {
        tips.push(highest);
        rising = false;
        lowest = at;
      }
    } else if (value < values[lowest]!) lowest = at;
    else if (value > values[lowest]! + prominence) {
      rising = true;
      highest = at;
    }
  });
  return tips;
}
