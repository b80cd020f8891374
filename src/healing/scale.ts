/**
 * From deposition units to tissue. One isolated reference channel is integrated at start-up; its kept deposit
 * K = ∫ R(t)·S(kept − t) dt fixes the mass of one unit such that a channel refills its lost dermis to `coreRefill` of
 * native density in young skin and adds its share of the net gain (`deposits.ts`).
 */
import { BLOCK_SURFACE_CM2 } from '@/lib/block';
import type { Anatomy } from '@/skin/anatomy';
import { DEFAULT_SCENARIO, type Plan, sessionDays } from '@/treatment/scenario';
import { meanReachedDepthMm } from '@/treatment/passFigures';
import { removalExponent } from './matrix';
import { cumulative } from './cumulative';
import { integrateNetwork, type NetworkSignals } from './network';
import type { HealingParameters } from './parameters';
import { YOUNG_FACE } from './person';
import { createTimeGrid } from './timeGrid';

const NO_NEIGHBOURS = {
  rowStart: new Uint32Array(2),
  neighbour: new Uint32Array(0),
  inflammation: new Float64Array(0),
  growth: new Float64Array(0),
  capacity: new Float64Array(0),
};

export interface ReferenceChannel {
  /** Deposit units left at `keptAfterDays`. */
  readonly keptUnits: number;
  /** Deposit units laid by `lumenRefillDays`. */
  readonly refillUnits: number;
  /** Elastin precursor made in the end, and days of secretory cells at their peak. */
  readonly elastinPrecursor: number;
  readonly secretoryDays: number;
}

/** One isolated reference puncture in young facial skin. */
export function simulateReferenceSite(lastDay: number, p: HealingParameters): { days: Float64Array; signals: NetworkSignals } {
  const grid = createTimeGrid([0], lastDay);
  const one = Float64Array.of(1);
  const nodes = { count: 1, session: new Uint8Array(1), size: one, platelets: one, viable: one, closesHours: one, row: new Uint8Array(1), rowCount: 1 };
  return { days: grid.days, signals: integrateNetwork(nodes, NO_NEIGHBOURS, grid, p, YOUNG_FACE) };
}

export function referenceChannel(p: HealingParameters): ReferenceChannel {
  const { days, signals } = simulateReferenceSite(365, p);
  const loss = matrixLossOf(signals, days, p);
  const laid = cumulative(signals.depositionRate, days);
  const end = days.findLastIndex((day) => day <= p.keptAfterDays);
  let keptUnits = 0;
  for (let column = 1; column <= end; column += 1) {
    const age = p.keptAfterDays - (days[column]! + days[column - 1]!) / 2;
    const lossSince = loss[end]! - (loss[column]! + loss[column - 1]!) / 2;
    keptUnits += (laid[column]! - laid[column - 1]!) * Math.exp(-removalExponent(age, p) - lossSince);
  }
  const precursor = signals.secretory.map((f, at) => p.elastinFromFibroblasts * f + signals.remodellers[at]!);
  const refilled = days.findLastIndex((day) => day <= p.lumenRefillDays);
  return { keptUnits, refillUnits: laid[refilled]!, elastinPrecursor: cumulative(precursor, days).at(-1)!, secretoryDays: cumulative(signals.secretory, days).at(-1)! };
}

/** Λ of every row: ∫ (q_N·N + q_1·M1 + q_b·b) dt. */
export function matrixLossOf(signals: NetworkSignals, days: Float64Array, p: HealingParameters): Float64Array {
  const rate = signals.neutrophils.map(
    (n, at) => p.collagenaseFromNeutrophils * n + p.collagenaseFromMacrophages * signals.macrophagesInflammatory[at]! + p.collagenaseFromGerms * signals.germs[at]!,
  );
  return cumulative(rate, days);
}

/** Volume that dermal means are over: junction to the mean depth that the plan reaches, or to the end of the dermis, under the whole block, mm³. */
export function treatedVolumeMm3(plan: Plan, anatomy: Anatomy, reachedShare: number): number {
  const untreated = sessionDays(plan).length === 0;
  const depth = meanReachedDepthMm(untreated ? DEFAULT_SCENARIO.plan : plan, anatomy, { reachedShare });
  return BLOCK_SURFACE_CM2 * 100 * Math.max(0.05, Math.min(depth - anatomy.epidermisMm, anatomy.dermisMm));
}
