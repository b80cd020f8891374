/** Small interpolation helpers shared by the model, the packer and the readers. Dimensionless unless a name says so. */
export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

export function lerp(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

export function smoothstep(edge0: number, edge1: number, x: number): number {
  const t = clamp((x - edge0) / (edge1 - edge0), 0, 1);
  return t * t * (3 - 2 * t);
}

/**
 * Fractional column of `day` in an increasing list of days: 2.25 lies a quarter of the way from column 2 to column 3.
 * Clamped to [0, length − 1]. Where two columns share a day (a session: the limit from the left, then from the right) the
 * later one is chosen, so a session's own day shows the state just after its pass.
 */
export function columnOfDay(days: ArrayLike<number>, day: number): number {
  const last = days.length - 1;
  if (last < 0 || !(day > (days[0] as number))) return firstAt(days, day);
  if (day >= (days[last] as number)) return last;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) <= day) low = middle;
    else high = middle;
  }
  const left = days[low] as number;
  return low + (day - left) / ((days[high] as number) - left);
}

function firstAt(days: ArrayLike<number>, day: number): number {
  let column = 0;
  while (column + 1 < days.length && (days[column + 1] as number) <= day) column += 1;
  return column;
}
