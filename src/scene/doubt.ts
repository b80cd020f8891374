/**
 * How sure the drawn new collagen is: which shares of the fibres stand even at the low end of the plausible range, and at the
 * model's own value, when all drawn fibres together stand for the high end. New collagen is what lies above the dermis that
 * the channels have left. Read once per frame; allocates nothing.
 */
import type { Vector2 } from 'three';
import { clamp } from '@/lib/interpolate';
import type { SessionState } from '@/session/sessionTypes';

/** Writes the shares 0..1 of sure and of likely fibres; 1, 1 while the doubt is not shown. */
export function writeDoubt(out: Vector2, { rendering, measures, healing, day }: SessionState, column: number): void {
  out.set(1, 1);
  const values = measures?.values['collagen'];
  const low = measures?.low['collagen'];
  const high = measures?.high['collagen'];
  if (!rendering.doubt || !healing || !values || !low || !high) return;
  let kept = 1;
  for (let session = 0; session < healing.sessionDays.length; session += 1) {
    if ((healing.sessionDays[session] as number) <= day) kept -= (healing.lostVolumeMm3[session] as number) / healing.treatedVolumeMm3;
  }
  const most = read(high, column) - kept;
  if (most <= 1e-6) return;
  out.set(clamp((read(low, column) - kept) / most, 0, 1), clamp((read(values, column) - kept) / most, 0, 1));
}

/** Whether the range that the picture is to show is still being computed. */
export function awaitsRange({ rendering, measures }: SessionState): boolean {
  return rendering.doubt && measures !== null && measures.low === measures.values;
}

function read(series: Float32Array, column: number): number {
  const left = Math.min(Math.floor(column), series.length - 1);
  const from = series[left] as number;
  return from + ((series[Math.min(left + 1, series.length - 1)] as number) - from) * (column - left);
}
