/**
 * Hairs above the surface: each goes on along its follicle's axis and bends over, tapering to its tip. Long hair is drawn cut
 * short (HAIR_LENGTH_MM), as for treatment, and a little thicker than it is (HAIR_ENLARGEMENT), so that vellus hair shows.
 */
import { createStream } from '@/lib/random';
import type { Anatomy } from './anatomy';
import { axisAt, type FollicleShape } from './follicleShape';
import type { Openings } from './openings';
import { type Tube, type TubePoint, tubeOf } from './polyline';

const HAIR_LENGTH_MM = 1.1;
export const HAIR_ENLARGEMENT = 1.3;
const STEPS = 12;
/** Depth at which the drawn hair begins, inside its canal, mm. */
const ROOT_MM = 0.05;

export function placeHairs({ follicles, hairs }: Pick<Openings, 'follicles' | 'hairs'>, anatomy: Anatomy, seed: number): Tube[] {
  const random = createStream(seed, 'hairs');
  return hairs.map((at) => {
    const shape = follicles[at] as FollicleShape;
    const lengthMm = Math.min(anatomy.hairLengthMm, HAIR_LENGTH_MM) * (0.7 + 0.45 * random(at, 1));
    const turn = 0.35 * (2 * random(at, 2) - 1);
    const bend = 0.55 + 0.5 * random(at, 3);
    const radius = shape.shaftMm * HAIR_ENLARGEMENT;
    const [x0, z0] = axisAt(shape, ROOT_MM);
    // Away from the side to which the follicle goes down, and leaning ever more.
    const outX = -(shape.dirX * Math.cos(turn) - shape.dirZ * Math.sin(turn));
    const outZ = -(shape.dirX * Math.sin(turn) + shape.dirZ * Math.cos(turn));
    const points: TubePoint[] = [];
    let out = 0;
    let up = -ROOT_MM;
    for (let step = 0; step <= STEPS; step += 1) {
      const t = step / STEPS;
      points.push([x0 + outX * out, up, z0 + outZ * out, Math.max(radius * (1 - 0.93 * t ** 2.2), 0.0012)]);
      const lean = Math.atan(shape.lean) + bend * (t + 0.5 / STEPS);
      out += (lengthMm / STEPS) * Math.sin(lean);
      up += (lengthMm / STEPS) * Math.cos(lean);
    }
    return tubeOf(points);
  });
}
