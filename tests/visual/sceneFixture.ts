/**
 * An encoded healing for looking at the scene without the model: punctures on a jittered grid, signals as plain curves of the
 * day. Only for the scene's development page; pictures that are compared use the real model.
 */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { SIGNAL_NAMES, type HealingRecord, type SignalName } from '@/healing/record';
import { resolveParameters } from '@/healing/parameters';
import { HERO_X_MM, HERO_Z_MM, wrapMm } from '@/lib/block';
import { smoothstep } from '@/lib/interpolate';
import { createStream } from '@/lib/random';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { lastDay, type Scenario, sessionDays as sessionDaysOf } from '@/treatment/scenario';
import { encodeByHand } from '../support/encoded';

const bump = (t: number, on: number, peak: number, stay: number, off: number): number =>
  smoothstep(Math.log10(on), Math.log10(peak), Math.log10(t)) * (1 - smoothstep(Math.log10(stay), Math.log10(off), Math.log10(t)));

const CURVES: Readonly<Record<SignalName, (t: number) => number>> = {
  inflammation: (t) => bump(t, 0.02, 1, 2, 12),
  growthSignal: (t) => bump(t, 0.1, 4, 8, 40),
  neutrophils: (t) => bump(t, 0.08, 1, 1.5, 5),
  macrophagesInflammatory: (t) => bump(t, 0.5, 3, 5, 14),
  macrophagesRepair: (t) => bump(t, 2, 7, 14, 60),
  fibroblasts: (t) => bump(t, 2, 10, 18, 90),
  remodellers: (t) => bump(t, 10, 40, 90, 300),
  depositionRate: (t) => bump(t, 3, 12, 20, 90),
  matrixLoss: (t) => 1 - Math.exp(-t / 60),
  woundGate: (t) => bump(t, 0.0001, 0.02, 2, 20),
  clot: (t) => bump(t, 0.0001, 0.001, 1.5, 9),
  lumen: (t) => 0.05 + 0.9 * (0.64 + 0.26 * Math.exp(-t * 12)) * (1 - 0.93 * smoothstep(Math.log10(2), Math.log10(25), Math.log10(t))),
  epidermalGap: (t) => 1 - smoothstep(0.25, 1.2, t),
  barrier: (t) => smoothstep(0.5, 5, t),
  erythema: (t) => 10 * bump(t, 0.0005, 0.02, 0.8, 6),
  crust: (t) => smoothstep(0.4, 1, t) * (1 - smoothstep(3.5, 6.5, t)),
};

export function fixtureHealing(scenario: Scenario): EncodedHealing {
  const { seed, skin, plan } = scenario;
  const stream = createStream(seed, 'scene-fixture');
  const sessionDays = sessionDaysOf(plan);
  const side = Math.max(1, Math.round(Math.sqrt(0.36 * plan.densityPerCm2)));
  const perSession = side * side;
  const count = perSession * sessionDays.length;
  const punctures = {
    count,
    xMm: new Float32Array(count),
    zMm: new Float32Array(count),
    depthMm: new Float32Array(count),
    radiusMm: new Float32Array(count).fill(0.06),
    tiltRad: new Float32Array(count),
    azimuthRad: new Float32Array(count),
    session: new Uint8Array(count),
    strike: Uint32Array.from({ length: count }, (_, at) => at),
  };
  let hero = -1;
  for (let at = 0; at < count; at += 1) {
    const session = Math.floor(at / perSession);
    const cell = at % perSession;
    const x = (((cell % side) + 0.5 + 0.6 * (stream(at, 0) - 0.5)) / side) * 6 - 3;
    const z = ((Math.floor(cell / side) + 0.5 + 0.6 * (stream(at, 1) - 0.5)) / side) * 6 - 3;
    if (hero < 0 && session === 0) hero = at;
    punctures.xMm[at] = x;
    punctures.zMm[at] = z;
    punctures.depthMm[at] = plan.needleLengthMm * (0.55 + 0.15 * stream(at, 2));
    punctures.tiltRad[at] = at === hero ? 0 : 0.08 * stream(at, 3);
    punctures.azimuthRad[at] = 6.28 * stream(at, 4);
    punctures.session[at] = session;
  }
  if (hero >= 0) {
    const dx = HERO_X_MM - (punctures.xMm[hero] as number);
    const dz = HERO_Z_MM - (punctures.zMm[hero] as number);
    for (let at = 0; at < perSession; at += 1) {
      punctures.xMm[at] = wrapMm((punctures.xMm[at] as number) + dx);
      punctures.zMm[at] = wrapMm((punctures.zMm[at] as number) + dz);
    }
  }
  const days = columns(sessionDays, lastDay(plan));
  const values = Object.fromEntries(SIGNAL_NAMES.map((name) => [name, new Float32Array(Math.max(1, sessionDays.length) * days.length)])) as Record<SignalName, Float32Array>;
  sessionDays.forEach((start, row) => {
    let seen = false;
    days.forEach((day, column) => {
      const struck = day > start || (day === start && seen);
      if (day === start) seen = true;
      for (const name of SIGNAL_NAMES) values[name][row * days.length + column] = struck ? CURVES[name](Math.max(day - start, 1e-5)) : name === 'barrier' ? 1 : 0;
    });
  });
  const ofSessions = (name: SignalName, scale: number): Float64Array[] =>
    sessionDays.map((_, row) => Float64Array.from(values[name].subarray(row * days.length, (row + 1) * days.length), (value) => scale * value));
  const record: Omit<HealingRecord, 'course'> = {
    scenario,
    anatomy: describeAnatomy(skin),
    treatment: {
      device: plan.device,
      nominalDepthMm: plan.needleLengthMm,
      needleRadiusMm: 0.08,
    reachedShare: 0.75,
      passes: sessionDays.map(() => 1),
      sessionDays,
      punctures,
      strikes: { count, session: punctures.session, xMm: punctures.xMm, zMm: punctures.zMm, headingRad: new Float32Array(count) },
      heroPuncture: hero,
    },
    parameters: resolveParameters(),
    days,
    signals: {
      classCount: Math.max(1, sessionDays.length),
      classOf: punctures.session,
      sessionOfClass: Uint8Array.from(sessionDays.keys()),
      values,
    },
    fibres: {
      count: 0, vertexCount: 0, cutFibreCount: 0, firstVertex: new Uint32Array(1), puncture: new Uint16Array(0), xMm: new Float32Array(0), yMm: new Float32Array(0),
      zMm: new Float32Array(0), birthDay: new Float32Array(0), mass: new Float32Array(0), typeIIIShareAtBirth: new Float32Array(0), matrixLossAtBirth: new Float32Array(0),
    },
    elastinFormed: new Float64Array(days.length),
    treatedVolumeMm3: 30,
    lostVolumeMm3: new Float64Array(sessionDays.length),
    reach: {
      erythema: ofSessions('erythema', 1),
      oedema: ofSessions('inflammation', 0.1),
      thickeningStimulus: ofSessions('fibroblasts', 0.2),
      sprouting: ofSessions('macrophagesRepair', 1),
    },
  };
  return encodeByHand(record as HealingRecord);
}

function columns(sessionDays: readonly number[], last: number): Float64Array {
  const days = [-1, 0];
  for (const start of sessionDays.length > 0 ? sessionDays : [0]) {
    if (start > 0) days.push(start);
    days.push(start);
    for (let step = 0; step < 90; step += 1) days.push(start + 10 ** (-4 + (step / 89) * 5.3));
  }
  days.push(last);
  return Float64Array.from(days.filter((day) => day <= last)).sort();
}
