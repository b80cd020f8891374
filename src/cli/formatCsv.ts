/** Results and tables as CSV (RFC 4180 quoting, lines end in \n): a head line, then one line per day and measure. */
import type { ResultRow } from './resultRows';

export function formatCsv(rows: readonly ResultRow[]): string {
  const lines: (string | number)[][] = [['day', 'measure', 'value', 'low', 'high', 'unit']];
  for (const { day, measures } of rows) {
    for (const [name, { value, low, high, unit }] of Object.entries(measures)) lines.push([day, name, value, low, high, unit]);
  }
  return formatTable(lines);
}

export function formatTable(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((cells) => `${cells.map(quoteCell).join(',')}\n`).join('');
}

function quoteCell(cell: string | number): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
