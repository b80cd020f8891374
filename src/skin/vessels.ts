/**
 * Blood vessels that the two cut faces show: a superficial and a deep arteriole-venule pair, ascending pairs that join them,
 * and capillary loops under the junction (plan after Braverman 1997, A-34; depths from the anatomy table).
 * Centre lines lie near the face planes, as in a printed atlas: half of each tube stands proud of the cut. Around the hero
 * axis the superficial pair dives behind the face, so that the channel is never hidden.
 * Left out: shunts, valves, lymphatics, and about two thirds of the capillary loops (drawn density is reduced).
 * Calibres are those of dermal vessels enlarged by VESSEL_ENLARGEMENT, which the picture declares.
 */
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM, HERO_X_MM } from '@/lib/block';
import { smoothstep } from '@/lib/interpolate';
import { createStream, type Stream } from '@/lib/random';
import type { Anatomy } from './anatomy';
import { VESSEL_ENLARGEMENT } from './vesselScale';

export type VesselKind = 'arteriole' | 'venule' | 'capillary';

/** One vessel as a centre line in `positionSkin`; arrays are parallel. */
export interface Vessel {
  readonly kind: VesselKind;
  /** Face the vessel belongs to: the direction that points out of the cut. */
  readonly face: 'front' | 'right';
  readonly xMm: readonly number[];
  readonly yMm: readonly number[];
  readonly zMm: readonly number[];
  readonly radiusMm: readonly number[];
}

/** A point of a face: run along both faces (0 at the shared edge, front negative), depth, distance behind the face, radius. */
type FacePoint = readonly [runMm: number, depthMm: number, insetMm: number, radiusMm: number];

const HERO_RUN_MM = HERO_X_MM - BLOCK_HALF_MM;
const STEP_MM = 0.045;

/** Places the vessels of a skin; `junctionDepthMm(xMm, zMm)` is the depth of the dermal-epidermal junction. */
export function placeVessels(
  anatomy: Anatomy,
  seed: number,
  junctionDepthMm: (xMm: number, zMm: number) => number,
): Vessel[] {
  const random = createStream(seed, 'vessels');
  const vessels: Vessel[] = [];
  const superficial = plexusLine(anatomy.superficialPlexusMm, 0.03, random, 1);
  const superficialVein = plexusLine(anatomy.superficialPlexusMm + 0.085, 0.028, random, 2);
  const deep = plexusLine(anatomy.deepPlexusMm - 0.05, 0.05, random, 3);
  const deepVein = plexusLine(anatomy.deepPlexusMm + 0.06, 0.05, random, 4);
  for (const [line, kind, radiusMm] of [
    [deepVein, 'venule', 0.026],
    [deep, 'arteriole', 0.018],
    [superficialVein, 'venule', 0.0105],
    [superficial, 'arteriole', 0.0075],
  ] as const) {
    const drawnRadius = radiusMm * VESSEL_ENLARGEMENT;
    const diveMm = kind === 'venule' && radiusMm > 0.02 ? 0 : line === deep ? 0 : 0.13;
    for (const face of ['front', 'right'] as const) {
      const from = face === 'front' ? -BLOCK_WIDTH_MM : 0;
      const points: FacePoint[] = [];
      for (let run = from; run <= from + BLOCK_WIDTH_MM + 1e-6; run += STEP_MM) {
        const dive = diveMm * Math.exp(-(((run - HERO_RUN_MM) / 0.26) ** 2));
        points.push([run, line(run), 0.3 * drawnRadius + dive, drawnRadius * (1 - smoothstep(0.004, 0.11, dive))]);
      }
      vessels.push(toVessel(kind, face, points));
    }
  }
  const ascents = [-5.15, -3.75, -0.75, 1.1, 2.9, 4.9];
  ascents.forEach((centre, index) => {
    const run = centre + (random(20, index) - 0.5) * 0.3;
    vessels.push(ascent('venule', run + 0.1, deepVein, superficialVein, [0.02, 0.011], random, 40 + index));
    vessels.push(ascent('arteriole', run, deep, superficial, [0.0135, 0.0075], random, 30 + index));
  });
  vessels.push(...loops(anatomy, random, superficial, superficialVein, junctionDepthMm));
  return vessels;
}

/** A wavy depth along both faces: three incommensurate waves, so it never repeats on the block. */
function plexusLine(depthMm: number, swingMm: number, random: Stream, id: number): (runMm: number) => number {
  const phase = [0, 1, 2].map((wave) => random(id, wave) * Math.PI * 2);
  return (run) =>
    depthMm +
    swingMm *
      (0.55 * Math.sin(run * 1.31 + (phase[0] as number)) +
        0.3 * Math.sin(run * 3.17 + (phase[1] as number)) +
        0.15 * Math.sin(run * 7.3 + (phase[2] as number)));
}

function ascent(
  kind: VesselKind,
  runMm: number,
  from: (run: number) => number,
  to: (run: number) => number,
  radii: readonly [number, number],
  random: Stream,
  id: number,
): Vessel {
  const start = from(runMm);
  const end = to(runMm);
  const steps = Math.max(8, Math.round(Math.abs(start - end) / STEP_MM));
  const phase = random(id, 1) * 6.28;
  const points: FacePoint[] = [];
  for (let step = 0; step <= steps; step += 1) {
    const t = step / steps;
    const sway = Math.sin(Math.PI * t) * (0.05 * Math.sin(t * 5 + phase) + 0.025 * Math.sin(t * 11 + 2 * phase));
    const radius = (radii[0] + (radii[1] - radii[0]) * t) * VESSEL_ENLARGEMENT;
    points.push([runMm + sway, start + (end - start) * t, 0.45 * radius, radius]);
  }
  return toVessel(kind, runMm < 0 ? 'front' : 'right', points);
}

/** Hairpin loops: one per papilla kept, arterial limb up, venous limb down. */
function loops(
  anatomy: Anatomy,
  random: Stream,
  artery: (run: number) => number,
  vein: (run: number) => number,
  junctionDepthMm: (xMm: number, zMm: number) => number,
): Vessel[] {
  const found: Vessel[] = [];
  const pitch = anatomy.retePitchMm;
  const count = Math.floor((2 * BLOCK_WIDTH_MM) / pitch);
  for (let index = 0; index < count; index += 1) {
    if (random(60, index) > 0.36) continue;
    let run = -BLOCK_WIDTH_MM + (index + 0.5) * pitch;
    run = summitOf(run, pitch, junctionDepthMm);
    if (Math.abs(run - HERO_RUN_MM) < 0.2 || Math.abs(run) < 0.06 || Math.abs(run) > BLOCK_WIDTH_MM - 0.08) continue;
    const front = run < 0;
    const x = front ? run + BLOCK_HALF_MM : BLOCK_HALF_MM;
    const z = front ? BLOCK_HALF_MM : BLOCK_HALF_MM - run;
    const apex = junctionDepthMm(x, z) + 0.024;
    const half = 0.0125 + 0.003 * random(61, index);
    const lean = (random(62, index) - 0.5) * 0.05;
    const limbs: [FacePoint[], FacePoint[]] = [[], []];
    for (let limb = 0; limb < 2; limb += 1) {
      const sign = limb === 0 ? -1 : 1;
      const base = (limb === 0 ? artery : vein)(run + sign * half);
      const radius = limb === 0 ? 0.0042 : 0.0058;
      for (let step = 0; step <= 14; step += 1) {
        const t = step / 14;
        const bend = 1 - t * t;
        const wobble = 0.006 * Math.sin(t * 9 + index + limb) * (1 - t);
        const depth = base + (apex - base) * t;
        (limbs[limb] as FacePoint[]).push([run + sign * half * 1.3 + lean * bend + wobble, depth, 0.4 * radius, radius]);
      }
    }
    const arch: FacePoint[] = [];
    for (let step = 1; step < 7; step += 1) {
      const angle = Math.PI * (step / 7);
      arch.push([run - half * 1.3 * Math.cos(angle), apex - 0.011 * Math.sin(angle), 0.002, 0.0047 + 0.0008 * (step / 7)]);
    }
    const points = [...limbs[0], ...arch, ...limbs[1].toReversed()];
    found.push(toVessel('capillary', front ? 'front' : 'right', points));
  }
  return found;
}

/** Moves a run to the shallowest junction nearby: the summit of its papilla. */
function summitOf(runMm: number, pitchMm: number, junctionDepthMm: (xMm: number, zMm: number) => number): number {
  let best = runMm;
  let shallowest = Infinity;
  for (let step = -6; step <= 6; step += 1) {
    const run = runMm + (step / 12) * pitchMm;
    const depth =
      run < 0 ? junctionDepthMm(run + BLOCK_HALF_MM, BLOCK_HALF_MM) : junctionDepthMm(BLOCK_HALF_MM, BLOCK_HALF_MM - run);
    if (depth < shallowest) {
      shallowest = depth;
      best = run;
    }
  }
  return best;
}

function toVessel(kind: VesselKind, face: 'front' | 'right', points: readonly FacePoint[]): Vessel {
  const front = face === 'front';
  return {
    kind,
    face,
    xMm: points.map(([run, , inset]) => (front ? run + BLOCK_HALF_MM : BLOCK_HALF_MM - inset)),
    yMm: points.map(([, depth]) => -depth),
    zMm: points.map(([run, , inset]) => (front ? BLOCK_HALF_MM - inset : BLOCK_HALF_MM - run)),
    radiusMm: points.map(([, , , radius]) => radius),
  };
}
