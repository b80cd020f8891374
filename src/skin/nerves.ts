/**
 * Cutaneous nerves near the front cut: a trunk in the fat, a branch that climbs to the upper dermis and ends in free twigs
 * under and in the epidermis, and a branch that reaches the follicle and ends in a palisade along its sheath, below the gland.
 * Hairy skin has no Meissner or Pacinian corpuscles: none is drawn. Left out: Merkel cells, autonomic fibres to vessels and
 * glands. Calibres are illustrative and enlarged, as those of the vessels.
 */
import { BLOCK_HALF_MM } from '@/lib/block';
import { createStream } from '@/lib/random';
import type { Anatomy } from './anatomy';
import { axisAt, type FollicleShape, lateralMm } from './follicleShape';
import type { JunctionDepth } from './junction';
import { smoothTube, type Tube, type TubePoint } from './polyline';

const TRUNK_MM = 0.027;
const BRANCH_MM = 0.0125;
const TWIG_MM = 0.0052;
const END_MM = 0.0016;
/** Where the branch to the epidermis climbs, between sweat gland and follicle. */
const CLIMB_X_MM = -1.98;

export function placeNerves(anatomy: Anatomy, junction: JunctionDepth, follicle: FollicleShape | undefined, seed: number): Tube[] {
  const random = createStream(seed, 'nerves');
  const fatMm = anatomy.epidermisMm + anatomy.dermisMm;
  const z = BLOCK_HALF_MM - 0.006;
  const trunkMm = Math.min(fatMm + 0.24, anatomy.blockDepthMm - 0.2);
  const forkMm = fatMm - 0.12;
  const point = (x: number, depth: number, radius: number, inset = 0): TubePoint => [x, -depth, z - inset, radius];
  const trunk = smoothTube(
    [
      point(-BLOCK_HALF_MM, trunkMm + 0.03, TRUNK_MM),
      point(-2.7, trunkMm, TRUNK_MM, 0.004),
      point(-2.35, trunkMm + 0.05, TRUNK_MM),
      point(-2.08, trunkMm - 0.05, TRUNK_MM * 0.92),
      point(CLIMB_X_MM + 0.02, forkMm + 0.1, BRANCH_MM * 1.5),
      point(CLIMB_X_MM - 0.01, forkMm, BRANCH_MM),
    ],
    7,
  );
  const upperMm = anatomy.epidermisMm + anatomy.papillaryDermisMm + 0.1;
  const climb = smoothTube(
    [
      point(CLIMB_X_MM + 0.01, forkMm + 0.03, BRANCH_MM),
      ...[0.25, 0.5, 0.75].map((t) => point(CLIMB_X_MM + 0.05 * Math.sin(6 * t + 1), forkMm + (upperMm - forkMm) * t, BRANCH_MM * (1 - 0.35 * t))),
      point(CLIMB_X_MM + 0.01, upperMm, BRANCH_MM * 0.6),
    ],
    7,
  );
  const twigs = [-0.3, -0.13, 0.06, 0.21, 0.34].map((out, at) => {
    const x = CLIMB_X_MM + out + 0.05 * (random(1, at) - 0.5);
    const endMm = junction(x, BLOCK_HALF_MM) - (at % 2 === 0 ? 0.012 : -0.01);
    const middle = (upperMm + endMm) / 2;
    return smoothTube(
      [
        point(CLIMB_X_MM + 0.01, upperMm + 0.015, TWIG_MM),
        point(CLIMB_X_MM + 0.35 * out, upperMm - 0.045, TWIG_MM * 0.9),
        point(CLIMB_X_MM + 0.85 * out + 0.02 * (random(2, at) - 0.5), middle, TWIG_MM * 0.62),
        point(x + 0.012 * (random(3, at) - 0.5), (middle + 2 * endMm) / 3, TWIG_MM * 0.45),
        point(x, endMm, END_MM),
      ],
      6,
    );
  });
  const nerves = [trunk, climb, ...twigs];
  if (follicle) nerves.push(...follicleNerves(follicle, forkMm, z));
  return nerves;
}

/** The branch to the follicle and its palisade: fine ends side by side along the sheath, around it. */
function follicleNerves(follicle: FollicleShape, forkMm: number, z: number): Tube[] {
  const aboveMm = 0.48 * follicle.depthMm;
  const belowMm = Math.min(0.78 * follicle.depthMm, forkMm - 0.05);
  const beside = (depthMm: number, aside: number, radius: number): TubePoint => {
    const [x] = axisAt(follicle, depthMm);
    const out = (follicle.outerMm + 0.012) * aside;
    return [x + follicle.dirX * out, -depthMm, z + 0.01 * (1 - Math.abs(aside)), radius];
  };
  const reach = follicle.xMm + follicle.dirX * (lateralMm(follicle, belowMm) + follicle.outerMm + 0.05);
  const branch = smoothTube(
    [
      [CLIMB_X_MM, -forkMm, z, BRANCH_MM * 0.9],
      [CLIMB_X_MM + 0.12, -(forkMm - 0.1), z, BRANCH_MM * 0.8],
      [reach - 0.1, -(belowMm + 0.09), z, BRANCH_MM * 0.62],
      beside(belowMm, 1, BRANCH_MM * 0.5),
      beside((aboveMm + belowMm) / 2, 1.02, TWIG_MM * 0.9),
      beside(aboveMm + 0.03, 1, TWIG_MM * 0.7),
    ],
    6,
  );
  const midMm = aboveMm + 0.12;
  const ends = [0.62, 0.2, -0.24, -0.66].map((aside, at) =>
    smoothTube(
      [
        beside(midMm + 0.05, 1, TWIG_MM * 0.75),
        beside(midMm + 0.02 + 0.006 * at, aside + 0.25, TWIG_MM * 0.65),
        beside(midMm - 0.02, aside, TWIG_MM * 0.6),
        beside(aboveMm - 0.02 + 0.012 * (at % 2), aside, END_MM),
      ],
      5,
    ),
  );
  return [branch, ...ends];
}
