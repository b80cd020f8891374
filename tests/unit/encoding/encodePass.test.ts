/** The pass as data: a stroke that comes down, dents, snaps, reaches its depth and leaves; slow at the cut; on time at the end. */
import { describe, expect, test } from 'vitest';
import { createDevicePose, readDevicePose, type DevicePose } from '@/encoding/devicePose';
import { encodePass } from '@/encoding/encodePass';
import { STROKE, strokeAt, type StrokeState } from '@/encoding/needleStroke';
import { MOST_NEEDLES, NEEDLE_NUMBERS } from '@/encoding/needleList';
import { DRUM_RADIUS_MM, fillStandingNeedles } from '@/encoding/standingNeedles';
import { simulatePass } from '@/treatment/simulatePass';
import { DEFAULT_SCENARIO, DEVICES, type Device, type Plan } from '@/treatment/scenario';
import type { Treatment } from '@/treatment/treatment';
import { describeAnatomy } from '@/skin/describeAnatomy';

const HOVER_MM = 0.9;

function stroke(share: number, depthMm: number): StrokeState {
  return strokeAt(share, depthMm, HOVER_MM, { heightMm: 0, indentationMm: 0, dragMm: 0 });
}

function treat(device: Device, plan: Partial<Plan> = {}, seed = 7): Treatment {
  return simulatePass({ ...DEFAULT_SCENARIO, seed, plan: { ...DEFAULT_SCENARIO.plan, device, sessions: 2, ...plan } }, describeAnatomy(DEFAULT_SCENARIO.skin));
}

describe('one stroke', () => {
  const depthMm = 1.1;
  const states = Array.from({ length: 2001 }, (_, step) => stroke(step / 2000, depthMm));

  test('begins and ends above the skin, and goes exactly as deep as it should', () => {
    expect(states[0]).toEqual({ heightMm: HOVER_MM, indentationMm: 0, dragMm: 0 });
    expect(states.at(-1)?.heightMm).toBeCloseTo(HOVER_MM, 6);
    expect(Math.min(...states.map(({ heightMm }) => heightMm))).toBeCloseTo(-depthMm, 6);
    expect(stroke(STROKE.deepest, depthMm).heightMm).toBeCloseTo(-depthMm, 6);
  });

  test('never jumps but once: only the skin that gives way is quick', () => {
    let quickest = 0;
    for (let step = 1; step < states.length; step += 1) {
      const [now, before] = [states[step]!, states[step - 1]!];
      expect(Math.abs(now.heightMm - before.heightMm)).toBeLessThan(0.02);
      expect(Math.abs(now.dragMm - before.dragMm)).toBeLessThan(0.004);
      const moved = Math.abs(now.indentationMm - before.indentationMm);
      quickest = Math.max(quickest, moved);
      if (step / 2000 < STROKE.rupture || step / 2000 > STROKE.rupture + 0.05) expect(moved).toBeLessThan(0.0035);
    }
    expect(quickest).toBeGreaterThan(0.004);
    expect(quickest).toBeLessThan(0.02);
  });

  test('dents before it pierces, springs back past its rest at the rupture, and draws a tent when it leaves', () => {
    const deepestDent = Math.max(...states.map(({ indentationMm }) => indentationMm));
    const atDent = states.findIndex(({ indentationMm }) => indentationMm === deepestDent);
    expect(atDent / 2000).toBeCloseTo(STROKE.rupture, 2);
    expect(states[atDent]!.heightMm).toBeCloseTo(-deepestDent, 2);
    const settled = stroke(STROKE.deepest, depthMm).indentationMm;
    expect(settled).toBeLessThan(0.5 * deepestDent);
    const after = states.slice(atDent, atDent + 120).map(({ indentationMm }) => indentationMm);
    expect(Math.min(...after)).toBeLessThan(0.97 * settled);
    expect(stroke(STROKE.deepest, depthMm).dragMm).toBeLessThan(-0.03);
    expect(Math.max(...states.map(({ dragMm }) => dragMm))).toBeGreaterThan(0.05);
  });

  test('relaxes with two time constants: most at once, the rest slowly', () => {
    const left = (share: number): number => stroke(STROKE.out + share, depthMm).dragMm / stroke(STROKE.out, depthMm).dragMm;
    const slowRate = Math.log(left(0.3) / left(0.4)) / 0.1;
    const fastRate = Math.log(left(0) / left(0.01)) / 0.01;
    expect(fastRate).toBeGreaterThan(5 * slowRate);
    expect(left(2)).toBeLessThan(0.01);
  });

  test('a shallow needle dents less than it goes deep', () => {
    for (let step = 0; step <= 100; step += 1) expect(stroke(step / 100, 0.15).heightMm).toBeGreaterThanOrEqual(-0.15 - 1e-9);
  });
});

describe.each(DEVICES)('the passes of two sessions with a %s, seed 7', (device) => {
  const treatment = treat(device);
  const { pass, strikeSeconds, holeSeconds } = encodePass(treatment);
  const at = (session: number, seconds: number): DevicePose => ({ ...readDevicePose(pass, session, seconds, createDevicePose()) });
  const strikesOf = (session: number): number[] => Array.from({ length: treatment.strikes.count }, (_, strike) => strike).filter((strike) => treatment.strikes.session[strike] === session);

  test('the device is at every strike at its moment, working', () => {
    for (const session of [0, 1]) {
      for (const strike of strikesOf(session)) {
        const pose = at(session, strikeSeconds[strike]!);
        expect(pose.xMm).toBeCloseTo(treatment.strikes.xMm[strike]!, 3);
        expect(pose.zMm).toBeCloseTo(treatment.strikes.zMm[strike]!, 3);
        expect(pose.bodyMm).toBeLessThan(-0.5);
        expect(holeSeconds[strike]!).toBeGreaterThanOrEqual(strikeSeconds[strike]!);
      }
    }
  });

  test('strikes follow one another inside the pass; the device comes from afar and goes there', () => {
    for (const session of [0, 1]) {
      const seconds = strikesOf(session).map((strike) => strikeSeconds[strike]!);
      for (let index = 1; index < seconds.length; index += 1) expect(seconds[index]).toBeGreaterThan(seconds[index - 1]!);
      expect(Math.max(...seconds)).toBeLessThan(pass.passSeconds[session]! - 1);
      for (const end of [0, pass.passSeconds[session]!]) expect(at(session, end).bodyMm).toBeGreaterThan(5);
    }
  });

  test('the same seconds give the same pose and the same needles, whatever was read before', () => {
    const once = createDevicePose();
    const needles = new Float32Array(MOST_NEEDLES * NEEDLE_NUMBERS);
    const read = (seconds: number): { pose: DevicePose; needles: number[] } => {
      const pose = { ...readDevicePose(pass, 0, seconds, once) };
      return { pose, needles: [...needles.subarray(0, NEEDLE_NUMBERS * fillStandingNeedles(pass, pose, needles))] };
    };
    const moments = Array.from({ length: 60 }, (_, step) => (step / 59) * pass.passSeconds[0]!);
    const forwards = moments.map(read);
    const backwards = moments.toReversed().map(read).toReversed();
    expect(backwards).toEqual(forwards);
    read(strikeSeconds[0]!);
    expect(read(moments[17]!)).toEqual(forwards[17]);
  });

  test('nothing jumps: the device travels at the pace of a hand', () => {
    const step = 1 / 240;
    let before = at(0, 0);
    for (let seconds = step; seconds < pass.passSeconds[0]!; seconds += step) {
      const now = at(0, seconds);
      expect(Math.hypot(now.xMm - before.xMm, now.zMm - before.zMm), `at ${seconds} s`).toBeLessThan(0.35);
      expect(Math.abs(now.bodyMm - before.bodyMm)).toBeLessThan(0.2);
      before = now;
    }
  });

  test('the strike at the cut takes seconds: its needles are in the skin long enough to be seen', () => {
    const hero = treatment.punctures.strike[treatment.heroPuncture]!;
    const needles = new Float32Array(MOST_NEEDLES * NEEDLE_NUMBERS);
    const inside = (seconds: number): boolean => {
      const count = fillStandingNeedles(pass, at(0, seconds), needles);
      return Array.from({ length: count }, (_, index) => needles.subarray(index * NEEDLE_NUMBERS, (index + 1) * NEEDLE_NUMBERS)).some(
        ([x, z, tip]) => Math.hypot(x! - 0.9, z! - 3) < 0.3 && tip! < -0.1,
      );
    };
    let seconds = 0;
    for (let moment = strikeSeconds[hero]! - 4; moment < strikeSeconds[hero]! + 4; moment += 0.02) if (inside(moment)) seconds += 0.02;
    expect(seconds).toBeGreaterThan(1.5);
    expect(inside(strikeSeconds[hero]!)).toBe(true);
  });
});

describe('the rhythm of each device', () => {
  test.each([200, 1500])('a stamp is pressed at most twice a second, at %i per cm²', (densityPerCm2) => {
    const treatment = treat('stamp', { densityPerCm2 });
    const { strikeSeconds } = encodePass(treatment);
    for (let strike = 1; strike < treatment.strikes.count; strike += 1) {
      if (treatment.strikes.session[strike] !== treatment.strikes.session[strike - 1]) continue;
      expect(strikeSeconds[strike]! - strikeSeconds[strike - 1]!).toBeGreaterThanOrEqual(0.5 - 1e-4);
    }
  });

  test('a pen shows its needles too fast to be seen, but for the stroke at the cut', () => {
    const treatment = treat('pen');
    const { pass, strikeSeconds } = encodePass(treatment);
    const hero = treatment.punctures.strike[treatment.heroPuncture]!;
    for (let strike = 0; strike < treatment.strikes.count; strike += 1) {
      const { blur } = readDevicePose(pass, treatment.strikes.session[strike]!, strikeSeconds[strike]!, createDevicePose());
      expect(blur).toBeCloseTo(strike === hero ? 0 : 1, 5);
    }
  });

  test('a roller rolls without slipping while it is on the skin, and a row stands straight down at the strike in the cut', () => {
    const treatment = treat('roller');
    const { pass, strikeSeconds } = encodePass(treatment);
    const workMm = -pass.workDepthMm[0]!;
    const pose = (seconds: number): DevicePose => ({ ...readDevicePose(pass, 0, seconds, createDevicePose()) });
    let before = pose(0);
    let rolled = 0;
    for (let seconds = 0.01; seconds < pass.passSeconds[0]!; seconds += 0.01) {
      const now = pose(seconds);
      if (now.bodyMm < workMm + 1e-4 && before.bodyMm < workMm + 1e-4) {
        const wayMm = (now.xMm - before.xMm) * Math.cos(now.yawRad) + (now.zMm - before.zMm) * Math.sin(now.yawRad);
        expect((now.rollRad - before.rollRad) * DRUM_RADIUS_MM, `at ${seconds} s`).toBeCloseTo(wayMm, 4);
        rolled += Math.abs(wayMm);
      }
      before = now;
    }
    expect(rolled).toBeGreaterThan(20);
    const hero = treatment.punctures.strike[treatment.heroPuncture]!;
    const rows = pose(strikeSeconds[hero]!).rollRad / (Math.PI / 12);
    expect(rows).toBeCloseTo(Math.round(rows), 4);
  });

  test('no pass of the densest plan takes longer than a minute', () => {
    for (const device of DEVICES) {
      const { pass } = encodePass(treat(device, { densityPerCm2: 1500 }));
      expect(Math.max(...pass.passSeconds), device).toBeLessThan(60);
    }
  });
});
