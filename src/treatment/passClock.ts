/**
 * The slow clock of a pass: real strokes last a hundredth of a second, so the pass is stretched to PASS_SECONDS and the
 * device's travel between two strokes takes time in proportion to its length.
 */

/** Length of one session's pass on its slow clock. */
export const PASS_SECONDS = 12;
/** Share of the strikes made before the one on the hero axis. */
export const HERO_PASS_SHARE = 0.4;

/** The device comes down at the start and leaves at the end: no strike in these margins. */
const LEAD_SECONDS = 1.2;
const TAIL_SECONDS = 1;
/** Travel that takes as long as one stroke itself, mm. */
const TRAVEL_PER_STROKE_MM = 4;

/** Moment of deepest penetration of every strike, strictly increasing. */
export function timeStrikes(xMm: readonly number[], zMm: readonly number[]): number[] {
  const effort = [0];
  for (let index = 1; index < xMm.length; index += 1) {
    const travelMm = Math.hypot((xMm[index] as number) - (xMm[index - 1] as number), (zMm[index] as number) - (zMm[index - 1] as number));
    effort.push((effort[index - 1] as number) + 1 + travelMm / TRAVEL_PER_STROKE_MM);
  }
  const total = effort.at(-1) as number;
  const spanSeconds = PASS_SECONDS - LEAD_SECONDS - TAIL_SECONDS;
  // A single strike stands where a hero strike would.
  if (xMm.length === 1) return [PASS_SECONDS * HERO_PASS_SHARE];
  return xMm.map((_, index) => LEAD_SECONDS + (spanSeconds * (effort[index] as number)) / total);
}
