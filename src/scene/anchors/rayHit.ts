/** Where the ray through a point of the picture meets the block as it is drawn: a side, and the true place of the skin there. */
import type { PerspectiveCamera } from 'three';
import { BLOCK_HALF_MM } from '@/lib/block';
import { clamp } from '@/lib/interpolate';
import type { PicturePoint } from '@/session/picturePort';
import type { ProjectionSource, SkinPlace } from '@/scene/pictureProjection';
import { drawnDepthMm } from '@/scene/skinFrame';

type Vector = readonly [x: number, y: number, z: number];

export interface Ray {
  readonly origin: Vector;
  readonly direction: Vector;
}

export interface RayMeeting {
  /** In lengths of the ray's direction. */
  readonly distance: number;
  readonly place: SkinPlace;
}

const SIDES = [
  { side: 'front', axis: 2, at: BLOCK_HALF_MM },
  { side: 'right', axis: 0, at: BLOCK_HALF_MM },
  { side: 'back', axis: 2, at: -BLOCK_HALF_MM },
  { side: 'left', axis: 0, at: -BLOCK_HALF_MM },
] as const;
/** The relief is shallow: a few steps bring the ray onto it. */
const RELIEF_STEPS = 4;

/** Unit-free direction of the ray through a point of the picture, world; the camera may be shifted off its centre. */
export function rayThrough({ x, y }: PicturePoint, { camera, widthPx, heightPx }: ProjectionSource): Ray {
  const p = camera.projectionMatrix.elements;
  const w = camera.matrixWorld.elements;
  const i = ((2 * x) / widthPx - 1 + number(p, 8)) / number(p, 0);
  const j = (1 - (2 * y) / heightPx + number(p, 9)) / number(p, 5);
  const turned = (row: number): number => number(w, row) * i + number(w, row + 4) * j - number(w, row + 8);
  return { origin: positionOf(camera), direction: [turned(0), turned(1), turned(2)] };
}

function positionOf({ matrixWorld: { elements } }: PerspectiveCamera): Vector {
  return [number(elements, 12), number(elements, 13), number(elements, 14)];
}

const number = (elements: ArrayLike<number>, at: number): number => elements[at] as number;

export function rayHit(point: PicturePoint, source: ProjectionSource): SkinPlace | null {
  let nearest: RayMeeting | null = null;
  for (const met of meetBlock(rayThrough(point, source), source)) if (!nearest || met.distance < nearest.distance) nearest = met;
  return nearest?.place ?? null;
}

/** An upper face: its drawn height and the depth that it lies in. */
export interface UpperFace {
  heightMm(xMm: number, zMm: number): number;
  depthMm(xMm: number, zMm: number): number;
}

/** Every place where the ray goes through an upper face or a side that looks at the eye, in no order; `frontMm` = z of a front that is cut back. */
export function meetBlock(
  { origin, direction }: Ray, source: ProjectionSource, upper: UpperFace = { heightMm: (xMm, zMm) => source.liftMm(xMm, 0, zMm), depthMm: () => 0 }, frontMm: number = BLOCK_HALF_MM,
): readonly RayMeeting[] {
  const onRay = (t: number): Vector => [origin[0] + t * direction[0], origin[1] + t * direction[1], origin[2] + t * direction[2]];
  const { liftMm, blockDepthMm } = source;
  const met: RayMeeting[] = [];
  const top = topHit(origin, direction, upper.heightMm);
  if (top !== null) {
    const [x, , z] = onRay(top);
    if (Math.abs(x) <= BLOCK_HALF_MM && z >= -BLOCK_HALF_MM && z <= frontMm) met.push({ distance: top, place: { side: 'top', xMm: x, zMm: z, depthMm: upper.depthMm(x, z) } });
  }
  for (const { side, axis, at: whole } of SIDES) {
    const at = side === 'front' ? frontMm : whole;
    // A side that looks away is not drawn.
    if (whole > 0 ? origin[axis] <= at : origin[axis] >= at) continue;
    const t = (at - origin[axis]) / direction[axis];
    if (!(t > 0)) continue;
    const [x, y, z] = onRay(t);
    const along = axis === 2 ? x : z;
    if (Math.abs(along) > BLOCK_HALF_MM || z > frontMm + 1e-9 || y > liftMm(x, 0, z) || y < -blockDepthMm) continue;
    // Nothing that is laid on the front face is looked for on a plane behind it.
    met.push({ distance: t, place: { side: at < whole ? 'top' : side, xMm: x, zMm: z, depthMm: trueDepth([x, y, z], source) } });
  }
  return met;
}

/** Where the ray goes through an upright plane that looks at the eye, between the surface and the block's floor; `normal` · place = `at`. */
export function meetUpright({ origin, direction }: Ray, source: ProjectionSource, normal: Vector, at: number): RayMeeting | null {
  const along = normal[0] * direction[0] + normal[2] * direction[2];
  const before = normal[0] * origin[0] + normal[2] * origin[2] - at;
  const t = -before / along;
  if (before <= 0 || !(t > 0)) return null;
  const [x, y, z] = [origin[0] + t * direction[0], origin[1] + t * direction[1], origin[2] + t * direction[2]];
  if (y > source.liftMm(x, 0, z) || y < -source.blockDepthMm) return null;
  // Named as what lies under the surface: nothing that is laid on a face is looked for.
  return { distance: t, place: { side: 'top', xMm: x, zMm: z, depthMm: trueDepth([x, y, z], source) } };
}

function topHit(origin: Vector, direction: Vector, heightMm: UpperFace['heightMm']): number | null {
  if (direction[1] >= 0 || origin[1] <= 0) return null;
  let height = 0;
  let t = 0;
  for (let step = 0; step < RELIEF_STEPS; step += 1) {
    t = (height - origin[1]) / direction[1];
    const x = origin[0] + t * direction[0];
    const z = origin[2] + t * direction[2];
    // Beside the block as at its edge: a jump there would throw the ray to and fro.
    height = heightMm(clamp(x, -BLOCK_HALF_MM, BLOCK_HALF_MM), clamp(z, -BLOCK_HALF_MM, BLOCK_HALF_MM));
  }
  return t;
}

/** Depth below the local surface of what is drawn there: drawn heights fall strictly with depth, so halving finds it. */
function trueDepth([x, y, z]: Vector, { liftMm, exaggeration, blockDepthMm }: ProjectionSource): number {
  let low = 0;
  let high = blockDepthMm;
  for (let step = 0; step < 40; step += 1) {
    const depth = (low + high) / 2;
    if (liftMm(x, depth, z) - drawnDepthMm(depth, exaggeration, blockDepthMm) > y) low = depth;
    else high = depth;
  }
  return (low + high) / 2;
}
