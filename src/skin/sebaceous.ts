/**
 * Sebaceous gland and arrector muscle of a follicle. The gland sits in the angle between follicle and muscle, on the side
 * to which the hair leans (the obtuse angle with the surface), as a bunch of lobules whose common duct opens into the canal.
 * The muscle runs in strands from the bulge, under the gland, to the papillary dermis; contracting, it raises the hair.
 * In reality the muscle is weak or missing in much of the face, and a gland has one to many lobules. Sizes: the anatomy.
 */
import type { Stream } from '@/lib/random';
import type { Anatomy } from './anatomy';
import { axisAt, type FollicleShape, lateralMm } from './follicleShape';
import { pointOf, smoothTube, type Tube, type TubePoint } from './polyline';

/** A ball of the gland; y is negative below the surface. */
export interface Lobule {
  readonly xMm: number;
  readonly yMm: number;
  readonly zMm: number;
  readonly radiusMm: number;
}

export interface SebaceousGland {
  readonly lobules: readonly Lobule[];
  /** From the middle of the gland to the axis of the canal. */
  readonly duct: Tube;
}

const LOBULES = 9;
const STRANDS = 5;

/** Where the lobules of a gland lie in units of its radius: outwards from the follicle, down, and sideways. */
const BUNCH: readonly (readonly [out: number, down: number, aside: number, size: number])[] = [
  [0.02, -0.04, 0.06, 0.44],
  [0.56, -0.36, -0.1, 0.42],
  [-0.34, 0.42, 0.06, 0.42],
  [0.26, 0.5, -0.08, 0.45],
  [0.66, 0.16, 0.1, 0.4],
  [0.1, -0.56, 0.04, 0.36],
  [0.12, 0.02, 0.6, 0.46],
  [0.16, 0.06, -0.6, 0.46],
  [-0.42, -0.1, -0.2, 0.34],
];

export function placeGland(shape: FollicleShape, muscle: readonly Tube[], anatomy: Anatomy, random: Stream, id: number): SebaceousGland {
  // The bunch must fit between the canal's end and the muscle, so a small follicle has a small gland above the bulge.
  const radius = Math.min(anatomy.sebaceousRadiusMm, 0.17 * shape.depthMm) * (0.9 + 0.25 * random(id, 1));
  const downMm = Math.min(anatomy.sebaceousDepthMm, shape.canalMm + 0.62 * radius + 0.02);
  const [axisX, axisZ] = axisAt(shape, downMm);
  const outMm = shape.outerMm + 0.98 * radius;
  const place = (out: number, down: number, aside: number): readonly [number, number, number] => [
    axisX - shape.dirX * (outMm + out * radius) - shape.dirZ * aside * radius,
    -(downMm + down * radius),
    axisZ - shape.dirZ * (outMm + out * radius) + shape.dirX * aside * radius,
  ];
  const lobules = BUNCH.slice(0, LOBULES).map(([out, down, aside, size], at) => {
    const jitter = (k: number): number => 0.12 * (2 * random(id, 10 + at, k) - 1);
    const [xMm, yMm, zMm] = place(out + jitter(1), down + jitter(2), aside + jitter(3));
    return clearOf(muscle, { xMm, yMm, zMm, radiusMm: radius * size * (0.92 + 0.2 * random(id, 10 + at, 4)) });
  });
  const mouthMm = 0.88 * shape.canalMm;
  const [canalX, canalZ] = axisAt(shape, mouthMm);
  const onWall = 0.35 * shape.outerMm;
  const duct: TubePoint[] = [
    [...place(-0.05, -0.05, 0), 0.24 * radius],
    [...place(-0.5, -0.32, 0), 0.15 * radius],
    [...place(-0.86, -0.62, 0), 0.11 * radius],
    [canalX - shape.dirX * onWall, -mouthMm, canalZ - shape.dirZ * onWall, 0.1 * radius],
  ];
  return { lobules, duct: smoothTube(duct, 5) };
}

/** A lobule pushed away from the muscle, which runs under the gland. */
function clearOf(muscle: readonly Tube[], lobule: Lobule): Lobule {
  let { xMm, yMm, zMm } = lobule;
  for (let pass = 0; pass < 4; pass += 1) {
    let closest = Infinity;
    let away: readonly [number, number, number] = [0, 1, 0];
    for (const strand of muscle) {
      for (let at = 0; at < strand.xMm.length; at += 1) {
        const [x, y, z, radius] = pointOf(strand, at);
        const distance = Math.hypot(xMm - x, yMm - y, zMm - z);
        if (distance - radius >= closest) continue;
        closest = distance - radius;
        away = [(xMm - x) / distance, (yMm - y) / distance, (zMm - z) / distance];
      }
    }
    const lacking = 0.9 * lobule.radiusMm - closest;
    if (lacking <= 0) break;
    xMm += lacking * away[0];
    yMm += lacking * Math.max(away[1], 0.5);
    zMm += lacking * away[2];
  }
  return { ...lobule, xMm, yMm, zMm };
}

/** Strands side by side that share their upper end. */
export function placeMuscle(shape: FollicleShape, anatomy: Anatomy, random: Stream, id: number): Tube[] {
  const upMm = anatomy.epidermisMm + 0.75 * anatomy.papillaryDermisMm;
  const riseMm = shape.bulgeMm - upMm;
  // At least as far out as deep, so that the gland has room above it.
  const reachMm = 1.5 * riseMm + 0.05;
  const thickness = 0.024 + 0.034 * shape.scale;
  const startOut = shape.outerMm * 0.85;
  const at = (outMm: number, depthMm: number, asideMm: number): readonly [number, number, number] => {
    const lateral = lateralMm(shape, shape.bulgeMm) - outMm;
    return [
      shape.xMm + shape.dirX * lateral - shape.dirZ * asideMm,
      -depthMm,
      shape.zMm + shape.dirZ * lateral + shape.dirX * asideMm,
    ];
  };
  return Array.from({ length: STRANDS }, (_, strand) => {
    const spread = (2 * strand) / (STRANDS - 1) - 1;
    const own = 0.8 + 0.4 * random(id, 40 + strand);
    const bow = 0.24 * riseMm + 0.05 * spread * riseMm + 0.03 * riseMm * (2 * random(id, 50 + strand) - 1);
    const long = strand % 2 === 0 ? 1 : 0.88 + 0.1 * random(id, 60 + strand);
    const point = (t: number, radiusMm: number): TubePoint => {
      const bulging = Math.sin(Math.PI * Math.min(t * 1.05, 1));
      const depthMm = shape.bulgeMm + (upMm - shape.bulgeMm) * t + bow * bulging;
      const fan = spread * thickness * (1.25 * (1 - t) ** 0.8 + 0.12);
      return [...at(startOut + reachMm * t, depthMm + fan, 0.3 * thickness * Math.sin(9 * spread)), radiusMm];
    };
    const knots = [0, 0.12, 0.3, 0.5, 0.7, 0.86, 1].map((t) =>
      point(t * long, own * thickness * (0.2 + 0.2 * Math.sin(Math.PI * Math.min(0.9 * t + 0.1, 1))) * (t > 0.99 ? 0.2 : 1)),
    );
    return smoothTube(knots, 3);
  });
}
