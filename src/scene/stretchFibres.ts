/**
 * What carries a pull, drawn on the front face: collagen fibres with a crimp of their own, and threads of elastin. Fewer
 * and larger than they are. Instance attributes: aFibre = run along the face, depth, angle, length (mm) · aKind = 0 collagen,
 * 1 elastin; z-score of its crimp (collagen) or rank 0..1 (elastin); phase or bend 0..1; half width (mm).
 */
import { BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry } from 'three';
import { BLOCK_HALF_MM, HERO_X_MM } from '@/lib/block';
import { createStream } from '@/lib/random';

export interface StretchFibreLayout {
  /** Part of the face that is drawn on: half its run, and from which depth to which, mm. */
  readonly centreMm: number;
  readonly halfMm: number;
  readonly fromMm: number;
  readonly toMm: number;
  /** Wave length of the crimp, mm. */
  readonly periodMm: number;
  readonly fibres: number;
  readonly halfWidthMm: number;
  /** Elastin threads and their mean length, mm. */
  readonly threads: number;
  readonly threadMm: number;
}

/** Of the whole block, and of the close views round the hero axis; depths are given below the epidermis. */
export function stretchLayout(close: boolean, epidermisMm: number, dermisMm: number): StretchFibreLayout {
  const fromMm = epidermisMm + 0.16;
  const toMm = epidermisMm + dermisMm - 0.12;
  return close
    ? { centreMm: HERO_X_MM, halfMm: 1.9, fromMm, toMm, periodMm: 0.17, fibres: 120, halfWidthMm: 0.009, threads: 40, threadMm: 0.8 }
    : { centreMm: 0, halfMm: BLOCK_HALF_MM - 0.12, fromMm, toMm, periodMm: 0.42, fibres: 66, halfWidthMm: 0.026, threads: 26, threadMm: 1.7 };
}

const SEGMENTS = 40;

export function createStretchFibres(layout: StretchFibreLayout, seed: number): InstancedBufferGeometry {
  const random = createStream(seed, 'stretch-fibres');
  const fibre: number[] = [];
  const kind: number[] = [];
  const { centreMm, halfMm, fromMm, toMm, fibres, periodMm, halfWidthMm } = layout;
  // Elastin first: collagen lies over it.
  for (const [run, depth, angle, length, rank, bend] of elastinThreads(layout, seed)) {
    fibre.push(run, depth, angle, length);
    kind.push(1, rank, bend, 0.34 * halfWidthMm);
  }
  for (let index = 0; index < fibres; index += 1) {
    const length = periodMm * (3 + 3 * random(index, 0));
    // Mostly along the skin; those across the pull are drawn too, and stay slack.
    const angle = (random(index, 1) - 0.5 + 0.5 * (random(index, 2) - 0.5)) * 1.1;
    // Even ranks in shuffled order: the drawn fibres have exactly the crimps of the curve.
    const rank = ((index * 0.6180339887498949) % 1) * 0.998 + 0.001;
    const tall = 0.5 * length * Math.abs(Math.sin(angle)) + 0.12 * periodMm;
    const wide = 0.5 * length * Math.cos(angle);
    const depth = fromMm + tall + Math.max(0, toMm - fromMm - 2 * tall) * ((index + random(index, 3)) / fibres);
    const run = centreMm + (halfMm - wide) * (2 * random(index, 6) - 1);
    fibre.push(run, depth, angle, length);
    kind.push(0, normalQuantile(rank), random(index, 4), halfWidthMm * (0.75 + 0.5 * random(index, 5)));
  }
  const position: number[] = [];
  const index: number[] = [];
  for (let step = 0; step <= SEGMENTS; step += 1) {
    position.push(step / SEGMENTS, -1, 0, step / SEGMENTS, 1, 0);
    if (step < SEGMENTS) index.push(2 * step, 2 * step + 1, 2 * step + 2, 2 * step + 1, 2 * step + 3, 2 * step + 2);
  }
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute('aFibre', new InstancedBufferAttribute(new Float32Array(fibre), 4));
  geometry.setAttribute('aKind', new InstancedBufferAttribute(new Float32Array(kind), 4));
  geometry.setIndex(index);
  geometry.instanceCount = fibre.length / 4;
  return geometry;
}

/** Thin, gently bent threads with a branch now and then: run, depth, angle, length, rank, bend 0..1. */
function elastinThreads({ centreMm, halfMm, fromMm, toMm, threadMm, threads }: StretchFibreLayout, seed: number): (readonly [number, number, number, number, number, number])[] {
  const random = createStream(seed, 'stretch-elastin');
  const out: (readonly [number, number, number, number, number, number])[] = [];
  for (let index = 0; index < threads; index += 1) {
    const length = threadMm * (0.7 + 0.7 * random(index, 0));
    const angle = (random(index, 1) - 0.5) * Math.min(1.5, 2 * Math.asin(Math.min(1, (0.8 * (toMm - fromMm)) / length)));
    const rank = (index * 0.6180339887498949) % 1;
    const bend = random(index, 2);
    const tall = 0.5 * length * Math.abs(Math.sin(angle)) + 0.04 * length;
    const depth = fromMm + tall + Math.max(0, toMm - fromMm - 2 * tall) * random(index, 3);
    const run = centreMm + (halfMm - 0.5 * length * Math.cos(angle)) * (2 * random(index, 4) - 1);
    out.push([run, depth, angle, length, rank, bend]);
    if (random(index, 5) > 0.6) continue;
    // A branch leaves at a third of the way and goes on at an angle of its own.
    const turn = angle + (random(index, 6) < 0.5 ? -1 : 1) * (0.4 + 0.4 * random(index, 7));
    const short = length * 0.5;
    const at = -0.17 * length;
    out.push([run + at * Math.cos(angle) + 0.5 * short * Math.cos(turn), depth - at * Math.sin(angle) - 0.5 * short * Math.sin(turn), turn, short, rank, 0.5]);
  }
  return out;
}

/** Inverse of the cumulative normal distribution (Beasley & Springer, Moro): what z-score a share of a bell curve reaches. */
export function normalQuantile(share: number): number {
  const y = share - 0.5;
  if (Math.abs(y) < 0.42) {
    const r = y * y;
    return (y * (2.50662823884 + r * (-18.61500062529 + r * (41.39119773534 - 25.44106049637 * r)))) / (1 + r * (-8.4735109309 + r * (23.08336743743 + r * (-21.06224101826 + r * 3.13082909833))));
  }
  const s = Math.log(-Math.log(y > 0 ? 1 - share : share));
  const z = 0.3374754822726147 + s * (0.9761690190917186 + s * (0.1607979714918209 + s * (0.0276438810333863 + s * (0.0038405729373609 + s * (0.0003951896511919 + s * (0.0000321767881768 + s * (0.0000002888167364 + s * 0.0000003960315187)))))));
  return y > 0 ? z : -z;
}
