/** One scenario → its measures on the days asked for. The one way from scenario to figures that every form of the command takes. */
import { computeMeasures } from '@/healing/computeMeasures';
import { simulateHealing } from '@/healing/simulateHealing';
import { simulateRanges } from '@/healing/simulateRanges';
import type { Scenario } from '@/treatment/scenario';
import { measureRows } from './measureRows';
import type { ResultRow } from './resultRows';

export interface RowOptions {
  readonly days: readonly number[];
  /** False: low = value = high, at the cost of one simulation. */
  readonly ranges: boolean;
}

export function simulateRows(scenario: Scenario, { days, ranges }: RowOptions): ResultRow[] {
  const measures = computeMeasures(simulateHealing(scenario));
  return measureRows(ranges ? simulateRanges(scenario, measures) : measures, days);
}
