/**
 * Means over a session's punctures and over the block, from which measures are made. `cover` is the share of the surface
 * within reach of a session's punctures, 1 − e^{−n π r²/A}: halos overlap, so it stays below 1.
 */
import { BLOCK_WIDTH_MM } from '@/lib/block';
import type { Course } from './simulateCourse';

export const BLOCK_AREA_MM2 = BLOCK_WIDTH_MM * BLOCK_WIDTH_MM;

/** Rows = sessions: mean over the session's punctures of a class signal. */
export function sessionMeans(course: Course, signal: Float64Array): Float64Array[] {
  const { classes, days, setting } = course;
  const columns = days.length;
  const punctures = new Float64Array(setting.treatment.sessionDays.length);
  for (let row = 0; row < classes.count; row += 1) punctures[classes.sessionOfClass[row]!]! += classes.members[row]!;
  const means = Array.from(punctures, () => new Float64Array(columns));
  for (let row = 0; row < classes.count; row += 1) {
    const session = classes.sessionOfClass[row]!;
    const mean = means[session]!;
    const weight = classes.members[row]! / punctures[session]!;
    for (let column = 0; column < columns; column += 1) mean[column]! += weight * signal[row * columns + column]!;
  }
  return means;
}

/** Share of the surface within `reachMm` of a puncture of each session. */
export function sessionCover(course: Course, reachMm: number): number[] {
  return punctureCounts(course).map((count) => 1 - Math.exp((-count * Math.PI * reachMm * reachMm) / BLOCK_AREA_MM2));
}

/** Sum and mean over the punctures of each session. */
export function perPuncture({ setting }: Course, values: ArrayLike<number>): { readonly sum: number; readonly mean: number }[] {
  const { sessionDays, punctures } = setting.treatment;
  const sums = sessionDays.map(() => 0);
  const counts = sessionDays.map(() => 0);
  punctures.session.forEach((session, i) => {
    sums[session]! += values[i]!;
    counts[session]! += 1;
  });
  return sums.map((sum, session) => ({ sum, mean: sum / Math.max(1, counts[session]!) }));
}

function punctureCounts(course: Course): number[] {
  const counts = course.setting.treatment.sessionDays.map(() => 0);
  for (const session of course.setting.treatment.punctures.session) counts[session]! += 1;
  return counts;
}

/** Share of the surface that is needle hole, by class: members · π R² ÷ block. */
export function holeShares(course: Course): Float64Array {
  const { classes, setting } = course;
  const shares = new Float64Array(classes.count);
  classes.classOf.forEach((row, puncture) => {
    const radius = setting.treatment.punctures.radiusMm[puncture]!;
    shares[row]! += (Math.PI * radius * radius) / BLOCK_AREA_MM2;
  });
  return shares;
}

/** Sum over sessions of a weight times its mean signal, per column. */
export function weightedSum(weights: readonly number[], means: readonly Float64Array[], columns: number): Float64Array {
  const sum = new Float64Array(columns);
  means.forEach((mean, session) => {
    for (let column = 0; column < columns; column += 1) sum[column]! += weights[session]! * mean[column]!;
  });
  return sum;
}

/** Strongest session at each column: halos of earlier sessions hold the same tissue, so they do not add. */
export function strongest(weights: readonly number[], means: readonly Float64Array[], columns: number): Float64Array {
  const most = new Float64Array(columns);
  means.forEach((mean, session) => {
    for (let column = 0; column < columns; column += 1) most[column] = Math.max(most[column]!, weights[session]! * mean[column]!);
  });
  return most;
}

/** y' = drive − y/τ along the columns, exact for a drive that is linear between them up to its mean. */
export function relax(drive: Float64Array, timeConstantDays: number, days: Float64Array): Float64Array {
  const level = new Float64Array(days.length);
  for (let column = 1; column < days.length; column += 1) {
    const fade = Math.exp(-(days[column]! - days[column - 1]!) / timeConstantDays);
    const mean = (drive[column]! + drive[column - 1]!) / 2;
    level[column] = level[column - 1]! * fade + mean * timeConstantDays * (1 - fade);
  }
  return level;
}

/** Column by column. */
export function perColumn(columns: number, value: (column: number) => number): Float64Array {
  return Float64Array.from({ length: columns }, (_, column) => value(column));
}
