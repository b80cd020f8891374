/** What `--help` prints. */
import { DEFAULT_DAYS, MAX_DAYS } from './arguments';
import { MAX_BATCH_LINES } from './readBatch';

const COMMAND = 'npm run --silent simulate --';

export const HELP = `${COMMAND} [--scenario FILE|-] [--days=${DEFAULT_DAYS.join(',')}] [--format json|csv] [--ranges yes|no] [--describe]
${COMMAND} [--scenario FILE|-] --compare FILE|- [--days=…] [--format json|csv] [--ranges yes|no]
${COMMAND} --batch FILE|- [--cores N] [--days=…] [--format json|csv] [--ranges yes|no]

Simulates how needled skin heals and prints every measure on the days asked for. Standard output carries the result alone;
notes, issues and progress go to standard error. The same input gives the same bytes.

  --scenario FILE|-   a scenario as JSON, - for standard input; what it leaves out takes its default, and {} is a scenario
  --compare FILE|-    a second scenario: a is --scenario (or the default), b is this one
  --batch FILE|-      one scenario as JSON to a line, at most ${MAX_BATCH_LINES.toLocaleString('en')} lines; blank lines are skipped but counted
  --cores N           workers of a batch; by default one for each core of the machine
  --days=LIST         days since the first session, separated by commas, at most ${MAX_DAYS.toLocaleString('en')}; -1 is untreated skin, the last is twelve
                      months after the last session
  --format json|csv   json by default
  --ranges yes|no     yes by default; no leaves the spread out (low = value = high) and saves most of the time
  --describe          the tables of measures, parameters, anatomy and device: value, range, unit, grade, source
  --help              this text

What is printed
  one scenario   json  {"version": 1, "scenario": {…}, "rows": [{"day": 7, "measures": {NAME: {"value", "low", "high", "unit"}}}]}
                 csv   day,measure,value,low,high,unit
  --compare      json  {"version": 1, "scenarios": {"a": {…}, "b": {…}}, "rows": [{"day": 7, "measures": {NAME:
                       {"a": {"value", "low", "high"}, "b": {…}, "difference": {…}, "unit"}}}]}
                 csv   day,measure,a,aLow,aHigh,b,bLow,bHigh,difference,differenceLow,differenceHigh,unit
                 difference = b - a of the printed figures. Its low and high are the widest that the two ranges allow; a and
                 b rest on the same assumptions and err together, so the truth is likely to lie well inside.
  --batch        json  one object to a line, in the order of the input: {"line": 1, "scenario": {…}, "rows": […]}
                 csv   line,day,measure,value,low,high,unit

A batch is read and checked to its end before anything is computed: if any line is bad, all issues of all lines are listed
with their line numbers and nothing is printed on standard output. Results appear as they are ready, whole lines only, in the
order of the input. Ctrl-C stops every worker.

Exit status: 0 done; 1 the command itself failed; 2 bad input, every issue listed; 130 stopped.
`;
