/**
 * What each puncture is to the tissue: its wound size q, the platelets it sets free, and the dermis its channel displaced.
 *   q        = min(cap, (V/V_ref)^⅓), V = π R_w² h; V_ref is a channel of 75 µm core radius and 1.5 mm depth
 *   bleeding = 1 − e^{−(h − top of the plexus)/λ}: the deeper below the first vessels, the surer one of some size is met
 *   lost     = a · length in the dermis · share of it that was there: channels of a session overlap, so together they take
 *              1 − e^{−x} of what earlier sessions left, x = Σ a ÷ surface, a the area of a relaxed, tapering channel
 * In reality it depends on which vessel is hit; here on depth alone, against one plexus depth per person. Capillary loops
 * above the plexus are met by any needle and leave no drop.
 */
import { BLOCK_WIDTH_MM } from '@/lib/block';
import type { Anatomy } from '@/skin/anatomy';
import type { Treatment } from '@/treatment/treatment';
import { coreRadiusMm } from './coupling';
import type { HealingParameters } from './parameters';
import type { PersonFactors } from './person';

const REFERENCE_VOLUME = 0.075 * 0.075 * 1.5;
/** How far above the middle of the plexus its first vessels lie. */
const PLEXUS_TOP_MM = 0.05;

export interface Wounds {
  readonly size: Float64Array;
  readonly platelets: Float64Array;
  /** Share of vessels reached, 0..1: bleeding and crust. */
  readonly bleeding: Float64Array;
  /** Hours until the epidermis has closed over the hole. */
  readonly closesHours: Float64Array;
  /** Length of the channel in the dermis, mm. */
  readonly dermalLengthMm: Float64Array;
  /** Dermis lost to the relaxed channel, mm³. */
  readonly lostMm3: Float64Array;
}

export function woundsOf(treatment: Treatment, anatomy: Anatomy, person: PersonFactors, p: HealingParameters): Wounds {
  const { count, depthMm, radiusMm } = treatment.punctures;
  const make = () => new Float64Array(count);
  const wounds = { size: make(), platelets: make(), bleeding: make(), closesHours: make(), dermalLengthMm: make(), lostMm3: make() };
  const dermisEndsMm = anatomy.epidermisMm + anatomy.dermisMm;
  const vesselsBeginMm = anatomy.superficialPlexusMm - PLEXUS_TOP_MM;
  for (let i = 0; i < count; i += 1) {
    const depth = depthMm[i]!;
    const radius = radiusMm[i]!;
    const core = coreRadiusMm(radius, p);
    wounds.size[i] = Math.min(p.woundSizeCap, Math.cbrt((core * core * depth) / REFERENCE_VOLUME));
    wounds.bleeding[i] = 1 - Math.exp(-Math.max(0, depth - vesselsBeginMm) / p.bleedingDepthMm);
    wounds.platelets[i] = wounds.size[i]! * (p.plateletShareShallow + (1 - p.plateletShareShallow) * wounds.bleeding[i]!);
    wounds.closesHours[i] = closureHours(radius * 1000, person, p);
    wounds.dermalLengthMm[i] = Math.max(0, Math.min(depth, dermisEndsMm) - anatomy.epidermisMm);
    wounds.lostMm3[i] = channelAreaMm2(radius, p) * wounds.dermalLengthMm[i]!;
  }
  overlap(wounds.lostMm3, treatment, p);
  return wounds;
}

function channelAreaMm2(radiusMm: number, p: HealingParameters): number {
  return Math.PI * (p.relaxedLumenShare * radiusMm) ** 2 * p.taperVolumeShare;
}

/** No dermis is lost twice, however many channels there are. */
function overlap(lostMm3: Float64Array, { punctures, sessionDays }: Treatment, p: HealingParameters): void {
  const area = sessionDays.map(() => 0);
  for (let i = 0; i < punctures.count; i += 1) area[punctures.session[i]!]! += channelAreaMm2(punctures.radiusMm[i]!, p) / BLOCK_WIDTH_MM ** 2;
  let left = 1;
  const factor = area.map((x) => {
    const own = x > 1e-9 ? (left * (1 - Math.exp(-x))) / x : left;
    left *= Math.exp(-x);
    return own;
  });
  for (let i = 0; i < punctures.count; i += 1) lostMm3[i]! *= factor[punctures.session[i]!]!;
}

/** Hours until the epidermis has closed over a hole of a radius in µm. */
export function closureHours(radiusUm: number, person: Pick<PersonFactors, 'epidermis'>, p: HealingParameters): number {
  return p.keratinocyteLagHours + radiusUm / (p.keratinocyteSpeedUmPerHour * person.epidermis);
}
