/**
 * Walks every fibroblast and notes where and when it deposits. Heading by a resultant vector: persistence, the agent's fibre
 * family, contact guidance, the way to the wound and tension lines; the longer the resultant, the straighter the step
 * (von Mises-Fisher). Speed rises with the growth signal. One step = one deposit.
 */
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM, periodicDeltaMm } from '@/lib/block';
import { hash32 } from '@/lib/random';
import type { Treatment } from '@/treatment/treatment';
import { REFERENCE_ANISOTROPY } from './alignment';
import { FRONT_CUT, RIGHT_CUT } from './cutPunctures';
import type { Fibroblasts } from './fibroblasts';
import { createGuidanceField } from './guidance';
import { sampleHeading } from './heading';
import type { HealingParameters } from './parameters';

export const MAX_VERTICES = 24;
/** Names the heading draws among all draws of a seed. */
const HEADING_STREAM = 0x68656164;
/** A path ends at junction and floor, where sliding or mirrored ones would draw false lines; shorter ones are mirrored. */
const LEAST_VERTICES = 4;
const WINDOW_DAYS = 2;
const LONGEST_LIFE_DAYS = 45;
/** Fibres at a cut stay this close behind the face, mm. */
const SLAB_MM = 0.25;
const FACE_GAP_MM = 0.002;

/** Deposits of agent a: `used[a]` entries from a · MAX_VERTICES. */
export interface Paths {
  readonly used: Uint8Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
  readonly day: Float32Array;
  /** 1 where a path has crossed the periodic boundary before this deposit. */
  readonly split: Uint8Array;
}

/** Growth signal that moves the agents of a puncture: row `rowOf[puncture]` of a row-major table over the columns of `days`. */
export interface GrowthTable {
  readonly days: Float64Array;
  readonly rowOf: Uint8Array;
  readonly growth: Float64Array;
}

export function walkFibroblasts(
  agents: Fibroblasts,
  treatment: Treatment,
  signal: GrowthTable,
  seed: number,
  lastDay: number,
  tensionAnisotropy: number,
  p: HealingParameters,
  onWindow: (share: number) => void,
): Paths {
  const { days, rowOf } = signal;
  const columns = days.length;
  const slots = agents.count * MAX_VERTICES;
  const x = new Float32Array(slots);
  const y = new Float32Array(slots);
  const z = new Float32Array(slots);
  const day = new Float32Array(slots);
  const splitAt = new Uint8Array(slots);
  const used = new Uint8Array(agents.count);
  const base = hash32(seed >>> 0, HEADING_STREAM, 0, 0);
  const field = createGuidanceField(p);
  const heading = Float64Array.from(agents.family);
  const clock = Float64Array.from(agents.birthDay);
  const walked = new Float64Array(agents.count);
  const speedUp = signal.growth.map((growth) => growth / (p.growthHalf + growth));
  const { key, position, family, puncture: punctureOf, cut: cutOf, floorMm, topMm, lengthMm, speedMmPerDay, birthDay } = agents;
  const { xMm, zMm } = treatment.punctures;
  const guided = new Float64Array(3);
  const { guidePersistence: wP, guideFamily: wD, guideFibres: wF, guideSignal: wS } = p;
  const wT = p.guideTension * (tensionAnisotropy / REFERENCE_ANISOTROPY);
  const perWeights = 1 / (wP + wD + wF + wS + wT + p.guideNoise);
  const spacing = p.vertexSpacingUm / 1000;

  const deposit = (a: number, split: number): void => {
    const at = a * MAX_VERTICES + used[a]!;
    x[at] = position[3 * a]!;
    y[at] = position[3 * a + 1]!;
    z[at] = position[3 * a + 2]!;
    day[at] = clock[a]!;
    splitAt[at] = split;
    used[a]! += 1;
  };

  /** Mirrors position, heading and preferred direction at the two ends of an interval. */
  const reflect = (at: number, low: number, high: number): void => {
    const value = position[at]!;
    const below = value < low;
    if (!below && value <= high) return;
    position[at] = below ? Math.min(high, 2 * low - value) : Math.max(low, 2 * high - value);
    heading[at] = below ? Math.abs(heading[at]!) : -Math.abs(heading[at]!);
    family[at] = below ? Math.abs(family[at]!) : -Math.abs(family[at]!);
  };

  const wrap = (at: number): number => {
    const value = position[at]!;
    if (value >= -BLOCK_HALF_MM && value < BLOCK_HALF_MM) return 0;
    position[at] = value < 0 ? value + BLOCK_WIDTH_MM : value - BLOCK_WIDTH_MM;
    return 1;
  };

  /** Moves agent a by one deposit; false when its path has ended. */
  const step = (a: number, column: number): boolean => {
    const o = 3 * a;
    const px = position[o]!;
    const py = position[o + 1]!;
    const pz = position[o + 2]!;
    const dx = heading[o]!;
    const dy = heading[o + 1]!;
    const dz = heading[o + 2]!;
    const puncture = punctureOf[a]!;
    const hT = speedUp[rowOf[puncture]! * columns + column]!;
    const drawA = hash32(base, key[a]!, used[a]!, 0);
    const drawB = hash32(drawA, 1, 0, 0);
    const ds = spacing * (0.85 + (0.3 * (drawB & 0xffff)) / 65536);
    const after = clock[a]! + ds / (speedMmPerDay[a]! * (0.3 + 0.7 * hT));
    if (after >= lastDay || after - birthDay[a]! > LONGEST_LIFE_DAYS) return false;
    field.guide(guided, px, py, pz, dx, dy, dz);
    const toX = periodicDeltaMm(xMm[puncture]!, px);
    const toZ = periodicDeltaMm(zMm[puncture]!, pz);
    const pull = (wS * hT) / (Math.sqrt(toX * toX + toZ * toZ) + 1e-6);
    const rx = wP * dx + wD * family[o]! + wF * guided[0]! + pull * toX + (dx >= 0 ? wT : -wT);
    const ry = wP * dy + wD * family[o + 1]! + wF * guided[1]!;
    const rz = wP * dz + wD * family[o + 2]! + wF * guided[2]! + pull * toZ;
    const length = Math.sqrt(rx * rx + ry * ry + rz * rz);
    const rho = Math.min(0.995, length * perWeights);
    sampleHeading(heading, o, rx / length, ry / length, rz / length, rho, drawA / 4294967296, (drawB >>> 16) / 65536);
    const next = py + ds * heading[o + 1]!;
    if ((next > topMm || next < floorMm[a]!) && used[a]! >= LEAST_VERTICES) return false;
    clock[a] = after;
    position[o] = px + ds * heading[o]!;
    position[o + 1] = next;
    position[o + 2] = pz + ds * heading[o + 2]!;
    reflect(o + 1, floorMm[a]!, topMm);
    if (cutOf[a] === FRONT_CUT) reflect(o + 2, BLOCK_HALF_MM - SLAB_MM, BLOCK_HALF_MM - FACE_GAP_MM);
    if (cutOf[a] === RIGHT_CUT) reflect(o, BLOCK_HALF_MM - SLAB_MM, BLOCK_HALF_MM - FACE_GAP_MM);
    const split = wrap(o) | wrap(o + 2);
    field.add(position[o]!, position[o + 1]!, position[o + 2]!, heading[o]!, heading[o + 1]!, heading[o + 2]!);
    walked[a]! += ds;
    deposit(a, split);
    return walked[a]! < lengthMm[a]! && used[a]! < MAX_VERTICES;
  };

  const walkers = new Uint32Array(agents.count);
  let walking = 0;
  let born = 0;
  let column = 1;
  for (let end = WINDOW_DAYS; born < agents.count || walking > 0; end += WINDOW_DAYS) {
    onWindow(Math.min(1, end / lastDay));
    while (born < agents.count && birthDay[born]! < end) {
      deposit(born, 0);
      walkers[walking] = born;
      walking += 1;
      born += 1;
    }
    while (column < columns - 1 && days[column]! < end - WINDOW_DAYS / 2) column += 1;
    let left = 0;
    for (let index = 0; index < walking; index += 1) {
      const a = walkers[index]!;
      let alive = true;
      while (alive && clock[a]! < end) alive = step(a, column);
      if (alive) {
        walkers[left] = a;
        left += 1;
      }
    }
    walking = left;
  }
  return { used, x, y, z, day, split: splitAt };
}
