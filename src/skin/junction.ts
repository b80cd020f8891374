/**
 * The dermal-epidermal junction as a depth field J(x, z) in mm below the relief surface: a mean depth, slow undulation and
 * rounded papillae (a sum of Gaussians on a jittered lattice, never a height per cell, which would step).
 * In reality the cut goes wherever the knife goes; here the lattice is phased to the two cut planes (rows of papillae lie
 * on z = +3 and x = +3), so the cut shows papillae at their pitch instead of missing most of them.
 * Sources: A-21, A-51 (cheek nearly flat, 20-50 µm), A-22 (flatter with age). Leaves out hair and gland openings.
 */
import { BLOCK_HALF_MM } from '@/lib/block';
import { createStream } from '@/lib/random';
import type { Anatomy } from './anatomy';
import { type CutPlane, pointOnCut } from './cutPlane';

export type JunctionDepth = (xMm: number, zMm: number) => number;

/** The lattice of papillae and what their sum makes of the junction: for whoever needs the whole field at once. */
export interface JunctionField {
  readonly pitchMm: number;
  /** x, z, height and sigma of a papilla of the lattice; (0, 0) stands on the shared edge of the cuts. */
  readonly papilla: (i: number, k: number) => readonly [xMm: number, zMm: number, height: number, sigmaMm: number];
  /** Depth for the summed heights of the papillae at a place. */
  readonly depthMm: (sum: number, xMm: number, zMm: number) => number;
}

/** Papillae this many steps of the lattice away still count. */
const REACH = 2;

export function junctionField(anatomy: Anatomy, seed: number): JunctionField {
  const draw = createStream(seed, 'junction');
  const pitch = anatomy.retePitchMm;
  const phase = [0, 1, 2, 3].map((at) => draw(at, 0, 9) * 2 * Math.PI);
  return {
    pitchMm: pitch,
    papilla(i, k) {
      const acrossX = i === 0 ? 0.2 : 0.46;
      const acrossZ = k === 0 ? 0.2 : 0.46;
      return [
        BLOCK_HALF_MM + (i + (draw(i + 512, k + 512, 0) - 0.5) * acrossX) * pitch,
        BLOCK_HALF_MM + (k + (draw(i + 512, k + 512, 1) - 0.5) * acrossZ) * pitch,
        0.6 + 0.55 * draw(i + 512, k + 512, 2),
        (0.25 + 0.09 * draw(i + 512, k + 512, 3)) * pitch,
      ];
    },
    depthMm(sum, xMm, zMm) {
      // Soft limit: two close papillae merge instead of adding up. The mean of `dome` over a face is about 0.5.
      const dome = (1.25 * sum) / (1 + 0.35 * sum);
      const slow =
        Math.sin(1.9 * xMm + (phase[0] ?? 0) + Math.sin(1.3 * zMm + (phase[1] ?? 0))) * 0.6 +
        Math.sin(4.3 * xMm - 3.1 * zMm + (phase[2] ?? 0)) * 0.4;
      const depth =
        anatomy.epidermisMm +
        0.10 * anatomy.epidermisMm * slow -
        1.05 * anatomy.reteHeightMm * (Math.min(dome, 1.25) - 0.5);
      return softMaximum(depth, anatomy.stratumCorneumMm + 0.022, 0.03);
    },
  };
}

export function createJunction(anatomy: Anatomy, seed: number): JunctionDepth {
  const { pitchMm, papilla, depthMm } = junctionField(anatomy, seed);
  return (xMm, zMm) => {
    const i0 = Math.round((xMm - BLOCK_HALF_MM) / pitchMm);
    const k0 = Math.round((zMm - BLOCK_HALF_MM) / pitchMm);
    let sum = 0;
    for (let k = k0 - REACH; k <= k0 + REACH; k += 1) {
      for (let i = i0 - REACH; i <= i0 + REACH; i += 1) {
        const [cx, cz, height, sigma] = papilla(i, k);
        const dx = xMm - cx;
        const dz = zMm - cz;
        sum += height * Math.exp(-(dx * dx + dz * dz) / (2 * sigma * sigma));
      }
    }
    return depthMm(sum, xMm, zMm);
  };
}

/** The larger of two lengths, rounded over `blend` where they are alike: no papilla has a flat top. */
function softMaximum(a: number, b: number, blend: number): number {
  const near = Math.max(blend - Math.abs(a - b), 0) / blend;
  return Math.max(a, b) + 0.25 * near * near * blend;
}

/** The junction under the whole surface, `size` × `size` depths in mm, row by row from z = −3, at the middles of the texels. */
export function junctionMap(anatomy: Anatomy, seed: number, size: number): Float32Array {
  const { pitchMm, papilla, depthMm } = junctionField(anatomy, seed);
  const sums = new Float32Array(size * size);
  const step = (2 * BLOCK_HALF_MM) / size;
  const placeOf = (at: number): number => -BLOCK_HALF_MM + (at + 0.5) * step;
  const first = -Math.ceil((2 * BLOCK_HALF_MM) / pitchMm) - REACH;
  for (let k = first; k <= REACH; k += 1) {
    for (let i = first; i <= REACH; i += 1) {
      const [cx, cz, height, sigma] = papilla(i, k);
      const reach = 4 * sigma;
      const range = (centre: number): readonly [number, number] => [
        Math.max(0, Math.ceil((centre - reach + BLOCK_HALF_MM) / step - 0.5)),
        Math.min(size - 1, Math.floor((centre + reach + BLOCK_HALF_MM) / step - 0.5)),
      ];
      const [left, right] = range(cx);
      const [top, bottom] = range(cz);
      for (let row = top; row <= bottom; row += 1) {
        const dz = placeOf(row) - cz;
        for (let column = left; column <= right; column += 1) {
          const dx = placeOf(column) - cx;
          const at = row * size + column;
          sums[at] = (sums[at] as number) + height * Math.exp(-(dx * dx + dz * dz) / (2 * sigma * sigma));
        }
      }
    }
  }
  return sums.map((sum, at) => depthMm(sum, placeOf(at % size), placeOf(Math.floor(at / size))));
}

/** How far a table reaches beyond both ends of its cut, so that a foot point near them exists, mm. */
export const JUNCTION_MARGIN_MM = 0.2;

/**
 * The junction along one cut, `samples` × RGBA from fromS − margin to toS + margin: depth (mm),
 * arc length from s = 0 (mm), slope dJ/ds, 0.
 */
export function tabulateJunction(junction: JunctionDepth, plane: CutPlane, samples: number): Float32Array {
  const table = new Float32Array(samples * 4);
  const from = plane.fromS - JUNCTION_MARGIN_MM;
  const step = (plane.toS + JUNCTION_MARGIN_MM - from) / (samples - 1);
  for (let at = 0; at < samples; at += 1) table[at * 4] = junction(...pointOnCut(plane, from + at * step));
  let arc = 0;
  for (let at = 0; at < samples; at += 1) {
    const before = table[Math.max(at - 1, 0) * 4] as number;
    const after = table[Math.min(at + 1, samples - 1) * 4] as number;
    const slope = (after - before) / (2 * step);
    table[at * 4 + 1] = arc;
    table[at * 4 + 2] = slope;
    arc += step * Math.sqrt(1 + slope * slope);
  }
  // Counted from s = 0, so that a cut that moves a little keeps its cells in their places.
  const middle = table[Math.round(-from / step) * 4 + 1] ?? 0;
  for (let at = 0; at < samples; at += 1) table[at * 4 + 1] = (table[at * 4 + 1] as number) - middle;
  return table;
}
