/**
 * Totals of the new matrix at every column: Σ mass·S, and the same weighted with type III share and cross-links. Vertices are
 * pooled by class and column of birth; within a pool the mean birthday stands for all, which the closed form of `matrix.ts`
 * allows to second order in the step. The same sums serve a course without fibres.
 */
import type { Deposits } from './layFibres';
import { removalExponent, typeIIIShareWhenLaid } from './matrix';
import type { HealingParameters } from './parameters';
import type { Fibres } from './record';

/** mm³ of native dermis, per column. */
export interface NewMatrix {
  readonly mass: Float64Array;
  readonly typeIII: Float64Array;
  readonly immature: Float64Array;
  readonly mature: Float64Array;
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
  const { days, classes, laid, matrixLoss, yields } = deposits;
  const columns = days.length;
  const pools = emptyPools(classes.count, columns);
  const yieldOfClass = new Float64Array(classes.count);
  classes.classOf.forEach((row, puncture) => (yieldOfClass[row]! += yields[puncture]!));
  for (let column = 1; column < columns; column += 1) pools.birthDay[column] = (days[column]! + days[column - 1]!) / 2;
  for (let row = 0; row < classes.count; row += 1) {
    const start = sessionDays[classes.sessionOfClass[row]!]!;
    for (let column = 1; column < columns; column += 1) {
      const at = row * columns + column;
      const mass = yieldOfClass[row]! * (laid[at]! - laid[at - 1]!) * Math.exp((matrixLoss[at]! + matrixLoss[at - 1]!) / 2);
      pools.mass[at] = mass;
      pools.excessIII[at] = mass * (typeIIIShareWhenLaid(Math.max(0, pools.birthDay[column]! - start), p) - p.typeIIIShareNative);
    }
  }
  return sumPools(pools, deposits, p);
}

function emptyPools(rows: number, columns: number): Pools {
  return { mass: new Float64Array(rows * columns), excessIII: new Float64Array(rows * columns), birthDay: new Float64Array(columns) };
}

function sumPools(pools: Pools, deposits: Deposits, p: HealingParameters): NewMatrix {
  const { days, classes, matrixLoss } = deposits;
  const columns = days.length;
  const make = () => new Float64Array(columns);
  const totals = { mass: make(), typeIII: make(), immature: make(), mature: make() };
  const firstOf = Uint32Array.from({ length: classes.count }, (_, row) => {
    let column = 0;
    while (column < columns && pools.mass[row * columns + column] === 0) column += 1;
    return column;
  });
  const [kept, exchange, immature, mature] = [make(), make(), make(), make()];
  for (let column = 1; column < columns; column += 1) {
    for (let birth = 1; birth <= column; birth += 1) {
      const age = Math.max(0, days[column]! - pools.birthDay[birth]!);
      kept[birth] = Math.exp(-removalExponent(age, p));
      exchange[birth] = kept[birth]! * Math.exp(-p.typeIIIExchangeRate * age);
      immature[birth] = kept[birth]! * (1 - Math.exp(-p.immatureCrossLinkRate * age));
      mature[birth] = kept[birth]! * (1 - Math.exp(-p.matureCrossLinkRate * age));
    }
    for (let row = 0; row < classes.count; row += 1) {
      const base = row * columns;
      let m = 0;
      let iii = 0;
      let x1 = 0;
      let x2 = 0;
      for (let birth = firstOf[row]!; birth <= column; birth += 1) {
        const mass = pools.mass[base + birth]!;
        m += mass * kept[birth]!;
        iii += pools.excessIII[base + birth]! * exchange[birth]!;
        x1 += mass * immature[birth]!;
        x2 += mass * mature[birth]!;
      }
      const left = Math.exp(-matrixLoss[base + column]!);
      totals.mass[column]! += m * left;
      totals.typeIII[column]! += (p.typeIIIShareNative * m + iii) * left;
      totals.immature[column]! += x1 * left;
      totals.mature[column]! += x2 * left;
    }
  }
  return totals;
}

/** First column at or after a birthday, found by table in nearly constant time. */
function birthColumns(days: Float64Array): (day: number) => number {
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
