/** The build's catalogue says what the source's says: trees for messages with arguments, plain text for the rest. */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { withTrees } from '../../../scripts/precompiledMessages';

function built(source: string): Record<string, unknown> {
  return new Function(`${withTrees(source, 'en.js').replace('export const en =', 'const en =')}; return en;`)() as Record<string, unknown>;
}

describe('messages in the built page', () => {
  it('keep plain text and turn the rest into trees that format alike', () => {
    const text = '{count, plural, one {# session} other {# sessions}}, the last on day {day}';
    const catalogue = built(`export const en = { 'a': 'Plain text, don\\'t touch', 'b': ${JSON.stringify(text)} };`);
    expect(catalogue['a']).toBe("Plain text, don't touch");
    expect(Array.isArray(catalogue['b'])).toBe(true);
    const values = { count: 2, day: 28 };
    expect(new IntlMessageFormat(catalogue['b'] as never, 'en').format(values)).toBe(new IntlMessageFormat(text, 'en').format(values));
  });

  it('stop the build on a message that is no ICU message', () => {
    expect(() => withTrees("export const en = { 'a': '{count, plural, one {x}' };", 'en.js')).toThrow();
  });
});
