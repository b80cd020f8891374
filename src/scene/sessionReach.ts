/**
 * The session signals at one day, for a uniform array: constant over the picture, so they are read once per frame here and not
 * once per fragment. Decoded once per healing; reading a day does not allocate.
 */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { fromHalfBits } from '@/encoding/halfFloat';

/** Per session, redness first. */
const SIGNALS = 4;
/** Redness (change of a*) at which vessels are widest. */
const FULL_FLUSH = 12;

/** Writes the texel of each session at the fractional column, as stored, into `out`; the rest stays 0. */
export type ReachReader = (out: Float32Array, column: number) => void;

export function createReachReader(healing: EncodedHealing): ReachReader {
  const table = healing.sessionPages['reach'];
  if (!table) throw new Error('The encoded healing has no session page "reach"; see channels.ts.');
  const { columns, data, format } = table;
  const values = Float32Array.from(data, format === 'rgba16f' ? fromHalfBits : (stored: number) => stored / 255);
  const sessions = healing.sessionDays.length;
  return (out, column) => {
    out.fill(0);
    const left = Math.min(Math.floor(column), Math.max(0, columns - 2));
    const share = column - left;
    for (let session = 0; session < sessions; session += 1) {
      const before = (session * columns + left) * SIGNALS;
      const after = before + (columns > 1 ? SIGNALS : 0);
      for (let signal = 0; signal < SIGNALS; signal += 1) {
        const from = values[before + signal] as number;
        out[session * SIGNALS + signal] = from + ((values[after + signal] as number) - from) * share;
      }
    }
  };
}

/** Widening of vessels from the reddest session: 1 at rest, 1.3 at a full flush. */
export function dilation(sessionReach: Float32Array): number {
  let reddest = 0;
  for (let at = 0; at < sessionReach.length; at += SIGNALS) reddest = Math.max(reddest, sessionReach[at] as number);
  return 1 + 0.3 * Math.min(reddest / FULL_FLUSH, 1);
}
