/** Results of a batch: one JSON object to a line, or CSV whose lines begin with the line number of the scenario. */
import type { Scenario } from '@/treatment/scenario';
import type { Format } from './arguments';
import { csvCells, formatTable, RESULT_COLUMNS } from './formatCsv';
import type { ResultRow } from './resultRows';

/** What stands before the first result. */
export function batchHead(format: Format): string {
  return format === 'csv' ? formatTable([['line', ...RESULT_COLUMNS]]) : '';
}

/** The result of one scenario, whole lines. `line` counts from 1 in the input. */
export function formatBatchItem(format: Format, line: number, scenario: Scenario, rows: readonly ResultRow[]): string {
  if (format === 'csv') return formatTable(csvCells(rows).map((cells) => [line, ...cells]));
  return `${JSON.stringify({ line, scenario, rows })}\n`;
}
