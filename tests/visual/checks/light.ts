/**
 * Items 1 and 29: the block reads at a thumbnail's size, is lit from the upper left, and neither clips nor falls into black.
 */
import { shareWhere, shrink, toneOf } from '../../support/image';
import { lightnessOf, mean, sampleAt } from '../../support/plane';
import { insideOf } from './aliasing';
import { measured, type MadeStills, type MeasuredStill } from './madeStills';
import { atLeast, atMost, type StillCheck } from './stillCheck';
import { samplesOf } from './strata';

const THUMBNAIL_WIDTH = 160;
/** At a thumbnail's size the planes and the ground must differ by what is seen at a glance; adjacent strata need 4, planes more. */
const PLANES_APART = 6;
const DARKEST_FACE = 35;

interface PlaneLightness {
  readonly top: number;
  readonly front: number;
  readonly right: number;
  readonly ground: number;
}

/** Mean lightness of the three visible sides and of the ground beside the block, at a thumbnail's size. */
function planesOf({ picture, geometry }: MeasuredStill): PlaneLightness {
  const factor = Math.round(picture.width / THUMBNAIL_WIDTH);
  const small = lightnessOf(shrink(picture, factor));
  const depth = geometry.anatomy.blockDepthMm;
  const { project } = geometry;
  const meanIn = (inside: (x: number, y: number) => boolean): number =>
    mean(Array.from(small.data).filter((_, at) => inside(((at % small.width) + 0.5) * factor, (Math.floor(at / small.width) + 0.5) * factor)));
  const edge = 2.7;
  return {
    top: meanIn(insideOf([project(-edge, 0, edge), project(edge, 0, edge), project(edge, 0, -edge), project(-edge, 0, -edge)])),
    front: meanIn(insideOf([project(-edge, -0.3, 3), project(edge, -0.3, 3), project(edge, -depth + 0.2, 3), project(-edge, -depth + 0.2, 3)])),
    right: meanIn(insideOf([project(3, -0.3, edge), project(3, -0.3, -edge), project(3, -depth + 0.2, -edge), project(3, -depth + 0.2, edge)])),
    ground: mean([0.04, 0.96].map((share) => sampleAt(small, share * small.width, 0.3 * small.height))),
  };
}

export function checkLight(made: MadeStills): StillCheck[] {
  const checks: StillCheck[] = [];
  const hero = measured(made, 'hero');
  if (hero) {
    const { top, front, right, ground } = planesOf(hero);
    checks.push(
      atLeast(1, 'hero, 160 px wide: surface from front face', Math.abs(top - front), PLANES_APART, 'L*'),
      atLeast(1, 'hero, 160 px wide: front from right face', Math.abs(front - right), PLANES_APART, 'L*'),
      atLeast(1, 'hero, 160 px wide: surface from right face', Math.abs(top - right), PLANES_APART, 'L*'),
      atLeast(1, 'hero, 160 px wide: the nearest side from the ground', Math.min(...[top, front, right].map((side) => Math.abs(side - ground))), PLANES_APART, 'L*'),
      atLeast(29, 'hero: lit from the left, front over right face', front - right, PLANES_APART, 'L*'),
    );
  }
  const bare = measured(made, 'hero-bare');
  if (bare) checks.push(atLeast(29, 'hero-bare: reticular dermis of the right face', mean(samplesOf(bare, 'reticular dermis', 'right')), DARKEST_FACE, 'L*'));
  for (const { name, link, twin } of made.cases) {
    const picture = made.pictures.get(name);
    if (!picture || twin) continue;
    const polarised = link?.['stain'] === 'polarised';
    checks.push(atMost(29, `${name}: clipped to white`, shareWhere(picture, (l) => l > 99.5), 0.005, '%'));
    if (!polarised) checks.push(atMost(29, `${name}: pure black`, shareWhere(picture, (l) => l < 1), 0.005, '%'));
    checks.push(atLeast(null, `${name}: spread of lightness`, toneOf(picture).spread, 6, 'L*'));
  }
  return checks;
}
