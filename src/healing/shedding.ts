/**
 * How an injured horny layer leaves: four equal stages in a row, so that nothing falls at first and most between days two and
 * five (H-41), more slowly where the skin renews itself more slowly (site and age, by the root of its transit time).
 *   share gone after t:  1 − e^{−x}(1 + x + x²/2 + x³/6),  x = rate · t
 */
import type { Course } from './simulateCourse';

/** Stages passed per day. */
export function shedRate({ setting, parameters: p }: Course): number {
  return 4 / (p.flakingDays * Math.sqrt(setting.anatomy.corneumTransitDays / p.flakingTransitDays));
}

export function shedShare(rate: number, ageDays: number): number {
  const x = rate * Math.max(0, ageDays);
  return 1 - Math.exp(-x) * (1 + x * (1 + x * (0.5 + x / 6)));
}
