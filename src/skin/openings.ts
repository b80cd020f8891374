/**
 * What opens at the surface: the follicles of the block, in shape, and its sweat pores; seeded, the same for every picture and
 * every cut. What hangs on them is grown from here (`structures.ts`), and vessels give way to it (`vessels.ts`). Where a
 * site has more hairs than can be drawn legibly, fewer leave the skin (`HAIRS_DRAWN`), which the picture declares; the follicles
 * themselves are all there.
 */
import { HERO_X_MM, HERO_Z_MM } from '@/lib/block';
import type { Anatomy } from './anatomy';
import { concernPits, type SurfacePit } from './concernPlaces';
import { placeFollicles } from './follicles';
import { type FollicleShape, shapeFollicle } from './follicleShape';
import type { JunctionDepth } from './junction';
import type { Skin } from './skin';
import { placePores, type SweatPore } from './sweatPores';

export interface Openings {
  /** All follicles; the first lies in the front cut, the second in the right one. */
  readonly follicles: readonly FollicleShape[];
  /** Of these, whose hair is drawn above the surface. */
  readonly hairs: readonly number[];
  /** All sweat pores; the first gland lies in the front cut. */
  readonly pores: readonly SweatPore[];
  /** Scars so deep that nothing else is where they are. */
  readonly pits: readonly SurfacePit[];
}

/** Most hairs that are drawn above the surface. */
export const HAIRS_DRAWN = 13;
const HERO_CLEARANCE_MM = 0.95;

export function placeOpenings(skin: Skin, anatomy: Anatomy, junction: JunctionDepth, seed: number): Openings {
  const follicles = placeFollicles(skin, anatomy, seed).map((follicle) => shapeFollicle(follicle, anatomy));
  const every = Math.max(1, Math.floor(follicles.length / HAIRS_DRAWN));
  const pits = concernPits(skin, seed);
  const inPit = ({ xMm, zMm }: FollicleShape): boolean => pits.some((pit) => Math.hypot(pit.xMm - xMm, pit.zMm - zMm) < pit.radiusMm);
  return {
    follicles,
    hairs: follicles.flatMap((shape, at) => (at < 2 || (at % every === 0 && awayFromHero(shape) && !inPit(shape)) ? [at] : [])),
    pores: placePores(anatomy, junction, seed),
    pits,
  };
}

/** Close views look over the skin in front of the bisected channel: no hair stands there. */
function awayFromHero({ xMm, zMm }: FollicleShape): boolean {
  return Math.abs(xMm - HERO_X_MM) > HERO_CLEARANCE_MM || HERO_Z_MM - zMm > 2 * HERO_CLEARANCE_MM;
}
