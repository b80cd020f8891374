/** Every computed check of the stills, in the order of the checklist. */
import { checkAliasing } from './checks/aliasing';
import { checkBlood } from './checks/blood';
import { checkCausality } from './checks/causality';
import { checkFibres } from './checks/fibres';
import { checkJunction } from './checks/junction';
import { checkLight } from './checks/light';
import type { MadeStills } from './checks/madeStills';
import { checkOverlay } from './checks/overlay';
import { checkPalette } from './checks/palette';
import { checkRims } from './checks/rims';
import { checkSameness } from './checks/sameness';
import { checkScale } from './checks/scale';
import { checkStains } from './checks/stains';
import type { StillCheck } from './checks/stillCheck';
import { checkStory } from './checks/story';
import { checkStrata } from './checks/strata';
import { checkTones } from './checks/tones';
import { checkWeave } from './checks/weave';

const CHECKS: readonly ((made: MadeStills) => readonly StillCheck[])[] = [
  checkLight, checkStrata, checkJunction, checkRims, checkWeave, checkAliasing, checkScale, checkBlood, checkFibres, checkCausality, checkTones,
  checkSameness, checkStains, checkOverlay, checkPalette, checkStory,
];

export function checkStills(made: MadeStills): StillCheck[] {
  return CHECKS.flatMap((check) => check(made)).sort((a, b) => (a.item ?? 99) - (b.item ?? 99));
}
