/**
 * Item 10: the hero still against the same picture with sixteen samples a pixel: root of the mean square of the differences of
 * the code values, on the two cut faces and, for comparison, on the surface.
 */
import type { Picture } from '../../support/image';
import type { StillGeometry } from '../stillGeometry';
import { measured, type MadeStills } from './madeStills';
import { atMost, type StillCheck } from './stillCheck';

const LIMIT = 4;
/** Parts that show wholly one face: this far from its edges, mm. */
const INSIDE_MM = 0.05;

type Corner = readonly [number, number];

export function rmse(a: Picture, b: Picture, inside: (x: number, y: number) => boolean): number {
  let [sum, count] = [0, 0];
  for (let at = 0; at < a.width * a.height; at += 1) {
    if (!inside((at % a.width) + 0.5, Math.floor(at / a.width) + 0.5)) continue;
    for (let channel = 0; channel < 3; channel += 1) sum += (a.data[4 * at + channel]! - b.data[4 * at + channel]!) ** 2;
    count += 3;
  }
  return Math.sqrt(sum / count);
}

/** Whether a point lies inside a convex polygon, corners in turn. */
export function insideOf(corners: readonly Corner[]): (x: number, y: number) => boolean {
  return (x, y) => {
    let [left, right] = [0, 0];
    for (let at = 0; at < corners.length; at += 1) {
      const [x0, y0] = corners[at]!;
      const [x1, y1] = corners[(at + 1) % corners.length]!;
      if ((x1 - x0) * (y - y0) > (y1 - y0) * (x - x0)) left += 1;
      else right += 1;
    }
    return left === 0 || right === 0;
  };
}

function faceOf(geometry: StillGeometry, face: 'front' | 'right'): readonly Corner[] {
  const [low, high] = [-3 + INSIDE_MM, 3 - INSIDE_MM];
  const bottom = geometry.anatomy.blockDepthMm - INSIDE_MM;
  return [geometry.pixel(face, low, INSIDE_MM), geometry.pixel(face, high, INSIDE_MM), geometry.pixel(face, high, bottom), geometry.pixel(face, low, bottom)];
}

function topOf({ project }: StillGeometry): readonly Corner[] {
  const edge = 3 - 2 * INSIDE_MM;
  return [project(-edge, 0, edge), project(edge, 0, edge), project(edge, 0, -edge), project(-edge, 0, -edge)];
}

export function checkAliasing(made: MadeStills): StillCheck[] {
  const hero = measured(made, 'hero');
  const reference = made.supersampled.get('hero');
  if (!hero || !reference) return [];
  const { picture, geometry } = hero;
  return (['front', 'right'] as const)
    .map((face) => atMost(10, `hero: ${face} face from its supersampled copy`, rmse(picture, reference, insideOf(faceOf(geometry, face))), LIMIT, 'of 255'))
    .concat(atMost(10, 'hero: surface from its supersampled copy', rmse(picture, reference, insideOf(topOf(geometry))), LIMIT, 'of 255'));
}
