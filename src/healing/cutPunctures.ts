/**
 * The punctures that the two authored cuts (z = +3 and x = +3) show best: they get more and finer fibres, drawn along the
 * face. Chosen per session by position alone, so that a later session never changes an earlier one. Totals do not change.
 */
import { BLOCK_HALF_MM, HERO_X_MM, periodicDeltaMm } from '@/lib/block';
import type { Treatment } from '@/treatment/treatment';

export const NO_CUT = 0;
export const FRONT_CUT = 1;
export const RIGHT_CUT = 2;

/** Chosen punctures of the first session and of each later one: at most 24 in six sessions. */
const QUOTA_FIRST = 14;
const QUOTA_LATER = 2;
/** Farther from a cut than this a puncture's fibres do not reach the face, mm. */
const REACH_MM = 0.3;

/** NO_CUT, FRONT_CUT or RIGHT_CUT of each puncture. */
export function cutOfPunctures(treatment: Treatment): Uint8Array {
  const { count, xMm, zMm, session } = treatment.punctures;
  const cut = new Uint8Array(count);
  const score = new Float64Array(count);
  const candidates: number[][] = treatment.sessionDays.map(() => []);
  for (let i = 0; i < count; i += 1) {
    const front = Math.abs(periodicDeltaMm(zMm[i]!, BLOCK_HALF_MM));
    const right = Math.abs(periodicDeltaMm(xMm[i]!, BLOCK_HALF_MM));
    // The close-up stands at the hero axis: along the front face nearness to it counts, the right face comes second.
    const frontScore = front + 0.25 * Math.abs(xMm[i]! - HERO_X_MM);
    const rightScore = right + 0.35;
    cut[i] = frontScore <= rightScore ? FRONT_CUT : RIGHT_CUT;
    const distance = cut[i] === FRONT_CUT ? front : right;
    score[i] = i === treatment.heroPuncture ? -1 : Math.min(frontScore, rightScore);
    if (distance <= REACH_MM) candidates[session[i]!]!.push(i);
    else cut[i] = NO_CUT;
  }
  candidates.forEach((list, index) => {
    list.sort((a, b) => score[a]! - score[b]! || a - b);
    for (const puncture of list.slice(index === 0 ? QUOTA_FIRST : QUOTA_LATER)) cut[puncture] = NO_CUT;
  });
  return cut;
}
