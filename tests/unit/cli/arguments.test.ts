import { describe, expect, it } from 'vitest';
import { DEFAULT_DAYS, parseArguments } from '@/cli/arguments';

describe('parseArguments', () => {
  it('has the published defaults', () => {
    expect(parseArguments([])).toEqual({
      options: { scenario: null, compare: null, batch: null, cores: null, days: [0.04, 1, 7, 28, 90, 180, 365], format: 'json', ranges: true, describe: false, help: false },
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
        options: { scenario: '-', compare: null, batch: null, cores: null, days: DEFAULT_DAYS, format: 'csv', ranges: false, describe: true, help: false },
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
    [['--formt', 'csv'], 'unknown-argument', '--formt'],
    [['--batch', 'a', '--cores', '0'], 'out-of-range', '--cores'],
    [['--batch', 'a', '--cores', '257'], 'out-of-range', '--cores'],
    [['--batch', 'a', '--cores=1.5'], 'out-of-range', '--cores'],
    [['--cores', '2'], 'not-together', '--cores'],
    [['--batch', 'a', '--scenario', 'b'], 'not-together', '--scenario'],
    [['--batch', 'a', '--compare', 'b'], 'not-together', '--compare'],
    [['--compare', 'a', '--describe'], 'not-together', '--describe'],
    [['--scenario', '-', '--compare', '-'], 'not-together', '--compare'],
  ])('refuses %j', (argv, code, field) => {
    const { issues } = parseArguments(argv);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ level: 'error', code, field });
  });

  it('suggests the option that was meant', () => {
    expect(parseArguments(['--formt', 'csv', '--ranges=no'])).toMatchObject({
      options: { format: 'json', ranges: false },
      issues: [{ allowed: expect.stringMatching(/^did you mean --format\? one of --scenario, --compare, --batch, /) }],
    });
    expect(parseArguments(['--colour']).issues[0]?.allowed).toMatch(/^one of --scenario/);
  });

  it('lists every bad argument and reads the good ones', () => {
    const { options, issues } = parseArguments(['--days=1,x,y', '--colour', '--format', 'csv']);
    expect(issues.map((issue) => issue.code).sort()).toEqual(['not-a-number', 'not-a-number', 'unknown-argument']);
    expect(options).toMatchObject({ days: [1], format: 'csv' });
  });
});
