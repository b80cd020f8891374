/**
 * Items 7 to 9: gaps between the bundles, more than one direction in every window of half a millimetre, and no motif that
 * comes back at a fixed offset. On close-ups of untreated dermis, vessels left out.
 */
import { shareWhere } from '../../support/image';
import { secondaryPeak } from '../../support/autocorrelation';
import { crop, type Plane } from '../../support/plane';
import { APART_DEG, directionsOf } from '../../support/weave';
import { measured, type MadeStills, type MeasuredStill } from './madeStills';
import { atLeast, atMost, type StillCheck } from './stillCheck';

const WINDOW_MM = 0.5;
/** Less weight than this beside the main direction is wander within one family, not a second one: bundles wave by some 20°. */
const LEAST_ACROSS = 0.1;
const CROP_PX = 512;

/** The colour of the ground between bundles, and what its light and shade make of it: darker and redder than any collagen. */
export function isGap(l: number, a: number, b: number): boolean {
  return l < 50 && a > 12 && b > 4;
}

/** Least share of weight beside the main direction over all windows of a plane; a plane less high than a window is one row of them. */
export function leastAcross(plane: Plane, windowPx: number): number {
  let least = 1;
  const step = Math.max(1, Math.round(windowPx / 4));
  const high = Math.min(windowPx, plane.height);
  for (let top = 0; top + high <= plane.height; top += step) {
    for (let left = 0; left + windowPx <= plane.width; left += step) least = Math.min(least, directionsOf(crop(plane, left, top, windowPx, high)).across);
  }
  return least;
}

function middle(plane: Plane, side: number): Plane {
  return crop(plane, (plane.width - side) >> 1, (plane.height - side) >> 1, side, side);
}

/** The part of a still that shows reticular dermis alone. */
function dermisOf({ geometry, lightness }: MeasuredStill): Plane {
  const { epidermisMm, papillaryDermisMm } = geometry.anatomy;
  const top = Math.max(0, Math.ceil(geometry.pixel('front', 0.9, epidermisMm + papillaryDermisMm + 0.06)[1]));
  return crop(lightness, 0, top, lightness.width, lightness.height - top);
}

export function checkWeave(made: MadeStills): StillCheck[] {
  const checks: StillCheck[] = [];
  const weave = measured(made, 'weave');
  if (weave) {
    checks.push(atMost(7, 'weave: gaps between the bundles', shareWhere(weave.picture, isGap), 0.12, '%'));
    checks.push(atMost(9, 'weave: secondary peak of the autocorrelation, 512 px', secondaryPeak(middle(weave.lightness, CROP_PX)).r, 0.35));
  }
  for (const name of ['weave', 'regional-bare']) {
    const still = measured(made, name);
    if (!still) continue;
    const windowPx = Math.round(WINDOW_MM / still.geometry.mmPerPx(0.9, -0.4, 3));
    checks.push(atLeast(8, `${name}: fibres more than ${APART_DEG}° off the main direction, least of all windows of 0.5 mm`, leastAcross(dermisOf(still), windowPx), LEAST_ACROSS, '%'));
  }
  const surface = measured(made, 'surface-plain');
  if (surface) checks.push(atMost(9, 'surface-plain: secondary peak of the autocorrelation, 512 px', secondaryPeak(middle(surface.lightness, CROP_PX)).r, 0.35));
  return checks;
}

