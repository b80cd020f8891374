/**
 * IEEE 754 half floats by integer arithmetic: 1 sign, 5 exponent, 10 fraction bits; round to nearest, ties to even; values
 * beyond 65504 become infinity. Integers only, so every engine gives the same bits.
 */
const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

/** Bits of the half float nearest to `value` (first rounded to single precision). */
export function toHalfBits(value: number): number {
  single[0] = value;
  const word = bits[0] as number;
  const sign = (word >>> 16) & 0x8000;
  const magnitude = word & 0x7fffffff;
  if (magnitude >= 0x7f800000) return sign | (magnitude > 0x7f800000 ? 0x7e00 : 0x7c00);
  // 65520 is half way between the largest half float and the next power of two.
  if (magnitude >= 0x477ff000) return sign | 0x7c00;
  if (magnitude >= 0x38800000) return sign | (roundedShift(magnitude, 13) - 0x1c000);
  if (magnitude < 0x33000000) return sign;
  const fraction = (magnitude & 0x007fffff) | 0x00800000;
  return sign | roundedShift(fraction, 126 - (magnitude >>> 23));
}

/** Value of a half float given by its bits. */
export function fromHalfBits(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** value ÷ 2^shift, rounded to nearest with ties to even. */
function roundedShift(value: number, shift: number): number {
  const kept = value >>> shift;
  const rest = value & ((1 << shift) - 1);
  const half = 1 << (shift - 1);
  return rest > half || (rest === half && (kept & 1) === 1) ? kept + 1 : kept;
}
