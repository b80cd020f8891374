/**
 * The shape of one hair follicle: an axis that leans and steepens downwards, sheaths as radii along it, and the levels at
 * which canal, gland, bulge and bulb lie. d = depth below the surface, L = depth of its lower end:
 *   axis      lateral(d) = lean · (d − 0.18 d²/L), in the direction of its azimuth
 *   sheaths   from the hair outwards: shaft, inner root sheath, outer root sheath; wider in the bulb
 * A thin hair has thin sheaths, but not in proportion: scale = √(hair ÷ 62 µm), at least ½ (a vellus bulb still holds a
 * papilla). In reality anagen, catagen and telogen follicles differ; here all are growing. Proportions: illustrative.
 */
import { clamp } from '@/lib/interpolate';
import type { Anatomy } from './anatomy';
import type { Follicle } from './follicles';

export interface FollicleShape {
  readonly xMm: number;
  readonly zMm: number;
  /** Unit lateral direction in which it goes down. */
  readonly dirX: number;
  readonly dirZ: number;
  /** Tangent of the lean at the surface. */
  readonly lean: number;
  readonly depthMm: number;
  readonly scale: number;
  readonly shaftMm: number;
  /** Radius of the inner and of the outer root sheath above the bulb, and of the bulb. */
  readonly innerMm: number;
  readonly outerMm: number;
  readonly bulbMm: number;
  readonly ostiumMm: number;
  /** Depth down to which the canal is open: there the gland's duct enters. */
  readonly canalMm: number;
  /** Depth of the bulge, where the muscle is attached. */
  readonly bulgeMm: number;
}

/** Thickness of a hair at scale 1, µm. */
const FULL_HAIR_UM = 62;

export function shapeFollicle(follicle: Follicle, { hairDiameterUm }: Pick<Anatomy, 'hairDiameterUm'>): FollicleShape {
  const scale = clamp(Math.sqrt(hairDiameterUm / FULL_HAIR_UM), 0.5, 1.1);
  const outerMm = 0.088 * scale;
  return {
    xMm: follicle.xMm,
    zMm: follicle.zMm,
    dirX: Math.cos(follicle.azimuthRad),
    dirZ: Math.sin(follicle.azimuthRad),
    lean: Math.tan(follicle.tiltRad),
    depthMm: follicle.depthMm,
    scale,
    shaftMm: Math.max(hairDiameterUm / 2000, 0.011),
    innerMm: 0.05 * scale,
    outerMm,
    bulbMm: 0.15 * scale,
    ostiumMm: follicle.ostiumRadiusMm,
    canalMm: 0.3 * follicle.depthMm,
    bulgeMm: 0.72 * follicle.depthMm,
  };
}

const BEND = 0.18;

/** Lateral distance of the axis from the mouth at a depth, mm. */
export function lateralMm({ lean, depthMm }: FollicleShape, dMm: number): number {
  return lean * (dMm - (BEND * dMm * dMm) / depthMm);
}

/** (x, z) of the axis at a depth, mm. */
export function axisAt(shape: FollicleShape, dMm: number): readonly [number, number] {
  const lateral = lateralMm(shape, dMm);
  return [shape.xMm + shape.dirX * lateral, shape.zMm + shape.dirZ * lateral];
}

/** The widest that the follicle reaches anywhere, with its fibrous sheath: what others keep clear of, mm. */
export function girthMm(shape: FollicleShape): number {
  return Math.max(shape.bulbMm, shape.ostiumMm + shape.outerMm) + 0.03;
}
