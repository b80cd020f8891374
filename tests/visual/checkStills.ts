/** Every computed check of the stills, in the order of the checklist. */
import type { MadeStills } from './checks/madeStills';
import type { StillCheck } from './checks/stillCheck';
import { checkStory } from './checks/story';

const CHECKS: readonly ((made: MadeStills) => readonly StillCheck[])[] = [checkStory];

export function checkStills(made: MadeStills): StillCheck[] {
  return CHECKS.flatMap((check) => check(made)).sort((a, b) => (a.item ?? 99) - (b.item ?? 99));
}
