/** A small healing record written by hand: two sessions, three classes, a few fibres round two punctures. For encoder tests. */
import { DEFAULT_SKIN } from '@/skin/skin';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { resolveParameters } from '@/healing/parameters';
import { SIGNAL_NAMES, type HealingRecord, type SignalName } from '@/healing/record';
import { createStream } from '@/lib/random';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';

export function handMadeRecord(seed: number): HealingRecord {
  const random = createStream(seed, 'hand-made-record');
  const days = Float64Array.from([-1, 0, 0, 0.1, 1, 3, 7, 21, 28, 28, 29, 60, 180, 393]);
  const sessions = [0, 28];
  const classCount = 3;
  const sessionOfClass = Uint8Array.from([0, 0, 1]);
  const perSession = 40;
  const count = 2 * perSession;
  const of = (make: (index: number) => number): Float32Array => Float32Array.from({ length: count }, (_, index) => make(index));
  const session = Uint8Array.from({ length: count }, (_, index) => Math.floor(index / perSession));
  const xMm = of((index) => 6 * random(index, 0) - 3);
  const zMm = of((index) => 6 * random(index, 1) - 3);
  xMm[0] = 0.9;
  zMm[0] = 2.99;
  const values = Object.fromEntries(
    SIGNAL_NAMES.map((name, signal) => [
      name,
      Float32Array.from({ length: classCount * days.length }, (_, at) => {
        const row = Math.floor(at / days.length);
        const since = (days[at % days.length] as number) - (sessions[sessionOfClass[row] as number] as number);
        const begun = since >= 0 && at % days.length > (sessionOfClass[row] === 0 ? 1 : 8);
        if (!begun) return name === 'barrier' ? 1 : 0;
        return name === 'matrixLoss' ? 0.3 * (1 - Math.exp(-since / 5)) : random(row, at, signal);
      }),
    ]),
  ) as Record<SignalName, Float32Array>;
  /** Any course that is at rest before its session. */
  const reach = (signal: number): Float64Array[] =>
    sessions.map((start, row) => days.map((day, column) => (day >= start && column > (row === 0 ? 1 : 8) ? random(row, column, 100 + signal) : 0)));
  return {
    scenario: { ...DEFAULT_SCENARIO, seed, plan: { ...DEFAULT_SCENARIO.plan, sessions: 2 } },
    anatomy: describeAnatomy(DEFAULT_SKIN),
    parameters: resolveParameters(),
    treatment: {
      device: 'pen',
      nominalDepthMm: 1.5,
      needleRadiusMm: 0.08,
    reachedShare: 0.75,
      passes: [1, 1],
      sessionDays: sessions,
      punctures: {
        count,
        xMm,
        zMm,
        depthMm: of((index) => 0.8 + 0.4 * random(index, 2)),
        radiusMm: of(() => 0.08),
        tiltRad: of((index) => (index === 0 ? 0 : 0.2 * random(index, 3))),
        azimuthRad: of((index) => 2 * Math.PI * random(index, 4)),
        session,
        strike: Uint32Array.from({ length: count }, (_, index) => Math.floor(index / 8)),
      },
      strikes: {
        count: count / 8,
        session: Uint8Array.from({ length: count / 8 }, (_, strike) => (strike < count / 16 ? 0 : 1)),
        xMm: Float32Array.from({ length: count / 8 }, (_, strike) => 4 * random(strike, 5) - 2),
        zMm: Float32Array.from({ length: count / 8 }, (_, strike) => 4 * random(strike, 6) - 2),
        headingRad: new Float32Array(count / 8),
      },
      heroPuncture: 0,
    },
    days,
    signals: { classCount, classOf: Uint8Array.from({ length: count }, (_, index) => (session[index] === 1 ? 2 : index % 2)), sessionOfClass, values },
    fibres: handMadeFibres(seed, xMm, zMm),
    elastinFormed: new Float64Array(days.length),
    treatedVolumeMm3: 38,
    lostVolumeMm3: Float64Array.from([0.2, 0.2]),
    reach: {
      erythema: reach(0),
      oedema: reach(1),
      thickeningStimulus: reach(2),
      sprouting: reach(3),
    },
  };
}

/** Thirty fibres beside puncture 0 that run the same way and count as cut, ten elsewhere. */
function handMadeFibres(seed: number, punctureXMm: Float32Array, punctureZMm: Float32Array): HealingRecord['fibres'] {
  const random = createStream(seed, 'hand-made-fibres');
  const count = 40;
  const cutFibreCount = 30;
  const lengths = Array.from({ length: count }, (_, fibre) => 6 + Math.floor(6 * random(fibre, 0)));
  const firstVertex = new Uint32Array(count + 1);
  lengths.forEach((length, fibre) => {
    firstVertex[fibre + 1] = (firstVertex[fibre] as number) + length;
  });
  const vertexCount = firstVertex[count] as number;
  const array = (): Float32Array => new Float32Array(vertexCount);
  const fibres = {
    count,
    vertexCount,
    cutFibreCount,
    firstVertex,
    puncture: Uint16Array.from({ length: count }, (_, fibre) => (fibre < cutFibreCount ? 0 : 41 + fibre - cutFibreCount)),
    xMm: array(),
    yMm: array(),
    zMm: array(),
    birthDay: array(),
    mass: array(),
    typeIIIShareAtBirth: array(),
    matrixLossAtBirth: array(),
  };
  for (let fibre = 0; fibre < count; fibre += 1) {
    const puncture = fibres.puncture[fibre] as number;
    const begun = puncture > 40 ? 28 : 0;
    const slope = 0.4 * random(fibre, 1) - 0.2;
    const startX = (punctureXMm[puncture] as number) * 0.9 + 0.1 * (random(fibre, 2) - 0.5);
    const startY = -0.4 - 0.15 * random(fibre, 3);
    const startZ = (punctureZMm[puncture] as number) * 0.9 + 0.05 * (random(fibre, 4) - 0.5);
    for (let at = 0; at < (lengths[fibre] as number); at += 1) {
      const vertex = (firstVertex[fibre] as number) + at;
      fibres.xMm[vertex] = startX + 0.028 * at;
      fibres.yMm[vertex] = startY + 0.028 * at * slope;
      fibres.zMm[vertex] = startZ + 0.004 * Math.sin(at);
      fibres.birthDay[vertex] = begun + 4 + 9 * random(fibre, 5) + 0.5 * at;
      fibres.mass[vertex] = 0.0005 * (0.2 + random(vertex, 6));
      fibres.typeIIIShareAtBirth[vertex] = 0.36 + 0.09 * random(vertex, 7);
      fibres.matrixLossAtBirth[vertex] = 0.3 * (1 - Math.exp(-((fibres.birthDay[vertex] as number) - begun) / 5));
    }
  }
  return fibres;
}
