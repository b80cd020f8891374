/** The shares of sure and likely fibres follow the range of the measure: certain ≤ likely ≤ 1, and all are solid when off. */
import { Vector2 } from 'three';
import { describe, expect, it } from 'vitest';
import { awaitsRange, writeDoubt } from '@/scene/doubt';
import { DEFAULT_RENDERING } from '@/session/sessionPatch';
import type { SessionState } from '@/session/sessionTypes';

const series = (...values: number[]): Float32Array => Float32Array.from(values);

/** One session that cost 1 % of the treated volume; collagen in the third column 1.00 (low), 1.02, 1.05 (high). */
function state(doubt: boolean, day: number): SessionState {
  const measures = {
    days: Float64Array.of(-1, 0, 10),
    values: { collagen: series(1, 0.99, 1.02) },
    low: { collagen: series(1, 0.99, 1.0) },
    high: { collagen: series(1, 0.99, 1.05) },
  };
  const healing = { sessionDays: [0], lostVolumeMm3: Float64Array.of(0.4), treatedVolumeMm3: 40 };
  return { rendering: { ...DEFAULT_RENDERING, doubt }, measures, healing, day } as unknown as SessionState;
}

function shares(doubt: boolean, day: number, column: number): Vector2 {
  const out = new Vector2();
  writeDoubt(out, state(doubt, day), column);
  return out;
}

describe('doubt in the picture', () => {
  it('draws everything solid while it is off, and while there is nothing new', () => {
    expect(shares(false, 10, 2).toArray()).toEqual([1, 1]);
    expect(shares(true, 0, 1).toArray()).toEqual([1, 1]);
  });

  it('counts from what the channels have left', () => {
    const [sure, likely] = shares(true, 10, 2).toArray() as [number, number];
    expect(sure).toBeCloseTo(0.01 / 0.06, 4);
    expect(likely).toBeCloseTo(0.03 / 0.06, 4);
  });

  it('waits for a range that is still the value itself', () => {
    const shown = state(true, 10);
    expect(awaitsRange(shown)).toBe(false);
    const narrow = { ...shown, measures: { ...shown.measures!, low: shown.measures!.values } };
    expect(awaitsRange(narrow)).toBe(true);
    expect(awaitsRange({ ...narrow, rendering: DEFAULT_RENDERING })).toBe(false);
  });
});
