/**
 * The needle pass: device, needle length, density and seed become strikes and punctures, session by session.
 *   punctures per session = round(0.36 · densityPerCm2), at most 540
 *   reached depth         = nominal · reachedShare · (1 + spread · g), g of unit variance, never beyond needle or block
 *   radius of the hole    = min(shaft, tip + taper · depth): a short needle makes a narrower hole
 *   lean                  of a roller: the needle turns with the drum, acos(R ÷ (R + length)) where its tip meets the skin;
 *                         of a pen: the glide while the needle is in the skin; besides, a random lean of the hand
 * Every draw comes from a stream named after its session, so a session's punctures do not depend on how many follow.
 * In reality depth varies with pressure and with what lies below (bone); here it does not.
 */
import { HERO_X_MM, HERO_Z_MM, periodicDeltaMm } from '@/lib/block';
import { clamp } from '@/lib/interpolate';
import { createStream, type Stream } from '@/lib/random';
import type { Anatomy } from '@/skin/anatomy';
import { DEVICE_TABLE, NEEDLE_TIP_MM, needleRadiusMm, passesOf, REFERENCE_NEEDLE_MM, ROLLER_DRUM_MM } from './devices';
import { FLOOR_MM, meanReachedDepthMm, type PassOptions, puncturesPerSession } from './passFigures';
import { type Plan, type Scenario, sessionDays } from './scenario';
import { patternByHand, patternSession, type SessionPattern } from './sessionPattern';
import type { Treatment } from './treatment';

/** A hand-held puncture counts as cut when it is this near to the front face, mm. */
const CUT_REACH_MM = 0.15;
/** A channel that leans more would be a cut. */
const MOST_TILT_RAD = 0.4;

/** `anatomy` of the scenario's skin limits the depth; nothing else of the skin enters. */
export function simulatePass(scenario: Scenario, anatomy: Anatomy, options: PassOptions = {}): Treatment {
  const { plan, seed } = scenario;
  const days = sessionDays(plan);
  const patterns = days.map((_, session) => patternOf(scenario, session));
  const count = patterns.reduce((sum, pattern) => sum + pattern.xMm.length, 0);
  const strikeCount = patterns.reduce((sum, pattern) => sum + pattern.strikeXMm.length, 0);
  const punctures = {
    count,
    xMm: new Float32Array(count),
    zMm: new Float32Array(count),
    depthMm: new Float32Array(count),
    radiusMm: new Float32Array(count),
    tiltRad: new Float32Array(count),
    azimuthRad: new Float32Array(count),
    session: new Uint8Array(count),
    strike: new Uint32Array(count),
  };
  const strikes = {
    count: strikeCount,
    session: new Uint8Array(strikeCount),
    xMm: new Float32Array(strikeCount),
    zMm: new Float32Array(strikeCount),
    headingRad: new Float32Array(strikeCount),
  };
  const device = DEVICE_TABLE[plan.device];
  const meanDepthMm = meanReachedDepthMm(plan, anatomy, options);
  const deepestMm = Math.min(plan.needleLengthMm, anatomy.blockDepthMm - FLOOR_MM);
  const shaftMm = needleRadiusMm(plan);
  const heroPuncture = findHero(patterns[0]);
  let puncture = 0;
  let firstStrike = 0;
  patterns.forEach((pattern, session) => {
    const random = createStream(seed, `pass-needles-${session}`);
    strikes.session.fill(session, firstStrike, firstStrike + pattern.strikeXMm.length);
    strikes.xMm.set(pattern.strikeXMm, firstStrike);
    strikes.zMm.set(pattern.strikeZMm, firstStrike);
    strikes.headingRad.set(pattern.strikeHeadingRad, firstStrike);
    pattern.xMm.forEach((xMm, index) => {
      const isHero = session === 0 && index === pattern.hero;
      const spread = isHero ? 0 : device.depthSpread.value * bellCurve(random, index);
      punctures.xMm[puncture] = xMm;
      punctures.zMm[puncture] = pattern.zMm[index] as number;
      punctures.depthMm[puncture] = clamp(meanDepthMm * (1 + spread), 0.5 * meanDepthMm, deepestMm);
      punctures.radiusMm[puncture] = Math.min(shaftMm, NEEDLE_TIP_MM + device.needleTaper.value * (punctures.depthMm[puncture] as number));
      const lean = isHero ? UPRIGHT : leanOf(plan, random, index, pattern.strikeHeadingRad[pattern.strike[index] as number] as number, meanDepthMm);
      punctures.tiltRad[puncture] = lean.tiltRad;
      punctures.azimuthRad[puncture] = lean.azimuthRad;
      punctures.session[puncture] = session;
      punctures.strike[puncture] = firstStrike + (pattern.strike[index] as number);
      puncture += 1;
    });
    firstStrike += pattern.strikeXMm.length;
  });
  return {
    device: plan.device,
    nominalDepthMm: plan.needleLengthMm,
    needleRadiusMm: shaftMm,
    reachedShare: options.reachedShare ?? device.reachedShare.value,
    passes: days.map((_, session) => (plan.strikes?.[session] ? 0 : passesOf(plan))),
    sessionDays: days,
    punctures,
    strikes,
    heroPuncture,
  };
}

/** The same pass with another share of the needle's length reached, or another needle; places and directions stay. */
export function withReach(treatment: Treatment, anatomy: Anatomy, reachedShare: number, shaftMm: number): Treatment {
  const device = DEVICE_TABLE[treatment.device];
  const deepestMm = Math.min(treatment.nominalDepthMm, anatomy.blockDepthMm - FLOOR_MM);
  const factor = reachedShare / device.reachedShare.value;
  const depthMm = treatment.punctures.depthMm.map((mm) => Math.min(deepestMm, mm * factor));
  const radiusMm = depthMm.map((mm) => Math.min(shaftMm, NEEDLE_TIP_MM + device.needleTaper.value * mm));
  return { ...treatment, needleRadiusMm: shaftMm, reachedShare, punctures: { ...treatment.punctures, depthMm, radiusMm } };
}

function patternOf(scenario: Scenario, session: number): SessionPattern {
  const points = scenario.plan.strikes?.[session];
  if (points) return patternByHand(points);
  return patternSession(scenario.seed, scenario.plan.device, puncturesPerSession(scenario.plan), passesOf(scenario.plan), session, session === 0);
}

/** The puncture on the hero axis, else (by hand) the one nearest to the front cut within its reach. */
function findHero(first: SessionPattern | undefined): number {
  if (!first) return -1;
  if (first.hero >= 0) return first.hero;
  let hero = -1;
  let leastMm = CUT_REACH_MM;
  first.zMm.forEach((zMm, index) => {
    const fromCutMm = Math.abs(periodicDeltaMm(zMm, HERO_Z_MM));
    const nearer = fromCutMm < leastMm || (fromCutMm === leastMm && (hero < 0 || isNearerHero(first.xMm, index, hero)));
    if (!nearer) return;
    hero = index;
    leastMm = fromCutMm;
  });
  return hero;
}

function isNearerHero(xMm: readonly number[], a: number, b: number): boolean {
  return Math.abs((xMm[a] as number) - HERO_X_MM) < Math.abs((xMm[b] as number) - HERO_X_MM);
}

interface Lean {
  readonly tiltRad: number;
  /** Lateral direction in which the channel runs downwards from its mouth. */
  readonly azimuthRad: number;
}

const UPRIGHT: Lean = { tiltRad: 0, azimuthRad: 0 };
/** Share of a pen's stroke during which its needle is in the skin. */
const IN_SKIN_SHARE = 0.4;

/** The hand leans any way; a roller's needle goes in forwards or comes out backwards; a gliding pen draws its channel along. */
function leanOf(plan: Plan, random: Stream, index: number, headingRad: number, depthMm: number): Lean {
  const device = DEVICE_TABLE[plan.device];
  const lean = device.maxTiltRad.value * Math.sqrt(random(index, 1));
  if (plan.device === 'roller') {
    const arc = (lengthMm: number) => Math.acos(ROLLER_DRUM_MM / (ROLLER_DRUM_MM + lengthMm));
    const backwards = random(index, 7) < 0.5 ? Math.PI : 0;
    return { tiltRad: (lean * arc(plan.needleLengthMm)) / arc(REFERENCE_NEEDLE_MM), azimuthRad: headingRad + backwards + 0.3 * (random(index, 2) - 0.5) };
  }
  const dragMm = device.frequencyHz.value > 0 ? (device.glideMmPerS.value * IN_SKIN_SHARE) / device.frequencyHz.value : 0;
  const drag = Math.min(1, dragMm / depthMm);
  const azimuth = 2 * Math.PI * random(index, 2);
  const x = lean * Math.cos(azimuth) + drag * Math.cos(headingRad);
  const z = lean * Math.sin(azimuth) + drag * Math.sin(headingRad);
  return { tiltRad: Math.min(MOST_TILT_RAD, Math.sqrt(x * x + z * z)), azimuthRad: Math.atan2(z, x) };
}

/** Unit variance, bounded by ±3.46: the sum of four uniform draws. */
function bellCurve(random: Stream, index: number): number {
  const sum = random(index, 3) + random(index, 4) + random(index, 5) + random(index, 6);
  return (sum - 2) * Math.sqrt(3);
}
