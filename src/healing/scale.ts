/**
 * From deposition units to tissue. One isolated reference channel is integrated at start-up; its kept deposit
 * K = ∫ R(t)·S(kept − t) dt fixes the mass of one unit such that a channel refills its lost dermis to `coreRefill` of
 * native density in young skin and adds its share of the net gain. The gain saturates as the mean density nears
 * `collagenCeiling`: dρ = (ρ_max − ρ)/(ρ_max − 1) · d(gain), session by session, so later sessions never change earlier ones.
 */
import { BLOCK_SURFACE_CM2 } from '@/lib/block';
import { clamp } from '@/lib/interpolate';
import type { Anatomy } from '@/skin/anatomy';
import { DEFAULT_SCENARIO, type Plan, sessionDays } from '@/treatment/scenario';
import { meanReachedDepthMm } from '@/treatment/passFigures';
import type { Treatment } from '@/treatment/treatment';
import { removalExponent } from './matrix';
import { cumulative } from './cumulative';
import { integrateNetwork, type NetworkSignals } from './network';
import type { HealingParameters } from './parameters';
import { type PersonFactors, YOUNG_FACE } from './person';
import { createTimeGrid } from './timeGrid';
import type { Wounds } from './wounds';

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
  /** Elastin precursor made in the end. */
  readonly elastinPrecursor: number;
}

/** One isolated reference puncture in young facial skin. */
export function simulateReferenceSite(lastDay: number, p: HealingParameters): { days: Float64Array; signals: NetworkSignals } {
  const grid = createTimeGrid([0], lastDay);
  const one = Float64Array.of(1);
  const nodes = { count: 1, session: new Uint8Array(1), size: one, platelets: one, row: new Uint8Array(1), rowCount: 1 };
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
  return { keptUnits, refillUnits: laid[refilled]!, elastinPrecursor: cumulative(precursor, days).at(-1)! };
}

/** Λ of every row: ∫ (q_N·N + q_1·M1) dt. */
export function matrixLossOf(signals: NetworkSignals, days: Float64Array, p: HealingParameters): Float64Array {
  const rate = signals.neutrophils.map(
    (n, at) => p.collagenaseFromNeutrophils * n + p.collagenaseFromMacrophages * signals.macrophagesInflammatory[at]!,
  );
  return cumulative(rate, days);
}

/** mm³ of native dermis per deposition unit, for each puncture. */
export function depositYields(
  treatment: Treatment,
  anatomy: Anatomy,
  wounds: Wounds,
  treatedVolumeMm3: number,
  { keptUnits }: ReferenceChannel,
  person: PersonFactors,
  p: HealingParameters,
): Float64Array {
  const { count, session, depthMm } = treatment.punctures;
  const areaPerPunctureMm2 = 100 / p.referenceDensityPerCm2;
  const halo = wounds.dermalLengthMm.map((length, i) => {
    const stimulus = p.gainWithoutVessels + (1 - p.gainWithoutVessels) * wounds.bleeding[i]!;
    return p.netGainPerSession * stimulus * length * areaPerPunctureMm2;
  });
  const gains = treatment.sessionDays.map(() => 0);
  for (let i = 0; i < count; i += 1) gains[session[i]!]! += halo[i]! / treatedVolumeMm3;
  const headroom = p.collagenCeiling - 1;
  let density = 1;
  const saturation = gains.map((gain) => {
    if (gain <= 0) return 1;
    const after = p.collagenCeiling - (p.collagenCeiling - density) * Math.exp(-gain / headroom);
    const share = (after - density) / gain;
    density = after;
    return share;
  });
  return halo.map((gain, i) => {
    const kept = p.coreRefill * wounds.lostMm3[i]! + gain * saturation[session[i]!]!;
    return (kept * person.collagen * layerFactor(depthMm[i]!, anatomy, p)) / keptUnits;
  });
}

/** Mean deposition factor along a channel through papillary, upper and deep reticular dermis. */
function layerFactor(depthMm: number, anatomy: Anatomy, p: HealingParameters): number {
  const papillaryEnd = anatomy.epidermisMm + anatomy.papillaryDermisMm;
  const upperEnd = papillaryEnd + 0.5 * (anatomy.dermisMm - anatomy.papillaryDermisMm);
  const papillary = clamp(depthMm - anatomy.epidermisMm, 0, anatomy.papillaryDermisMm);
  const upper = clamp(depthMm - papillaryEnd, 0, upperEnd - papillaryEnd);
  const deep = Math.max(0, depthMm - upperEnd);
  const length = papillary + upper + deep;
  if (length <= 0) return 0;
  return (papillary + p.depositionUpperReticular * upper + p.depositionDeepReticular * deep) / length;
}

/** Volume that dermal means are over: junction to the mean depth that the plan reaches, under the whole block, mm³. */
export function treatedVolumeMm3(plan: Plan, anatomy: Anatomy): number {
  const untreated = sessionDays(plan).length === 0;
  const depth = meanReachedDepthMm(untreated ? DEFAULT_SCENARIO.plan : plan, anatomy);
  return BLOCK_SURFACE_CM2 * 100 * Math.max(0.05, depth - anatomy.epidermisMm);
}
