/** A comparison as JSON of version 1 (one measure per line) or as CSV, one line per day and measure. */
import type { Scenario } from '@/treatment/scenario';
import type { ComparisonRow, Spread } from './compareRows';
import { formatTable } from './formatCsv';

const COLUMNS = ['day', 'measure', 'a', 'aLow', 'aHigh', 'b', 'bLow', 'bHigh', 'difference', 'differenceLow', 'differenceHigh', 'unit'] as const;

export function formatComparisonJson(a: Scenario, b: Scenario, rows: readonly ComparisonRow[]): string {
  const printed = rows.map(({ day, measures }) => {
    const lines = Object.entries(measures).map(([name, compared]) => `      ${JSON.stringify(name)}: ${JSON.stringify(compared)}`);
    return `    {"day": ${day}, "measures": {\n${lines.join(',\n')}\n    }}`;
  });
  const scenarios = `{\n    "a": ${JSON.stringify(a)},\n    "b": ${JSON.stringify(b)}\n  }`;
  return `{\n  "version": 1,\n  "scenarios": ${scenarios},\n  "rows": [\n${printed.join(',\n')}\n  ]\n}\n`;
}

export function formatComparisonCsv(rows: readonly ComparisonRow[]): string {
  const cells = ({ value, low, high }: Spread): number[] => [value, low, high];
  const lines = rows.flatMap(({ day, measures }) =>
    Object.entries(measures).map(([name, { a, b, difference, unit }]) => [day, name, ...cells(a), ...cells(b), ...cells(difference), unit]),
  );
  return formatTable([COLUMNS, ...lines]);
}
