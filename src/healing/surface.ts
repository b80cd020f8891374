/**
 * The surface over a puncture, closed forms of the time since its session (only redness is integrated):
 *   lumen    nine tenths of the needle radius at first, creeping together within hours, then refilled by new matrix
 *   gap      1 − v·(t − lag)/R: the epidermal edge crosses the hole
 *   barrier  1 − e^{−(t − t_closed)/τ}: horny layer over the closed gap
 *   redness  E' = a·C − E/τ plus an immediate flare
 * In reality holes are slits of many shapes; here they are round and alike within a class.
 */
import { smoothstep } from '@/lib/interpolate';
import type { Classes } from './classes';
import type { NetworkSignals } from './network';
import type { HealingParameters } from './parameters';
import type { PersonFactors } from './person';
import { minutesOf, type Wounds } from './wounds';

export const SURFACE_SIGNALS = ['lumen', 'epidermalGap', 'barrier', 'erythema', 'crust', 'clot'] as const;
export type SurfaceSignals = Readonly<Record<(typeof SURFACE_SIGNALS)[number], Float64Array>>;

/** Hours until the epidermis has closed over a hole of a radius in µm. */
export function closureHours(radiusUm: number, person: PersonFactors, p: HealingParameters): number {
  return p.keratinocyteLagHours + radiusUm / (p.keratinocyteSpeedUmPerHour * person.epidermis);
}

/** Share of the channel that clot, cells and fluid fill so many hours after the pass. */
export function plugShare(hours: number, p: HealingParameters): number {
  return 1 - Math.exp(-hours / p.plugHours);
}

export function surfaceSignals(
  classes: Classes,
  days: Float64Array,
  columnAfterSession: readonly number[],
  network: NetworkSignals,
  laid: Float64Array,
  refillUnits: number,
  wounds: Wounds,
  radiusMm: Float32Array,
  person: PersonFactors,
  p: HealingParameters,
): SurfaceSignals {
  const columns = days.length;
  const make = () => new Float64Array(classes.count * columns);
  const out = { lumen: make(), epidermalGap: make(), barrier: make().fill(1), erythema: make(), crust: make(), clot: make() };
  const radius = classMeans(radiusMm, classes);
  const bleeding = classMeans(wounds.bleeding, classes);
  const size = classMeans(wounds.size, classes);
  for (let row = 0; row < classes.count; row += 1) {
    const first = columnAfterSession[classes.sessionOfClass[row]!]!;
    const start = days[first]!;
    const closedHours = closureHours(radius[row]! * 1000, person, p);
    let redness = 0;
    for (let column = first; column < columns; column += 1) {
      const at = row * columns + column;
      const age = days[column]! - start;
      const hours = age * 24;
      const refilled = Math.min(1, laid[at]! / refillUnits);
      const walls = p.lumenRelaxedShare + (1 - p.lumenRelaxedShare) * Math.exp(-hours / p.lumenRelaxHours);
      out.lumen[at] = p.lumenRecoilShare * walls * (1 - 0.95 * refilled);
      out.epidermalGap[at] = Math.max(0, Math.min(1, 1 - (hours - p.keratinocyteLagHours) / (closedHours - p.keratinocyteLagHours)));
      out.barrier[at] = hours <= closedHours ? 0 : 1 - Math.exp(-(hours - closedHours) / (p.cornifyHours * person.cornifying));
      out.crust[at] =
        bleeding[row]! *
        smoothstep(0.5 * p.crustOnsetDays, 2 * p.crustOnsetDays, age) *
        (1 - smoothstep(p.crustShedDays, p.crustGoneDays, age));
      const formed = 1 - Math.exp(-minutesOf(age) / p.clotFormingMinutes);
      out.clot[at] = network.clot[at]! * formed * (0.3 + 0.7 * bleeding[row]!);
      if (column > first) {
        const dt = days[column]! - days[column - 1]!;
        const fade = Math.exp(-dt / p.erythemaDays);
        const drive = (p.erythemaFromInflammation * (network.inflammation[at]! + network.inflammation[at - 1]!)) / 2;
        redness = redness * fade + drive * p.erythemaDays * (1 - fade);
      }
      out.erythema[at] = person.rednessSeen * (redness + size[row]! * p.erythemaPulse * Math.exp(-age / p.erythemaPulseDays));
    }
  }
  return out;
}

/** Mean of a per-puncture quantity over each class. */
export function classMeans(values: ArrayLike<number>, classes: Classes): Float64Array {
  const means = new Float64Array(classes.count);
  for (let i = 0; i < classes.classOf.length; i += 1) means[classes.classOf[i]!]! += values[i]! / classes.members[classes.classOf[i]!]!;
  return means;
}
