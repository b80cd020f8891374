/** Running trapezoid integrals along the columns of a row-major table; rows restart at 0. */
export function cumulative(rates: Float64Array, days: Float64Array): Float64Array {
  const columns = days.length;
  const sums = new Float64Array(rates.length);
  for (let at = 0; at < rates.length; at += 1) {
    const column = at % columns;
    if (column > 0) sums[at] = sums[at - 1]! + 0.5 * (rates[at]! + rates[at - 1]!) * (days[column]! - days[column - 1]!);
  }
  return sums;
}
