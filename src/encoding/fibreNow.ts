/** A fibre vertex on a day, as it is drawn: where it has slid to, and in which of the two colours. CPU twins of fibreAge and fibrePath. */
import { smoothstep } from '@/lib/interpolate';
import type { EncodedHealing } from './encodedHealing';
import { GATHER_DAYS } from './fibreLayout';
import type { FibreVertex } from './readFibreVertex';

/** 0 where it was laid … 1 in its cord. */
export function gatheredShare(ageDays: number): number {
  return smoothstep(Math.log(GATHER_DAYS[0]), Math.log(GATHER_DAYS[1]), Math.log(Math.max(ageDays, 1)));
}

/** mm, `positionSkin`. */
export function placeNow({ positionMm, gatherMm, birthDay }: FibreVertex, day: number): readonly [number, number, number] {
  const cord = gatheredShare(day - birthDay);
  return [positionMm[0] + cord * gatherMm[0], positionMm[1] + cord * gatherMm[1], positionMm[2] + cord * gatherMm[2]];
}

/** Whether it still has the colour of young, type III rich collagen. */
export function isYoung({ matrix }: EncodedHealing, { rank, birthDay }: FibreVertex, day: number): boolean {
  return rank < Math.exp(-(matrix['shareRate'] ?? 0) * (day - birthDay));
}
