/** The device in the visitor's hand: each device at its own pace, the limit, undo by strokes, and strikes that survive a link. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeHeld, heldPunctures } from '@/encoding/encodeHeld';
import { PUNCTURE_TEXELS } from '@/encoding/encodePunctures';
import { createSession, type Session } from '@/session/createSession';
import { advanceHold, type HoldState, isHoldMoving, leaveHold, moveHold, PEN_STROKES_PER_SECOND, pressHold, releaseHold, startHold } from '@/session/holdDevice';
import { loadLinkState } from '@/session/lateLinkState';
import { formatLink, parseLink } from '@/session/link';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DEVICE_TABLE, ROLLER_ROW_MM } from '@/treatment/devices';
import { DEFAULT_SCENARIO, type Device, DEVICES, type Scenario } from '@/treatment/scenario';
import { MAX_PUNCTURES_PER_SESSION } from '@/treatment/passFigures';
import { simulatePass } from '@/treatment/simulatePass';
import { createFakeClient, createFakeClock, type FakeClient, type FakeClock } from './fakeClient';

function scenarioOf(device: Device): Scenario {
  return { ...DEFAULT_SCENARIO, plan: { ...DEFAULT_SCENARIO.plan, device } };
}

function held(device: Device, xMm = 0, zMm = 0): { hold: HoldState; scenario: Scenario } {
  const scenario = scenarioOf(device);
  return { hold: moveHold(startHold(scenario, 0), scenario.plan, xMm, zMm), scenario };
}

await loadLinkState();

describe('one press', () => {
  test.each(['pen', 'stamp'] as const)('of a %s makes a puncture under every needle that is over the block', (device) => {
    const { hold, scenario } = held(device, 0.5, -0.25);
    const pressed = pressHold(hold, scenario.plan);
    expect(pressed.strikes).toHaveLength(DEVICE_TABLE[device].needles.length);
    for (const [x, z] of DEVICE_TABLE[device].needles) {
      expect(pressed.strikes.some((point) => Math.hypot(point[0] - x - 0.5, point[1] - z + 0.25) < 0.001)).toBe(true);
    }
    const corner = pressHold(moveHold(hold, scenario.plan, 3, 3), scenario.plan);
    expect(corner.strikes.length).toBeLessThan(DEVICE_TABLE[device].needles.length);
    expect(corner.strikes.every(([x, z]) => Math.abs(x) <= 3 && Math.abs(z) <= 3)).toBe(true);
  });

  test('beside the skin, or a second time while pressed, makes none', () => {
    const { hold, scenario } = held('stamp');
    expect(pressHold(leaveHold(hold), scenario.plan).strikes).toEqual([]);
    const pressed = pressHold(hold, scenario.plan);
    expect(pressHold(pressed, scenario.plan)).toBe(pressed);
  });

  test('in the same holes makes no new ones', () => {
    const { hold, scenario } = held('stamp');
    const once = releaseHold(pressHold(hold, scenario.plan));
    expect(pressHold(once, scenario.plan).strikes).toEqual(once.strikes);
  });
});

describe('the pace', () => {
  test('a pen strikes again and again while it is pressed and moved, however time is cut', () => {
    const { hold, scenario } = held('pen', -1.5, 0);
    const glide = (steps: number): number => {
      let now = pressHold(hold, scenario.plan);
      for (let step = 1; step <= steps; step += 1) now = advanceHold(moveHold(now, scenario.plan, -1.5 + (3 * step) / steps, 0), scenario.plan, 1 / steps);
      return now.strikes.length;
    };
    const perStroke = DEVICE_TABLE.pen.needles.length;
    expect(glide(60)).toBeGreaterThanOrEqual(perStroke * PEN_STROKES_PER_SECOND);
    expect(Math.abs(glide(60) - glide(7))).toBeLessThanOrEqual(perStroke);
    const still = advanceHold(pressHold(hold, scenario.plan), scenario.plan, 10);
    expect(still.strikes).toHaveLength(pressHold(hold, scenario.plan).strikes.length);
    // A picture that took a second leaves no burst of strokes to make up for.
    const late = moveHold(still, scenario.plan, -1.2, 0.3);
    expect(advanceHold(advanceHold(late, scenario.plan, 0.01), scenario.plan, 0.01).strikes).toHaveLength(still.strikes.length);
  });

  test('a stamp that is dragged while pressed does not tear', () => {
    const { hold, scenario } = held('stamp');
    const pressed = pressHold(hold, scenario.plan);
    expect(advanceHold(moveHold(pressed, scenario.plan, 2, 2), scenario.plan, 3).strikes).toEqual(pressed.strikes);
  });

  test('a roller strikes once per row, where the row came down, both ways, in one step or in many', () => {
    const { hold, scenario } = held('roller', 0, -2.9);
    const roll = (steps: number): HoldState => {
      let now = pressHold(hold, scenario.plan);
      for (let step = 1; step <= steps; step += 1) now = moveHold(now, scenario.plan, 0, -2.9 + (5.7 * step) / steps);
      return now;
    };
    const rows = (state: HoldState): number[] => [...new Set(state.strikes.map(([, z]) => Math.round(z * 100) / 100))].toSorted((a, b) => a - b);
    expect(rows(roll(1))).toHaveLength(1 + Math.floor(5.7 / ROLLER_ROW_MM));
    expect(rows(roll(40))).toEqual(rows(roll(1)));
    expect(rows(roll(1))[1]! - rows(roll(1))[0]!).toBeCloseTo(ROLLER_ROW_MM, 1);
    const there = roll(20);
    let back = there;
    for (let step = 19; step >= 0; step -= 1) back = moveHold(back, scenario.plan, 0.4, -2.9 + (5.7 * step) / 20);
    expect(back.strikes.length).toBeGreaterThan(there.strikes.length);
  });

  test('a roller turns into its way, and its handle never swings through the front', () => {
    const { hold, scenario } = held('roller');
    let now = hold;
    for (let step = 1; step <= 20; step += 1) now = moveHold(now, scenario.plan, 0.2 * step - 2, 0);
    expect(Math.abs(Math.sin(now.yawRad))).toBeLessThan(0.1);
    for (let turn = 0; turn < 400; turn += 1) {
      now = moveHold(now, scenario.plan, 2 * Math.cos(turn / 9), 2 * Math.sin(turn / 7));
      expect(now.yawRad).toBeGreaterThanOrEqual(-0.36);
      expect(now.yawRad).toBeLessThanOrEqual(Math.PI + 0.36);
    }
  });
});

test('no session gets more punctures than the plan may have, and the state says so', () => {
  const { hold, scenario } = held('pen', -2.5, -2.5);
  let now = hold;
  for (let step = 0; step < 120 && !now.full; step += 1) {
    now = releaseHold(pressHold(moveHold(now, scenario.plan, -2.5 + ((step * 0.61) % 5), -2.5 + (Math.floor(step / 8) * 0.37) % 5), scenario.plan));
  }
  expect(now.full).toBe(true);
  expect(now.strikes).toHaveLength(MAX_PUNCTURES_PER_SESSION);
});

test('nothing moves by itself once the blood has risen', () => {
  const { hold, scenario } = held('stamp');
  expect(isHoldMoving(hold)).toBe(false);
  const struck = releaseHold(pressHold(hold, scenario.plan));
  expect(isHoldMoving(struck)).toBe(true);
  expect(isHoldMoving(advanceHold(struck, scenario.plan, 20))).toBe(false);
});

test.each(DEVICES)('what is drawn of a stroke with a %s is what will be simulated, seed 1', (device) => {
  const { hold, scenario } = held(device);
  const pressed = pressHold(hold, scenario.plan);
  const anatomy = describeAnatomy(scenario.skin);
  const drawn = heldPunctures(scenario, anatomy, pressed);
  const { punctures } = simulatePass({ ...scenario, plan: { ...scenario.plan, sessions: 1, strikes: [pressed.strikes] } }, anatomy);
  expect(drawn).toEqual(punctures);
  const encoded = encodeHeld(null, scenario, anatomy, pressed);
  expect(encoded.count).toBe(pressed.strikes.length);
  expect(encoded.texels[6]).toBe(-1);
  expect(encoded.texels[PUNCTURE_TEXELS * 4]).toBeCloseTo(pressed.strikes[1]![0], 5);
});

describe('in a session', () => {
  let client: FakeClient;
  let clock: FakeClock;
  let session: Session;
  const state = () => session.store.getState();
  const stroke = (x: number, z: number): void => {
    session.hold.move(x, z);
    session.hold.press();
    clock.run(0.1);
    session.hold.release();
  };

  beforeEach(() => {
    vi.useFakeTimers();
    client = createFakeClient();
    clock = createFakeClock();
    session = createSession({ client, clock });
    client.answer();
  });
  afterEach(() => {
    session.dispose();
    vi.useRealTimers();
  });

  test('taking the device in hand changes no plan; a stroke replaces the pattern of that session alone, and is simulated at the release', async () => {
    await session.hold.start();
    expect(state().day).toBe(0);
    expect(state().scenario.plan.strikes).toBeUndefined();
    session.hold.move(0, 0);
    session.hold.press();
    vi.advanceTimersByTime(1000);
    expect(client.requests).toHaveLength(1);
    session.hold.release();
    expect(state().scenario.plan.strikes).toHaveLength(1);
    expect(state().scenario.plan.strikes![0]).toHaveLength(12);
    vi.advanceTimersByTime(200);
    expect(client.requests).toHaveLength(2);
    expect(state().hold?.strikes).toEqual(state().scenario.plan.strikes![0]);
  });

  test('a later session by hand leaves the earlier ones their pattern', async () => {
    await session.hold.start(2);
    expect(state().day).toBe(56);
    stroke(1, 1);
    expect(state().scenario.plan.strikes?.slice(0, 2)).toEqual([null, null]);
    expect(state().scenario.plan.strikes?.[2]).toHaveLength(12);
    session.hold.clear();
    expect(state().scenario.plan.strikes).toBeUndefined();
    expect(state().hold?.strikes).toEqual([]);
  });

  test('each stroke is one step of undo and redo, however quickly they follow', async () => {
    await session.hold.start();
    stroke(-1.5, -1.5);
    stroke(1.5, 1.5);
    const both = state().scenario.plan.strikes;
    session.undo();
    expect(state().hold?.strikes).toHaveLength(12);
    expect(state().scenario.plan.strikes?.[0]).toHaveLength(12);
    session.undo();
    expect(state().scenario.plan.strikes).toBeUndefined();
    expect(state().hold?.strikes).toEqual([]);
    session.redo();
    session.redo();
    expect(state().scenario.plan.strikes).toEqual(both);
    expect(state().hold?.strikes).toHaveLength(24);
  });

  test('moving through time, a pass or playback put the device down; what was pressed counts', async () => {
    await session.hold.start();
    session.hold.move(0, 0);
    session.hold.press();
    session.setDay(3);
    expect(state().hold).toBeNull();
    expect(state().scenario.plan.strikes?.[0]).toHaveLength(12);
    expect(state().day).toBe(3);
    await session.hold.start();
    session.startPass(0);
    expect(state()).toMatchObject({ hold: null, pass: { session: 0 } });
  });

  test('fewer sessions than the one in hand put it down', async () => {
    await session.hold.start(2);
    session.setScenario({ plan: { sessions: 1 } });
    expect(state().hold).toBeNull();
  });

  test('the clock stands still while nothing moves', async () => {
    await session.hold.start();
    clock.run(0.5);
    expect(clock.waiting).toBe(false);
    stroke(0, 0);
    expect(clock.waiting).toBe(true);
    clock.run(20);
    expect(clock.waiting).toBe(false);
  });

  test('a plan without sessions gets one when the device is taken', async () => {
    session.setScenario({ plan: { sessions: 0 } });
    await session.hold.start();
    stroke(0, 0);
    expect(state().scenario.plan).toMatchObject({ sessions: 1 });
    expect(state().scenario.plan.strikes?.[0]).toHaveLength(12);
  });

  test('strikes survive a link exactly', async () => {
    await session.hold.start(1);
    stroke(0.123456, -2.9);
    stroke(-0.4, 0.7);
    const { patch, issues } = parseLink('', formatLink(state()));
    expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
    expect(patch.scenario?.plan.strikes).toEqual(state().scenario.plan.strikes);
  });

  test('are kept short for the link: no puncture needs more than fifteen letters', async () => {
    await session.hold.start(0);
    for (const place of [0.123456, -1 / 3, 1.9]) stroke(place, -place);
    for (const point of state().scenario.plan.strikes![0]!) expect(JSON.stringify(point).length, JSON.stringify(point)).toBeLessThanOrEqual('[-0.123,-0.123]'.length);
  });
});
