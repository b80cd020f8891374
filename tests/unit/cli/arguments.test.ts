import { describe, expect, it } from 'vitest';
import { DEFAULT_DAYS, parseArguments } from '@/cli/arguments';

describe('parseArguments', () => {
  it('has the published defaults', () => {
    expect(parseArguments([])).toEqual({
      options: { scenario: null, days: [0.04, 1, 7, 28, 90, 180, 365], format: 'json', ranges: true, describe: false, help: false },
      issues: [],
    });
  });

  it.each([
    [['--days=-1,0'], [-1, 0]],
    [['--days', '-1,0'], [-1, 0]],
    [['--days', '0,-1'], [0, -1]],
    [['--days=0.04, 7 ,1e2,.5'], [0.04, 7, 100, 0.5]],
    [['--days', '-0'], [0]],
  ])('reads the days of %j', (argv, days) => {
    const { options, issues } = parseArguments(argv);
    expect(issues).toEqual([]);
    expect(options.days).toEqual(days);
  });

  it('reads every option in both spellings', () => {
    for (const argv of [
      ['--scenario', '-', '--format', 'csv', '--ranges', 'no', '--describe'],
      ['--scenario=-', '--format=csv', '--ranges=no', '--describe'],
    ]) {
      expect(parseArguments(argv)).toEqual({
        options: { scenario: '-', days: DEFAULT_DAYS, format: 'csv', ranges: false, describe: true, help: false },
        issues: [],
      });
    }
    expect(parseArguments(['--scenario', 'a=b.json']).options.scenario).toBe('a=b.json');
  });

  it.each([
    [['--days', '--format', 'csv'], 'missing-value', '--days'],
    [['--days='], 'missing-value', '--days'],
    [['--days=1,,2'], 'not-a-number', '--days'],
    [['--days=0x10'], 'not-a-number', '--days'],
    [['--days=NaN'], 'not-a-number', '--days'],
    [['--days=soon'], 'not-a-number', '--days'],
    [['--format', 'xml'], 'not-an-option', '--format'],
    [['--ranges', 'toString'], 'not-an-option', '--ranges'],
    [['--days=1', '--days=2'], 'given-twice', '--days'],
    [['--day=1'], 'unknown-argument', '--day=1'],
    [['file.json'], 'unknown-argument', 'file.json'],
    [['--describe=yes'], 'unknown-argument', '--describe=yes'],
    [['format=csv'], 'unknown-argument', 'format=csv'],
  ])('refuses %j', (argv, code, field) => {
    const { issues } = parseArguments(argv);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ level: 'error', code, field });
  });

  it('lists every bad argument and reads the good ones', () => {
    const { options, issues } = parseArguments(['--days=1,x,y', '--colour', '--format', 'csv']);
    expect(issues.map((issue) => issue.code).sort()).toEqual(['not-a-number', 'not-a-number', 'unknown-argument']);
    expect(options).toMatchObject({ days: [1], format: 'csv' });
  });
});
