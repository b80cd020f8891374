/**
 * Command line → options and issues. `--name=value` and `--name value` mean the same; a value may begin with one hyphen
 * (`--days -1,0`, `--scenario -`), so only what begins with two is taken for the next option.
 */
import type { Issue } from '@/lib/issue';
import { nearestOption } from './nearestOption';

export const FORMATS = ['json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export const DEFAULT_DAYS: readonly number[] = [0.04, 1, 7, 28, 90, 180, 365];
/** Days asked for in one run. */
export const MAX_DAYS = 1000;
/** More workers than any machine here has, so that a slip of the finger starts no thousands of them. */
export const MAX_CORES = 256;

export interface Options {
  /** Path of a scenario file, `-` for standard input, null for the default scenario. */
  readonly scenario: string | null;
  /** Path of the second scenario of a comparison; null = no comparison. */
  readonly compare: string | null;
  /** Path of a file of scenarios, one to a line; null = no batch. */
  readonly batch: string | null;
  /** Workers of a batch; null = as many as the machine has cores. */
  readonly cores: number | null;
  readonly days: readonly number[];
  readonly format: Format;
  readonly ranges: boolean;
  readonly describe: boolean;
  readonly help: boolean;
}

const VALUED = ['scenario', 'compare', 'batch', 'cores', 'days', 'format', 'ranges'] as const;
const FLAGS = ['describe', 'help'] as const;
type Valued = (typeof VALUED)[number];
type Flag = (typeof FLAGS)[number];

const ALLOWED: Record<Valued, string> = {
  scenario: 'the path of a JSON file, or - for standard input',
  compare: 'the path of a JSON file, or - for standard input',
  batch: 'the path of a file with one scenario to a line, or - for standard input',
  cores: `a whole number from 1 to ${MAX_CORES}`,
  days: 'numbers separated by commas, e.g. --days=-1,0,7',
  format: FORMATS.join(' | '),
  ranges: 'yes | no',
};

/** Option, and those that make no sense beside it. */
const APART: readonly (readonly [Valued, readonly (Valued | Flag)[]])[] = [
  ['batch', ['scenario', 'compare', 'describe']],
  ['compare', ['describe']],
];

export function parseArguments(argv: readonly string[]): { options: Options; issues: Issue[] } {
  const issues: Issue[] = [];
  const values = new Map<Valued, string>();
  const flags = new Set<Flag>();
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] as string;
    const split = word.indexOf('=');
    const name = (split < 0 ? word : word.slice(0, split)).replace(/^--/, '');
    const valued = VALUED.find((known) => word.startsWith('--') && known === name);
    const flag = FLAGS.find((known) => word === `--${known}`);
    if (flag) {
      flags.add(flag);
    } else if (!valued) {
      const near = nearestOption(word, [...VALUED, ...FLAGS]);
      issues.push(refuse('unknown-argument', word, word, suggestion(near), 'nothing of it'));
      // What follows a mistyped option is its value, and no second mistake.
      if (split < 0 && word.startsWith('--') && VALUED.some((known) => known === near) && argv[at + 1]?.startsWith('--') === false) at += 1;
    } else {
      const next = argv[at + 1];
      const value = split >= 0 ? word.slice(split + 1) : next !== undefined && !next.startsWith('--') ? next : undefined;
      if (split < 0 && value !== undefined) at += 1;
      if (value === undefined || value === '') issues.push(refuse('missing-value', `--${valued}`, '', ALLOWED[valued], 'the default'));
      else if (values.has(valued)) issues.push(refuse('given-twice', `--${valued}`, value, 'once', `${values.get(valued)}`));
      else values.set(valued, value);
    }
  }
  const options: Options = {
    scenario: values.get('scenario') ?? null,
    compare: values.get('compare') ?? null,
    batch: values.get('batch') ?? null,
    cores: readCores(values.get('cores'), issues),
    days: readDays(values.get('days'), issues),
    format: readOption('format', values.get('format'), FORMATS, 'json', issues),
    ranges: readOption('ranges', values.get('ranges'), ['yes', 'no'], 'yes', issues) === 'yes',
    describe: flags.has('describe'),
    help: flags.has('help'),
  };
  issues.push(...refuseTogether(values, flags));
  return { options, issues };
}

function suggestion(near: string | null): string {
  const all = `one of ${[...VALUED, ...FLAGS].map((name) => `--${name}`).join(', ')}`;
  return near === null ? all : `did you mean --${near}? ${all}`;
}

function refuseTogether(values: ReadonlyMap<Valued, string>, flags: ReadonlySet<Flag>): Issue[] {
  const given = (name: Valued | Flag): boolean => values.has(name as Valued) || flags.has(name as Flag);
  const issues = APART.flatMap(([name, others]) =>
    given(name) ? others.filter(given).map((other) => refuse('not-together', `--${other}`, values.get(other as Valued) ?? '', `not beside --${name}`, `--${name} alone`)) : [],
  );
  if (given('cores') && !given('batch')) issues.push(refuse('not-together', '--cores', values.get('cores')!, 'only beside --batch', 'nothing of it'));
  if (values.get('scenario') === '-' && values.get('compare') === '-') {
    issues.push(refuse('not-together', '--compare', '-', 'standard input for one of the two scenarios', '--scenario alone'));
  }
  return issues;
}

function readCores(text: string | undefined, issues: Issue[]): number | null {
  if (text === undefined) return null;
  const cores = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (cores >= 1 && cores <= MAX_CORES) return cores;
  issues.push(refuse('out-of-range', '--cores', text, ALLOWED.cores, 'every core of the machine'));
  return null;
}

function readDays(text: string | undefined, issues: Issue[]): readonly number[] {
  if (text === undefined) return DEFAULT_DAYS;
  const items = text.split(',');
  if (items.length > MAX_DAYS) issues.push(refuse('too-many-items', '--days', `${items.length} days`, `at most ${MAX_DAYS}`, `the first ${MAX_DAYS}`));
  const days: number[] = [];
  for (const item of items.slice(0, MAX_DAYS)) {
    const word = item.trim();
    // Number() alone would read '', '0x10' and 'Infinity' too.
    if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word)) days.push(Number(word) + 0);
    else issues.push(refuse('not-a-number', '--days', word, ALLOWED.days, 'nothing of it'));
  }
  return days;
}

function readOption<T extends string>(name: Valued, text: string | undefined, options: readonly T[], fallback: T, issues: Issue[]): T {
  if (text === undefined) return fallback;
  const option = options.find((known) => known === text);
  if (option === undefined) issues.push(refuse('not-an-option', `--${name}`, text, ALLOWED[name], fallback));
  return option ?? fallback;
}

export function refuse(code: string, field: string, value: string, allowed: string, used: string): Issue {
  return { level: 'error', code, field: short(field), value: short(JSON.stringify(value)), allowed, used };
}

function short(text: string): string {
  return text.slice(0, 80).replaceAll(/\p{Cc}/gu, '?');
}
