/** Results as JSON of version 1, two-space indented, one measure per line: fit for reading and for comparing by lines. */
import type { Scenario } from '@/treatment/scenario';
import type { ResultRow } from './resultRows';

export function formatJson(scenario: Scenario, rows: readonly ResultRow[]): string {
  const printed = rows.map((row) => {
    const measures = Object.entries(row.measures).map(([name, measured]) => `      ${JSON.stringify(name)}: ${JSON.stringify(measured)}`);
    return `    {"day": ${row.day}, "measures": {\n${measures.join(',\n')}\n    }}`;
  });
  return `{\n  "version": 1,\n  "scenario": ${JSON.stringify(scenario)},\n  "rows": [\n${printed.join(',\n')}\n  ]\n}\n`;
}
