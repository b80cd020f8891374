/**
 * Where the strokes of the dermis lie: fascicles of collagen seen along and cut across, elastic threads, fibroblast nuclei
 * and papillary wisps, as instances for `tissueStroke.vert.glsl`, in the order they are painted.
 * In reality bundles weave in three dimensions and a cut meets them at every angle; here those close to the cut plane lie in
 * it as long cords and the rest are cut across. Both faces are one unfolded strip (front s = −3..3, right 3..9), so every
 * cord, crimp and all, runs on around the corner. Sources: A-60, A-61 (flattened, woven, mostly tangential), A-59 (elastic
 * fibres); pitch grows with depth.
 */
import { clamp, smoothstep } from '@/lib/interpolate';
import { createStream } from '@/lib/random';
import type { Stream } from '@/lib/random';
import type { Anatomy } from '@/skin/anatomy';
import type { JunctionDepth } from '@/skin/junction';

export const STROKE_FLOATS = 12;
const KIND = { cord: 0, across: 1, elastin: 2, nucleus: 3, wisp: 4 } as const;

interface Stroke {
  /** Painted from low to high. */
  readonly order: number;
  readonly values: readonly number[];
}

export interface StrokeRegion {
  readonly fromS: number;
  readonly toS: number;
  readonly fromDepthMm: number;
  readonly toDepthMm: number;
  /** Elastic threads, nuclei and wisps: only where a texel is small enough to show them. */
  readonly fine: boolean;
}

/** Depth of the junction along the unfolded strip. */
function stripJunction(junction: JunctionDepth): (s: number) => number {
  return (s) => (s <= 3 ? junction(s, 3) : junction(3, 6 - s));
}

/** Slow signed undulation of the grain along the strip, so that neighbours lie alike. */
function grain(draw: Stream): (s: number, depthMm: number) => number {
  const a = draw(1) * 7;
  const b = draw(2) * 7;
  return (s, d) => Math.sin(1.7 * s + 2.1 * d + a) * 0.6 + Math.sin(3.9 * s - 3.3 * d + b) * 0.4;
}

/** Phases of the undulating border between dermis and fat (see tissueFat.frag.glsl, which draws the other side of it). */
export function borderPhase(seed: number): readonly [number, number] {
  const draw = createStream(seed, 'fat-border');
  return [2 * Math.PI * draw(0), 2 * Math.PI * draw(1)];
}

export function placeStrokes(anatomy: Anatomy, junction: JunctionDepth, seed: number, region: StrokeRegion): Float32Array {
  const draw = createStream(seed, 'tissue-strokes');
  const flow = grain(draw);
  const strokes: Stroke[] = [];
  const upper = anatomy.epidermisMm + anatomy.papillaryDermisMm;
  const fat = anatomy.epidermisMm + anatomy.dermisMm;
  const [phaseA, phaseB] = borderPhase(seed);
  const borderAt = (s: number): number => fat + 0.075 * Math.sin(1.9 * s + phaseA) + 0.045 * Math.sin(4.7 * s + phaseB);
  // Lost collagen is missing fascicles, and the rest a little more slender.
  const lost = clamp(1 - anatomy.collagenDensity, 0, 0.4);
  const slim = 1 - 1.4 * lost;
  const add = (order: number, s: number, d: number, reach: number, values: readonly number[]): void => {
    if (s + reach < region.fromS || s - reach > region.toS || d + 0.35 * reach < region.fromDepthMm || d - 0.35 * reach > region.toDepthMm) return;
    strokes.push({ order, values });
  };

  // Sheets of fascicles; painting order mixes them, so that cords pass over and under each other.
  for (let sheet = 0; sheet < 4; sheet += 1) {
    let row = 0;
    for (let depth = upper - 0.03; depth < fat + 0.14; row += 1) {
      const deep = smoothstep(0, 0.75, (depth - upper) / (fat - upper));
      const half = (0.022 + 0.044 * deep) * (sheet === 0 ? 1.3 : sheet > 1 ? 0.72 : 1);
      const length = 0.78 + 1.15 * deep;
      const step = 0.62 * length;
      let column = 0;
      for (let s = -4 + draw(sheet, row, 1) * step; s < 10; column += 1, s += step) {
        const key = (row * 64 + column) * 16;
        const u = (at: number): number => draw(sheet + 10, key + at);
        const centreS = s + (u(0) - 0.5) * 0.7 * step;
        const centreD = depth + (u(1) - 0.5) * 2.4 * half;
        if (centreD > borderAt(centreS) - half + 0.05 * u(14) || u(2) < 2.4 * lost + (sheet === 3 ? 0.45 : 0)) continue;
        const family = sheet % 2 === 0 ? 1 : -1;
        const steep = sheet === 3 ? 0.28 + 0.24 * u(3) : 0.04 + 0.17 * u(3);
        const angle = family * steep * (u(4) < 0.16 ? -1 : 1) + 0.16 * flow(centreS, centreD);
        const ownHalf = slim * half * (0.62 + 0.75 * u(5));
        const ownLength = length * (0.75 + 0.6 * u(6));
        const wavelength = (0.24 + 0.16 * u(7)) * (0.8 + 0.6 * deep);
        const amplitude = wavelength * (0.03 + 0.035 * u(8));
        const phase = (2 * Math.PI * centreS) / wavelength + 2 * (u(9) - 0.5);
        const bend = (u(10) - 0.5) * 0.09 * ownLength;
        const tone = clamp(1.1 * (u(11) - 0.5) + 0.45 * flow(centreD * 1.7 + 9, centreS * 0.6) + 0.25, -1, 1);
        // The first sheet is the ground of the weave: broad, behind, a little darker.
        add(sheet === 0 ? 0.4 * u(12) : u(12) + 0.1 * sheet, centreS, centreD, 0.6 * ownLength, [
          centreS, centreD, angle, ownLength, ownHalf, amplitude, (2 * Math.PI) / wavelength, phase, KIND.cord, sheet === 0 ? tone - 0.55 : tone, u(13), bend,
        ]);
      }
      depth += half * 2.4;
    }
  }

  // Slender bundles where the felt passes into the weave: pitch grows with depth from here.
  const slender = Math.round(13 * 46);
  for (let at = 0; at < slender; at += 1) {
    const u = (k: number): number => draw(16, at, k);
    const s = -3.5 + (13 * (at + u(0))) / slender;
    const d = upper - 0.055 + 0.13 * u(1);
    const length = 0.22 + 0.3 * u(2);
    const angle = (u(3) - 0.5) * 0.62 + 0.16 * flow(s, d);
    const wavelength = 0.12 + 0.1 * u(4);
    add(-0.5 + 1.1 * u(5), s, d, length, [s, d, angle, length, 0.0065 + 0.006 * u(6), wavelength * 0.05 * u(7), (2 * Math.PI) / wavelength, 6 * u(8), KIND.cord, 1.6 * (u(9) - 0.5), u(10), 0.03 * (u(11) - 0.5)]);
  }

  // Fascicles cut across, in loose groups.
  const groups = Math.round(14 * (fat - upper) * 2.2);
  for (let group = 0; group < groups; group += 1) {
    const g = (at: number): number => draw(20, group * 16 + at);
    const groupS = -3.5 + 13 * ((group + g(0)) / groups);
    const groupD = upper + 0.1 + (fat - upper - 0.15) * g(1);
    const deep = smoothstep(0, 0.75, (groupD - upper) / (fat - upper));
    const count = 5 + Math.floor(7 * g(2));
    const order = 0.2 + 0.7 * g(3);
    for (let at = 0; at < count; at += 1) {
      const u = (k: number): number => draw(21, group * 64 + at * 8 + k);
      const half = (0.013 + 0.020 * deep) * (0.8 + 0.4 * u(0));
      // A lens-shaped group, three rows deep, the middle row longest.
      const rowAt = (at % 3) - 1;
      const s = groupS + (Math.floor(at / 3) - count / 6 + 0.5 * Math.abs(rowAt)) * 3.6 * half + 0.01 * (u(1) - 0.5);
      const d = groupD + rowAt * 1.75 * half + 0.012 * (u(2) - 0.5) + 0.05 * flow(s, groupD);
      const length = half * 2 * (2.1 + 0.8 * u(3));
      add(order + 0.02 * u(4), s, d, length, [s, d, 0.5 * (u(5) - 0.5), length, half, 0, 1, 0, KIND.across, u(6) - 0.4, u(7), 0]);
    }
  }

  if (region.fine) placeFine(anatomy, stripJunction(junction), draw, flow, add, region);
  strokes.sort((a, b) => a.order - b.order);
  const out = new Float32Array(strokes.length * STROKE_FLOATS);
  strokes.forEach((stroke, at) => out.set(stroke.values, at * STROKE_FLOATS));
  return out;
}

type Add = (order: number, s: number, d: number, reach: number, values: readonly number[]) => void;

function placeFine(
  anatomy: Anatomy,
  junctionAt: (s: number) => number,
  draw: Stream,
  flow: (s: number, depthMm: number) => number,
  add: Add,
  region: StrokeRegion,
): void {
  const upper = anatomy.epidermisMm + anatomy.papillaryDermisMm;
  const fat = anatomy.epidermisMm + anatomy.dermisMm;
  const width = 13;
  const skip = (s: number): boolean => s < region.fromS - 0.3 || s > region.toS + 0.3;

  // Papillary wisps: standing up in the papillae, lying down below them.
  const wisps = Math.round(width * anatomy.papillaryDermisMm * 5200);
  for (let at = 0; at < wisps; at += 1) {
    const u = (k: number): number => draw(31, at, k);
    const s = -3.5 + width * u(0);
    if (skip(s)) continue;
    const top = junctionAt(clamp(s, -3, 9));
    const below = 0.012 + (upper + 0.02 - top) * u(1);
    const d = top + below;
    const upright = 1 - smoothstep(0.01, 0.07, below);
    const length = 0.05 + 0.09 * u(2);
    const angle = upright > u(3) ? Math.PI / 2 + 0.7 * (u(4) - 0.5) : (u(4) - 0.5) * 1.5 + 0.2 * flow(s, d);
    const reach = upright > u(3) ? Math.min(length, 2 * below) : length;
    const half = 0.0011 + 0.0022 * u(5) * u(5);
    const wavelength = 0.05 + 0.05 * u(6);
    add(-1 + 0.9 * u(7), s, d, length, [s, d, angle, reach, half, 0.004 * u(8), (2 * Math.PI) / wavelength, 6 * u(9), KIND.wisp, u(10) - 0.5, u(11), 0]);
  }
  // Elastic threads: oxytalan hanging from the membrane, then thin lying threads.
  const hanging = Math.round(width / 0.03);
  for (let at = 0; at < hanging; at += 1) {
    const u = (k: number): number => draw(32, at, k);
    const s = -3.5 + 0.03 * (at + u(0));
    if (skip(s)) continue;
    const length = 0.03 + 0.05 * u(1);
    const d = junctionAt(clamp(s, -3, 9)) + 0.002 + 0.5 * length;
    add(2, s, d, length, [s, d, Math.PI / 2 + 0.4 * (u(2) - 0.5), length, 0.0006 + 0.0003 * u(3), 0.003 * u(4), 90 + 60 * u(5), 6 * u(6), KIND.elastin, 0, u(7), 0]);
  }
  const threads = Math.round(width * (fat - upper) * 34 * clamp(1.3 * anatomy.collagenDensity, 0.3, 1.3));
  for (let at = 0; at < threads; at += 1) {
    const u = (k: number): number => draw(33, at, k);
    const s = -3.5 + width * u(0);
    if (skip(s)) continue;
    const d = upper - 0.05 + (fat - upper) * u(1);
    const length = 0.14 + 0.30 * u(2);
    const wavelength = 0.05 + 0.07 * u(3);
    const angle = (u(4) - 0.5) * 0.9 + 0.15 * flow(s, d);
    add(2 + u(10), s, d, length, [s, d, angle, length, 0.0006 + 0.0006 * u(5), wavelength * (0.03 + 0.06 * u(6)), (2 * Math.PI) / wavelength, 6 * u(7), KIND.elastin, 0, u(8), 0.05 * (u(9) - 0.5)]);
  }
  // Fibroblast nuclei: sparse spindles along the grain.
  const nuclei = Math.round(width * (fat - anatomy.epidermisMm) * 110);
  for (let at = 0; at < nuclei; at += 1) {
    const u = (k: number): number => draw(34, at, k);
    const s = -3.5 + width * u(0);
    if (skip(s)) continue;
    const top = junctionAt(clamp(s, -3, 9)) + 0.015;
    const d = top + (fat - top) * u(1) ** 1.25;
    const angle = 0.2 * flow(s, d) + (u(2) - 0.5) * (d < upper ? 2.2 : 0.7);
    add(3.2, s, d, 0.02, [s, d, angle, 0.012 + 0.007 * u(3), 0.0017 + 0.0009 * u(4), 0.0005, 200, 6 * u(5), KIND.nucleus, 0, u(6), 0]);
  }
}
