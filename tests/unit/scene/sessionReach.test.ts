/** The per-frame reader of the session signals says the same as the encoding's own reader. */
import { describe, expect, it } from 'vitest';
import { readSessionSignal } from '@/encoding/readSignal';
import { columnOfDay } from '@/lib/interpolate';
import { createReachReader } from '@/scene/sessionReach';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { simulateEncoded } from '../../support/encoded';

describe('createReachReader', () => {
  it('agrees with readSessionSignal on every session and signal (seed 3)', () => {
    const plan = { ...DEFAULT_SCENARIO.plan, densityPerCm2: 40, sessions: 2 };
    const healing = simulateEncoded({ ...DEFAULT_SCENARIO, seed: 3, plan });
    const read = createReachReader(healing);
    const out = new Float32Array(32).fill(9);
    for (const day of [-1, -0.2, 0, 0.01, 2.5, 27.99, 28, 30, 393]) {
      read(out, columnOfDay(healing.days, day));
      (['reachErythema', 'reachOedema', 'reachThickening', 'reachSprouting'] as const).forEach((name, signal) => {
        for (let session = 0; session < 2; session += 1) {
          expect(out[session * 4 + signal]).toBeCloseTo(readSessionSignal(healing, name, session, day), 5);
        }
      });
      expect(out.slice(8).every((value) => value === 0)).toBe(true);
    }
  });
});
