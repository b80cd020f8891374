/**
 * What stands in the layers and meets a cut, as draws of the bake: for each a program, the rectangle of the cut that it can
 * touch, and the numbers its shader needs. Sections follow from the 3D structures (src/skin/structures.ts), so any plane shows
 * the right ones. On the two standard faces the duct, coil, nerves and vessels that lie in the cut stand out in half relief
 * (Appendages.tsx, Vessels.tsx) and are not painted.
 */
import { Vector2, Vector4 } from 'three';
import { type CutPlane, FRONT_CUT, placeOnCut, RIGHT_CUT } from '@/skin/cutPlane';
import { axisAt, type FollicleShape, girthMm } from '@/skin/follicleShape';
import type { Tube } from '@/skin/polyline';
import type { SebaceousGland } from '@/skin/sebaceous';
import { growStructures } from '@/skin/structures';
import { placeVessels } from '@/skin/vessels';
import type { Primitive, PrimitiveValues, StandingPrimitives } from './standing';
import type { TissueSubject } from './tissuePainter';

export const TUBE_KINDS = { muscle: 0, arteriole: 1, venule: 2, capillary: 3, coil: 4, duct: 5, nerve: 6 } as const;
export type TubeKind = keyof typeof TUBE_KINDS;

/** Most points of a line and balls of a gland in one draw; as the shaders declare them. */
const MOST_POINTS = 40;
const MOST_BALLS = 10;

type Box = Primitive['box'];

/** In the order of painting: tubes under the epidermis, then each follicle with the epidermis around it, then its gland. */
export function primitivesOnCut({ openings, anatomy, junction, seed }: TissueSubject, plane: CutPlane): StandingPrimitives {
  const structures = growStructures(openings, anatomy, junction, seed);
  const under: Primitive[] = [];
  const over: Primitive[] = [];
  const standard = plane === FRONT_CUT || plane === RIGHT_CUT;
  for (const vessel of placeVessels(anatomy, seed, junction, openings)) {
    if (!standard || vessel.face === null) under.push(...tubeSections(vessel, vessel.kind, plane));
  }
  if (!standard) structures.nerves.forEach((nerve) => under.push(...tubeSections(nerve, 'nerve', plane)));
  openings.pores.forEach((pore, at) => {
    if ((standard && at === 0) || Math.abs(placeOnCut(plane, pore.xMm, pore.zMm)[1]) > 0.45) return;
    const gland = structures.sweatGland(at);
    under.push(...tubeSections(gland.coil, 'coil', plane), ...tubeSections(gland.coilDuct, 'duct', plane), ...tubeSections(gland.duct, 'duct', plane));
    over.push(...tubeSections(gland.spiral, 'duct', plane));
  });
  openings.follicles.forEach((shape, at) => {
    if (Math.abs(placeOnCut(plane, shape.xMm, shape.zMm)[1]) > 0.8 + 0.5 * shape.depthMm) return;
    structures.muscle(at).forEach((strand) => under.push(...tubeSections(strand, 'muscle', plane)));
    const follicle = follicleSection(shape, plane);
    if (follicle) over.push(follicle);
    const gland = glandSection(structures.gland(at), shape, plane);
    if (gland) over.push(gland);
  });
  return { under, over };
}

function follicleSection(shape: FollicleShape, plane: CutPlane): Primitive | null {
  const reach = girthMm(shape) + 0.03;
  let fromS = Infinity;
  let toS = -Infinity;
  let fromDepth = Infinity;
  let toDepth = -Infinity;
  for (let step = 0; step <= 24; step += 1) {
    const depth = (step / 24) * (shape.depthMm + 0.02);
    const [s, before] = placeOnCut(plane, ...axisAt(shape, depth));
    if (Math.abs(before) > reach) continue;
    fromS = Math.min(fromS, s - reach);
    toS = Math.max(toS, s + reach);
    fromDepth = Math.min(fromDepth, depth - reach);
    toDepth = Math.max(toDepth, depth + reach);
  }
  if (toS < fromS) return null;
  return {
    program: 'follicle',
    box: [fromS, toS, Math.max(fromDepth, 0), toDepth],
    values: follicleValues(shape),
  };
}

function follicleValues(shape: FollicleShape): PrimitiveValues {
  return {
    uFollicleMouth: new Vector4(shape.xMm, shape.zMm, shape.dirX, shape.dirZ),
    uFollicleForm: new Vector4(shape.lean, shape.depthMm, shape.scale, shape.shaftMm),
    uFollicleGirth: new Vector4(shape.innerMm, shape.outerMm, shape.bulbMm, shape.ostiumMm),
    uFollicleLevels: new Vector2(shape.canalMm, shape.bulgeMm),
  };
}

function glandSection({ lobules, duct }: SebaceousGland, shape: FollicleShape, plane: CutPlane): Primitive | null {
  const touches = (x: number, y: number, z: number, radius: number): Box | null => {
    const [s, before] = placeOnCut(plane, x, z);
    const reach = radius + 0.03;
    return Math.abs(before) > reach ? null : [s - reach, s + reach, Math.max(-y - reach, 0), -y + reach];
  };
  let box: Box | null = null;
  for (const lobule of lobules) box = union(box, touches(lobule.xMm, lobule.yMm, lobule.zMm, lobule.radiusMm));
  for (let at = 0; at < duct.xMm.length; at += 1) {
    box = union(box, touches(duct.xMm[at] as number, duct.yMm[at] as number, duct.zMm[at] as number, duct.radiusMm[at] as number));
  }
  if (!box) return null;
  const uBalls = new Float32Array(MOST_BALLS * 4);
  lobules.slice(0, MOST_BALLS).forEach(({ xMm, yMm, zMm, radiusMm }, at) => uBalls.set([xMm, -yMm, zMm, radiusMm], at * 4));
  return {
    program: 'gland',
    box,
    values: { uBalls, uBallCount: Math.min(lobules.length, MOST_BALLS), ...lineValues(duct, 0, duct.xMm.length), ...follicleValues(shape) },
  };
}

/** The pieces of a tube within reach of the cut, cut up into draws. */
function tubeSections(tube: Tube, kind: TubeKind, plane: CutPlane): Primitive[] {
  const found: Primitive[] = [];
  const count = tube.xMm.length;
  let from = -1;
  let box: Box | null = null;
  for (let at = 0; at <= count; at += 1) {
    const near = at < count ? reachOf(tube, at, plane) : null;
    if (near) {
      if (from < 0) from = Math.max(at - 1, 0);
      box = union(box, near);
    }
    const full = from >= 0 && at - from >= MOST_POINTS - 2;
    if (from >= 0 && box && (!near || full)) {
      const to = Math.min(at + 1, count);
      found.push({ program: 'tube', box, values: { uKind: TUBE_KINDS[kind], ...lineValues(tube, from, to) } });
      from = full && near ? at : -1;
      box = full ? near : null;
    }
  }
  return found;
}

/** The rectangle of the cut that a piece of the tube may touch, or null when it stays clear. */
function reachOf(tube: Tube, at: number, plane: CutPlane): Box | null {
  const next = Math.min(at + 1, tube.xMm.length - 1);
  const reach = 1.5 * Math.max(tube.radiusMm[at] as number, tube.radiusMm[next] as number) + 0.004;
  const [s0, before0] = placeOnCut(plane, tube.xMm[at] as number, tube.zMm[at] as number);
  const [s1, before1] = placeOnCut(plane, tube.xMm[next] as number, tube.zMm[next] as number);
  if (Math.min(before0, before1) > reach || Math.max(before0, before1) < -reach) return null;
  const d0 = -(tube.yMm[at] as number);
  const d1 = -(tube.yMm[next] as number);
  return [Math.min(s0, s1) - reach, Math.max(s0, s1) + reach, Math.max(Math.min(d0, d1) - reach, 0), Math.max(d0, d1) + reach];
}

function lineValues(tube: Tube, from: number, to: number): PrimitiveValues {
  const count = Math.min(to - from, MOST_POINTS);
  const uLine = new Float32Array(MOST_POINTS * 4);
  for (let at = 0; at < count; at += 1) {
    uLine.set([tube.xMm[from + at] as number, -(tube.yMm[from + at] as number), tube.zMm[from + at] as number, tube.radiusMm[from + at] as number], at * 4);
  }
  return { uLine, uLineCount: count };
}

function union(a: Box | null, b: Box | null): Box | null {
  if (!a || !b) return a ?? b;
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.max(a[3], b[3])];
}
