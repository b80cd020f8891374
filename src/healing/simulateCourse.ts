/**
 * The course of healing without fibres: network, surface and deposits of one scenario. The full simulation adds fibres to
 * it; the ranges run it alone, many times, on classes.
 */
import { describeAnatomy } from '@/skin/describeAnatomy';
import type { Anatomy } from '@/skin/anatomy';
import { lastDay, type Scenario } from '@/treatment/scenario';
import { simulatePass } from '@/treatment/simulatePass';
import type { Punctures, Treatment } from '@/treatment/treatment';
import { type Classes, classifyPunctures } from './classes';
import { coreRadiusMm, type Coupling, createClassCoupling, createPunctureCoupling } from './coupling';
import type { CrowdTable } from './crowdTable';
import { createDeposits, type Deposits, sessionCrowding } from './deposits';
import { createInfection } from './infection';
import { kernelAreaMm2 } from './kernel';
import { integrateNetwork, type NetworkNodes, type NetworkSignals } from './network';
import type { HealingParameters } from './parameters';
import { type PersonFactors, personFactors } from './person';
import { type ReferenceChannel, referenceChannel, treatedVolumeMm3 } from './scale';
import { classMeans, type SurfaceSignals, surfaceSignals } from './surface';
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

export interface CourseOptions {
  /** Nodes of the network are classes, whatever the plan. */
  readonly classNetwork?: boolean;
  /** Classes and their coupling, counted once for many parameter sets. */
  readonly crowd?: CrowdTable;
  /** A coarser time grid than usual. */
  readonly mostColumns?: number;
  readonly onShare?: (share: number) => void;
}

export function settingOf(scenario: Scenario): Setting {
  const anatomy = describeAnatomy(scenario.skin);
  return { scenario, anatomy, treatment: simulatePass(scenario, anatomy) };
}

export function simulateCourse(
  setting: Setting,
  parameters: HealingParameters,
  options: CourseOptions = {},
): Course {
  const { scenario, anatomy, treatment } = setting;
  const { punctures, sessionDays } = treatment;
  const person = personFactors(scenario.skin, parameters);
  const wounds = woundsOf(treatment, anatomy, person, parameters);
  const grid = createTimeGrid(punctures.count > 0 ? sessionDays : [], lastDay(scenario.plan), options.mostColumns);
  const byClass = options.classNetwork === true || options.crowd !== undefined || crowdedFirstSession(treatment);
  const { classes, crowding, links } = couplings(punctures, parameters, byClass, options.crowd);
  const viable = viableTissue(classes, crowding, coreRadiusMm(punctures.radiusMm[0] ?? 0, parameters), parameters);
  const nodes = byClass ? classNodes(classes, wounds, viable) : punctureNodes(treatment, classes, wounds, viable);
  const columns = grid.days.length;
  const lastToClose = wounds.closesHours.reduce((a, b) => Math.max(a, b), 0);
  const network = integrateNetwork(nodes, links, grid, parameters, person, {
    infection: createInfection(scenario.aftercare, lastToClose, parameters),
    onColumn: (column) => options.onShare?.(column / columns),
  });
  const reference = referenceChannel(parameters);
  const deposits = createDeposits(treatment, anatomy, wounds, classes, crowding, network, grid.days, reference, person, parameters);
  const volume = treatedVolumeMm3(scenario.plan, anatomy, treatment.reachedShare);
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
    surface: surfaceSignals(classes, grid.days, grid.columnAfterSession, network, deposits.laid, reference.refillUnits, wounds, person, parameters),
    deposits,
    reference,
    treatedVolumeMm3: volume,
    lostVolumeMm3,
  };
}

/** Classes, what their members feel of one another, and what the nodes of the network feel. */
function couplings(punctures: Punctures, parameters: HealingParameters, byClass: boolean, crowd: CrowdTable | undefined) {
  if (crowd) {
    const crowding = crowd.coupling(punctures.count > 0 ? punctures.radiusMm[0]! : 0, parameters);
    return { classes: crowd.classes, crowding, links: crowding };
  }
  const fine = createPunctureCoupling(punctures, parameters);
  const classes = classifyPunctures(punctures, fine);
  const crowding = createClassCoupling(fine, classes.classOf, classes.count);
  return { classes, crowding, links: byClass ? crowding : fine };
}

/** Per class: e^{−n π R²}, n the density of punctures of the same session around its members, R the core with its crushed rim. */
function viableTissue(classes: Classes, crowding: Coupling, coreMm: number, p: HealingParameters): Float64Array {
  const perArea = (Math.PI * coreMm * coreMm) / kernelAreaMm2(p.growthRangeUm / 1000, coreMm);
  return sessionCrowding(classes, crowding).map((near) => Math.exp(-near * perArea));
}

function crowdedFirstSession(treatment: Treatment): boolean {
  const { count, session } = treatment.punctures;
  return count > MOST_NODES_PER_SESSION && session[MOST_NODES_PER_SESSION] === session[0];
}

function punctureNodes(treatment: Treatment, classes: Classes, wounds: Wounds, viable: Float64Array): NetworkNodes {
  return {
    count: treatment.punctures.count,
    session: treatment.punctures.session,
    size: wounds.size,
    platelets: wounds.platelets,
    closesHours: wounds.closesHours,
    viable: Float64Array.from(classes.classOf, (row) => viable[row]!),
    row: classes.classOf,
    rowCount: classes.count,
  };
}

function classNodes(classes: Classes, wounds: Wounds, viable: Float64Array): NetworkNodes {
  return {
    count: classes.count,
    session: classes.sessionOfClass,
    size: classMeans(wounds.size, classes),
    platelets: classMeans(wounds.platelets, classes),
    closesHours: classMeans(wounds.closesHours, classes),
    viable,
    row: Uint8Array.from({ length: classes.count }, (_, row) => row),
    rowCount: classes.count,
  };
}
