/** The time axis and stepping: increasing, invertible, four equal phases, every key day reachable both ways. */
import { describe, expect, test } from 'vitest';
import { createPhaseScale, LEAD_IN, PHASE_START_DAYS } from '@/session/phaseScale';
import { advanceDay, clampDay, keyDays, PLAY_SECONDS, stepDay } from '@/session/playback';
import { createStream } from '@/lib/random';
import { DEFAULT_SCENARIO, lastDay, type Plan } from '@/treatment/scenario';

const plans: Plan[] = [0, 1, 3, 6].map((sessions) => ({ ...DEFAULT_SCENARIO.plan, sessions, intervalDays: sessions === 6 ? 90 : 28 }));

describe.each(plans)('the axis of $sessions sessions', (plan) => {
  const scale = createPhaseScale(plan);

  test('runs from untreated skin to the last day, in four equal phases', () => {
    expect(scale.positionOfDay(-1)).toBe(0);
    expect(scale.positionOfDay(lastDay(plan))).toBe(1);
    expect(scale.positionOfDay(0)).toBeCloseTo(LEAD_IN, 12);
    scale.phaseStarts.forEach((start, phase) => {
      expect(scale.positionOfDay(PHASE_START_DAYS[phase] as number)).toBeCloseTo(start, 12);
      expect((scale.phaseStarts[phase + 1] ?? 1) - start).toBeCloseTo((1 - LEAD_IN) / 4, 12);
    });
  });

  test('is strictly increasing and inverts to a second, seed 11', () => {
    const random = createStream(11, 'positions');
    const positions = Array.from({ length: 2000 }, (_, index) => random(index)).sort((a, b) => a - b);
    let before = -Infinity;
    for (const position of positions) {
      const day = scale.dayOfPosition(position);
      expect(day).toBeGreaterThan(before);
      before = day;
      expect(scale.positionOfDay(day)).toBeCloseTo(position, 9);
      expect(Math.abs(scale.dayOfPosition(scale.positionOfDay(day)) - day)).toBeLessThan(1 / 86400);
    }
  });

  test('takes no day outside itself', () => {
    for (const day of [NaN, -Infinity, -7]) expect(scale.positionOfDay(day)).toBe(0);
    expect(scale.positionOfDay(1e9)).toBe(1);
    expect(clampDay(plan, NaN)).toBe(-1);
    expect(clampDay(plan, Infinity)).toBe(lastDay(plan));
  });

  test('stepping forward visits every key day once, and backward the same ones', () => {
    const keys = keyDays(plan);
    const forward = [-1];
    while (forward.length < 40 && forward.at(-1) !== keys.at(-1)) forward.push(stepDay(plan, forward.at(-1) as number, 1));
    expect(forward).toEqual(keys);
    const backward = [lastDay(plan)];
    while (backward.length < 40 && backward[0] !== -1) backward.unshift(stepDay(plan, backward[0] as number, -1));
    expect(backward).toEqual(keys);
    expect(stepDay(plan, 5, 1)).toBe(7);
    expect(stepDay(plan, 5, -1)).toBe(3);
  });

  test('playback takes the same time however it is cut into frames', () => {
    let day = -1;
    for (let frame = 0; frame < 600; frame += 1) day = advanceDay(plan, day, PLAY_SECONDS / 1200, 1);
    expect(day).toBeCloseTo(advanceDay(plan, -1, PLAY_SECONDS / 2, 1), 6);
    expect(advanceDay(plan, -1, PLAY_SECONDS, 1)).toBe(lastDay(plan));
  });
});

test('after a later session the punctures are in their first phase again', () => {
  const scale = createPhaseScale(DEFAULT_SCENARIO.plan);
  expect(scale.phaseOfDay(28.01)).toBe('remodelling');
  expect(scale.healingPhase(28.01)).toBe('haemostasis');
  expect(scale.healingPhase(-0.5)).toBe('before');
});
