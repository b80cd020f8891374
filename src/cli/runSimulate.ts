/**
 * The headless command as a function: arguments and streams in, exit status out. Standard output carries the result alone;
 * every issue and note goes to standard error; input with an error gives exit 2 and no result.
 */
import type { Issue } from '@/lib/issue';
import { lastDay, type Scenario } from '@/treatment/scenario';
import { type Options, parseArguments, refuse } from './arguments';
import { type CommandIo, EXIT, type ExitCode } from './commandIo';
import { compareRows } from './compareRows';
import { describeAsCsv, describeAsJson } from './describeTables';
import { formatComparisonCsv, formatComparisonJson } from './formatComparison';
import { formatCsv } from './formatCsv';
import { formatJson } from './formatJson';
import { HELP } from './help';
import { printIssues } from './printIssues';
import { atPlace } from './readBatch';
import { readScenario } from './readScenario';
import { runBatch } from './runBatch';
import { simulateRows } from './simulateRows';

const FIRST_DAY = -1;

export async function runSimulate(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { options, issues } = parseArguments(argv);
  if (options.help && issues.length === 0) return print(HELP, io);
  const { batch, compare } = options;
  if (batch !== null) return runBatch({ ...options, batch }, issues, (scenario) => refuseDays(options, [scenario]), io);
  const a = await readScenario(options.scenario);
  const b = compare === null ? null : await readScenario(compare, '--compare');
  const scenarios = b ? [a.scenario, b.scenario] : [a.scenario];
  const all = [
    ...issues,
    ...(b ? a.issues.map((issue) => atPlace('--scenario', issue)) : a.issues),
    ...(b?.issues.map((issue) => atPlace('--compare', issue)) ?? []),
    ...refuseDays(options, scenarios),
  ];
  io.report(printIssues(all));
  if (all.some((issue) => issue.level === 'error')) return EXIT.badInput;
  return print(b ? comparison(a.scenario, b.scenario, options) : result(a.scenario, options), io);
}

function result(scenario: Scenario, options: Options): string {
  const { format, describe } = options;
  if (describe) return format === 'csv' ? describeAsCsv(scenario) : describeAsJson(scenario);
  const rows = simulateRows(scenario, options);
  return format === 'csv' ? formatCsv(rows) : formatJson(scenario, rows);
}

function comparison(a: Scenario, b: Scenario, options: Options): string {
  const rows = compareRows(simulateRows(a, options), simulateRows(b, options));
  return options.format === 'csv' ? formatComparisonCsv(rows) : formatComparisonJson(a, b, rows);
}

/** Days that one of the scenarios does not have. */
function refuseDays({ days }: Options, scenarios: readonly Scenario[]): Issue[] {
  const last = Math.min(...scenarios.map((scenario) => lastDay(scenario.plan)));
  const outside = days.filter((day) => day < FIRST_DAY || day > last);
  return outside.map((day) => refuse('out-of-range', '--days', String(day), `from ${FIRST_DAY} to ${last} days`, 'nothing of it'));
}

async function print(text: string, io: CommandIo): Promise<ExitCode> {
  await io.write(text);
  return EXIT.done;
}
