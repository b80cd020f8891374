/**
 * Elastin, total and being made, ratio to baseline.
 *   synthesis   1 + rise · (precursor of fibroblasts and remodellers, in the halos): tropoelastin
 *   total       1 − cut − digested + formed
 *   cut         lossFactor · dermis lost to the channels, at each session, saturating at a cap
 *   digested    elastotic material cleared by macrophages: elastosis · clearance · ∫(M1 + M2) in the halos
 *   formed      yield · precursor of a session of reference density, saturating; through a chain of four equal stages (mean 150 d: no elastic fibre in 116 scars younger than
 *               three months: paper-bhawan-1996); a share of it, 0 by default, is laid by secretory fibroblasts straight on to fibres
 *               that stand between the channels (mean 25 d), which is what a rise after six weeks (O-09) would need
 * In reality total elastin after needling was found lower (O-05, O-06), unchanged (O-08) and higher (O-09, O-10): the ranges
 * of these constants hold all three, and the default is near 1.
 */
import { perColumn, relax, sessionCover, sessionMeans, weightedSum } from './sessionMeans';
import { cumulative } from './cumulative';
import type { Course } from './simulateCourse';
import { classMeans } from './surface';
import { lostShare } from './tissueMeasures';

const STAGES = 4;

export interface Elastin {
  readonly ratio: Float64Array;
  readonly synthesis: Float64Array;
  /** Elastic fibres formed since the first session, ratio to native elastin. */
  readonly formed: Float64Array;
}

export function elastinOf(course: Course): Elastin {
  const { days, network, reference, person, setting, wounds, classes, parameters: p } = course;
  const columns = days.length;
  const occupied = sessionCover(course, p.cellHaloUm / 1000);
  const mean = (signal: Float64Array) => weightedSum(occupied, sessionMeans(course, signal), columns);
  // A channel that reaches no vessel stimulates less, as with collagen.
  const stimulus = classMeans(wounds.bleeding, classes).map((share) => p.gainWithoutVessels + (1 - p.gainWithoutVessels) * share);
  const weighed = (signal: (at: number) => number) => mean(network.secretory.map((_, at) => stimulus[Math.floor(at / columns)]! * signal(at)));
  const precursor = weighed((at) => p.elastinFromFibroblasts * network.secretory[at]! + network.remodellers[at]!);
  const macrophages = mean(network.macrophagesInflammatory.map((m, at) => m + network.macrophagesRepair[at]!));
  const halo = (Math.PI * (p.cellHaloUm / 1000) ** 2 * p.referenceDensityPerCm2) / 100;
  const perFlow = (p.elastinFormed * person.collagen) / (reference.elastinPrecursor * (1 - Math.exp(-halo)));
  const made = precursor.map((flow) => perFlow * flow);
  const late = elasticFibres(made, days, p.elastinDelayDays, STAGES);
  const perCell = (p.elastinFormed * person.collagen) / (reference.secretoryDays * (1 - Math.exp(-halo)));
  const onto = weighed((at) => perCell * network.secretory[at]!);
  const early = elasticFibres(onto, days, p.elastinShortDelayDays, STAGES);
  const formed = perColumn(columns, (c) => {
    const sum = (1 - p.elastinOntoOld) * late[c]! + p.elastinOntoOld * early[c]!;
    return p.elastinCeiling * (1 - Math.exp(-sum / p.elastinCeiling));
  });
  const digested = cumulative(macrophages, days).map((work) => setting.anatomy.elastosis * (1 - Math.exp(-p.elastosisClearance * work)));
  const lost = lostShare(course);
  return {
    formed,
    ratio: perColumn(columns, (c) => 1 - p.elastinLossCap * (1 - Math.exp(-(p.elastinLossFactor * lost[c]! + digested[c]!) / p.elastinLossCap)) + formed[c]!),
    synthesis: precursor.map((flow) => 1 + p.tropoelastinRise * flow),
  };
}

/** Fibres formed so far from a flow of precursor, through equal stages of a mean delay in all. */
export function elasticFibres(flow: Float64Array, days: Float64Array, delayDays: number, stages = STAGES): Float64Array {
  const stageDays = delayDays / stages;
  let out = flow;
  for (let stage = 0; stage < stages; stage += 1) out = relax(out, stageDays, days).map((held) => held / stageDays);
  return cumulative(out, days);
}
