/**
 * Items 3 and 4: rete ridges and the thickness of the epidermis, off the picture at true scale and off the function that places
 * the junction. Forearm at 30 years: waves 80-140 µm apart, irregular by at least 15 %. Cheek: nearly flat, 20-50 µm high.
 */
import { SITE_TABLE } from '@/skin/sites';
import { mean } from '../../support/plane';
import { stillScenario } from '../stillCase';
import { profileOfFunction, profileOfPicture, ridgesOf, type Profile } from './junctionProfile';
import { measured, type MadeStills, type MeasuredStill } from './madeStills';
import { atLeast, atMost, between, type StillCheck } from './stillCheck';

/** The picture's junction may lie this far from the model's, mean over the columns: half a basal cell. */
const FAITHFUL_UM = 6;

export function checkJunction(made: MadeStills): StillCheck[] {
  const checks: StillCheck[] = [];
  const forearm = measured(made, 'tissue-forearm');
  if (forearm) {
    for (const [what, profile] of [['in the picture', profileOfPicture(forearm)], ['by the function, front', profileOfFunction(forearm, 'front')], ['by the function, right', profileOfFunction(forearm, 'right')]] as const) {
      const { count, periodUm, variation } = ridgesOf(profile);
      checks.push(between(3, `tissue-forearm: period of ${count} rete ridges ${what}`, periodUm, 80, 140, 'µm'));
      checks.push(atLeast(3, `tissue-forearm: irregularity of the ridges ${what}`, variation, 0.15, '%'));
    }
  }
  const cheek = measured(made, 'tissue-bare');
  if (cheek) checks.push(between(3, 'tissue-bare: height of the ridges of a cheek in the picture', ridgesOf(profileOfPicture(cheek)).heightUm, 20, 50, 'µm'));
  for (const still of [cheek, forearm]) {
    if (!still) continue;
    const profile = profileOfPicture(still);
    const { low, high } = SITE_TABLE[stillScenario(still.still).skin.site].epidermisMm;
    checks.push(between(4, `${still.still.name}: thickness of the epidermis in the picture`, 1000 * mean(profile.depthMm), 1000 * low, 1000 * high, 'µm'));
    checks.push(atMost(4, `${still.still.name}: junction in the picture from where the model has it`, 1000 * deviation(still, profile), FAITHFUL_UM, 'µm'));
  }
  return checks;
}

/** Mean distance of depths, mm. */
function deviation({ geometry }: MeasuredStill, { fromMm, stepMm, depthMm }: Profile): number {
  return mean(depthMm.map((depth, at) => Math.abs(depth - geometry.junctionMm('front', fromMm + at * stepMm))));
}
