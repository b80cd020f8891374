/**
 * The course of healing without fibres: network, surface and deposits of one scenario. The full simulation adds fibres to
 * it; the ranges run it alone, many times, on classes.
 */
import { describeAnatomy } from '@/skin/describeAnatomy';
import type { Anatomy } from '@/skin/anatomy';
import { lastDay, type Scenario } from '@/treatment/scenario';
import { simulatePass } from '@/treatment/simulatePass';
import type { Treatment } from '@/treatment/treatment';
import { type Classes, classifyPunctures } from './classes';
import { type Coupling, createClassCoupling, createPunctureCoupling } from './coupling';
import { cumulative } from './cumulative';
import type { Deposits } from './layFibres';
import { integrateNetwork, type NetworkNodes, type NetworkSignals } from './network';
import type { HealingParameters } from './parameters';
import { type PersonFactors, personFactors } from './person';
import { depositYields, matrixLossOf, type ReferenceChannel, referenceChannel, treatedVolumeMm3 } from './scale';
import { type SurfaceSignals, surfaceSignals } from './surface';
import { createTimeGrid } from './timeGrid';
import { type Wounds, woundsOf } from './wounds';

/**
 * With more punctures than this in the first session a node of the network is a class, not a puncture: a tenth of the
 * work for a deposit within 3 %. The first session decides, so that later ones never change how it is computed.
 */
export const MOST_NODES_PER_SESSION = 150;

export interface Setting {
  readonly scenario: Scenario;
  readonly anatomy: Anatomy;
  readonly treatment: Treatment;
}

export interface Course {
  readonly setting: Setting;
  readonly parameters: HealingParameters;
  readonly person: PersonFactors;
  readonly wounds: Wounds;
  readonly classes: Classes;
  readonly days: Float64Array;
  /** Column that holds the state just after each session. */
  readonly columnAfterSession: readonly number[];
  readonly network: NetworkSignals;
  readonly surface: SurfaceSignals;
  readonly deposits: Deposits;
  readonly reference: ReferenceChannel;
  readonly treatedVolumeMm3: number;
  /** Dermis lost to the channels of each session, mm³. */
  readonly lostVolumeMm3: Float64Array;
}

export function settingOf(scenario: Scenario): Setting {
  const anatomy = describeAnatomy(scenario.skin);
  return { scenario, anatomy, treatment: simulatePass(scenario, anatomy) };
}

export function simulateCourse(
  setting: Setting,
  parameters: HealingParameters,
  options: { readonly classNetwork?: boolean; readonly onShare?: (share: number) => void } = {},
): Course {
  const { scenario, anatomy, treatment } = setting;
  const { punctures, sessionDays } = treatment;
  const person = personFactors(scenario.skin, parameters);
  const wounds = woundsOf(treatment, anatomy, parameters);
  const grid = createTimeGrid(punctures.count > 0 ? sessionDays : [], lastDay(scenario.plan));
  const coupling = createPunctureCoupling(punctures, parameters);
  const classes = classifyPunctures(punctures, coupling);
  const byClass = options.classNetwork === true || crowdedFirstSession(treatment);
  const { nodes, links } = byClass ? classNodes(classes, coupling, wounds) : punctureNodes(treatment, classes, coupling, wounds);
  const columns = grid.days.length;
  const network = integrateNetwork(nodes, links, grid, parameters, person, {
    onColumn: (column) => options.onShare?.(column / columns),
  });
  const reference = referenceChannel(parameters);
  const laid = cumulative(network.depositionRate, grid.days);
  const volume = treatedVolumeMm3(scenario.plan, anatomy);
  const lostVolumeMm3 = new Float64Array(sessionDays.length);
  for (let i = 0; i < punctures.count; i += 1) lostVolumeMm3[punctures.session[i]!]! += wounds.lostMm3[i]!;
  return {
    setting,
    parameters,
    person,
    wounds,
    classes,
    days: grid.days,
    columnAfterSession: grid.columnAfterSession,
    network,
    surface: surfaceSignals(classes, grid.days, grid.columnAfterSession, network, laid, reference.refillUnits, wounds, punctures.radiusMm, person, parameters),
    deposits: {
      days: grid.days,
      classes,
      laid,
      depositionRate: network.depositionRate,
      matrixLoss: matrixLossOf(network, grid.days, parameters),
      yields: depositYields(treatment, anatomy, wounds, volume, reference, person, parameters),
    },
    reference,
    treatedVolumeMm3: volume,
    lostVolumeMm3,
  };
}

function crowdedFirstSession(treatment: Treatment): boolean {
  const { count, session } = treatment.punctures;
  return count > MOST_NODES_PER_SESSION && session[MOST_NODES_PER_SESSION] === session[0];
}

function punctureNodes(treatment: Treatment, classes: Classes, coupling: Coupling, wounds: Wounds) {
  const nodes: NetworkNodes = {
    count: treatment.punctures.count,
    session: treatment.punctures.session,
    size: wounds.size,
    platelets: wounds.platelets,
    row: classes.classOf,
    rowCount: classes.count,
  };
  return { nodes, links: coupling };
}

function classNodes(classes: Classes, coupling: Coupling, wounds: Wounds) {
  const size = new Float64Array(classes.count);
  const platelets = new Float64Array(classes.count);
  classes.classOf.forEach((row, puncture) => {
    size[row]! += wounds.size[puncture]! / classes.members[row]!;
    platelets[row]! += wounds.platelets[puncture]! / classes.members[row]!;
  });
  const nodes: NetworkNodes = {
    count: classes.count,
    session: classes.sessionOfClass,
    size,
    platelets,
    row: Uint8Array.from({ length: classes.count }, (_, row) => row),
    rowCount: classes.count,
  };
  return { nodes, links: createClassCoupling(coupling, classes.classOf, classes.count) };
}
