/** Item 17: blood is restrained: its share of the frame, and no pure red anywhere. */
import { labOf } from '../../support/colour';
import { shareWhere, type Picture } from '../../support/image';
import type { MadeStills } from './madeStills';
import { atMost, type StillCheck } from './stillCheck';

/** Of frames that are not about blood; of the close-up of a fresh channel, which is (the study with the same subject has 12.7 %). */
const MOST_RED = 0.015;
const MOST_RED_CLOSE = 0.15;

/** The red of blood and of arteries, neither skin nor pink dermis: hue from magenta-red to orange-red, strong and not light. */
export function isRed(l: number, a: number, b: number): boolean {
  const hue = (Math.atan2(b, a) * 180) / Math.PI;
  return l < 60 && Math.hypot(a, b) > 38 && hue > -5 && hue < 55;
}

/** Share of the frame that is red now and was not before: vessels are red on every day. */
export function newlyRed(after: Picture, before: Picture): number {
  let count = 0;
  for (let at = 0; at < after.data.length; at += 4) {
    const red = ({ data }: Picture): boolean => isRed(...labOf(data[at]!, data[at + 1]!, data[at + 2]!));
    if (red(after) && !red(before)) count += 1;
  }
  return count / (after.width * after.height);
}

function pureRed({ data }: Picture): number {
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at]! > 250 && data[at + 1]! < 6 && data[at + 2]! < 6) count += 1;
  return count;
}

export function checkBlood({ pictures }: MadeStills): StillCheck[] {
  const checks: StillCheck[] = [];
  for (const view of ['block', 'surface']) {
    const [before, after] = [pictures.get(`${view}-before`), pictures.get(`${view}-day-0`)];
    if (before && after) checks.push(atMost(17, `${view}-day-0: blood in the frame`, newlyRed(after, before), MOST_RED, '%'));
  }
  const minutes = pictures.get('channel-minutes');
  if (minutes) checks.push(atMost(17, 'channel-minutes: red in the close-up, vessels included', shareWhere(minutes, isRed), MOST_RED_CLOSE, '%'));
  const pure = [...pictures].map(([name, picture]) => ({ name, count: pureRed(picture) })).sort((a, b) => b.count - a.count)[0];
  if (pure) checks.push(atMost(17, `pixels of pure red, most of all stills (${pure.name})`, pure.count, 0, 'px'));
  return checks;
}
