/** The pass as data: a stroke that comes down, dents, snaps, reaches its depth and leaves; slow at the cut; on time at the end. */
import { describe, expect, test } from 'vitest';
import { encodePass, PASS_SAMPLES } from '@/encoding/encodePass';
import { HOVER_MM, strokeAt } from '@/encoding/needleStroke';
import { handMadeRecord } from './handMadeRecord';

describe('one stroke', () => {
  const depthMm = 1.1;
  const states = Array.from({ length: 2001 }, (_, step) => strokeAt(step / 2000, depthMm));

  test('begins and ends above the skin, and goes exactly as deep as it should', () => {
    expect(states[0]).toEqual({ heightMm: HOVER_MM, indentationMm: 0 });
    expect(states.at(-1)?.heightMm).toBeCloseTo(HOVER_MM, 6);
    expect(states.at(-1)?.indentationMm).toBeCloseTo(0, 6);
    expect(Math.min(...states.map(({ heightMm }) => heightMm))).toBeCloseTo(-depthMm, 6);
    expect(strokeAt(strokeAt.deepest, depthMm).heightMm).toBeCloseTo(-depthMm, 6);
  });

  test('never jumps: neighbouring samples differ little', () => {
    for (let step = 1; step < states.length; step += 1) {
      expect(Math.abs(states[step]!.heightMm - states[step - 1]!.heightMm)).toBeLessThan(0.02);
      expect(Math.abs(states[step]!.indentationMm - states[step - 1]!.indentationMm)).toBeLessThan(0.01);
    }
  });

  test('dents before it pierces, springs back at the snap, and draws a tent when it leaves', () => {
    const deepestDent = Math.max(...states.map(({ indentationMm }) => indentationMm));
    const atDent = states.findIndex(({ indentationMm }) => indentationMm === deepestDent);
    expect(states[atDent]!.heightMm).toBeCloseTo(-deepestDent, 2);
    expect(strokeAt(strokeAt.deepest, depthMm).indentationMm).toBeLessThan(0.5 * deepestDent);
    expect(Math.min(...states.map(({ indentationMm }) => indentationMm))).toBeLessThan(-0.02);
    for (const { heightMm, indentationMm } of states) if (indentationMm > 0) expect(heightMm).toBeLessThanOrEqual(-indentationMm + 1e-9);
  });

  test('a shallow needle dents less than it goes deep', () => {
    for (let step = 0; step <= 100; step += 1) expect(strokeAt(step / 100, 0.15).heightMm).toBeGreaterThanOrEqual(-0.15 - 1e-9);
  });
});

describe('the passes of two sessions, seed 7', () => {
  const { treatment } = handMadeRecord(7);
  const { pass, strikeSeconds } = encodePass(treatment);
  const at = (session: number, seconds: number): Float32Array => {
    const sample = Math.round((seconds / pass.passSeconds) * (PASS_SAMPLES - 1));
    return pass.path.subarray(4 * (session * PASS_SAMPLES + sample), 4 * (session * PASS_SAMPLES + sample) + 4);
  };

  test('every strike is under the skin, at its own place, at its own moment', () => {
    for (let strike = 0; strike < treatment.strikes.count; strike += 1) {
      const [x, z, height] = at(treatment.strikes.session[strike]!, strikeSeconds[strike]!);
      expect(x).toBeCloseTo(treatment.strikes.xMm[strike]!, 4);
      expect(z).toBeCloseTo(treatment.strikes.zMm[strike]!, 4);
      expect(height).toBeLessThan(-0.5);
    }
  });

  test('strikes follow one another inside the pass; the device comes from afar and goes there', () => {
    for (let strike = 1; strike < treatment.strikes.count; strike += 1) {
      if (treatment.strikes.session[strike] === treatment.strikes.session[strike - 1]) expect(strikeSeconds[strike]).toBeGreaterThan(strikeSeconds[strike - 1]!);
    }
    expect(Math.max(...strikeSeconds)).toBeLessThan(pass.passSeconds);
    for (const seconds of [0, pass.passSeconds]) expect(at(0, seconds)[2]).toBeGreaterThan(5);
  });

  test('the strike at the cut takes seconds, so that it can be seen', () => {
    const under = (session: number): number => {
      let samples = 0;
      for (let sample = 0; sample < PASS_SAMPLES; sample += 1) if (pass.path[4 * (session * PASS_SAMPLES + sample) + 2]! < 0) samples += 1;
      return (samples / PASS_SAMPLES) * pass.passSeconds;
    };
    const hero = treatment.punctures.strike[treatment.heroPuncture]!;
    const gap = strikeSeconds[hero + 1]! - strikeSeconds[hero]!;
    expect(gap).toBeGreaterThan(1.5);
    expect(under(0)).toBeGreaterThan(4);
  });
});
