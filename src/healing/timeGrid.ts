/**
 * The solver's time grid, which is also the time axis of every table: minutes after a session, hours in the first weeks,
 * days later. A session's day stands twice, before and after the pass. Coarsened evenly, beyond the second day after a
 * session, where many long sessions would need more columns than a table may have; the first two days are the same in
 * every grid, so that what is read there does not depend on how many sessions follow.
 */
export const MAX_COLUMNS = 640;

/** Beyond this a coarser grid would not be one. */
const COARSEST = 8;

export interface TimeGrid {
  readonly days: Float64Array;
  /** Column that holds the state just after each session. */
  readonly columnAfterSession: readonly number[];
}

/** Steps after a session: [up to this age in days, step in days]. */
const STEPS: readonly (readonly [number, number])[] = [
  [0.004, 0.002],
  [0.02, 0.008],
  [1 / 12, 1 / 24],
  [2, 1 / 12],
  [6, 1 / 6],
  [14, 1 / 4],
  [42, 1],
];
const LONGEST_STEP_DAYS = 7;

export function createTimeGrid(sessionDays: readonly number[], lastDay: number, mostColumns = MAX_COLUMNS): TimeGrid {
  for (let coarsening = 1; ; coarsening *= 1.12) {
    const grid = gridWith(sessionDays, lastDay, coarsening);
    if (grid.days.length <= mostColumns || coarsening > COARSEST) return grid;
  }
}

function gridWith(sessionDays: readonly number[], lastDay: number, coarsening: number): TimeGrid {
  const days = [-1];
  const columnAfterSession: number[] = [];
  if (sessionDays.length === 0) {
    for (let day = 0; day < lastDay; day += LONGEST_STEP_DAYS) days.push(day);
    days.push(lastDay);
  }
  sessionDays.forEach((start, session) => {
    const end = sessionDays[session + 1] ?? lastDay;
    if (session === 0) days.push(start);
    columnAfterSession.push(days.length);
    days.push(start);
    for (const age of agesUntil(end - start, coarsening)) days.push(start + age);
  });
  return { days: Float64Array.from(days), columnAfterSession };
}

function agesUntil(endAge: number, coarsening: number): number[] {
  const ages: number[] = [];
  let age = 0;
  for (;;) {
    const row = STEPS.find(([until]) => age < until - 1e-9);
    const factor = age < 2 - 1e-9 ? 1 : coarsening;
    const grown = Math.min(LONGEST_STEP_DAYS, 1 + (age - 42) * 0.05) * factor;
    const step = row ? row[1] * factor : grown;
    const next = row && factor === 1 ? Math.min(age + step, row[0]) : age + step;
    // A last step shorter than a third of the next one is merged into its neighbour.
    if (next > endAge - step / 3) {
      ages.push(endAge);
      return ages;
    }
    ages.push(next);
    age = next;
  }
}

/** Where each column of one grid lies in another of the same sessions: a column and the way to the next; a session's two columns meet their own kind. */
export function alignGrids(to: TimeGrid, from: TimeGrid): { readonly left: Uint16Array; readonly share: Float64Array } {
  const left = new Uint16Array(to.days.length);
  const share = new Float64Array(to.days.length);
  let session = 0;
  let at = 0;
  for (let column = 0; column < to.days.length; column += 1) {
    if (column === to.columnAfterSession[session]) {
      at = from.columnAfterSession[session]!;
      session += 1;
    }
    const end = from.columnAfterSession[session] ?? from.days.length;
    const day = to.days[column]!;
    while (at + 1 < end && from.days[at + 1]! <= day) at += 1;
    left[column] = at;
    const width = at + 1 < end ? from.days[at + 1]! - from.days[at]! : 0;
    share[column] = width > 0 ? (day - from.days[at]!) / width : 0;
  }
  return { left, share };
}
