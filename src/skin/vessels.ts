/**
 * Blood vessels: a superficial and a deep plexus of arterioles and venules, ascending pairs that join them, and capillary loops
 * under the junction (plan after Braverman 1997, A-34; depths from the anatomy table). Those of the two cut faces lie near the
 * face planes, as in a printed atlas: half of each tube stands proud of the cut. Where something more important lies in the
 * cut (the hero axis, a follicle with its gland, a sweat gland) a vessel sinks behind the face. Others run through the block
 * and are met by the cuts end on.
 * Left out: shunts, valves, lymphatics, and about half of the capillary loops (drawn density is reduced).
 * Calibres are those of dermal vessels enlarged by VESSEL_ENLARGEMENT, which the picture declares.
 */
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM, HERO_X_MM } from '@/lib/block';
import { createStream, type Stream } from '@/lib/random';
import type { Anatomy } from './anatomy';
import { placeLoops } from './capillaryLoops';
import { describeAnatomy } from './describeAnatomy';
import { axisAt } from './follicleShape';
import { createJunction, type JunctionDepth } from './junction';
import { type Openings, placeOpenings } from './openings';
import { type Tube, type TubePoint, tubeOf } from './polyline';
import type { Skin } from './skin';
import { VESSEL_ENLARGEMENT } from './vesselScale';

export type VesselKind = 'arteriole' | 'venule' | 'capillary';

/** One vessel as a centre line in `positionSkin`. */
export interface Vessel extends Tube {
  readonly kind: VesselKind;
  /** Face that it lies in: the direction that points out of the cut; null = inside the block. */
  readonly face: 'front' | 'right' | null;
}

/** A point of a face: run along both faces (0 at the shared edge, front negative), depth, distance behind the face, radius. */
export type FacePoint = readonly [runMm: number, depthMm: number, insetMm: number, radiusMm: number];
export type RunDepth = (runMm: number) => number;

/** A stretch of a cut that belongs to something else: vessels near it sink this deep behind the face. */
interface Obstacle {
  readonly runMm: number;
  readonly halfMm: number;
  readonly fromDepthMm: number;
  readonly toDepthMm: number;
  /** Left out: as deep as hides the vessel. */
  readonly sinkMm?: number;
}

export const HERO_RUN_MM = HERO_X_MM - BLOCK_HALF_MM;
const STEP_MM = 0.045;
/** How deep a vessel sinks, in its own radii, and over what length it does so. */
const SINK_RADII = 2.6;
/** At the hero axis close views lay the tissue open 0.045 mm deep: vessels lie well behind that. */
const HERO_SINK_MM = 0.14;
/** Behind the hollow of a scar that the cut goes through. */
const PIT_SINK_MM = 0.5;
const SINK_OVER_MM = 0.13;
const SHORTEST_MM = 1.05;
/** Limbs spread this far from the middle of their loop. */
const LOOP_CLEARANCE_MM = 0.22;

/** One that lies in a cut face and stands proud of it. */
export interface FaceVessel extends Vessel {
  readonly face: 'front' | 'right';
}

/** Those of the cut faces. */
export function faceVesselsOf(skin: Skin, seed: number): FaceVessel[] {
  return vesselsOf(skin, seed).filter((vessel): vessel is FaceVessel => vessel.face !== null);
}

/** The vessels of somebody's skin, from nothing else. */
export function vesselsOf(skin: Skin, seed: number): Vessel[] {
  const anatomy = describeAnatomy(skin);
  const junction = createJunction(anatomy, seed);
  return placeVessels(anatomy, seed, junction, placeOpenings(skin, anatomy, junction, seed));
}

export function placeVessels(anatomy: Anatomy, seed: number, junction: JunctionDepth, openings: Openings): Vessel[] {
  const random = createStream(seed, 'vessels');
  const obstacles = obstaclesOnFaces(anatomy, openings);
  const superficial = plexusLine(anatomy.superficialPlexusMm, 0.042, random, 1);
  const veinBelow = plexusLine(0.088, 0.016, random, 2);
  const superficialVein: RunDepth = (run) => superficial(run) + Math.max(veinBelow(run), 0.062);
  const deep = plexusLine(anatomy.deepPlexusMm - 0.05, 0.045, random, 3);
  const deepVein = plexusLine(anatomy.deepPlexusMm + 0.06, 0.045, random, 4);
  const vessels: Vessel[] = [];
  for (const [line, kind, radiusMm, id] of [
    [deepVein, 'venule', 0.0225, 51],
    [deep, 'arteriole', 0.0155, 52],
    [superficialVein, 'venule', 0.0088, 53],
    [superficial, 'arteriole', 0.0062, 54],
  ] as const) {
    for (const face of ['front', 'right'] as const) {
      const from = face === 'front' ? -BLOCK_WIDTH_MM : 0;
      const points: FacePoint[] = [];
      for (let run = from; run <= from + BLOCK_WIDTH_MM + 1e-6; run += STEP_MM) {
        // The calibre swells and narrows a little along the way.
        const radius = radiusMm * VESSEL_ENLARGEMENT * (1 + 0.14 * Math.sin(run * 2.3 + 6 * random(id, 1)) + 0.08 * Math.sin(run * 6.1 + 6 * random(id, 2)));
        points.push([run, line(run), 0.3 * radius + sink(obstacles, run, line(run), radius), radius]);
      }
      vessels.push(toVessel(kind, face, points));
    }
  }
  [-5.45, -0.8, 1.1, 2.9, 4.9].forEach((centre, index) => {
    const near = centre + (random(20, index) - 0.5) * 0.16;
    const run = [0, 0.3, -0.3, 0.6, -0.6].map((aside) => near + aside).find((at) => sink(obstacles, at, superficial(at), 0.01) < 0.004 && sink(obstacles, at, deep(at), 0.02) < 0.004);
    if (run === undefined) return;
    vessels.push(ascent('venule', run + 0.1 + 0.03 * random(21, index), deepVein, superficialVein, [0.0165, 0.0092], random, 40 + index, obstacles));
    vessels.push(ascent('arteriole', run, deep, superficial, [0.0112, 0.0062], random, 30 + index, obstacles));
  });
  vessels.push(...throughVessels(anatomy, random));
  const taken = (run: number, depth: number): boolean =>
    obstacles.some(({ runMm, halfMm, fromDepthMm, toDepthMm }) => depth > fromDepthMm && depth < toDepthMm && Math.abs(run - runMm) < halfMm + LOOP_CLEARANCE_MM);
  const behind = (run: number, depth: number): number => sink(obstacles, run, depth, 0.006);
  vessels.push(...placeLoops(anatomy, random, superficial, superficialVein, junction, taken, behind).map(({ face, points }) => toVessel('capillary', face, points)));
  return vessels;
}

function obstaclesOnFaces(anatomy: Anatomy, { follicles, pores, pits }: Openings): Obstacle[] {
  const upperEnd = anatomy.superficialPlexusMm + 0.35;
  const found: Obstacle[] = [{ runMm: HERO_RUN_MM, halfMm: 0.13, fromDepthMm: 0, toDepthMm: upperEnd, sinkMm: HERO_SINK_MM }];
  const [front, right] = follicles;
  if (front) {
    const [bulbX] = axisAt(front, front.depthMm);
    // The follicle's own column, and gland and muscle on the side to which the hair leans.
    found.push({ runMm: (front.xMm + bulbX) / 2 - BLOCK_HALF_MM, halfMm: Math.abs(front.xMm - bulbX) / 2 + front.bulbMm, fromDepthMm: 0, toDepthMm: front.depthMm + 0.12 });
    const reach = 0.95 * (front.bulgeMm - anatomy.epidermisMm);
    found.push({ runMm: front.xMm - front.dirX * 0.5 * reach - BLOCK_HALF_MM, halfMm: 0.5 * reach, fromDepthMm: 0.2, toDepthMm: front.bulgeMm + 0.08 });
  }
  if (right) found.push({ runMm: BLOCK_HALF_MM - right.zMm, halfMm: 0.14 + right.bulbMm, fromDepthMm: 0, toDepthMm: right.depthMm });
  const [pore] = pores;
  if (pore) {
    const coilMm = Math.min(anatomy.eccrineCoilDepthMm, anatomy.blockDepthMm - 0.3);
    found.push({ runMm: pore.xMm - BLOCK_HALF_MM, halfMm: 0.19, fromDepthMm: coilMm - 0.22, toDepthMm: coilMm + 0.22 });
    found.push({ runMm: pore.xMm - BLOCK_HALF_MM, halfMm: 0.035, fromDepthMm: 0, toDepthMm: coilMm });
  }
  for (const { xMm, zMm, radiusMm, depthMm } of pits) {
    const onFront = BLOCK_HALF_MM - zMm < radiusMm;
    if (!onFront && BLOCK_HALF_MM - xMm >= radiusMm) continue;
    found.push({ runMm: onFront ? xMm - BLOCK_HALF_MM : BLOCK_HALF_MM - zMm, halfMm: radiusMm, fromDepthMm: 0, toDepthMm: depthMm + 0.25, sinkMm: PIT_SINK_MM });
  }
  return found;
}

/** How far behind the face a vessel lies because of what else is there, mm. It does not come up for a short stretch only. */
function sink(obstacles: readonly Obstacle[], runMm: number, depthMm: number, radiusMm: number): number {
  let deepest = 0;
  let clearLeft = Infinity;
  let clearRight = Infinity;
  for (const { runMm: middle, halfMm, fromDepthMm, toDepthMm, sinkMm = SINK_RADII * radiusMm } of obstacles) {
    if (depthMm < fromDepthMm - radiusMm || depthMm > toDepthMm + radiusMm) continue;
    const apart = runMm - middle;
    if (apart > 0) clearLeft = Math.min(clearLeft, Math.max(apart - halfMm, 0));
    else clearRight = Math.min(clearRight, Math.max(-apart - halfMm, 0));
    const beyond = Math.max(Math.abs(apart) - halfMm, 0) / SINK_OVER_MM;
    deepest = Math.max(deepest, sinkMm * Math.exp(-beyond * beyond));
  }
  return clearLeft + clearRight < SHORTEST_MM ? Math.max(deepest, SINK_RADII * radiusMm) : deepest;
}

/** A wavy depth along both faces: incommensurate waves, so it never repeats on the block. */
function plexusLine(depthMm: number, swingMm: number, random: Stream, id: number): RunDepth {
  const phase = [0, 1, 2, 3].map((wave) => random(id, wave) * Math.PI * 2);
  return (run) =>
    depthMm +
    swingMm *
      (0.45 * Math.sin(run * 1.31 + (phase[0] as number)) +
        0.3 * Math.sin(run * 3.17 + (phase[1] as number)) +
        0.2 * Math.sin(run * 7.3 + (phase[2] as number) + Math.sin(run * 2.1)) +
        0.1 * Math.sin(run * 16.7 + (phase[3] as number)));
}

function ascent(
  kind: VesselKind,
  runMm: number,
  from: RunDepth,
  to: RunDepth,
  radii: readonly [number, number],
  random: Stream,
  id: number,
  obstacles: readonly Obstacle[],
): Vessel {
  const start = from(runMm);
  const end = to(runMm);
  const steps = Math.max(8, Math.round(Math.abs(start - end) / STEP_MM));
  const phase = random(id, 1) * 6.28;
  const points: FacePoint[] = [];
  for (let step = 0; step <= steps; step += 1) {
    const t = step / steps;
    const sway = Math.sin(Math.PI * t) * (0.07 * Math.sin(t * 5 + phase) + 0.028 * Math.sin(t * 11 + 2 * phase));
    const radius = (radii[0] + (radii[1] - radii[0]) * t) * VESSEL_ENLARGEMENT;
    const depth = start + (end - start) * t;
    points.push([runMm + sway, depth, 0.45 * radius + sink(obstacles, runMm + sway, depth, radius), radius]);
  }
  return toVessel(kind, runMm < 0 ? 'front' : 'right', points);
}

/** Pairs that run through the block, so that any cut shows arterioles and venules end on: of both plexus, in both directions. */
function throughVessels(anatomy: Anatomy, random: Stream): Vessel[] {
  const lower = anatomy.deepPlexusMm - 0.24;
  const upper = anatomy.superficialPlexusMm + 0.06;
  const places: readonly (readonly [alongZ: boolean, atMm: number, depthMm: number, scale: number])[] = [
    [true, -2.35, lower - 0.1, 0.85],
    [true, 2.62, lower, 1],
    [true, -2.72, upper, 0.42],
    [true, 2.28, upper + 0.03, 0.4],
    [false, 1.75, lower, 0.9],
    [false, -1.6, lower + 0.04, 1],
    [false, 2.35, upper, 0.4],
    [false, -0.35, upper + 0.04, 0.42],
    [false, -2.3, upper, 0.38],
  ];
  return places.flatMap(([alongZ, atMm, depthMm, scale], index) =>
    (
      [
        ['arteriole', 0.0195, -0.045, 0],
        ['venule', 0.026, 0.045, 0.02],
      ] as const
    ).map(([kind, radiusMm, aside, below]): Vessel => {
      const points = Array.from({ length: 41 }, (_, step): TubePoint => {
        const run = (step / 40 - 0.5) * BLOCK_WIDTH_MM;
        const wave = (k: number): number => 0.09 * Math.sin(run * (1.1 + 0.5 * k) + 6.28 * random(70 + index, k)) * Math.min(1, (BLOCK_HALF_MM - Math.abs(run)) / 0.4);
        const side = atMm + scale * aside + wave(0);
        const y = -(depthMm + scale * below + 0.5 * wave(1));
        return [alongZ ? side : run, y, alongZ ? run : side, scale * radiusMm * VESSEL_ENLARGEMENT];
      });
      return { kind, face: null, ...tubeOf(points) };
    }),
  );
}

function toVessel(kind: VesselKind, face: 'front' | 'right', points: readonly FacePoint[]): Vessel {
  const front = face === 'front';
  return {
    kind,
    face,
    ...tubeOf(
      points.map(([run, depth, inset, radius]) => [front ? run + BLOCK_HALF_MM : BLOCK_HALF_MM - inset, -depth, front ? BLOCK_HALF_MM - inset : BLOCK_HALF_MM - run, radius]),
    ),
  };
}
