/**
 * Sweat glands under their pores (`sweatPores.ts`): a coil at the border of dermis and fat, a straight duct up through the dermis to the tip of a rete ridge, a
 * spiral through the epidermis, a pore at the surface. Coil: a line wound on three incommensurate waves, then relaxed so that
 * its turns lie beside each other (repulsion at less than two radii, smoothing); about a third of it is duct already.
 * In reality every coil is wound its own way; here one coil per block, turned and mirrored from gland to gland.
 * Sources: A-30 to A-33 (numbers, length), A-57 (depth); calibres illustrative.
 */
import { createStream } from '@/lib/random';
import type { Anatomy } from './anatomy';
import { smoothTube, type Tube, type TubePoint, tubeOf } from './polyline';
import type { SweatPore } from './sweatPores';

export interface SweatGland {
  /** Wide, pale part of the coil, then its narrow, darker part. */
  readonly coil: Tube;
  readonly coilDuct: Tube;
  /** From the coil to the junction, a little wavy. */
  readonly duct: Tube;
  /** Through the epidermis. */
  readonly spiral: Tube;
}

const COIL_POINTS = 230;
const SECRETORY_MM = 0.024;
const DUCTAL_MM = 0.0165;
const DUCT_MM = 0.013;
const SPIRAL_MM = 0.0085;
const SPIRAL_TURNS = 4.5;
const SPIRAL_WIDE_MM = 0.014;
/** Share of the coil that is duct already. */
const DUCTAL_SHARE = 0.36;

/** The gland under a pore; `coil` from `windCoil`. */
export function growSweatGland(anatomy: Anatomy, pore: SweatPore, coil: readonly TubePoint[], seed: number, at: number): SweatGland {
  const random = createStream(seed, 'sweat-glands');
  const turn = at > 0 ? 2 * Math.PI * random(at, 5) : 0;
  const mirror = at > 0 && random(at, 6) < 0.5 ? -1 : 1;
  const middleMm = Math.min(anatomy.eccrineCoilDepthMm, anatomy.blockDepthMm - 0.3) * (at > 0 ? 0.94 + 0.12 * random(at, 7) : 1);
  const placed = coil.map(([x, y, z, radius]): TubePoint => [
    pore.xMm + mirror * (x * Math.cos(turn) - z * Math.sin(turn)),
    y - middleMm,
    pore.zMm + x * Math.sin(turn) + z * Math.cos(turn),
    radius,
  ]);
  const split = Math.round(COIL_POINTS * (1 - DUCTAL_SHARE));
  const [endX, endY, endZ] = placed[placed.length - 1] as TubePoint;
  const sway = (t: number): number => 0.03 * Math.sin(Math.PI * t) * Math.sin(7.5 * t + 1.7 * at);
  const duct: TubePoint[] = [[endX, endY, endZ, DUCTAL_MM]];
  for (let knot = 1; knot <= 8; knot += 1) {
    const t = knot / 8;
    const toAxis = Math.min(1, 1.6 * t);
    duct.push([
      endX + (pore.xMm - endX) * toAxis + sway(t),
      endY + (-pore.ridgeMm - endY) * t,
      endZ + (pore.zMm - endZ) * toAxis,
      DUCT_MM,
    ]);
  }
  const spiral: TubePoint[] = [];
  for (let step = 0; step <= 84; step += 1) {
    const t = step / 84;
    const angle = 2 * Math.PI * SPIRAL_TURNS * t;
    const wide = SPIRAL_WIDE_MM * Math.min(1, 6 * t, 5 * (1 - t) + 0.15);
    spiral.push([
      pore.xMm + wide * Math.sin(angle),
      -pore.ridgeMm * (1 - t),
      pore.zMm + 0.6 * wide * Math.cos(angle),
      SPIRAL_MM * (0.8 + 0.35 * t),
    ]);
  }
  return { coil: tubeOf(placed.slice(0, split + 1)), coilDuct: tubeOf(placed.slice(split)), duct: smoothTube(duct, 5), spiral: tubeOf(spiral) };
}

/** A relaxed coil about the origin, its last point uppermost. */
export function windCoil(seed: number): TubePoint[] {
  const random = createStream(seed, 'sweat-coil');
  const phase = [1, 2, 3, 4, 5].map((at) => 2 * Math.PI * random(at));
  const x: number[] = [];
  const y: number[] = [];
  const z: number[] = [];
  for (let at = 0; at < COIL_POINTS; at += 1) {
    const t = (at / (COIL_POINTS - 1)) * 2 * Math.PI;
    const grow = 0.55 + 0.45 * Math.sin((Math.PI * at) / COIL_POINTS);
    x.push(0.21 * grow * (0.7 * Math.sin(5 * t + (phase[0] as number)) + 0.35 * Math.sin(11 * t + (phase[1] as number))));
    y.push(0.18 * grow * (0.7 * Math.sin(7 * t + (phase[2] as number)) + 0.35 * Math.sin(9 * t + (phase[3] as number))));
    z.push(0.15 * grow * Math.sin(13 * t + (phase[4] as number)));
  }
  // The end leaves at the top.
  for (let at = 0; at < 12; at += 1) {
    const t = at / 11;
    y[COIL_POINTS - 12 + at] = (y[COIL_POINTS - 12 + at] as number) * (1 - t) + 0.23 * t;
    x[COIL_POINTS - 12 + at] = (x[COIL_POINTS - 12 + at] as number) * (1 - t);
    z[COIL_POINTS - 12 + at] = (z[COIL_POINTS - 12 + at] as number) * (1 - t);
  }
  const radius = (at: number): number => (at < COIL_POINTS * (1 - DUCTAL_SHARE) ? SECRETORY_MM : DUCTAL_MM);
  for (let pass = 0; pass < 60; pass += 1) relax(x, y, z, radius);
  return x.map((px, at) => [px, y[at] as number, z[at] as number, radius(at)]);
}

/** One pass: every two pieces that are not neighbours along the line part to the sum of their radii; then the line is smoothed. */
function relax(x: number[], y: number[], z: number[], radius: (at: number) => number): void {
  const last = x.length - 1;
  for (let a = 0; a < last; a += 1) {
    for (let b = a + 6; b < last; b += 1) {
      const dx = (x[b] as number) - (x[a] as number);
      const dy = (y[b] as number) - (y[a] as number);
      const dz = (z[b] as number) - (z[a] as number);
      const apart = 1.04 * (radius(a) + radius(b));
      const squared = dx * dx + dy * dy + dz * dz;
      if (squared >= apart * apart || squared < 1e-12) continue;
      const distance = Math.sqrt(squared);
      const push = (0.25 * (apart - distance)) / distance;
      x[a] = (x[a] as number) - push * dx;
      y[a] = (y[a] as number) - push * dy;
      z[a] = (z[a] as number) - push * dz;
      x[b] = (x[b] as number) + push * dx;
      y[b] = (y[b] as number) + push * dy;
      z[b] = (z[b] as number) + push * dz;
    }
  }
  for (const line of [x, y, z]) {
    let before = line[0] as number;
    for (let at = 1; at < last; at += 1) {
      const here = line[at] as number;
      line[at] = here + 0.22 * (0.5 * (before + (line[at + 1] as number)) - here);
      before = here;
    }
  }
}
