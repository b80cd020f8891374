/**
 * Germs in a puncture, 0 none … 1 as many as it can hold: what dirty hands and early make-up bring in while the hole gapes.
 *   b' = r·b·(1 − b) + entry·brought(t)·gap(t) − (resting + kN·N/(1 + b/half) + immune·(1 − w))·b
 * and back on healing: C + b·germSignal; debris cleared 1/(1 + germHindrance·b) as fast, the epidermal edge and the
 * turn of macrophages to repair slowed likewise, fibroblasts called less; young collagen digested (Λ' + collagenaseFromGerms·b).
 * Growth alone would make two steady states; as the wound closes (w → 0) the immune term outgrows it for every value in
 * range (`immuneKilling.low + bacteriaResting.low > bacteriaGrowth.high`), so every course ends clean: a test holds that.
 * In reality species, dose and host decide; here one germ and a host who copes. Structure after Reynolds et al. 2006 (recalled).
 */
import { clamp } from '@/lib/interpolate';
import type { Aftercare } from '@/treatment/scenario';
import type { HealingParameters } from './parameters';

const HOURS_PER_DAY = 24;

export interface Infection {
  /** Germs brought in per day at a puncture of an age, whose gap is open by a share. */
  entry(ageDays: number, gap: number): number;
  /** Growth and loss rates at a germ level, neutrophils and wound gate. */
  growth(germs: number): number;
  loss(germs: number, neutrophils: number, gate: number): number;
}

/** Null where nothing can come in: clean hands and make-up later than the holes close. */
export function createInfection(aftercare: Aftercare, closesHours: number, p: HealingParameters): Infection | null {
  const dirty = aftercare.hygiene === 'dirty-hands' ? p.bacteriaInoculum : 0;
  const early = aftercare.makeupAfterHours < closesHours;
  if (dirty === 0 && !early) return null;
  const makeup = p.bacteriaInoculum * p.bacteriaByMakeup;
  return {
    // A make-up brush touches the face once it is used; the days before it are clean.
    entry: (ageDays, gap) => {
      const painted = early ? clamp((ageDays * HOURS_PER_DAY - aftercare.makeupAfterHours) / 2, 0, 1) : 0;
      return p.bacteriaEntry * gap * (dirty + makeup * painted);
    },
    growth: (germs) => p.bacteriaGrowth * germs,
    loss: (germs, neutrophils, gate) =>
      p.bacteriaGrowth * germs +
      p.bacteriaResting +
      (p.bacteriaKilling * neutrophils) / (1 + germs / p.bacteriaHalf) +
      p.immuneKilling * (1 - gate),
  };
}

/** How much slower debris is cleared and the epidermis closes. */
export function germHindrance(germs: number, p: HealingParameters): number {
  return 1 / (1 + p.germHindrance * germs);
}
