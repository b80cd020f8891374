/**
 * Integrates the kinetics of all nodes over the time grid, with the neighbours' sums evaluated again in the corrector
 * (second order). Nodes of a session join at its column; the signals of a class are means over its nodes.
 * Leaves out depth: one node stands for the whole channel.
 */
import type { Coupling } from './coupling';
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
] as const;
export type NetworkSignals = Readonly<Record<(typeof NETWORK_SIGNALS)[number], Float64Array>>;

export interface Progress {
  /** Called at every column with its index; may throw to stop. */
  readonly onColumn?: (column: number) => void;
}

/** Rows × columns of every network signal, row-major; exactly 0 before a row's session. */
export function integrateNetwork(
  nodes: NetworkNodes,
  coupling: Coupling,
  grid: TimeGrid,
  parameters: HealingParameters,
  factors: RateFactors,
  progress: Progress = {},
): NetworkSignals {
  const { days, columnAfterSession } = grid;
  const columns = days.length;
  const kinetics = createKinetics(parameters, factors);
  const make = () => new Float64Array(nodes.count * STATES);
  const state = make();
  const predicted = make();
  const [production, loss, production2, loss2] = [make(), make(), make(), make()];
  const perNode = () => new Float64Array(nodes.count);
  const [ownC, ownT, ownF, allC, allT, allF] = [perNode(), perNode(), perNode(), perNode(), perNode(), perNode()];
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
    }
  };

  for (let column = 1; column < columns; column += 1) {
    progress.onColumn?.(column);
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
      advance(state, predicted, values, dt, production, loss);
      gather(predicted);
      kinetics.rates(predicted, active, allC, allT, allF, production2, loss2);
      advanceCorrected(state, values, dt, production, loss, production2, loss2);
    }
    gather(state);
    record(column);
  }
  return signals;
}
