/**
 * Uneven pigment, ratio to baseline: evened by renewal, darkened by inflammation. Can exceed 1.
 *   evened     e' = −e/τ_renewal, + carried · crushed surface as its horny layer is shed after each session (melanin leaves
 *              with the micro-crusts), and the faster turnover of a thicker epidermis; only pigment of the epidermis can be shed
 *   darkened   P' = rate · phototype² · sun · C − P/τ_fade, saturating          phototype² = ((type − 1)/5)²
 *   contrast   1 − epidermal share · evened + P
 * In reality dark spots after needling came in none of most series and in 5 of 30 people of types IV and V in one (D-27 to D-30):
 * some people, strongly, not everybody a little. Here it is the mean, small, and the range carries the few.
 */
import { type ConcernFeature, createConcern } from '@/skin/concern';
import { perColumn, relax, sessionCover, sessionMeans, strongest } from './sessionMeans';
import { shedRate, shedShare } from './shedding';
import type { Course } from './simulateCourse';
import type { Tissue } from './tissueMeasures';

export function pigmentContrast(course: Course, tissue: Tissue): Float64Array {
  const { days, network, setting, columnAfterSession, parameters: p } = course;
  const { scenario, anatomy } = setting;
  const halo = sessionCover(course, p.erythemaReachUm / 1000);
  const inflamed = strongest(halo, sessionMeans(course, network.inflammation), days.length);
  const sun = scenario.aftercare.sunProtection ? 1 : p.pigmentSun;
  const phototype = ((scenario.skin.phototype - 1) / 5) ** 2;
  const drive = relax(inflamed.map((c) => p.pigmentFromInflammation * phototype * sun * c), p.pigmentDays, days);
  const darkened = drive.map((level) => p.pigmentMost * (1 - Math.exp(-level / p.pigmentMost)));
  const crushed = sessionCover(course, p.crushedRimUm / 1000 + setting.treatment.needleRadiusMm);
  const renewalDays = p.pigmentRenewals * anatomy.epidermalTurnoverDays;
  const rate = shedRate(course);
  const evened = new Float64Array(days.length);
  columnAfterSession.forEach((first, session) => {
    for (let column = first; column < days.length; column += 1) {
      const age = days[column]! - days[first]!;
      const carried = p.pigmentCarried * crushed[session]! * shedShare(rate, age) * Math.exp(-age / renewalDays);
      evened[column]! += (1 - evened[column]!) * carried;
    }
  });
  const patches = createConcern(scenario.skin, scenario.seed, 'uneven-tone');
  const epidermal = patches.filter((patch) => patch.baseMm <= anatomy.epidermisMm);
  const amount = (some: readonly ConcernFeature[]) => some.reduce((sum, patch) => sum + patch.pigment * patch.halfWidthMm ** 2, 0);
  const share = amount(epidermal) / amount(patches);
  return perColumn(days.length, (c) => {
    const shed = evened[c]! + p.pigmentShedding * tissue.thickened[c]!;
    return 1 - share * (1 - Math.exp(-shed)) + darkened[c]!;
  });
}
