/**
 * Walks every fibroblast and notes where and when it deposits. Heading by a resultant vector: persistence, the agent's fibre
 * family, contact guidance, the way to the wound and tension lines; the longer the resultant, the straighter the step
 * (von Mises-Fisher). Speed rises with the growth signal. One step = one deposit.
 */
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM, periodicDeltaMm } from '@/lib/block';
import { createStream } from '@/lib/random';
import type { Treatment } from '@/treatment/treatment';
import { FRONT_CUT, RIGHT_CUT } from './cutPunctures';
import type { Fibroblasts } from './fibroblasts';
import { createGuidanceField } from './guidance';
import { sampleHeading } from './heading';
import type { HealingParameters } from './parameters';

export const MAX_VERTICES = 24;
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

export function walkFibroblasts(
  agents: Fibroblasts,
  treatment: Treatment,
  days: Float64Array,
  growthOf: (puncture: number, column: number) => number,
  seed: number,
  lastDay: number,
  p: HealingParameters,
  onWindow: (share: number) => void,
): Paths {
  const slots = agents.count * MAX_VERTICES;
  const make = () => new Float32Array(slots);
  const paths = { used: new Uint8Array(agents.count), x: make(), y: make(), z: make(), day: make(), split: new Uint8Array(slots) };
  const random = createStream(seed, 'heading');
  const field = createGuidanceField();
  const heading = new Float64Array(3 * agents.count);
  const clock = Float64Array.from(agents.birthDay);
  const walked = new Float64Array(agents.count);
  const { position, family } = agents;
  const { xMm, zMm } = treatment.punctures;
  const guided = new Float64Array(3);
  const { guidePersistence: wP, guideFamily: wD, guideFibres: wF, guideSignal: wS, guideTension: wT } = p;
  const perWeights = 1 / (wP + wD + wF + wS + wT + p.guideNoise);
  const spacing = p.vertexSpacingUm / 1000;

  const deposit = (a: number, split: number) => {
    const at = a * MAX_VERTICES + paths.used[a]!;
    paths.x[at] = position[3 * a]!;
    paths.y[at] = position[3 * a + 1]!;
    paths.z[at] = position[3 * a + 2]!;
    paths.day[at] = clock[a]!;
    paths.split[at] = split;
    paths.used[a]! += 1;
  };

  /** Moves agent a by one deposit; false when its path has ended. */
  const step = (a: number, column: number): boolean => {
    const o = 3 * a;
    const number = paths.used[a]!;
    const x = position[o]!;
    const y = position[o + 1]!;
    const z = position[o + 2]!;
    const dx = heading[o]!;
    const dy = heading[o + 1]!;
    const dz = heading[o + 2]!;
    const growth = growthOf(agents.puncture[a]!, column);
    const hT = growth / (p.growthHalf + growth);
    field.guide(guided, x, y, z, dx, dy, dz);
    const toX = periodicDeltaMm(xMm[agents.puncture[a]!]!, x);
    const toZ = periodicDeltaMm(zMm[agents.puncture[a]!]!, z);
    const far = Math.sqrt(toX * toX + toZ * toZ) + 1e-6;
    const pull = (wS * hT) / far;
    const along = dx >= 0 ? wT : -wT;
    let rx = wP * dx + wD * family[o]! + wF * guided[0]! + pull * toX + along;
    let ry = wP * dy + wD * family[o + 1]! + wF * guided[1]!;
    let rz = wP * dz + wD * family[o + 2]! + wF * guided[2]! + pull * toZ;
    const length = Math.sqrt(rx * rx + ry * ry + rz * rz);
    rx /= length;
    ry /= length;
    rz /= length;
    const rho = Math.min(0.995, length * perWeights);
    sampleHeading(heading, o, rx, ry, rz, rho, random(agents.key[a]!, number, 0), random(agents.key[a]!, number, 1));
    const ds = spacing * (0.85 + 0.3 * random(agents.key[a]!, number, 2));
    const after = clock[a]! + ds / (agents.speedMmPerDay[a]! * (0.3 + 0.7 * hT));
    if (after >= lastDay || after - agents.birthDay[a]! > LONGEST_LIFE_DAYS) return false;
    clock[a] = after;
    position[o] = x + ds * heading[o]!;
    position[o + 1] = y + ds * heading[o + 1]!;
    position[o + 2] = z + ds * heading[o + 2]!;
    reflect(a, 1, agents.floorMm[a]!, agents.topMm);
    if (agents.cut[a] === FRONT_CUT) reflect(a, 2, BLOCK_HALF_MM - SLAB_MM, BLOCK_HALF_MM - FACE_GAP_MM);
    if (agents.cut[a] === RIGHT_CUT) reflect(a, 0, BLOCK_HALF_MM - SLAB_MM, BLOCK_HALF_MM - FACE_GAP_MM);
    const split = wrap(o) + wrap(o + 2) > 0 ? 1 : 0;
    field.add(position[o]!, position[o + 1]!, position[o + 2]!, heading[o]!, heading[o + 1]!, heading[o + 2]!);
    walked[a]! += ds;
    deposit(a, split);
    return walked[a]! < agents.lengthMm[a]! && paths.used[a]! < MAX_VERTICES;
  };

  /** Mirrors position, heading and preferred direction at the two ends of an interval. */
  const reflect = (a: number, axis: number, low: number, high: number) => {
    const at = 3 * a + axis;
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

  let born = 0;
  let walkers: number[] = [];
  let column = 1;
  for (let end = WINDOW_DAYS; born < agents.count || walkers.length > 0; end += WINDOW_DAYS) {
    onWindow(Math.min(1, end / lastDay));
    while (born < agents.count && agents.birthDay[born]! < end) {
      heading.set(family.subarray(3 * born, 3 * born + 3), 3 * born);
      deposit(born, 0);
      walkers.push(born);
      born += 1;
    }
    while (column < days.length - 1 && days[column]! < end - WINDOW_DAYS / 2) column += 1;
    const left: number[] = [];
    for (const a of walkers) {
      let alive = true;
      while (alive && clock[a]! < end) alive = step(a, column);
      if (alive) left.push(a);
    }
    walkers = left;
  }
  return paths;
}
