/**
 * The fibroblasts that lay fibres: how many per puncture, when and where each is born, which fibre family it follows and how
 * far it goes. Births follow the reference channel's inflow of secretory cells (late remodellers: its slow tail),
 * stratified, so an agent never depends on later sessions. Each stands for many real cells.
 */
import type { Anatomy } from '@/skin/anatomy';
import { createStream } from '@/lib/random';
import { lerp } from '@/lib/interpolate';
import type { Treatment } from '@/treatment/treatment';
import { cumulative } from './cumulative';
import { cutOfPunctures, FRONT_CUT, NO_CUT, RIGHT_CUT } from './cutPunctures';
import type { HealingParameters } from './parameters';
import { simulateReferenceSite } from './scale';
import type { Wounds } from './wounds';

/** Fibroblasts in order of birth; structure of arrays. `family` and `position` hold x, y, z per agent. */
export interface Fibroblasts {
  readonly count: number;
  readonly key: Uint32Array;
  readonly puncture: Uint16Array;
  readonly cut: Uint8Array;
  readonly birthDay: Float64Array;
  readonly position: Float64Array;
  readonly family: Float64Array;
  readonly lengthMm: Float64Array;
  readonly speedMmPerDay: Float64Array;
  /** Highest and lowest y a path may reach. */
  readonly topMm: number;
  readonly floorMm: Float64Array;
  /** Agents of each puncture. */
  readonly perPuncture: Uint16Array;
}

/** Births later than this after a session are not asked for: the tail holds a few parts per million. */
const HORIZON_DAYS = 815;
/** Fibres that no cut shows are drawn a little shorter. */
const FAR_LENGTH = 0.8;
/** Agents of one puncture share a block of counters. */
const KEYS_PER_PUNCTURE = 512;

export function createFibroblasts(
  treatment: Treatment,
  anatomy: Anatomy,
  wounds: Wounds,
  seed: number,
  lastDay: number,
  p: HealingParameters,
): Fibroblasts {
  const { count, xMm, zMm, depthMm, tiltRad, azimuthRad, session } = treatment.punctures;
  const random = createStream(seed, 'fibroblast');
  const cutOf = cutOfPunctures(treatment);
  const births = birthCurves(p);
  const topMm = -(anatomy.epidermisMm + anatomy.reteHeightMm / 2 + p.junctionMarginUm / 1000);
  const dermisFloorMm = -(anatomy.epidermisMm + anatomy.dermisMm) + 0.02;
  const perPuncture = new Uint16Array(count);
  const bornAt: number[] = [];
  const keyOf: number[] = [];
  for (let i = 0; i < count; i += 1) {
    if (wounds.dermalLengthMm[i]! <= 0) continue;
    const atCut = i === treatment.heroPuncture ? p.fibroblastsAtHeroPuncture : p.fibroblastsPerCutPuncture;
    const budget = cutOf[i] === NO_CUT ? p.fibroblastsPerPuncture : atCut;
    const agents = Math.max(1, Math.min(KEYS_PER_PUNCTURE, Math.round(budget)));
    perPuncture[i] = agents;
    for (let k = 0; k < agents; k += 1) {
      const key = i * KEYS_PER_PUNCTURE + k;
      const late = random(key, 0) < p.remodellerAgentShare;
      const u = (((k * 0.618034) % 1) + random(key, 1) / agents) % 1;
      const day = treatment.sessionDays[session[i]!]! + births(late, u);
      if (day >= lastDay) continue;
      bornAt.push(day);
      keyOf.push(key);
    }
  }
  const order = sortedOrder(bornAt);
  const total = order.length;
  const agents = {
    count: total,
    key: new Uint32Array(total),
    puncture: new Uint16Array(total),
    cut: new Uint8Array(total),
    birthDay: new Float64Array(total),
    position: new Float64Array(3 * total),
    family: new Float64Array(3 * total),
    lengthMm: new Float64Array(total),
    speedMmPerDay: new Float64Array(total),
    topMm,
    floorMm: new Float64Array(total),
    perPuncture,
  };
  for (let a = 0; a < total; a += 1) {
    const key = keyOf[order[a]!]!;
    const i = Math.floor(key / KEYS_PER_PUNCTURE);
    const cut = cutOf[i]!;
    const floor = Math.min(Math.max(-(depthMm[i]! + p.belowNeedleUm / 1000), dermisFloorMm), topMm - 0.1);
    agents.key[a] = key;
    agents.puncture[a] = i;
    agents.cut[a] = cut;
    agents.birthDay[a] = bornAt[order[a]!]!;
    agents.floorMm[a] = floor;
    agents.lengthMm[a] = ((cut === NO_CUT ? FAR_LENGTH : 1) * lerp(p.fibreLengthLowUm, p.fibreLengthHighUm, random(key, 2))) / 1000;
    agents.speedMmPerDay[a] = lerp(p.fibroblastSpeedLow, p.fibroblastSpeedHigh, random(key, 3)) / 1000;
    // Evenly along the channel in the dermis and a little beyond its tip; ring around the axis, denser near it.
    const deepest = Math.max(-(depthMm[i]! + 0.08), floor);
    const y = lerp(topMm - 0.005, Math.min(deepest, topMm - 0.02), random(key, 4));
    const lean = Math.tan(tiltRad[i]!) * -y;
    const radius = lerp(p.ringInnerUm, p.ringOuterUm, random(key, 5) ** 1.4) / 1000;
    const angle = 2 * Math.PI * random(key, 6);
    let x = xMm[i]! + lean * Math.cos(azimuthRad[i]!) + radius * Math.cos(angle);
    let z = zMm[i]! + lean * Math.sin(azimuthRad[i]!) + radius * Math.sin(angle);
    const behind = 0.004 + 0.12 * random(key, 7) ** 1.6;
    if (cut === FRONT_CUT) z = 3 - behind;
    if (cut === RIGHT_CUT) x = 3 - behind;
    x -= 6 * Math.floor((x + 3) / 6);
    z -= 6 * Math.floor((z + 3) / 6);
    agents.position[3 * a] = x;
    agents.position[3 * a + 1] = y;
    agents.position[3 * a + 2] = z;
    writeFamily(agents.family, 3 * a, cut, p.familyAngleRad, random(key, 8), random(key, 9), random(key, 10));
  }
  return agents;
}

/**
 * Preferred direction of an agent: one of three families in the skin plane with a small tilt, or, at a cut, of two crossing
 * families along the face with a few steep ones, so that a lattice shows and not parallel scar bundles.
 */
function writeFamily(out: Float64Array, at: number, cut: number, spread: number, u: number, v: number, w: number): void {
  const sense = (w * 8) % 1 < 0.5 ? 1 : -1;
  if (cut === NO_CUT) {
    const azimuth = 0.45 + (Math.floor(u * 3) * Math.PI) / 3 + (v - 0.5) * spread;
    const tilt = (w - 0.5) * 1.4 * spread;
    const flat = sense * Math.cos(tilt);
    out[at] = flat * Math.cos(azimuth);
    out[at + 1] = sense * Math.sin(tilt);
    out[at + 2] = flat * Math.sin(azimuth);
    return;
  }
  const angle = (u < 0.45 ? spread : u < 0.9 ? -spread : 2.2 * spread) + (v - 0.5) * 0.8 * spread;
  const offFace = (w - 0.5) * 0.4;
  const inFace = sense * Math.cos(offFace);
  const along = cut === FRONT_CUT ? 0 : 2;
  out[at + along] = inFace * Math.cos(angle);
  out[at + 1] = inFace * Math.sin(angle);
  out[at + 2 - along] = Math.sin(offFace);
}

/** Day of birth after the session for a quantile, for early laying cells and for late remodellers. */
function birthCurves(p: HealingParameters): (late: boolean, u: number) => number {
  const { days, signals } = simulateReferenceSite(HORIZON_DAYS, p);
  const early = cumulative(signals.transition, days);
  const afterMonth = signals.remodellers.map((q, at) => (days[at]! < 24 ? 0 : q));
  const late = cumulative(afterMonth, days);
  return (isLate, u) => {
    const curve = isLate ? late : early;
    const target = u * curve.at(-1)!;
    let low = 0;
    let high = curve.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (curve[middle]! <= target) low = middle;
      else high = middle;
    }
    const rise = curve[high]! - curve[low]!;
    const share = rise > 0 ? (target - curve[low]!) / rise : 0;
    return days[low]! + share * (days[high]! - days[low]!);
  };
}

/** Indices in ascending order of value, ties by index. */
function sortedOrder(values: readonly number[]): Uint32Array {
  const keys = Float64Array.from(values, (value, at) => Math.floor(value * 65536) * 1048576 + at).sort();
  return Uint32Array.from(keys, (key) => key % 1048576);
}
