/**
 * Measures of cells and matrix: counts per mm³, collagen and its types, elastin, strength, recoil, epidermis. Collagen is
 * counted, not estimated: native dermis left plus the mass of the fibres.
 */
import type { Elastin } from './elastin';
import type { NewMatrix } from './newMatrix';
import { type Reach, thickening } from './reach';
import { perColumn, relax, sessionCover, sessionMeans, weightedSum } from './sessionMeans';
import type { Course } from './simulateCourse';

/** What the visible outcomes need of it besides the measures: collagen that carries load. */
export interface Tissue {
  readonly measures: Record<string, Float64Array>;
  /** New matrix weighted by its cross-links, ratio to native. */
  readonly bound: Float64Array;
  /** Share of new matrix that is cross-linked at all. */
  readonly ripe: Float64Array;
  /** Share by which the living epidermis is thicker. */
  readonly thickened: Float64Array;
}

export function tissueMeasures(course: Course, matrix: NewMatrix, elastin: Elastin, reach: Reach): Tissue {
  const { days, parameters: p, network, treatedVolumeMm3: volume, setting } = course;
  const { epidermisMm, stratumCorneumMm } = setting.anatomy;
  const columns = days.length;
  const each = (value: (column: number) => number) => perColumn(columns, value);
  const mean = (signal: Float64Array) => sessionMeans(course, signal);
  const occupied = sessionCover(course, p.cellHaloUm / 1000);
  const counted = (signal: Float64Array, perMm3: number) => weightedSum(occupied, mean(signal), columns).map((cells) => cells * perMm3);
  const lost = lostShare(course);
  const native = p.typeIIIShareNative;
  const collagen = each((c) => 1 - lost[c]! + matrix.mass[c]! / volume);
  // Builders exchange some of the type III between the channels for type I; the sum stays (studies disagree on the sign).
  const building = relax(weightedSum(occupied, mean(network.secretory), columns), p.nativeExchangeDays, days);
  const exchanged = building.map((work) => native * (1 - Math.exp(-p.nativeExchangeRate * work)));
  const typeIII = each((c) => native * (1 - lost[c]!) + matrix.typeIII[c]! / volume - exchanged[c]!);
  const bound = each((c) => (p.strengthImmature * matrix.immature[c]! + p.strengthMature * matrix.mature[c]!) / volume);
  const ripe = each((c) => (matrix.mass[c]! > 0 ? matrix.immature[c]! / matrix.mass[c]! : 0));
  const stimulus = weightedSum(occupied, reach.thickeningStimulus, columns);
  const thickened = stimulus.map((sum) => thickening(sum, p));
  return {
    bound,
    thickened,
    ripe,
    measures: {
      neutrophils: counted(network.neutrophils, p.neutrophilsPerMm3),
      macrophages: counted(network.macrophagesInflammatory.map((m, at) => m + network.macrophagesRepair[at]!), p.macrophagesPerMm3),
      fibroblasts: counted(network.fibroblasts, p.fibroblastsPerMm3),
      epidermalThickness: thickened.map((share) => 1000 * (epidermisMm + (epidermisMm - stratumCorneumMm) * share)),
      collagen,
      collagenI: each((c) => (collagen[c]! - typeIII[c]!) / (1 - native)),
      collagenIII: typeIII.map((value) => value / native),
      collagenIIIShare: each((c) => typeIII[c]! / collagen[c]!),
      elastin: elastin.ratio,
      tropoelastin: elastin.synthesis,
      // A hole weakens by more than its volume until it is filled and bound.
      dermalStrength: each((c) => Math.exp(-lost[c]! * (1 + (p.strengthLoss - 1) * (1 - ripe[c]!))) + bound[c]!),
      elasticRecoil: each((c) => 1 + p.recoilFromElastin * (elastin.ratio[c]! - 1) + p.recoilFromCollagen * (bound[c]! - lost[c]!)),
    },
  };
}

/** Dermis lost to channels so far, share of the treated volume. */
export function lostShare(course: Course): Float64Array {
  const share = new Float64Array(course.days.length);
  course.columnAfterSession.forEach((first, session) => {
    for (let column = first; column < share.length; column += 1) share[column]! += course.lostVolumeMm3[session]! / course.treatedVolumeMm3;
  });
  return share;
}
