/**
 * The known option that a mistyped one was probably meant to be: the fewest letters inserted, left out, changed or swapped with
 * a neighbour (optimal string alignment), or the one that the given word begins.
 */

/** Null where nothing is near: more than two edits, or more than a third of the letters. */
export function nearestOption(word: string, known: readonly string[]): string | null {
  const name = (word.split('=')[0] ?? '').replace(/^-+/, '').toLowerCase();
  if (name === '') return null;
  const begun = known.filter((option) => name.length >= 2 && option.startsWith(name));
  if (begun.length === 1) return begun[0]!;
  let best: string | null = null;
  let fewest = Math.min(2, Math.floor(Math.max(name.length, 3) / 3)) + 1;
  for (const option of known) {
    const edits = name.length > option.length + 3 ? fewest : editsBetween(name, option);
    if (edits < fewest) [best, fewest] = [option, edits];
  }
  return best;
}

function editsBetween(a: string, b: string): number {
  const row = (i: number): number[] => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0));
  const table = Array.from({ length: a.length + 1 }, (_, i) => row(i));
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, table[i - 2]![j - 2]! + 1);
      table[i]![j] = least;
    }
  }
  return table[a.length]![b.length]!;
}
