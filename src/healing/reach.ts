/**
 * What a session does beyond its punctures, one series per session: the mean redness, and three slow responses to the mean
 * signals. Measures and picture read these same series; the measures weight them by cover, the picture by its lateral field.
 *   swelling  O' = oedemaRate · looseness · w · C/(1 + C/oedemaHalf) − O / oedemaDays      mm where punctures stand close
 *   thickness K' = epidermalThickeningRate · F − K / epidermalThickeningDays               stimulus, before saturation
 *   vessels   V' = vesselGrowth · (M2 + F) · (1 − V / ceiling) − vesselPruning · (V − 1) · (1 − T / (T + growthHalf)); V − 1
 * Source: model-3.10. Left out: sessions do not act on each other here.
 */
import type { HealingParameters } from './parameters';
import { relax, sessionMeans } from './sessionMeans';
import type { Course } from './simulateCourse';

export const REACH_NAMES = ['erythema', 'oedema', 'thickeningStimulus', 'sprouting'] as const;
export type ReachName = (typeof REACH_NAMES)[number];

/** Rows = sessions, one value per column. */
export type Reach = Readonly<Record<ReachName, readonly Float64Array[]>>;

export function reachOfSessions(course: Course): Reach {
  const { days, network, surface, person, parameters: p } = course;
  const leaking = sessionMeans(course, network.inflammation.map((c, at) => (c / (1 + c / p.oedemaHalf)) * network.woundGate[at]!));
  const builders = sessionMeans(course, network.macrophagesRepair.map((m, at) => m + network.secretory[at]!));
  const growth = sessionMeans(course, network.growthSignal);
  return {
    erythema: sessionMeans(course, surface.erythema),
    oedema: leaking.map((drive) => relax(drive.map((leak) => p.oedemaRate * person.swelling * leak), p.oedemaDays, days)),
    thickeningStimulus: sessionMeans(course, network.secretory).map((pull) =>
      relax(pull.map((f) => p.epidermalThickeningRate * f), p.epidermalThickeningDays, days),
    ),
    sprouting: builders.map((drive, session) => sprouting(drive, growth[session]!, days, p)),
  };
}

/** Share by which the living epidermis is thicker: the stimulus saturates at the cap. */
export function thickening(stimulus: number, p: HealingParameters): number {
  return p.epidermalThickeningCap * (1 - Math.exp(-stimulus / p.epidermalThickeningCap));
}

/** Vessel density above rest in the halo. */
function sprouting(builders: Float64Array, growth: Float64Array, days: Float64Array, p: HealingParameters): Float64Array {
  const above = new Float64Array(days.length);
  let density = 1;
  for (let column = 1; column < days.length; column += 1) {
    const dt = days[column]! - days[column - 1]!;
    const active = (builders[column]! + builders[column - 1]!) / 2;
    const pruning = p.vesselPruning * (1 - growth[column]! / (p.growthHalf + growth[column]!));
    const made = p.vesselGrowth * active + pruning;
    const lost = (p.vesselGrowth * active) / p.vesselCeiling + pruning;
    const target = lost > 0 ? made / lost : 1;
    density = target + (density - target) * Math.exp(-lost * dt);
    above[column] = density - 1;
  }
  return above;
}
