/** Results and tables as CSV (RFC 4180 quoting, lines end in \n): a head line, then one line per day and measure. */
import type { ResultRow } from './resultRows';

export const RESULT_COLUMNS = ['day', 'measure', 'value', 'low', 'high', 'unit'] as const;

export function formatCsv(rows: readonly ResultRow[]): string {
  return formatTable([RESULT_COLUMNS, ...csvCells(rows)]);
}

/** Cells in the order of `RESULT_COLUMNS`. */
export function csvCells(rows: readonly ResultRow[]): (string | number)[][] {
  return rows.flatMap(({ day, measures }) => Object.entries(measures).map(([name, { value, low, high, unit }]) => [day, name, value, low, high, unit]));
}

export function formatTable(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((cells) => `${cells.map(quoteCell).join(',')}\n`).join('');
}

function quoteCell(cell: string | number): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
