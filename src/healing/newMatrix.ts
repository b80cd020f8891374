/**
 * Totals of the new matrix at every column: Σ mass·S, and the same weighted with type III share and cross-links, per class and
 * in all. What is laid between two columns is taken as born on its mean day, which the closed form of `matrix.ts` allows to
 * second order in the step; from then on every sum follows by the series of `survivalSeries.ts`. The same sums serve a course
 * without fibres.
 */
import type { Deposits } from './deposits';
import { typeIIIShareWhenLaid } from './matrix';
import type { HealingParameters } from './parameters';
import type { Fibres } from './record';
import { stepFactors, survivalSeries, TERMS } from './survivalSeries';

/** mm³ of native dermis, per column. */
export interface NewMatrix {
  readonly mass: Float64Array;
  readonly typeIII: Float64Array;
  readonly immature: Float64Array;
  readonly mature: Float64Array;
  /** Mass of each class, row-major. */
  readonly massOfClass: Float64Array;
}

/** Pools of class × column of birth, row-major. Mass is multiplied by e^Λ(birth), so that e^−Λ(day) completes the survival. */
interface Pools {
  readonly mass: Float64Array;
  /** Mass times type III share above native, when laid. */
  readonly excessIII: Float64Array;
  /** Mean birthday of each column's deposits. */
  readonly birthDay: Float64Array;
}

export function newMatrixOfFibres(fibres: Fibres, deposits: Deposits, p: HealingParameters): NewMatrix {
  const { days, classes } = deposits;
  const columns = days.length;
  const pools = emptyPools(classes.count, columns);
  const born = new Float64Array(columns);
  const moment = new Float64Array(columns);
  const columnOf = birthColumns(days);
  for (let fibre = 0; fibre < fibres.count; fibre += 1) {
    const row = classes.classOf[fibres.puncture[fibre]!]! * columns;
    for (let v = fibres.firstVertex[fibre]!; v < fibres.firstVertex[fibre + 1]!; v += 1) {
      const column = columnOf(fibres.birthDay[v]!);
      const mass = fibres.mass[v]!;
      const weighted = mass * Math.exp(fibres.matrixLossAtBirth[v]!);
      pools.mass[row + column]! += weighted;
      pools.excessIII[row + column]! += weighted * (fibres.typeIIIShareAtBirth[v]! - p.typeIIIShareNative);
      born[column]! += mass;
      moment[column]! += mass * fibres.birthDay[v]!;
    }
  }
  for (let column = 0; column < columns; column += 1) {
    pools.birthDay[column] = born[column]! > 0 ? moment[column]! / born[column]! : days[column]!;
  }
  return sumPools(pools, deposits, p);
}

/** The same without fibres: what was deposited between two columns is born half-way. */
export function newMatrixOfDeposits(deposits: Deposits, sessionDays: readonly number[], p: HealingParameters): NewMatrix {
  const { days, classes, born, matrixLoss } = deposits;
  const columns = days.length;
  const pools = emptyPools(classes.count, columns);
  for (let column = 1; column < columns; column += 1) pools.birthDay[column] = (days[column]! + days[column - 1]!) / 2;
  for (let row = 0; row < classes.count; row += 1) {
    const start = sessionDays[classes.sessionOfClass[row]!]!;
    for (let column = 1; column < columns; column += 1) {
      const at = row * columns + column;
      const mass = born[at]! * Math.exp((matrixLoss[at]! + matrixLoss[at - 1]!) / 2);
      pools.mass[at] = mass;
      pools.excessIII[at] = mass * (typeIIIShareWhenLaid(Math.max(0, pools.birthDay[column]! - start), p) - p.typeIIIShareNative);
    }
  }
  return sumPools(pools, deposits, p);
}

function emptyPools(rows: number, columns: number): Pools {
  return { mass: new Float64Array(rows * columns), excessIII: new Float64Array(rows * columns), birthDay: new Float64Array(columns) };
}

function sumPools(pools: Pools, { days, classes, matrixLoss }: Deposits, p: HealingParameters): NewMatrix {
  const columns = days.length;
  const make = () => new Float64Array(columns);
  const totals = { mass: make(), typeIII: make(), immature: make(), mature: make(), massOfClass: new Float64Array(classes.count * columns) };
  const { weights, rates } = survivalSeries(p);
  const plain = stepFactors(rates, 0, days, pools.birthDay);
  const exchange = stepFactors(rates, p.typeIIIExchangeRate, days, pools.birthDay);
  const maturing = stepFactors(rates, p.matureCrossLinkRate, days, pools.birthDay);
  for (let row = 0; row < classes.count; row += 1) {
    const base = row * columns;
    const [held, excess, unbound] = [new Float64Array(TERMS + 1), new Float64Array(TERMS), new Float64Array(TERMS)];
    let first = 1;
    while (first < columns && pools.mass[base + first] === 0) first += 1;
    for (let column = first; column < columns; column += 1) {
      const mass = pools.mass[base + column]!;
      const extra = pools.excessIII[base + column]!;
      let [kept, young, iii, unripe] = [0, 0, 0, 0];
      for (let n = 0; n <= TERMS; n += 1) {
        const at = n * columns + column;
        held[n] = held[n]! * plain.overStep[at]! + mass * plain.sinceBirth[at]!;
        if (n > 0) young += weights[n - 1]! * held[n]!;
        if (n === TERMS) continue;
        kept += weights[n]! * held[n]!;
        excess[n] = excess[n]! * exchange.overStep[at]! + extra * exchange.sinceBirth[at]!;
        iii += weights[n]! * excess[n]!;
        unbound[n] = unbound[n]! * maturing.overStep[at]! + mass * maturing.sinceBirth[at]!;
        unripe += weights[n]! * unbound[n]!;
      }
      const left = Math.exp(-matrixLoss[base + column]!);
      totals.massOfClass[base + column] = kept * left;
      totals.mass[column]! += kept * left;
      totals.typeIII[column]! += (p.typeIIIShareNative * kept + iii) * left;
      totals.immature[column]! += (kept - young) * left;
      totals.mature[column]! += (kept - unripe) * left;
    }
  }
  return totals;
}

/** First column at or after a birthday, found by table in nearly constant time. */
export function birthColumns(days: Float64Array): (day: number) => number {
  const first = days[0]!;
  const table = new Uint16Array(Math.ceil(days.at(-1)! - first) + 2);
  let column = 0;
  for (let at = 0; at < table.length; at += 1) {
    while (column < days.length - 1 && days[column]! < first + at) column += 1;
    table[at] = column;
  }
  return (day) => {
    let at = table[Math.floor(day - first)]!;
    while (at < days.length - 1 && days[at]! < day) at += 1;
    return at;
  };
}
