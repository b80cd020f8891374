/**
 * The picture of the setting `fibreRealignment`: every fibre is drawn turned as far as its cells turn it until the end of the
 * record (`alignment.ts`), about its own middle and about the surface normal. In reality it turns within days of being laid;
 * here it grows where it will lie. Mass, days and types stay. With the setting off the fibres are the record's own.
 * A fibre that would leave the block is moved back inside; at a cut that keeps it behind the face.
 */
import { createRealignment } from '@/healing/alignment';
import type { Fibres, HealingRecord } from '@/healing/record';
import { BLOCK_HALF_MM } from '@/lib/block';

/** Fibres stay this far inside the block, mm. */
const INSIDE_MM = 0.002;

export function realignFibres(record: HealingRecord): Fibres {
  const realignment = createRealignment(record);
  const { fibres, signals } = record;
  if (!realignment) return fibres;
  const xMm = fibres.xMm.slice();
  const zMm = fibres.zMm.slice();
  for (let fibre = 0; fibre < fibres.count; fibre += 1) {
    const first = fibres.firstVertex[fibre]!;
    const last = fibres.firstVertex[fibre + 1]! - 1;
    const dx = xMm[last]! - xMm[first]!;
    const dz = zMm[last]! - zMm[first]!;
    if (dx * dx + dz * dz < 1e-8) continue;
    const middle = (first + last) >> 1;
    const angle = axial(Math.atan2(dz, dx) - realignment.axisRad);
    const turned = realignment.turned(angle, fibres.birthDay[middle]!, signals.classOf[fibres.puncture[fibre]!]!);
    rotate(xMm, zMm, first, last, middle, turned - angle);
    keepInside(xMm, first, last);
    keepInside(zMm, first, last);
  }
  return { ...fibres, xMm, zMm };
}

/** A direction without a head: −π/2..π/2. */
function axial(angleRad: number): number {
  return angleRad - Math.PI * Math.round(angleRad / Math.PI);
}

function rotate(x: Float32Array, z: Float32Array, first: number, last: number, middle: number, byRad: number): void {
  const [cx, cz] = [x[middle]!, z[middle]!];
  const [cos, sin] = [Math.cos(byRad), Math.sin(byRad)];
  for (let v = first; v <= last; v += 1) {
    const [dx, dz] = [x[v]! - cx, z[v]! - cz];
    x[v] = cx + cos * dx - sin * dz;
    z[v] = cz + sin * dx + cos * dz;
  }
}

function keepInside(coordinate: Float32Array, first: number, last: number): void {
  let [low, high] = [Infinity, -Infinity];
  for (let v = first; v <= last; v += 1) {
    low = Math.min(low, coordinate[v]!);
    high = Math.max(high, coordinate[v]!);
  }
  const edge = BLOCK_HALF_MM - INSIDE_MM;
  const shift = high > edge ? edge - high : low < -edge ? -edge - low : 0;
  if (shift !== 0) for (let v = first; v <= last; v += 1) coordinate[v]! += shift;
}
