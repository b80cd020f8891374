/**
 * Items 4, 24, 25 and 33 as far as they stand over the picture: the exaggeration is printed exactly when there is one, the bar
 * is as long as it says, labels and leaders keep apart, and nothing is named that hairy skin does not have.
 */
import { STRUCTURE_NAMES } from '@/skin/structureNames';
import type { Leader, Overlay, OverlayBox } from '../../support/overlay';
import { scalePlace } from '@/scene/pictureScale';
import { stillGeometry } from '../stillGeometry';
import type { MadeStills } from './madeStills';
import { atLeast, atMost, type StillCheck } from './stillCheck';

const SCALE_LIMIT = 0.03;
const SMALLEST_TEXT_PX = 12;
/** What only hairless skin has in this number, or at all: touch corpuscles, pressure corpuscles. */
const HAIRLESS_SKIN = /meissner|touch-(organ|corpuscle)|pacini|lamell?ar-corpuscle|pressure-corpuscle/;

/** The catalogue's own words for it. */
const REDUCED = /density[^.]*is reduced/i;

export function overlaps(labels: readonly OverlayBox[]): number {
  let found = 0;
  labels.forEach((a, at) => {
    for (const b of labels.slice(at + 1)) if (a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5) found += 1;
  });
  return found;
}

export function crossings(leaders: readonly Leader[]): number {
  let found = 0;
  leaders.forEach((a, at) => {
    for (const b of leaders.slice(at + 1)) if (cross(a, b)) found += 1;
  });
  return found;
}

function cross(a: Leader, b: Leader): boolean {
  const side = (of: Leader, x: number, y: number): number => Math.sign((of.toX - of.fromX) * (y - of.fromY) - (of.toY - of.fromY) * (x - of.fromX));
  return side(a, b.fromX, b.fromY) * side(a, b.toX, b.toY) < 0 && side(b, a.fromX, a.fromY) * side(b, a.toX, a.toY) < 0;
}

/** How far a bar's length is from the true one, as a share. */
export function barError({ lengthMm, px }: NonNullable<Overlay['bar']>, trueMmPerPx: number): number {
  return Math.abs(lengthMm / px / trueMmPerPx - 1);
}

export function checkOverlay({ cases, overlays }: MadeStills): StillCheck[] {
  const checks: StillCheck[] = [atMost(33, 'structures named that only hairless skin has', STRUCTURE_NAMES.filter((name) => HAIRLESS_SKIN.test(name)).length, 0)];
  for (const still of cases) {
    const overlay = overlays.get(still.name);
    if (!overlay) continue;
    const { bar, caption, words, labels, leaders } = overlay;
    const { mmPerPx } = stillGeometry(still, overlay.widthPx, overlay.heightPx, null);
    const [x, depthMm, z] = scalePlace(still.view);
    checks.push(atMost(25, `${still.name}: scale bar from its true length`, bar ? barError(bar, mmPerPx(x, -depthMm, z)) : 1, SCALE_LIMIT, '%'));
    checks.push(atMost(24, `${still.name}: overlaps of ${labels.length} labels`, overlaps(labels), 0), atMost(24, `${still.name}: crossings of ${leaders.length} leaders`, crossings(leaders), 0));
    checks.push(atLeast(24, `${still.name}: smallest text over the picture`, overlay.smallestTextPx, SMALLEST_TEXT_PX, 'px'));
    const tagged = /×\s?2[.,]5/.test(caption);
    const exaggerated = still.view === 'block' && (still.state?.rendering?.exaggerateEpidermis ?? true);
    checks.push({ item: 4, name: `${still.name}: exaggeration printed exactly when there is one`, figure: `drawn ${exaggerated ? 'exaggerated' : 'true'}, caption “${caption.replaceAll('\n', ' ')}”`, passed: tagged === exaggerated });
    if (still.view === 'block') checks.push({ item: 33, name: `${still.name}: the page says that not every vessel is drawn`, figure: REDUCED.test(words) ? 'said' : 'not said', passed: REDUCED.test(words) });
  }
  return checks;
}
