/**
 * Items 26 and 27: before and after are seen from the same place in the same light, and a day looks the same however one came
 * to it.
 */
import type { Picture } from '../../support/image';
import { insideOf } from './aliasing';
import { measured, type MadeStills } from './madeStills';
import { atMost, type StillCheck } from './stillCheck';

/** Background a person cannot tell apart: the ground, and the soft shadow on it. */
const SAME_STEP = 2;

/** Share of the pixels outside the block's outline that differ: 0 from the same camera, light and exposure. */
export function groundDifference(one: Picture, other: Picture, isGround: (x: number, y: number) => boolean): number {
  let [differing, count] = [0, 0];
  for (let at = 0; at < one.width * one.height; at += 1) {
    if (!isGround((at % one.width) + 0.5, Math.floor(at / one.width) + 0.5)) continue;
    count += 1;
    if ([0, 1, 2].some((channel) => Math.abs(one.data[4 * at + channel]! - other.data[4 * at + channel]!) > SAME_STEP)) differing += 1;
  }
  return differing / count;
}

export function checkSameness(made: MadeStills): StillCheck[] {
  const checks: StillCheck[] = [];
  const pairs: [string, string][] = [['surface-before', 'surface-day-365'], ['block-before', 'block-day-365']];
  for (const { name } of made.cases) if (/^concern-.*-before$/.test(name)) pairs.push([name, name.replace(/before$/, 'after')]);
  for (const [before, after] of pairs) {
    const one = measured(made, before);
    const other = made.pictures.get(after);
    if (!one || !other) continue;
    const { project, anatomy } = one.geometry;
    // The outline with room for relief and swelling: the largest of the two projected bodies.
    const [low, high] = [-anatomy.blockDepthMm - 0.1, 0.3];
    const reach = 3.1;
    const level = (y: number) => insideOf([project(-reach, y, reach), project(reach, y, reach), project(reach, y, -reach), project(-reach, y, -reach)]);
    const side = (x0: number, z0: number, x1: number, z1: number) => insideOf([project(x0, high, z0), project(x1, high, z1), project(x1, low, z1), project(x0, low, z0)]);
    const body = [level(low), level(high), side(-reach, reach, reach, reach), side(reach, reach, reach, -reach)];
    const isGround = (x: number, y: number): boolean => !body.some((inside) => inside(x, y));
    checks.push(atMost(26, `${before} and ${after}: ground that differs`, groundDifference(one.picture, other, isGround), 0.001, '%'));
  }
  for (const [name, differing] of made.again) checks.push(atMost(27, `${name}: bytes that differ from another browser after wandering through the year`, differing, 0));
  return checks;
}
