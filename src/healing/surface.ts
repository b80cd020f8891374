/**
 * The surface over a puncture. Time runs on the epidermis' own clock (`network.ts`: hours, slowed by germs); two more clocks,
 * that of the barrier and that of the visible hole, start when the gap is closed:
 *   lumen    nine tenths of the needle radius at first, creeping together within hours, then refilled by new matrix
 *   gap      1 − v·(t − lag)/R: the epidermal edge crosses the hole
 *   barrier  1 − e^{−(t − t_closed)/τ_barrier}: horny layer over the closed gap (water, H-04, H-05)
 *   hole     (1 − plug seals) · 1, then e^{−(t − t_closed)/τ_hole}: the slit in the horny layer that tomography and impedance
 *            still find when water loss is back (H-02, H-04)
 *   bleeding share of vessels reached, until the clot has formed
 *   redness  E' = a·C − E/τ plus an immediate flare, both larger where vessels were reached; a flush has a limit
 * In reality holes are slits of many shapes; here they are round and alike within a class.
 */
import { smoothstep } from '@/lib/interpolate';
import type { Classes } from './classes';
import { gapAfter, type NetworkSignals } from './network';
import type { HealingParameters } from './parameters';
import type { PersonFactors } from './person';
import type { Wounds } from './wounds';

const MINUTES_PER_DAY = 1440;

export const SURFACE_SIGNALS = ['lumen', 'epidermalGap', 'barrier', 'erythema', 'crust', 'clot', 'hole', 'flare', 'bleeding'] as const;
export type SurfaceSignals = Readonly<Record<(typeof SURFACE_SIGNALS)[number], Float64Array>>;

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
  person: PersonFactors,
  p: HealingParameters,
): SurfaceSignals {
  const columns = days.length;
  const make = () => new Float64Array(classes.count * columns);
  const out = {
    lumen: make(), epidermalGap: make(), barrier: make().fill(1), erythema: make(), crust: make(), clot: make(), hole: make(), flare: make(), bleeding: make(),
  };
  const closes = classMeans(wounds.closesHours, classes);
  const bleeding = classMeans(wounds.bleeding, classes);
  const size = classMeans(wounds.size, classes);
  for (let row = 0; row < classes.count; row += 1) {
    const first = columnAfterSession[classes.sessionOfClass[row]!]!;
    const start = days[first]!;
    const closedHours = closes[row]!;
    const vessels = p.flareWithoutVessels + (1 - p.flareWithoutVessels) * bleeding[row]!;
    let redness = 0;
    for (let column = first; column < columns; column += 1) {
      const at = row * columns + column;
      const age = days[column]! - start;
      const hours = network.epidermalHours[at]!;
      const beyond = Math.max(0, hours - closedHours);
      const refilled = Math.min(1, laid[at]! / refillUnits);
      const walls = p.lumenRelaxedShare + (1 - p.lumenRelaxedShare) * Math.exp(-hours / p.lumenRelaxHours);
      out.lumen[at] = p.lumenRecoilShare * walls * (1 - 0.95 * refilled);
      out.epidermalGap[at] = gapAfter(hours, closedHours, p);
      out.barrier[at] = hours <= closedHours ? 0 : 1 - Math.exp(-beyond / (p.cornifyHours * person.cornifying));
      out.hole[at] = (1 - p.plugSeals * plugShare(hours, p)) * Math.exp(-beyond / (p.holeSealHours * person.sealing));
      out.crust[at] =
        bleeding[row]! *
        smoothstep(0.5 * p.crustOnsetDays, 2 * p.crustOnsetDays, age) *
        (1 - smoothstep(p.crustShedDays, p.crustGoneDays, age));
      const formed = 1 - Math.exp((-MINUTES_PER_DAY * age) / p.clotFormingMinutes);
      out.bleeding[at] = bleeding[row]! * (1 - formed);
      out.clot[at] = network.clot[at]! * formed * (0.3 + 0.7 * bleeding[row]!);
      if (column > first) {
        const dt = days[column]! - days[column - 1]!;
        const fade = Math.exp(-dt / p.erythemaDays);
        const drive = (p.erythemaFromInflammation * (network.inflammation[at]! + network.inflammation[at - 1]!)) / 2;
        redness = redness * fade + drive * p.erythemaDays * (1 - fade);
      }
      out.flare[at] = size[row]! * vessels * Math.exp(-age / p.flareDays);
      const drawn = vessels * redness + p.erythemaPulse * out.flare[at]!;
      out.erythema[at] = person.rednessSeen * p.erythemaMost * (1 - Math.exp(-drawn / p.erythemaMost));
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
