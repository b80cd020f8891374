/** Notes on a valid scenario: what is possible but odd, used as it is. */
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DEVICE_TABLE } from './devices';
import type { IssueList } from './issueList';
import { type Scenario, sessionDays } from './scenario';
import { meanReachedDepthMm, puncturesPerSession } from './passFigures';

/** Youngest age of the authorised uses (D-14). */
const LABEL_AGE_YEARS = 22;
/** Deep sessions are four to six weeks apart, shallow ones one to two (D-42). */
const DEEP_NEEDLE_MM = 0.5;
const DEEP_INTERVAL_DAYS = 14;

export function noteOddities(scenario: Scenario, issues: IssueList): void {
  const { plan, skin } = scenario;
  if (skin.ageYears < LABEL_AGE_YEARS) {
    issues.note('younger-than-label', 'skin.ageYears', skin.ageYears, `authorised uses begin at ${LABEL_AGE_YEARS} years`);
  }
  if (sessionDays(plan).length === 0) return;
  const anatomy = describeAnatomy(skin);
  const skinMm = anatomy.epidermisMm + anatomy.dermisMm;
  const reachedMm = meanReachedDepthMm(plan, anatomy);
  if (reachedMm > skinMm) {
    const share = DEVICE_TABLE[plan.device].reachedShare.value;
    issues.note(
      'needle-longer-than-skin',
      'plan.needleLengthMm',
      plan.needleLengthMm,
      `epidermis and dermis are ${skinMm.toFixed(2)} mm thick here, this needle reaches ${reachedMm.toFixed(2)} mm (${share} of its length)`,
    );
  }
  if (!plan.strikes && puncturesPerSession(plan) === 0) {
    issues.note('less-than-one-puncture', 'plan.densityPerCm2', plan.densityPerCm2, 'from 1.4 per cm² the block has a puncture');
  }
  if (plan.sessions > 1 && plan.needleLengthMm > DEEP_NEEDLE_MM && plan.intervalDays < DEEP_INTERVAL_DAYS) {
    issues.note('short-interval', 'plan.intervalDays', plan.intervalDays, 'deep sessions are usually four to six weeks apart');
  }
}
