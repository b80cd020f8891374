/**
 * Where the cells of the story stand, once per healing: a fibroblast on its fibre's path, leukocytes on their way from the
 * vessels to the channels that the window shows, elastic threads. Twelve numbers per cell, in the order of cell.vert.glsl.
 * In reality far more cells come; a share is drawn, each at true size. When each is visible is decided in the shader.
 */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { HERO_X_MM, HERO_Z_MM, periodicDeltaMm } from '@/lib/block';
import { createStream, type Stream } from '@/lib/random';
import type { FibreSelection } from './fibreSelection';

export const CELL_NUMBERS = 12;
export const CELL_KINDS = { fibroblast: 0, neutrophil: 1, macrophage: 2, elastin: 3 } as const;

/** Share of the drawn fibres whose fibroblast is drawn: more of them would hide what they lay. */
const FIBROBLAST_SHARE = 0.3;
const NEUTROPHIL_RADIUS_MM = 0.0062;
const MACROPHAGE_RADIUS_MM = 0.0105;
/** Neutrophils and macrophages drawn per mm of channel at their peak. */
const NEUTROPHILS_PER_MM = 150;
const MACROPHAGES_PER_MM = 24;
/** Punctures this near the front face and the hero axis have their leukocytes drawn. */
const BEHIND_MM = 0.09;
const BESIDE_MM = 0.62;
/** Centres of two cells are at least this share of their summed radii apart. */
const SPACING = 0.9;
const TRIES = 16;
/** A drawn elastic thread stands for this much of the native elastin; so many threads can be drawn at most. */
const ELASTIN_PER_THREAD = 0.0035;
const MOST_THREADS = 24;

export function placeCells(healing: EncodedHealing, selection: FibreSelection): Float32Array<ArrayBuffer> {
  const random = createStream(healing.seed, 'cell-place');
  const cells: number[] = [];
  for (let fibre = 0; fibre < selection.fibres; fibre += 1) {
    if (random(fibre, 1) >= FIBROBLAST_SHARE) continue;
    const first = selection.firstVertex[fibre] as number;
    const count = (selection.firstVertex[fibre + 1] as number) - first;
    if (count >= 4) cells.push(CELL_KINDS.fibroblast, random(fibre, 2), 0, 0, first, count, 0, 0, 0, 0, 0, 0);
  }
  const { texels, count } = healing.punctures;
  for (let puncture = 0; puncture < count; puncture += 1) {
    const channel = channelAt(texels, puncture, healing);
    if (channel) placeLeukocytes(cells, channel, healing, (i, j) => random(1000 + puncture * 400 + i, j));
  }
  if (healing.sessionDays.length > 0) placeElastin(cells, healing.anatomy, random);
  return new Float32Array(cells);
}

interface Channel {
  readonly xMm: number;
  readonly depthMm: number;
  readonly radiusMm: number;
  readonly row: number;
  readonly sessionDay: number;
}

function channelAt(texels: Float32Array, puncture: number, healing: EncodedHealing): Channel | null {
  const at = (offset: number): number => texels[puncture * 12 + offset] as number;
  const behind = Math.abs(periodicDeltaMm(at(1), HERO_Z_MM));
  if (behind > BEHIND_MM || Math.abs(at(0) - HERO_X_MM) > BESIDE_MM) return null;
  const sessionDay = healing.sessionDays[at(7)] ?? 0;
  return { xMm: at(0), depthMm: at(2), radiusMm: at(3), row: at(6), sessionDay };
}

function placeLeukocytes(cells: number[], channel: Channel, healing: EncodedHealing, random: Stream): void {
  const { anatomy } = healing;
  const topMm = anatomy.epidermisMm + anatomy.reteHeightMm / 2 + 0.02;
  const lengthMm = Math.max(0, Math.min(channel.depthMm, 1.1) - topMm);
  const placed: { x: number; y: number; radius: number }[] = [];
  const kinds = [
    { kind: CELL_KINDS.macrophage, count: MACROPHAGES_PER_MM * lengthMm, radius: MACROPHAGE_RADIUS_MM, from: 0.9, during: 2.2 },
    { kind: CELL_KINDS.neutrophil, count: NEUTROPHILS_PER_MM * lengthMm, radius: NEUTROPHIL_RADIUS_MM, from: 0.1, during: 0.9 },
  ];
  let index = 0;
  for (const { kind, count, radius, from, during } of kinds) {
    for (let cell = 0; cell < count; cell += 1) {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        index += 1;
        const spread = random(index, 1);
        const depth = topMm + lengthMm * random(index, 2);
        const half = 0.62 * channel.radiusMm * Math.sqrt(Math.max(0.05, 1 - depth / channel.depthMm)) - 0.3 * radius;
        const outside = spread < 0.42;
        const sign = random(index, 3) < 0.5 ? -1 : 1;
        const across = outside ? sign * (channel.radiusMm + 0.13 * random(index, 4) ** 1.5) : half * (2 * random(index, 4) - 1);
        const x = channel.xMm + across;
        if (placed.some((other) => Math.hypot(other.x - x, other.y + depth) < SPACING * (other.radius + radius))) continue;
        placed.push({ x, y: -depth, radius });
        const side = across < 0 ? -1 : 1;
        const vesselX = channel.xMm + side * (0.24 + 0.22 * random(index, 5));
        const vesselY = -(anatomy.superficialPlexusMm + 0.12 * (random(index, 6) - 0.5) + 0.4 * Math.max(0, depth - 0.5) * random(index, 7));
        const arrival = channel.sessionDay + from + during * random(index, 8);
        const threshold = (cell + random(index, 9)) / Math.max(1, Math.ceil(count));
        cells.push(kind, random(index, 10), channel.row, 0.02 + 0.93 * threshold, x, -depth, 0.03 * random(index, 11), radius * (0.9 + 0.2 * random(index, 12)));
        cells.push(vesselX, vesselY, arrival, from + 0.5 * during * random(index, 13));
        break;
      }
    }
  }
}

/** Threads by the elastin that must have formed before each is seen: the shader compares it with the model's own curve. */
function placeElastin(cells: number[], anatomy: EncodedHealing['anatomy'], random: Stream): void {
  const from = anatomy.epidermisMm + anatomy.papillaryDermisMm + 0.05;
  for (let thread = 0; thread < MOST_THREADS; thread += 1) {
    const x = HERO_X_MM + 0.9 * (random(thread, 21) - 0.5);
    const y = -(from + 0.58 * ((thread * 0.618 + 0.25 * random(thread, 22)) % 1));
    const angle = 0.5 * (random(thread, 23) - 0.5) + (thread % 3 === 2 ? 0.7 : 0);
    cells.push(CELL_KINDS.elastin, random(thread, 24), 0, 0, x, y, 0.05 * random(thread, 25), angle);
    cells.push(0.2 + 0.14 * random(thread, 26), 0.12 * (random(thread, 27) - 0.5), (thread + 0.3) * ELASTIN_PER_THREAD, ELASTIN_PER_THREAD);
  }
}
