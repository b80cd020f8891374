/**
 * Kinetics at a puncture: w wound gate, D debris, f clot, P platelet factors, N neutrophils, Mo monocytes in transit, M1 and
 * M2 macrophages, fibroblasts A (activated) → B → F (secretory) → Q (remodelling). Every rate is production − loss · state,
 * so no state can become negative. Signals C and T are quasi-steady: own sources plus those of neighbours.
 *   y⁺ = (y + dt·P(1 + z/2 + z²/6)) / (1 + z + z²/2 + z³/6), z = dt·L, P and L averaged over predictor and corrector.
 * In reality single cells crawl and talk; here their densities, scaled to the peak of one isolated reference puncture.
 */
import type { HealingParameters } from './parameters';

export const STATES = 12;
export const W = 0;
export const D = 1;
export const CLOT = 2;
export const P = 3;
export const N = 4;
export const MO = 5;
export const M1 = 6;
export const M2 = 7;
export const A = 8;
export const B = 9;
export const F = 10;
export const Q = 11;

/** Below this a state is set to 0: subnormal numbers cost several times more. */
const FLUSH = 1e-12;

/** Changes that a person or a site makes to the rates. */
export interface RateFactors {
  /** Vessel supply: recruitment of leukocytes. */
  readonly supply: number;
  /** Maturation of fibroblasts. */
  readonly maturation: number;
}

export interface Kinetics {
  /** Own inflammatory and growth signal and fibroblasts of nodes 0 .. count − 1. */
  own(state: Float64Array, count: number, inflammation: Float64Array, growth: Float64Array, cells: Float64Array): void;
  /** Production and loss of every state of nodes 0 .. count − 1; `far…` are the neighbours' sums. */
  rates(
    state: Float64Array,
    count: number,
    inflammation: Float64Array,
    growth: Float64Array,
    cells: Float64Array,
    production: Float64Array,
    loss: Float64Array,
  ): void;
  /** Collagen deposition rate R from F, Q and the total growth signal. */
  deposition(secretory: number, remodelling: number, growth: number): number;
}

/** `inflammation`, `growth` and `cells` given to `rates` are totals: own plus neighbours. `viable` = share of living tissue around each node, from which fibroblasts come. */
export function createKinetics(p: HealingParameters, factors: RateFactors, viable: Float64Array | null = null): Kinetics {
  const sCN = p.inflammationFromNeutrophils;
  const sC1 = p.inflammationFromMacrophages;
  const KA = p.inflammationHalfByRepair;
  const sTP = p.growthFromPlatelets;
  const sT1 = p.growthFromInflammatory;
  const sT2 = p.growthFromRepair;
  const sTF = p.growthFromFibroblasts;
  const KC2 = p.inflammationHalf * p.inflammationHalf;
  const KT = p.growthHalf;
  const kN = p.neutrophilInflux * factors.supply;
  const kmon = p.monocyteInflux * factors.supply;
  const kmat = p.fibroblastMaturation * factors.maturation;
  const { woundGateDecay: kw, debrisClearance: kD0, debrisClearanceByNeutrophils: kDN, debrisClearanceByMacrophages: kDM } = p;
  const { clotLoss: kf0, clotLossByMacrophages: kfM, plateletDecay: kP, neutrophilLoss: dN, neutrophilLossByMacrophages: kNM } = p;
  const { repairSwitch: k12, repairSwitchByGrowth: k12T, inflammatoryLoss: dM1, repairLoss: dM2, fibroblastInflux: kFin } = p;
  const { fibroblastGrowth: rF, fibroblastActivatedLoss: dA, fibroblastLoss: dF, remodellerLoss: dR } = p;
  const { depositionByGrowth: aT, remodellerRate: rr } = p;
  const perTransit = 1 / p.monocyteTransitDays;
  const perCapacity = 1 / p.fibroblastCapacity;
  const toQ = p.remodellerShare * dF;

  return {
    own(state, count, inflammation, growth, cells) {
      for (let i = 0, o = 0; i < count; i += 1, o += STATES) {
        const fibroblasts = state[o + B]! + state[o + F]!;
        const inflammatory = state[o + M1]!;
        const repair = state[o + M2]!;
        inflammation[i] = (state[o + D]! + sCN * state[o + N]! + sC1 * inflammatory) / (1 + repair / KA);
        growth[i] = sTP * state[o + P]! + sT1 * inflammatory + sT2 * repair + sTF * fibroblasts;
        cells[i] = state[o + A]! + fibroblasts;
      }
    },
    rates(state, count, inflammation, growth, cells, production, loss) {
      for (let i = 0, o = 0; i < count; i += 1, o += STATES) {
        const c2 = inflammation[i]! * inflammation[i]!;
        const hC = c2 / (KC2 + c2);
        const hT = growth[i]! / (KT + growth[i]!);
        const gate = state[o]!;
        const macrophages = state[o + M1]! + state[o + M2]!;
        const polarise = k12 + k12T * hT;
        production[o] = 0;
        loss[o] = kw;
        production[o + D] = 0;
        loss[o + D] = kD0 + kDN * state[o + N]! + kDM * macrophages;
        production[o + CLOT] = 0;
        loss[o + CLOT] = kf0 + kfM * macrophages;
        production[o + P] = 0;
        loss[o + P] = kP;
        production[o + N] = kN * hC * gate;
        loss[o + N] = dN + kNM * macrophages;
        production[o + MO] = kmon * hC * gate;
        loss[o + MO] = perTransit;
        production[o + M1] = state[o + MO]! * perTransit;
        loss[o + M1] = polarise + dM1;
        production[o + M2] = polarise * state[o + M1]!;
        loss[o + M2] = dM2;
        production[o + A] = (viable ? viable[i]! : 1) * kFin * hT * hT * gate + rF * hT * state[o + A]!;
        loss[o + A] = rF * hT * cells[i]! * perCapacity + dA + kmat;
        production[o + B] = kmat * state[o + A]!;
        loss[o + B] = kmat;
        production[o + F] = kmat * state[o + B]!;
        loss[o + F] = dF;
        production[o + Q] = toQ * state[o + F]!;
        loss[o + Q] = dR;
      }
    },
    deposition: (secretory, remodelling, growth) => secretory * (1 + (aT * growth) / (KT + growth)) + rr * remodelling,
  };
}

/** One rational-exponential step of `values` numbers; production and loss are those given, or their mean with a second pair. */
export function advance(from: Float64Array, to: Float64Array, values: number, dt: number, production: Float64Array, loss: Float64Array): void {
  for (let at = 0; at < values; at += 1) {
    const z = loss[at]! * dt;
    to[at] = (from[at]! + dt * production[at]! * (1 + z * (0.5 + z / 6))) / (1 + z * (1 + z * (0.5 + z / 6)));
  }
}

export function advanceCorrected(
  state: Float64Array,
  values: number,
  dt: number,
  production: Float64Array,
  loss: Float64Array,
  production2: Float64Array,
  loss2: Float64Array,
): void {
  for (let at = 0; at < values; at += 1) {
    const z = 0.5 * (loss[at]! + loss2[at]!) * dt;
    const made = 0.5 * dt * (production[at]! + production2[at]!);
    const value = (state[at]! + made * (1 + z * (0.5 + z / 6))) / (1 + z * (1 + z * (0.5 + z / 6)));
    state[at] = value < FLUSH ? 0 : value;
  }
}
