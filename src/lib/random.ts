/**
 * Counter-based random numbers with named streams: u = hash(seed, stream, i, j, k). Nothing is shared and nothing is
 * consumed, so a result does not depend on the order of evaluation, on chunking or on the number of workers.
 * The mixer is the finaliser of MurmurHash3 (public domain), chained over the counters; integers only, so every engine agrees.
 */
const GOLDEN = 0x9e3779b9;

function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 32-bit hash of four counters. */
export function hash32(a: number, b: number, c: number, d: number): number {
  let h = mix32(a + GOLDEN);
  h = mix32((h + b + GOLDEN) | 0);
  h = mix32((h + c + GOLDEN) | 0);
  return mix32((h + d + GOLDEN) | 0);
}

/** Uniform in [0, 1) with 32 random bits. */
export type Stream = (i: number, j?: number, k?: number) => number;

/** A named stream of a seed: `createStream(seed, 'fibroblast-heading')(agent, step, draw)`. */
export function createStream(seed: number, name: string): Stream {
  let key = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) key = Math.imul(key ^ name.charCodeAt(at), 0x01000193) >>> 0;
  const base = hash32(seed >>> 0, key, 0, 0);
  return (i, j = 0, k = 0) => hash32(base, i, j, k) / 4294967296;
}
