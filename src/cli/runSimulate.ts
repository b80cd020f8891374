/**
 * The headless command as a function: arguments in, text and exit status out. Standard output carries the result alone;
 * every issue and note goes to standard error; input with an error gives exit 2 and no result.
 */
import { computeMeasures } from '@/healing/computeMeasures';
import { simulateHealing } from '@/healing/simulateHealing';
import { simulateRanges } from '@/healing/simulateRanges';
import { lastDay } from '@/treatment/scenario';
import { parseArguments, refuse, USAGE } from './arguments';
import { describeAsCsv, describeAsJson } from './describeTables';
import { formatCsv } from './formatCsv';
import { formatJson } from './formatJson';
import { measureRows } from './measureRows';
import { printIssues } from './printIssues';
import { readScenario } from './readScenario';

export interface CommandResult {
  readonly exitCode: 0 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

const FIRST_DAY = -1;

export async function runSimulate(argv: readonly string[]): Promise<CommandResult> {
  const { options, issues } = parseArguments(argv);
  if (options.help && issues.length === 0) return { exitCode: 0, stdout: `${USAGE}\n`, stderr: '' };
  const parsed = await readScenario(options.scenario);
  const { scenario } = parsed;
  const last = lastDay(scenario.plan);
  const outside = options.days.filter((day) => day < FIRST_DAY || day > last);
  const all = [
    ...issues,
    ...parsed.issues,
    ...outside.map((day) => refuse('out-of-range', '--days', String(day), `from ${FIRST_DAY} to ${last} days`, 'nothing of it')),
  ];
  const stderr = printIssues(all);
  if (all.some((issue) => issue.level === 'error')) return { exitCode: 2, stdout: '', stderr };
  if (options.describe) {
    return { exitCode: 0, stdout: options.format === 'csv' ? describeAsCsv(scenario) : describeAsJson(scenario), stderr };
  }
  const measures = computeMeasures(simulateHealing(scenario));
  const rows = measureRows(options.ranges ? simulateRanges(scenario, measures) : measures, options.days);
  return { exitCode: 0, stdout: options.format === 'csv' ? formatCsv(rows) : formatJson(scenario, rows), stderr };
}
