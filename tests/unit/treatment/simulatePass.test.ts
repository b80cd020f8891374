import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePass } from '@/encoding/encodePass';
import { BLOCK_HALF_MM, HERO_X_MM, HERO_Z_MM, periodicDeltaMm } from '@/lib/block';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { SITES } from '@/skin/skin';
import { DEVICE_TABLE } from '@/treatment/devices';
import { DEFAULT_SCENARIO, DEVICES, type Plan, type Scenario } from '@/treatment/scenario';
import { minimumSpacingMm } from '@/treatment/sessionPattern';
import { puncturesPerSession } from '@/treatment/passFigures';
import { simulatePass } from '@/treatment/simulatePass';
import type { Treatment } from '@/treatment/treatment';

const SEED = 20_261;

function scenarioWith(plan: Partial<Plan>, seed = 1): Scenario {
  return { ...DEFAULT_SCENARIO, seed, plan: { ...DEFAULT_SCENARIO.plan, ...plan } };
}

function passOf(scenario: Scenario): Treatment {
  return simulatePass(scenario, describeAnatomy(scenario.skin));
}

const scenarios = fc.record({
  seed: fc.integer({ min: 0, max: 4294967295 }),
  device: fc.constantFrom(...DEVICES),
  site: fc.constantFrom(...SITES),
  needleLengthMm: fc.double({ min: 0.25, max: 3, noNaN: true }),
  densityPerCm2: fc.double({ min: 0, max: 1500, noNaN: true }),
  sessions: fc.integer({ min: 0, max: 3 }),
}).map(({ seed, site, ...plan }): Scenario => ({ ...scenarioWith(plan, seed), skin: { ...DEFAULT_SCENARIO.skin, site } }));

/** The part of a pass that belongs to its first sessions, as plain data. */
function firstSessions(treatment: Treatment, sessions: number): unknown {
  const { punctures, strikes } = treatment;
  const kept = Array.from(punctures.session).filter((session) => session < sessions).length;
  const keptStrikes = Array.from(strikes.session).filter((session) => session < sessions).length;
  const { count: _, ...puncturesOnly } = punctures;
  const { count: __, ...strikesOnly } = strikes;
  return [
    ...Object.values(puncturesOnly).map((column) => Array.from(column.slice(0, kept))),
    ...Object.values(strikesOnly).map((column) => Array.from(column.slice(0, keptStrikes))),
  ];
}

describe(`the pass of random plans (seed ${SEED})`, () => {
  const check = (name: string, property: (scenario: Scenario) => void): void => {
    it(name, () => fc.assert(fc.property(scenarios, property), { seed: SEED, numRuns: 60 }));
  };

  check('makes exactly the stated number of punctures in every session', (scenario) => {
    const treatment = passOf(scenario);
    expect(puncturesPerSession(scenario.plan)).toBeLessThanOrEqual(540);
    treatment.sessionDays.forEach((_, session) => {
      const made = treatment.punctures.session.filter((own) => own === session).length;
      expect(made).toBe(puncturesPerSession(scenario.plan));
    });
    expect(treatment.punctures.count).toBe(treatment.sessionDays.length * puncturesPerSession(scenario.plan));
  });

  check('keeps punctures in the block, apart from one another across its edges, and above its floor', (scenario) => {
    const anatomy = describeAnatomy(scenario.skin);
    const { punctures } = simulatePass(scenario, anatomy);
    const spacingMm = minimumSpacingMm(puncturesPerSession(scenario.plan)) - 1e-5;
    for (let a = 0; a < punctures.count; a += 1) {
      expect(Math.abs(punctures.xMm[a] as number)).toBeLessThanOrEqual(BLOCK_HALF_MM);
      expect(Math.abs(punctures.zMm[a] as number)).toBeLessThanOrEqual(BLOCK_HALF_MM);
      expect(punctures.depthMm[a]).toBeGreaterThan(0);
      expect(punctures.depthMm[a]).toBeLessThan(anatomy.blockDepthMm);
      expect(punctures.depthMm[a]).toBeLessThanOrEqual(scenario.plan.needleLengthMm + 1e-6);
      for (let b = 0; b < a; b += 1) {
        if (punctures.session[a] !== punctures.session[b]) continue;
        const dx = periodicDeltaMm(punctures.xMm[a] as number, punctures.xMm[b] as number);
        const dz = periodicDeltaMm(punctures.zMm[a] as number, punctures.zMm[b] as number);
        if (Math.hypot(dx, dz) < spacingMm) throw new Error(`punctures ${a} and ${b} are ${Math.hypot(dx, dz)} mm apart`);
      }
    }
  });

  check('puts one upright puncture of the first session exactly on the hero axis', (scenario) => {
    const { punctures, heroPuncture, sessionDays } = passOf(scenario);
    if (sessionDays.length === 0 || puncturesPerSession(scenario.plan) === 0) {
      expect(heroPuncture).toBe(-1);
      return;
    }
    expect(punctures.session[heroPuncture]).toBe(0);
    expect(punctures.xMm[heroPuncture]).toBe(Math.fround(HERO_X_MM));
    expect(punctures.zMm[heroPuncture]).toBe(HERO_Z_MM);
    expect(punctures.tiltRad[heroPuncture]).toBe(0);
  });

  check('does not let later sessions change earlier ones, to the byte', (scenario) => {
    const longer: Scenario = { ...scenario, plan: { ...scenario.plan, sessions: scenario.plan.sessions + 1 } };
    expect(firstSessions(passOf(longer), scenario.plan.sessions)).toEqual(firstSessions(passOf(scenario), scenario.plan.sessions));
  });

  check('shows every strike within the pass, one after the other', (scenario) => {
    const treatment = passOf(scenario);
    const { pass, strikeSeconds } = encodePass(treatment);
    strikeSeconds.forEach((seconds, strike) => {
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThan(pass.passSeconds[treatment.strikes.session[strike] as number] as number);
      if (strike > 0 && treatment.strikes.session[strike] === treatment.strikes.session[strike - 1]) {
        expect(seconds).toBeGreaterThan(strikeSeconds[strike - 1] as number);
      }
    });
  });

  check('gives the same bytes twice', (scenario) => {
    expect(passOf(scenario)).toEqual(passOf(scenario));
  });
});

describe('a pen pass', () => {
  it('pierces with the cartridge it shows: every puncture lies under its needle', () => {
    const { punctures, strikes } = passOf(scenarioWith({ sessions: 1 }));
    const { needles } = DEVICE_TABLE.pen;
    let moved = 0;
    for (let index = 0; index < punctures.count; index += 1) {
      const strike = punctures.strike[index] as number;
      const [needleXMm, needleZMm] = needles[index % needles.length] as readonly [number, number];
      const dx = periodicDeltaMm(punctures.xMm[index] as number, (strikes.xMm[strike] as number) + needleXMm);
      const dz = periodicDeltaMm(punctures.zMm[index] as number, (strikes.zMm[strike] as number) + needleZMm);
      if (Math.hypot(dx, dz) > 0.04) moved += 1;
    }
    expect(moved).toBeLessThanOrEqual(3);
  });

  it('reaches less than its nominal length, by the share of the device and around it', () => {
    const { punctures, heroPuncture } = passOf(scenarioWith({ needleLengthMm: 1.5, densityPerCm2: 1500, sessions: 1 }));
    const mean = punctures.depthMm.reduce((sum, depthMm) => sum + depthMm, 0) / punctures.count;
    expect(mean / 1.5).toBeCloseTo(DEVICE_TABLE.pen.reachedShare.value, 2);
    expect(punctures.depthMm[heroPuncture]).toBeCloseTo(1.5 * DEVICE_TABLE.pen.reachedShare.value, 6);
    const spread = Math.sqrt(punctures.depthMm.reduce((sum, depthMm) => sum + (depthMm - mean) ** 2, 0) / punctures.count);
    expect(spread / mean).toBeGreaterThan(0.06);
    expect(spread / mean).toBeLessThan(0.1);
  });

  it('makes about 40 % of the strikes of the first session before the hero strike', () => {
    for (const densityPerCm2 of [200, 500, 1500]) {
      const { strikes, punctures, heroPuncture } = passOf(scenarioWith({ densityPerCm2 }));
      const share = (punctures.strike[heroPuncture] as number) / strikes.session.filter((session) => session === 0).length;
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.5);
    }
  });

  it.each(DEVICES)('spreads over the whole block: the %s leaves no ninth of it out', (device) => {
    for (const seed of [1, 2, 3]) {
      const { punctures } = passOf(scenarioWith({ device, densityPerCm2: 600, sessions: 1 }, seed));
      const ninths = Array.from({ length: 9 }, () => 0);
      punctures.xMm.forEach((xMm, index) => {
        const column = Math.min(2, Math.floor((xMm + BLOCK_HALF_MM) / 2));
        const row = Math.min(2, Math.floor(((punctures.zMm[index] as number) + BLOCK_HALF_MM) / 2));
        ninths[3 * row + column] = (ninths[3 * row + column] as number) + 1;
      });
      for (const count of ninths) expect(count / (punctures.count / 9)).toBeGreaterThan(0.6);
    }
  });

  it('takes another pattern from another seed and in another session', () => {
    const one = passOf(scenarioWith({ sessions: 2 }, 1));
    const other = passOf(scenarioWith({ sessions: 2 }, 2));
    expect(Array.from(one.punctures.xMm)).not.toEqual(Array.from(other.punctures.xMm));
    const half = one.punctures.count / 2;
    expect(Array.from(one.punctures.xMm.slice(0, half))).not.toEqual(Array.from(one.punctures.xMm.slice(half)));
  });

  it('cannot pierce the floor of the block with a needle longer than the skin', () => {
    const skin = { ...DEFAULT_SCENARIO.skin, site: 'periorbital' } as const;
    const anatomy = describeAnatomy(skin);
    const { punctures } = simulatePass({ ...scenarioWith({ needleLengthMm: 3 }), skin }, anatomy, { reachedShare: 1 });
    expect(Math.max(...punctures.depthMm)).toBeLessThan(anatomy.blockDepthMm);
    expect(Math.max(...punctures.depthMm)).toBeGreaterThan(anatomy.epidermisMm + anatomy.dermisMm);
  });
});

describe('a roller', () => {
  const rolled = (plan: Partial<Plan> = {}) => passOf(scenarioWith({ device: 'roller', sessions: 1, ...plan }));

  it('leaves about 250 holes per cm² in 15 passes (D-03), and goes in four directions', () => {
    expect(rolled({ densityPerCm2: 250 }).passes).toEqual([15]);
    const axes = new Set(Array.from(rolled().strikes.headingRad, (rad) => Math.round((4 * (rad + 2 * Math.PI)) / Math.PI) % 4));
    expect(axes).toEqual(new Set([0, 1, 2, 3]));
  });

  it('goes in at a slant along its path, the more the longer its needles; a stamp hardly leans', () => {
    const lean = (treatment: Treatment) => treatment.punctures.tiltRad.reduce((sum, rad) => sum + rad, 0) / treatment.punctures.count;
    expect(lean(rolled({ needleLengthMm: 2.5 }))).toBeGreaterThan(1.2 * lean(rolled({ needleLengthMm: 1 })));
    expect(lean(rolled())).toBeGreaterThan(4 * lean(passOf(scenarioWith({ device: 'stamp', sessions: 1 }))));
    const { punctures, strikes, heroPuncture } = rolled();
    for (let index = 0; index < punctures.count; index += 1) {
      if (index === heroPuncture) continue;
      const off = (punctures.azimuthRad[index] as number) - (strikes.headingRad[punctures.strike[index] as number] as number);
      expect(Math.abs(Math.cos(off))).toBeGreaterThan(0.98);
    }
  });

  it('sets its row of needles across its direction of travel', () => {
    const { punctures, strikes } = rolled();
    let moved = 0;
    for (let index = 0; index < punctures.count; index += 1) {
      const strike = punctures.strike[index] as number;
      const heading = strikes.headingRad[strike] as number;
      const dx = periodicDeltaMm(punctures.xMm[index] as number, strikes.xMm[strike] as number);
      const dz = periodicDeltaMm(punctures.zMm[index] as number, strikes.zMm[strike] as number);
      if (Math.abs(dx * Math.cos(heading) + dz * Math.sin(heading)) > 0.05) moved += 1;
    }
    expect(moved).toBeLessThanOrEqual(4);
  });
});

describe('the needle', () => {
  it('is as thick as the plan says, and a short one makes a narrower hole than its shaft', () => {
    const thick = passOf(scenarioWith({ needleDiameterMm: 0.25, sessions: 1 }));
    expect(thick.needleRadiusMm).toBe(0.125);
    expect(Math.max(...thick.punctures.radiusMm)).toBeCloseTo(0.125, 6);
    const short = passOf(scenarioWith({ needleDiameterMm: 0.25, needleLengthMm: 0.25, sessions: 1 }));
    expect(Math.max(...short.punctures.radiusMm)).toBeLessThan(0.04);
    expect(passOf(scenarioWith({})).needleRadiusMm).toBe(DEVICE_TABLE.pen.needleRadiusMm.value);
  });

  it('of a gliding pen draws its channel along the path', () => {
    const { punctures, strikes } = passOf(scenarioWith({ sessions: 1, densityPerCm2: 900, needleLengthMm: 0.5 }));
    let along = 0;
    for (let index = 0; index < punctures.count; index += 1) {
      along += Math.cos((punctures.azimuthRad[index] as number) - (strikes.headingRad[punctures.strike[index] as number] as number));
    }
    expect(along / punctures.count).toBeGreaterThan(0.8);
  });
});

describe('a hand-held pass', () => {
  const points = [[1, 1], [0.2, 2.9], [-2, -2.95], [0, 0]] as const;

  it('makes one puncture where each point is and nowhere else', () => {
    const { punctures, strikes, heroPuncture } = passOf(scenarioWith({ sessions: 1, strikes: [points] }));
    expect(Array.from(punctures.xMm)).toEqual(points.map(([xMm]) => Math.fround(xMm)));
    expect(Array.from(punctures.zMm)).toEqual(points.map(([, zMm]) => Math.fround(zMm)));
    expect(strikes.count).toBe(4);
    expect(heroPuncture).toBe(2);
  });

  it('has no hero when the cut passes every point by', () => {
    expect(passOf(scenarioWith({ sessions: 1, strikes: [[[1, 1]]] })).heroPuncture).toBe(-1);
  });

  it('leaves the other sessions to the device, and needs no density', () => {
    const mixed = passOf(scenarioWith({ sessions: 2, strikes: [points] }));
    expect(mixed.punctures.count).toBe(4 + 72);
    expect(passOf(scenarioWith({ sessions: 1, densityPerCm2: 0, strikes: [points] })).punctures.count).toBe(4);
  });
});

describe('untreated skin', () => {
  it('has no session, strike or puncture', () => {
    for (const plan of [{ sessions: 0 }, { densityPerCm2: 0 }]) {
      const treatment = passOf(scenarioWith(plan));
      expect([treatment.sessionDays.length, treatment.strikes.count, treatment.punctures.count, treatment.heroPuncture]).toEqual([0, 0, 0, -1]);
    }
  });
});
