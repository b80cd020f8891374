/** The arguments of `npm run stills`; throws a TypeError that says what is wrong and what is allowed. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { QUALITIES, type Quality } from '../../src/session/sessionTypes';
import { STILL_CASES } from '../../tests/visual/cases';
import { SUBJECTS, type StillCase } from '../../tests/visual/stillCase';

export interface StillsArguments {
  readonly out: string;
  readonly cases: readonly StillCase[];
  readonly quality: Quality;
  /** Write the copies beside each still. */
  readonly copies: boolean;
  readonly references: boolean;
  /** Write the computed figures into the document. */
  readonly report: boolean;
}

export function readArguments(): StillsArguments {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      only: { type: 'string' },
      subject: { type: 'string' },
      quality: { type: 'string' },
      plain: { type: 'boolean' },
      references: { type: 'boolean' },
      report: { type: 'boolean' },
    },
  });
  const names = listed('--only', 'still', values.only, STILL_CASES.map(({ name }) => name));
  const subjects = listed('--subject', 'subject', values.subject, SUBJECTS);
  const quality = QUALITIES.find((one) => one === (values.quality ?? 'high'));
  if (quality === undefined || quality === 'auto') throw new TypeError(`--quality is "${values.quality ?? ''}"; it may be low, medium or high`);
  return {
    out: resolve(values.out ?? 'stills'),
    cases: STILL_CASES.filter(({ name, subject }) => (names?.includes(name) ?? true) && (subjects?.includes(subject) ?? true)),
    quality,
    copies: !values.plain,
    references: values.references ?? false,
    report: values.report ?? false,
  };
}

function listed(option: string, what: string, given: string | undefined, known: readonly string[]): readonly string[] | null {
  if (given === undefined) return null;
  const wanted = given.split(',').filter((name) => name !== '');
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new TypeError(`${option}: there is no ${what} named ${unknown.join(', ')}; there are ${known.join(', ')}`);
  return wanted;
}
