/**
 * Integrates the kinetics of all nodes over the time grid, with the neighbours' sums evaluated again in the corrector
 * (second order). Nodes of a session join at its column; the signals of a class are means over its nodes. Germs, where any
 * can come in, are stepped after the cells with the cells' new values (first order; they change over days).
 * Leaves out depth: one node stands for the whole channel.
 */
import type { Coupling } from './coupling';
import { germHindrance, type Infection } from './infection';
import { A, advance, advanceCorrected, B, CLOT, createKinetics, D, F, M1, M2, N, P, Q, type RateFactors, STATES, W } from './kinetics';
import type { HealingParameters } from './parameters';
import type { TimeGrid } from './timeGrid';

export interface NetworkNodes {
  readonly count: number;
  /** Ascending. */
  readonly session: Uint8Array;
  /** Wound size q: start value of debris. */
  readonly size: Float64Array;
  /** Start value of platelet factors. */
  readonly platelets: Float64Array;
  /** Share of the tissue around the node that no needle of its session crushed. */
  readonly viable: Float64Array;
  /** Hours until the epidermis has closed over the node's hole. */
  readonly closesHours: Float64Array;
  /** Row of the result that a node is averaged into. */
  readonly row: Uint8Array;
  readonly rowCount: number;
}

/** What the network records per row and column; the rest of a record's signals follow from these. */
export const NETWORK_SIGNALS = [
  'inflammation',
  'growthSignal',
  'neutrophils',
  'macrophagesInflammatory',
  'macrophagesRepair',
  'transition', // B, whose outflow is the birth of secretory fibroblasts
  'secretory', // F
  'fibroblasts',
  'remodellers',
  'depositionRate',
  'woundGate',
  'clot',
  'germs',
  'epidermalHours', // age of the wound as its epidermis counts it: hours, fewer where germs slow it
] as const;
export type NetworkSignals = Readonly<Record<(typeof NETWORK_SIGNALS)[number], Float64Array>>;

export interface NetworkOptions {
  /** Called at every column with its index; may throw to stop. */
  readonly onColumn?: (column: number) => void;
  readonly infection?: Infection | null;
}

/** Rows × columns of every network signal, row-major; exactly 0 before a row's session. */
export function integrateNetwork(
  nodes: NetworkNodes,
  coupling: Coupling,
  grid: TimeGrid,
  parameters: HealingParameters,
  factors: RateFactors,
  options: NetworkOptions = {},
): NetworkSignals {
  const { days, columnAfterSession } = grid;
  const columns = days.length;
  /** Living tissue around each node, of which germs leave less. */
  const viable = Float64Array.from(nodes.viable);
  const kinetics = createKinetics(parameters, factors, viable);
  const make = () => new Float64Array(nodes.count * STATES);
  const state = make();
  const predicted = make();
  const [production, loss, production2, loss2] = [make(), make(), make(), make()];
  const perNode = () => new Float64Array(nodes.count);
  const [ownC, ownT, ownF, allC, allT, allF] = [perNode(), perNode(), perNode(), perNode(), perNode(), perNode()];
  const [germs, hours, age] = [perNode(), perNode(), perNode()];
  const { infection } = options;
  const signals = Object.fromEntries(NETWORK_SIGNALS.map((name) => [name, new Float64Array(nodes.rowCount * columns)])) as Record<
    (typeof NETWORK_SIGNALS)[number],
    Float64Array
  >;
  const share = new Float64Array(nodes.rowCount);
  for (let i = 0; i < nodes.count; i += 1) share[nodes.row[i]!]! += 1;
  for (let row = 0; row < nodes.rowCount; row += 1) share[row] = share[row]! > 0 ? 1 / share[row]! : 0;

  let active = 0;
  let session = 0;

  const gather = (from: Float64Array) => {
    kinetics.own(from, active, ownC, ownT, ownF);
    if (infection) for (let i = 0; i < active; i += 1) ownC[i]! += parameters.germSignal * germs[i]!;
    const { rowStart, neighbour, inflammation, growth, capacity } = coupling;
    for (let i = 0; i < active; i += 1) {
      let c = ownC[i]!;
      let t = ownT[i]!;
      let f = ownF[i]!;
      const end = rowStart[i + 1]!;
      for (let at = rowStart[i]!; at < end; at += 1) {
        const j = neighbour[at]!;
        if (j >= active) break;
        c += inflammation[at]! * ownC[j]!;
        t += growth[at]! * ownT[j]!;
        f += capacity[at]! * ownF[j]!;
      }
      allC[i] = c;
      allT[i] = t;
      allF[i] = f;
    }
  };

  const record = (column: number) => {
    for (let i = 0, o = 0; i < active; i += 1, o += STATES) {
      const at = nodes.row[i]! * columns + column;
      const weight = share[nodes.row[i]!]!;
      signals.inflammation[at]! += weight * allC[i]!;
      signals.growthSignal[at]! += weight * allT[i]!;
      signals.neutrophils[at]! += weight * state[o + N]!;
      signals.macrophagesInflammatory[at]! += weight * state[o + M1]!;
      signals.macrophagesRepair[at]! += weight * state[o + M2]!;
      signals.transition[at]! += weight * state[o + B]!;
      signals.secretory[at]! += weight * state[o + F]!;
      signals.fibroblasts[at]! += weight * (state[o + A]! + state[o + B]! + state[o + F]!);
      signals.remodellers[at]! += weight * state[o + Q]!;
      signals.depositionRate[at]! += weight * kinetics.deposition(state[o + F]!, state[o + Q]!, allT[i]!);
      signals.woundGate[at]! += weight * state[o + W]!;
      signals.clot[at]! += weight * state[o + CLOT]!;
      signals.germs[at]! += weight * germs[i]!;
      signals.epidermalHours[at]! += weight * hours[i]!;
    }
  };

  /** Where germs are, debris is cleared more slowly and macrophages stay inflammatory. */
  const hinder = (made: Float64Array, lost: Float64Array) => {
    for (let i = 0, o = 0; i < active; i += 1, o += STATES) {
      const kept = germHindrance(germs[i]!, parameters);
      lost[o + D]! *= kept;
      made[o + M2]! *= kept;
      lost[o + M1] = parameters.inflammatoryLoss + (lost[o + M1]! - parameters.inflammatoryLoss) * kept;
    }
  };

  const ageSurface = (dt: number) => {
    for (let i = 0, o = 0; i < active; i += 1, o += STATES) {
      hours[i]! += 24 * dt * (infection ? germHindrance(germs[i]!, parameters) : 1);
      age[i]! += dt;
      if (!infection) continue;
      const z = dt * infection.loss(germs[i]!, state[o + N]!, state[o + W]!);
      const made = infection.growth(germs[i]!) + infection.entry(age[i]!, gapAfter(hours[i]!, nodes.closesHours[i]!, parameters));
      const next = (germs[i]! + dt * made * (1 + z / 2 + (z * z) / 6)) / (1 + z + (z * z) / 2 + (z * z * z) / 6);
      germs[i] = next < 1e-6 ? 0 : Math.min(1, next);
      viable[i] = nodes.viable[i]! * germHindrance(germs[i]!, parameters) ** 2;
    }
  };

  for (let column = 1; column < columns; column += 1) {
    options.onColumn?.(column);
    if (column === columnAfterSession[session]) {
      while (active < nodes.count && nodes.session[active] === session) {
        const o = active * STATES;
        state[o + W] = 1;
        state[o + CLOT] = 1;
        state[o + D] = nodes.size[active]!;
        state[o + P] = nodes.platelets[active]!;
        active += 1;
      }
      session += 1;
    } else if (active > 0) {
      const dt = days[column]! - days[column - 1]!;
      const values = active * STATES;
      kinetics.rates(state, active, allC, allT, allF, production, loss);
      if (infection) hinder(production, loss);
      advance(state, predicted, values, dt, production, loss);
      gather(predicted);
      kinetics.rates(predicted, active, allC, allT, allF, production2, loss2);
      if (infection) hinder(production2, loss2);
      advanceCorrected(state, values, dt, production, loss, production2, loss2);
      ageSurface(dt);
    }
    gather(state);
    record(column);
  }
  return signals;
}

/** Share of a hole's radius that is still bare after so many hours of the epidermis' own clock. */
export function gapAfter(hours: number, closesHours: number, p: HealingParameters): number {
  return Math.max(0, Math.min(1, 1 - (hours - p.keratinocyteLagHours) / (closesHours - p.keratinocyteLagHours)));
}
