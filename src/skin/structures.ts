/**
 * What hangs on the openings of the surface, in one place: glands, muscles, sweat glands, nerves, hairs. Seeded, in
 * `positionSkin` (mm), the same for every picture and every cut; each made when asked for, since a cut meets few.
 */
import { createStream } from '@/lib/random';
import type { Anatomy } from './anatomy';
import { growSweatGland, type SweatGland, windCoil } from './eccrine';
import type { FollicleShape } from './follicleShape';
import { placeHairs } from './hairs';
import type { JunctionDepth } from './junction';
import { placeNerves } from './nerves';
import type { Openings } from './openings';
import type { Tube, TubePoint } from './polyline';
import { placeGland, placeMuscle, type SebaceousGland } from './sebaceous';
import type { SweatPore } from './sweatPores';

export interface Structures {
  readonly nerves: readonly Tube[];
  /** Above the surface. */
  readonly hairs: readonly Tube[];
  /** What belongs to the follicle or pore of this index. */
  gland(follicle: number): SebaceousGland;
  muscle(follicle: number): readonly Tube[];
  sweatGland(pore: number): SweatGland;
}

export function growStructures(openings: Openings, anatomy: Anatomy, junction: JunctionDepth, seed: number): Structures {
  const random = createStream(seed, 'hair-units');
  const { follicles, pores } = openings;
  let coil: readonly TubePoint[] | null = null;
  const shapeOf = (at: number): FollicleShape => follicles[at] as FollicleShape;
  const muscle = (at: number): readonly Tube[] => placeMuscle(shapeOf(at), anatomy, random, at);
  return {
    nerves: placeNerves(anatomy, junction, follicles[0], seed),
    hairs: placeHairs(openings, anatomy, seed),
    gland: (at) => placeGland(shapeOf(at), muscle(at), anatomy, random, at),
    muscle,
    sweatGland(at) {
      coil ??= windCoil(seed);
      return growSweatGland(anatomy, pores[at] as SweatPore, coil, seed, at);
    },
  };
}
