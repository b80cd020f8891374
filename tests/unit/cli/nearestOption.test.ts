import { describe, expect, it } from 'vitest';
import { nearestOption } from '@/cli/nearestOption';

const KNOWN = ['scenario', 'compare', 'batch', 'cores', 'days', 'format', 'ranges', 'describe', 'help'];

describe('nearestOption', () => {
  it.each([
    ['--formt', 'format'],
    ['--fromat=csv', 'format'],
    ['--day=1', 'days'],
    ['-days', 'days'],
    ['format=csv', 'format'],
    ['--Scenario', 'scenario'],
    ['--scenarios', 'scenario'],
    ['--desc', 'describe'],
    ['--batc', 'batch'],
    ['--range', 'ranges'],
    ['--core', 'cores'],
  ])('%s is probably --%s', (word, option) => {
    expect(nearestOption(word, KNOWN)).toBe(option);
  });

  it.each(['--colour', 'file.json', '--', '', '-x', '--xyz', '--seed', `--${'a'.repeat(100_000)}`])('%.20s is near nothing', (word) => {
    expect(nearestOption(word, KNOWN)).toBeNull();
  });
});
