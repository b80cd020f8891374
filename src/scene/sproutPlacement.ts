/**
 * Where new capillaries sprout: from the superficial plexus towards the channels that a cut shows, past them, and on to the
 * other side. How far each has grown follows from the encoded vessel density (`sprout.vert.glsl`); here is its way alone.
 * In reality sprouts search and fuse; here each way is laid once, by the seed, and is grown and pruned along itself.
 */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { BLOCK_HALF_MM, periodicDeltaMm } from '@/lib/block';
import { createStream } from '@/lib/random';
import { PUNCTURE_TEXELS } from '@/encoding/encodePunctures';
import type { Vessel } from '@/skin/vessels';
import { heroPunctureOf } from './heroPuncture';

export interface Sprout {
  readonly vessel: Vessel;
  /** Vessel density above rest at which it begins to grow. */
  readonly threshold: number;
  readonly session: number;
}

/** A channel this near to a cut has sprouts drawn; more of them where the close-ups look. */
const NEAR_CUT_MM = 0.12;
const SPROUTS_PER_CHANNEL = 3;
const SPROUTS_AT_HERO = 8;
const RADIUS_MM = 0.0040;
const STEP_MM = 0.012;
const LOWEST_THRESHOLD = 0.12;
const HIGHEST_THRESHOLD = 0.95;

/** run = along the face (x on the front, −z on the right), depth below the surface, mm. */
type Place = readonly [runMm: number, depthMm: number];

/** `vessels` are those of the same skin and seed: a sprout begins on one of them. */
export function placeSprouts(healing: EncodedHealing, vessels: readonly Vessel[]): Sprout[] {
  const { punctures, anatomy, seed } = healing;
  const random = createStream(seed, 'sprouts');
  const hero = heroPunctureOf(healing);
  const sprouts: Sprout[] = [];
  for (let puncture = 0; puncture < punctures.count; puncture += 1) {
    const at = (offset: number): number => punctures.texels[puncture * PUNCTURE_TEXELS * 4 + offset] as number;
    const behindFront = Math.abs(periodicDeltaMm(at(1), BLOCK_HALF_MM));
    const behindRight = Math.abs(periodicDeltaMm(at(0), BLOCK_HALF_MM));
    const face = behindFront <= behindRight ? 'front' : 'right';
    const depthMm = at(2);
    if (Math.min(behindFront, behindRight) > NEAR_CUT_MM || depthMm < anatomy.superficialPlexusMm) continue;
    const axisMm = face === 'front' ? at(0) : -at(1);
    const count = puncture === hero ? SPROUTS_AT_HERO : SPROUTS_PER_CHANNEL;
    for (let index = 0; index < count; index += 1) {
      const draw = (nth: number): number => random(puncture * 16 + index, nth);
      const side = index % 2 === 0 ? -1 : 1;
      const reach = puncture === hero ? 1 : 0.7;
      const root = nearestOn(vessels, face, axisMm + side * reach * (0.40 + 0.12 * (draw(2) - 0.5)), anatomy.superficialPlexusMm + (draw(3) < 0.6 ? 0 : 0.085));
      if (!root) continue;
      const way = wayPast(root, axisMm, depthMm, anatomy.superficialPlexusMm, (index + draw(0)) / count, side, reach, draw);
      const threshold = LOWEST_THRESHOLD + (HIGHEST_THRESHOLD - LOWEST_THRESHOLD) * ((index * 0.618 + draw(1) / count) % 1);
      sprouts.push({ vessel: tube(way, face, draw), threshold, session: at(7) });
    }
  }
  return sprouts;
}

/** The place on the centre line of an arteriole or venule of the face nearest to the one wanted; null beyond a tenth of a mm. */
function nearestOn(vessels: readonly Vessel[], face: Vessel['face'], runMm: number, depthMm: number): Place | null {
  let best: Place | null = null;
  let leastMm = 0.1;
  for (const vessel of vessels) {
    if (vessel.face !== face || vessel.kind === 'capillary') continue;
    for (let at = 0; at < vessel.xMm.length; at += 1) {
      if ((vessel.radiusMm[at] as number) < RADIUS_MM) continue;
      const run = face === 'front' ? (vessel.xMm[at] as number) : -(vessel.zMm[at] as number);
      const depth = -(vessel.yMm[at] as number);
      const apartMm = Math.hypot(run - runMm, depth - depthMm);
      if (apartMm >= leastMm) continue;
      leastMm = apartMm;
      best = [run, depth];
    }
  }
  return best;
}

/** Five places: the root on a vessel, the bend towards the channel, both sides of it, and the end beyond it. */
function wayPast(root: Place, axisMm: number, channelMm: number, plexusMm: number, level: number, side: number, reach: number, draw: (nth: number) => number): Place[] {
  const deepest = Math.min(channelMm, plexusMm + 0.62);
  const crossing = plexusMm - 0.08 + (deepest - plexusMm + 0.02) * level;
  const swing = (nth: number, mm: number): number => (draw(nth) - 0.5) * mm;
  return [
    root,
    [axisMm + side * reach * (0.25 + swing(4, 0.1)), 0.5 * root[1] + 0.5 * crossing + swing(5, 0.08)],
    [axisMm + side * reach * (0.09 + swing(6, 0.05)), crossing + swing(7, 0.06)],
    [axisMm - side * reach * (0.08 + swing(8, 0.06)), crossing + swing(9, 0.12)],
    [axisMm - side * reach * (0.24 + swing(10, 0.12)), crossing + swing(11, 0.2)],
  ];
}

/** Catmull-Rom through the places, wavering a little. Its distance behind z or x = 3 says how high it lies over the window's floor. */
function tube(places: readonly Place[], face: Vessel['face'], draw: (nth: number) => number): Vessel {
  const run: number[] = [];
  const depth: number[] = [];
  for (let at = 0; at + 1 < places.length; at += 1) {
    const [p0, p1, p2, p3] = [-1, 0, 1, 2].map((step) => places[Math.min(Math.max(at + step, 0), places.length - 1)]) as [Place, Place, Place, Place];
    const steps = Math.max(3, Math.ceil(Math.hypot(p2[0] - p1[0], p2[1] - p1[1]) / STEP_MM));
    for (let step = at === 0 ? 0 : 1; step <= steps; step += 1) {
      run.push(between(p0[0], p1[0], p2[0], p3[0], step / steps));
      depth.push(between(p0[1], p1[1], p2[1], p3[1], step / steps));
    }
  }
  const phase = 6.28 * draw(12);
  const wave = run.map((_, at) => Math.min(1, at / 6) * (0.007 * Math.sin(0.55 * at + phase) + 0.004 * Math.sin(1.27 * at + 2 * phase)));
  const inset = run.map((_, at) => 0.008 * (1 + Math.sin(0.21 * at + phase)));
  const front = face === 'front';
  return {
    kind: 'capillary',
    face,
    xMm: run.map((mm, at) => (front ? mm : BLOCK_HALF_MM - (inset[at] as number))),
    yMm: depth.map((mm, at) => -(mm + (wave[at] as number))),
    zMm: run.map((mm, at) => (front ? BLOCK_HALF_MM - (inset[at] as number) : -mm)),
    radiusMm: run.map(() => RADIUS_MM * (0.85 + 0.4 * draw(13))),
  };
}

function between(p0: number, p1: number, p2: number, p3: number, t: number): number {
  return p1 + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));
}
