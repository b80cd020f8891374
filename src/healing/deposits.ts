/**
 * What every class of punctures lays, column by column, in mm³ of native dermis:
 *   born = ∫R dt · (refill + gain · room),   room = (1 − (ρ − 1)/(ρ_max − 1))₊
 * `refill` fills the channels, `gain` is laid in the halos around them. Halos of one session that overlap are one tissue, so
 * each counts with its share of what they cover together, (1 − e^{−x})/x, x = n π r², n the density around. `room` is the feedback of collagen on its own
 * deposition (strongest lever in models of healing skin: model-3.1). ρ is the local density in the halos of a class: what
 * its own punctures and all overlapping ones, of any session, have laid there and what has survived, spread over the field of the
 * growth signal. It is taken from the column before, so it is causal: a later session changes nothing earlier.
 * Tissue that was infected is destroyed rather than stimulated: gain · e^{−germDamage ∫b}.
 * Left out: the feedback on the cells themselves.
 */
import type { Treatment } from '@/treatment/treatment';
import type { Anatomy } from '@/skin/anatomy';
import type { Classes } from './classes';
import { coreRadiusMm, type Coupling } from './coupling';
import { cumulative } from './cumulative';
import { depositionLayers, meanLayerFactor } from './depth';
import { kernelAreaMm2 } from './kernel';
import type { NetworkSignals } from './network';
import type { HealingParameters } from './parameters';
import type { PersonFactors } from './person';
import { matrixLossOf, type ReferenceChannel } from './scale';
import { stepFactors, survivalSeries, TERMS } from './survivalSeries';
import type { Wounds } from './wounds';

/** Everything per class is row-major over the columns of `days`. */
export interface Deposits {
  readonly days: Float64Array;
  readonly classes: Classes;
  /** ∫R of each class, units. */
  readonly laid: Float64Array;
  /** mm³ laid by all punctures of a class between the column before and this one. */
  readonly born: Float64Array;
  /** Room left for more collagen in the halos of a class, 1 in native dermis … 0 at the ceiling. */
  readonly room: Float64Array;
  /** Λ of each class. */
  readonly matrixLoss: Float64Array;
  /** mm³ per deposition unit of each puncture at full room: how a class shares its deposit out. */
  readonly yields: Float64Array;
}

export function createDeposits(
  treatment: Treatment,
  anatomy: Anatomy,
  wounds: Wounds,
  classes: Classes,
  crowding: Coupling,
  network: NetworkSignals,
  days: Float64Array,
  reference: ReferenceChannel,
  person: PersonFactors,
  p: HealingParameters,
): Deposits {
  const columns = days.length;
  const { count, depthMm, radiusMm } = treatment.punctures;
  const layers = depositionLayers(anatomy, p);
  const laid = cumulative(network.depositionRate, days);
  const infected = cumulative(network.germs, days);
  const matrixLoss = matrixLossOf(network, days, p);
  const yields = new Float64Array(count);
  const refill = new Float64Array(classes.count);
  const gain = new Float64Array(classes.count);
  const lengthMm = new Float64Array(classes.count);
  const gainArea = 100 / p.referenceDensityPerCm2;
  const haloMm2 = kernelAreaMm2(p.growthRangeUm / 1000, coreRadiusMm(radiusMm[0] ?? 0, p));
  const shared = sessionCrowding(classes, crowding).map((near) => {
    const x = (near / haloMm2) * Math.PI * (p.cellHaloUm / 1000) ** 2;
    return x > 1e-6 ? (1 - Math.exp(-x)) / x : 1;
  });
  for (let i = 0; i < count; i += 1) {
    const row = classes.classOf[i]!;
    const perUnit = (person.collagen * meanLayerFactor(depthMm[i]!, layers)) / reference.keptUnits;
    const stimulus = p.gainWithoutVessels + (1 - p.gainWithoutVessels) * wounds.bleeding[i]!;
    const filled = p.coreRefill * wounds.lostMm3[i]! * perUnit;
    const gained = p.netGainPerSession * stimulus * wounds.dermalLengthMm[i]! * gainArea * perUnit * shared[row]!;
    yields[i] = filled + gained;
    refill[row]! += filled;
    gain[row]! += gained;
    lengthMm[row]! += wounds.dermalLengthMm[i]!;
  }
  const born = new Float64Array(classes.count * columns);
  const room = new Float64Array(classes.count * columns).fill(1);
  if (classes.count === 0) return { days, classes, laid, born, room, matrixLoss, yields };

  const { weights, rates } = survivalSeries(p);
  const birthDay = days.map((day, column) => (day + (days[column - 1] ?? day)) / 2);
  const { overStep, sinceBirth } = stepFactors(rates.subarray(0, TERMS), 0, days, birthDay);
  const held = new Float64Array(classes.count * TERMS);
  // Collagen above native in the halo of one puncture of each class, and in that of a class with all that overlap it.
  const own = new Float64Array(classes.count);
  const headroom = p.collagenCeiling - 1;
  for (let column = 1; column < columns; column += 1) {
    for (let row = 0; row < classes.count; row += 1) {
      let excess = own[row]!;
      for (let at = crowding.rowStart[row]!; at < crowding.rowStart[row + 1]!; at += 1) excess += crowding.growth[at]! * own[crowding.neighbour[at]!]!;
      room[row * columns + column] = Math.max(0, 1 - excess / headroom);
    }
    for (let row = 0; row < classes.count; row += 1) {
      const at = row * columns + column;
      const units = laid[at]! - laid[at - 1]!;
      const gained = units * gain[row]! * room[at]! * Math.exp(-p.germDamage * infected[at]!);
      born[at] = units * refill[row]! + gained;
      const cut = Math.exp(matrixLoss[at - 1]! - matrixLoss[at]!);
      let left = 0;
      for (let n = 0; n < TERMS; n += 1) {
        const slot = row * TERMS + n;
        held[slot] = cut * (held[slot]! * overStep[n * columns + column]!) + gained * sinceBirth[n * columns + column]!;
        left += weights[n]! * held[slot]!;
      }
      own[row] = lengthMm[row]! > 0 ? left / (lengthMm[row]! * haloMm2) : 0;
    }
  }
  return { days, classes, laid, born, room, matrixLoss, yields };
}

/** Per class: how much of the growth kernel of other punctures of the same session its members feel; ÷ kernel area = density around. */
export function sessionCrowding(classes: Classes, crowding: Coupling): Float64Array {
  return Float64Array.from({ length: classes.count }, (_, row) => {
    let near = 0;
    for (let at = crowding.rowStart[row]!; at < crowding.rowStart[row + 1]!; at += 1) {
      if (classes.sessionOfClass[crowding.neighbour[at]!] === classes.sessionOfClass[row]) near += crowding.growth[at]!;
    }
    return near;
  });
}

/** mm³ deposited by each session up to each column: session × columns, row-major. */
export function sessionDeposits({ days, classes, born }: Deposits, sessions: number): Float64Array {
  const columns = days.length;
  const sums = new Float64Array(sessions * columns);
  for (let row = 0; row < classes.count; row += 1) {
    const base = classes.sessionOfClass[row]! * columns;
    let sum = 0;
    for (let column = 0; column < columns; column += 1) {
      sum += born[row * columns + column]!;
      sums[base + column]! += sum;
    }
  }
  return sums;
}
