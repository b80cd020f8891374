/**
 * What each puncture is to the tissue: its wound size q, the platelets it sets free, and the dermis its channel displaced.
 * q = min(cap, (V/V_ref)^⅓) with V = π R_w² h; V_ref is a channel of 75 µm core radius and 1.5 mm depth.
 */
import { smoothstep } from '@/lib/interpolate';
import type { Anatomy } from '@/skin/anatomy';
import type { Treatment } from '@/treatment/treatment';
import { coreRadiusMm } from './coupling';
import type { HealingParameters } from './parameters';

const REFERENCE_VOLUME = 0.075 * 0.075 * 1.5;
const MINUTES_PER_DAY = 1440;

export interface Wounds {
  readonly size: Float64Array;
  readonly platelets: Float64Array;
  /** Share of vessels reached, 0..1: bleeding and crust. */
  readonly bleeding: Float64Array;
  /** Length of the channel in the dermis, mm. */
  readonly dermalLengthMm: Float64Array;
  /** Dermis lost to the relaxed channel, mm³. */
  readonly lostMm3: Float64Array;
}

export function woundsOf(treatment: Treatment, anatomy: Anatomy, p: HealingParameters): Wounds {
  const { count, depthMm, radiusMm } = treatment.punctures;
  const make = () => new Float64Array(count);
  const wounds = { size: make(), platelets: make(), bleeding: make(), dermalLengthMm: make(), lostMm3: make() };
  for (let i = 0; i < count; i += 1) {
    const depth = depthMm[i]!;
    const core = coreRadiusMm(radiusMm[i]!, p);
    const reachesVessels = smoothstep(anatomy.superficialPlexusMm - 0.15, anatomy.superficialPlexusMm + 0.15, depth);
    wounds.size[i] = Math.min(p.woundSizeCap, Math.cbrt((core * core * depth) / REFERENCE_VOLUME));
    wounds.bleeding[i] = reachesVessels;
    wounds.platelets[i] = wounds.size[i]! * (p.plateletShareShallow + (1 - p.plateletShareShallow) * reachesVessels);
    wounds.dermalLengthMm[i] = Math.max(0, depth - anatomy.epidermisMm);
    const relaxed = p.relaxedLumenShare * radiusMm[i]!;
    wounds.lostMm3[i] = Math.PI * relaxed * relaxed * wounds.dermalLengthMm[i]! * p.taperVolumeShare;
  }
  return wounds;
}

/** Days as minutes, for the fast processes of the first hour. */
export function minutesOf(days: number): number {
  return days * MINUTES_PER_DAY;
}
