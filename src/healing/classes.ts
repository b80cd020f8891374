/**
 * Classes of punctures: each session is ranked by crowding (sum of the growth kernel over punctures of the same and of
 * earlier sessions) and cut into groups of equal size. A later session never changes the classes of an earlier one.
 */
import type { Punctures } from '@/treatment/treatment';
import type { Coupling } from './coupling';

/** Six sessions of ten classes stay below the 64 rows that a time table may have. */
export const CLASSES_PER_SESSION = 10;

export interface Classes {
  readonly count: number;
  readonly classOf: Uint8Array;
  readonly sessionOfClass: Uint8Array;
  readonly members: Float64Array;
}

export function classifyPunctures(punctures: Punctures, coupling: Coupling): Classes {
  const { count, session } = punctures;
  const crowding = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    for (let at = coupling.rowStart[i]!; at < coupling.rowStart[i + 1]!; at += 1) {
      if (session[coupling.neighbour[at]!]! <= session[i]!) crowding[i]! += coupling.growth[at]!;
    }
  }
  const classOf = new Uint8Array(count);
  const sessionOfClass: number[] = [];
  const members: number[] = [];
  let first = 0;
  while (first < count) {
    let end = first;
    while (end < count && session[end] === session[first]) end += 1;
    const ranked = Array.from({ length: end - first }, (_, at) => first + at).sort((a, b) => crowding[a]! - crowding[b]! || a - b);
    const groups = Math.min(CLASSES_PER_SESSION, ranked.length);
    const base = sessionOfClass.length;
    for (let group = 0; group < groups; group += 1) {
      sessionOfClass.push(session[first]!);
      members.push(0);
    }
    ranked.forEach((puncture, rank) => {
      const row = base + Math.floor((rank * groups) / ranked.length);
      classOf[puncture] = row;
      members[row]! += 1;
    });
    first = end;
  }
  return {
    count: sessionOfClass.length,
    classOf,
    sessionOfClass: Uint8Array.from(sessionOfClass),
    members: Float64Array.from(members),
  };
}
