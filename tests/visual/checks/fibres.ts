/**
 * Items 18 and 20: new fibres stand apart from the old ones at full and a third of the size for every colour vision, cover at
 * most 35 % of their zone, and none crosses the epidermis.
 */
import { deltaE00, VISIONS, type Vision } from '../../support/colour';
import { copyFor } from '../../support/copies';
import { shrink, type Picture } from '../../support/image';
import { COVERAGE_DAYS } from '../cases';
import { fibreMask, medianLab, type FibreMask } from './fibreMask';
import { measured, type MadeStills } from './madeStills';
import { atLeast, atMost, type StillCheck } from './stillCheck';

const APART = 12;
const MOST_COVERED = 0.35;
/** A median of fewer pixels says nothing. */
const LEAST_PIXELS = 300;
/** Share of the epidermis' pixels that may differ: antialiasing along the junction. */
const MOST_IN_EPIDERMIS = 0.002;

/** Share of the pixels that fibres cover. */
export function coverage({ young, mature, other, old }: FibreMask): number {
  const covered = young.length + mature.length + other.length;
  return covered / (covered + old.length);
}

export interface Apart {
  readonly difference: number;
  /** Who sees it. */
  readonly vision: Vision | 'normal';
}

/** Least difference of the medians over the four colour visions; null where too few pixels show it. */
export function leastApart(shown: Picture, fibres: readonly number[], old: readonly number[]): Apart | null {
  if (fibres.length < LEAST_PIXELS) return null;
  const found = (['normal', ...VISIONS] as const).map((vision): Apart => {
    const seen = vision === 'normal' ? shown : copyFor(vision, shown);
    return { vision, difference: deltaE00(medianLab(seen, fibres), medianLab(seen, old)) };
  });
  return found.reduce((least, one) => (one.difference < least.difference ? one : least));
}

export function checkFibres(made: MadeStills): StillCheck[] {
  const checks: StillCheck[] = [];
  for (const day of COVERAGE_DAYS) {
    const [shown, without] = [made.pictures.get(`fibres-day-${day}-alone`), made.pictures.get(`fibres-day-${day}-without`)];
    if (!shown || !without) continue;
    checks.push(atMost(20, `day ${day}: zone covered by new fibres`, coverage(fibreMask(shown, without)), MOST_COVERED, '%'));
    for (const [size, factor] of [['full size', 1], ['a third', 3]] as const) {
      const [small, smallWithout] = [shrink(shown, factor), shrink(without, factor)];
      const mask = fibreMask(small, smallWithout);
      for (const kind of ['young', 'mature'] as const) {
        const found = leastApart(small, mask[kind], mask.old);
        if (found) checks.push(atLeast(18, `day ${day}, ${size}: ${kind} fibres from old ones, least of four visions (${found.vision})`, found.difference, APART, 'ΔE00'));
      }
    }
  }
  return [...checks, ...checkEpidermis(made)];
}

function checkEpidermis(made: MadeStills): StillCheck[] {
  const shown = measured(made, 'channel-day-28-alone');
  const without = made.pictures.get('channel-day-28-without');
  if (!shown || !without) return [];
  const { geometry, picture } = shown;
  const { old, young, mature, other } = fibreMask(picture, without);
  const isFibre = new Set([...young, ...mature, ...other]);
  let [epidermis, crossed] = [0, 0];
  for (const at of [...old, ...isFibre]) {
    const [x, y] = [at % picture.width, Math.floor(at / picture.width)];
    const along = 0.9 + (x - picture.width / 2) * geometry.mmPerPx(0.9, -0.1, 3);
    const [top, bottom] = [geometry.pixel('front', along, 0.02)[1], geometry.pixel('front', along, 0.9 * geometry.junctionMm('front', along))[1]];
    if (y < top || y > bottom) continue;
    epidermis += 1;
    if (isFibre.has(at)) crossed += 1;
  }
  return [atMost(20, 'channel-day-28: epidermis crossed by new fibres', crossed / epidermis, MOST_IN_EPIDERMIS, '%')];
}
