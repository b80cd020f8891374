import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeGrid, MAX_COLUMNS } from '@/healing/timeGrid';

const SEED = 33;

describe('createTimeGrid', () => {
  it(`runs from −1 to the last day with each session twice, in at most ${MAX_COLUMNS} columns (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.double({ min: 7, max: 90, noNaN: true }), (sessions, interval) => {
        const starts = Array.from({ length: sessions }, (_, index) => index * interval);
        const last = 365 + Math.max(0, sessions - 1) * interval;
        const { days, columnAfterSession } = createTimeGrid(starts, last);
        expect(days.length).toBeLessThanOrEqual(MAX_COLUMNS);
        expect(days[0]).toBe(-1);
        expect(days.at(-1)).toBe(last);
        expect(columnAfterSession).toHaveLength(sessions);
        columnAfterSession.forEach((column, session) => {
          expect(days[column]).toBe(starts[session]);
          expect(days[column - 1]).toBe(starts[session]);
        });
        const doubled = new Set(columnAfterSession);
        for (let column = 1; column < days.length; column += 1) {
          if (!doubled.has(column)) expect(days[column]! - days[column - 1]!).toBeGreaterThan(0);
          expect(days[column]! - days[column - 1]!).toBeLessThan(40);
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('has the same columns in the first two days after a session, however many sessions follow', () => {
    const early = (sessions: number) => {
      const starts = Array.from({ length: sessions }, (_, index) => index * 90);
      return Array.from(createTimeGrid(starts, 365 + (sessions - 1) * 90).days).filter((day) => day <= 2);
    };
    for (const sessions of [2, 3, 4, 5, 6]) expect(early(sessions), `${sessions} sessions`).toEqual(early(1));
  });
});
