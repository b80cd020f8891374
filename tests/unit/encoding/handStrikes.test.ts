/** Where the device stood, told from the holes of a hand-held session: every hole under a needle, in as few places as the hand took. */
import { describe, expect, test } from 'vitest';
import { createDevicePose, type DevicePose, readDevicePose } from '@/encoding/devicePose';
import { encodePass } from '@/encoding/encodePass';
import { stopsByHand } from '@/encoding/handStrikes';
import { DRUM_RADIUS_MM, ROLLER_COLUMNS_MM } from '@/encoding/standingNeedles';
import { createStream } from '@/lib/random';
import { advanceHold, type HoldState, moveHold, pressHold, releaseHold, startHold } from '@/session/holdDevice';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DEVICE_TABLE } from '@/treatment/devices';
import { MAX_PUNCTURES_PER_SESSION } from '@/treatment/passFigures';
import { DEFAULT_SCENARIO, type Device, DEVICES, type HandStrikes, type Scenario } from '@/treatment/scenario';
import { simulatePass } from '@/treatment/simulatePass';

function scenarioOf(device: Device): Scenario {
  return { ...DEFAULT_SCENARIO, plan: { ...DEFAULT_SCENARIO.plan, device, sessions: 1 } };
}

/** A hand that goes to and fro over the block, over its edges too; returns the holes and how often needles went in. */
function treatByHand(device: Device): { points: HandStrikes; strokes: number } {
  const { plan } = scenarioOf(device);
  let hold: HoldState = moveHold(startHold(scenarioOf(device), 0), plan, -3.2, -2.1);
  let strokes = 0;
  const step = (next: HoldState): void => {
    if (next.strikes.length > hold.strikes.length) strokes += 1;
    hold = next;
  };
  for (const zMm of [-2.1, 0.3, 2.4]) {
    for (let at = 0; at <= 40; at += 1) {
      const xMm = (zMm === 0.3 ? -1 : 1) * (-3.2 + (6.4 * at) / 40);
      step(moveHold(hold, plan, xMm, zMm + 0.1 * Math.sin(at / 4)));
      if (device === 'stamp' ? at % 10 === 0 : at === 0) step(pressHold(hold, plan));
      step(advanceHold(hold, plan, 1 / 30));
      if (device === 'stamp') hold = releaseHold(hold);
    }
    hold = releaseHold(hold);
  }
  return { points: hold.strikes, strokes };
}

function byHand(device: Device, points: HandStrikes) {
  const scenario = scenarioOf(device);
  return simulatePass({ ...scenario, plan: { ...scenario.plan, strikes: [points] } }, describeAnatomy(scenario.skin));
}

describe.each(DEVICES)('a session by hand with a %s', (device) => {
  const { points, strokes } = treatByHand(device);
  const stops = stopsByHand(device, points);

  test('is told in as many places as the hand struck, each hole once', () => {
    expect(strokes).toBeGreaterThan(5);
    expect(stops.length).toBe(strokes);
    expect(stops.reduce((sum, stop) => sum + stop.points, 0)).toBe(points.length);
  });

  test('has every hole under one of the needles', () => {
    let at = 0;
    for (const { xMm, zMm, headingRad, points: count } of stops) {
      for (const [x, z] of points.slice(at, at + count)) {
        const dx = x - xMm;
        const dz = z - zMm;
        const needles = device === 'roller' ? ROLLER_COLUMNS_MM.map((column) => [column, 0] as const) : DEVICE_TABLE[device].needles;
        // Across a roller's row; which way round it rolls is not asked here.
        const [across, along] = device === 'roller' ? [dx * Math.sin(headingRad) - dz * Math.cos(headingRad), dx * Math.cos(headingRad) + dz * Math.sin(headingRad)] : [dx, dz];
        const nearest = Math.min(...needles.flatMap(([a, b]) => [Math.hypot(across - a, along - b), device === 'roller' ? Math.hypot(across + a, along - b) : Infinity]));
        expect(nearest).toBeLessThan(0.01);
      }
      at += count;
    }
  });

  test('is shown again with the device where it was, within a minute, and without a jump', () => {
    const treatment = byHand(device, points);
    const { pass, strikeSeconds } = encodePass(treatment);
    expect(pass.passSeconds[0]).toBeLessThan(60);
    const pose = (seconds: number): DevicePose => ({ ...readDevicePose(pass, 0, seconds, createDevicePose()) });
    let at = 0;
    for (const stop of stops) {
      const now = pose(strikeSeconds[at]!);
      expect(Math.hypot(now.xMm - stop.xMm, now.zMm - stop.zMm)).toBeLessThan(0.002);
      at += stop.points;
    }
    for (let seconds = 1 / 240, before = pose(0); seconds < pass.passSeconds[0]!; seconds += 1 / 240) {
      const now = pose(seconds);
      expect(Math.hypot(now.xMm - before.xMm, now.zMm - before.zMm), `at ${seconds} s`).toBeLessThan(0.4);
      before = now;
    }
  });

  test('needs no more than two minutes even for a full session of holes that no device makes, seed 3', () => {
    const random = createStream(3, 'any-holes');
    const any = Array.from({ length: MAX_PUNCTURES_PER_SESSION }, (_, index) => [6 * random(index, 0) - 3, 6 * random(index, 1) - 3] as const);
    const { pass } = encodePass(byHand(device, any));
    expect(pass.passSeconds[0]).toBeLessThan(120);
  });
});

test('a roller that is rolled to and fro round a bend is shown to roll, not to hop, without slipping', () => {
  const { plan } = scenarioOf('roller');
  let hold = pressHold(moveHold(startHold(scenarioOf('roller'), 0), plan, -2.5, -2.8), plan);
  for (let step = 0; step <= 120; step += 1) {
    const turnRad = 0.9 * (step <= 60 ? step / 60 : 2 - step / 60);
    hold = moveHold(hold, plan, -2.5 + 6 * (1 - Math.cos(turnRad)), -2.8 + 6 * Math.sin(turnRad));
  }
  const { pass } = encodePass(byHand('roller', hold.strikes));
  const pose = (seconds: number): DevicePose => ({ ...readDevicePose(pass, 0, seconds, createDevicePose()) });
  const workMm = -pass.workDepthMm[0]!;
  const isDown = (now: DevicePose): boolean => now.bodyMm < workMm + 1e-4;
  let rolled = 0;
  let slipped = 0;
  let setDown = 0;
  for (let seconds = 0.01, before = pose(0); seconds < pass.passSeconds[0]!; seconds += 0.01) {
    const now = pose(seconds);
    if (isDown(now) && !isDown(before)) setDown += 1;
    if (isDown(now) && isDown(before)) {
      const yaw = (now.yawRad + before.yawRad) / 2;
      const wayMm = (now.xMm - before.xMm) * Math.cos(yaw) + (now.zMm - before.zMm) * Math.sin(yaw);
      rolled += Math.abs(wayMm);
      slipped += Math.abs((now.rollRad - before.rollRad) * DRUM_RADIUS_MM - wayMm);
    }
    before = now;
  }
  expect(setDown).toBe(2);
  expect(rolled).toBeGreaterThan(10);
  expect(slipped).toBeLessThan(0.02 * rolled);
});
