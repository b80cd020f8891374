/** The clock reads as people say it. */
import { describe, expect, it } from 'vitest';
import { createMessages } from '@/ui/messages';
import { clockNote, clockText } from '@/ui/clock';

const messages = createMessages('en');
const MINUTE = 1 / 1440;

describe('clockText', () => {
  it.each([
    [-1, 'Before treatment'],
    [-1e-9, 'Before treatment'],
    [0, 'Just after the pass'],
    [20 / 86400, '20 seconds'],
    [MINUTE, '1 minute'],
    [10 * MINUTE, '10 minutes'],
    [1 / 24, '1 hour'],
    [8 / 24, '8 hours'],
    [1, 'Day 1'],
    [14, 'Day 14'],
    [28, 'Just after the pass'],
    [28 + 10 * MINUTE, '10 minutes'],
    [30, 'Day 30'],
    [393, 'Day 393'],
  ])('day %f reads “%s” with sessions on days 0 and 28', (day, words) => {
    expect(clockText(messages, [0, 28], day)).toBe(words);
  });

  it('reads untreated skin as untreated on every day', () => {
    expect(clockText(messages, [], 100)).toBe('Untreated skin');
    expect(clockNote(messages, [], 100)).toBe('Day 100');
  });

  it('adds the session a day follows, or the months', () => {
    expect(clockNote(messages, [0, 28], 30)).toBe('2 days after session 2');
    expect(clockNote(messages, [0], 90)).toBe('about 3 months');
    expect(clockNote(messages, [0], 3)).toBe('');
  });
});
