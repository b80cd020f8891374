/**
 * Skin, plan and seed → healing record. Pure: the same scenario gives the same bytes, whatever ran before.
 * Four steps: the pass, the course of cells and surface, the walk of the fibroblasts, the fibres.
 */
import type { Scenario } from '@/treatment/scenario';
import { lastDay } from '@/treatment/scenario';
import { SimulationCancelled } from './cancellation';
import { elastinOf } from './elastin';
import { createFibroblasts } from './fibroblasts';
import { layFibres } from './layFibres';
import { type HealingParameters, resolveParameters } from './parameters';
import { reachOfSessions } from './reach';
import { type ClassSignals, type Fibres, type HealingRecord, SIGNAL_NAMES, type SignalName } from './record';
import { type Course, type Setting, settingOf, simulateCourse } from './simulateCourse';
import { walkFibroblasts } from './walk';

export interface SimulateOptions {
  /** Parameters changed in the Lab, by name. */
  readonly overrides?: Readonly<Record<string, number>>;
  /** Share done, 0..1. */
  readonly onProgress?: (share: number) => void;
  /** Asked often; a true answer ends the simulation with `SimulationCancelled`. */
  readonly isCancelled?: () => boolean;
}

/** A record with the course it came from, which measures are computed from and which is not encoded. */
export interface SimulatedHealing extends HealingRecord {
  readonly course: Course;
}

/** Share of the work that the course of cells takes, for the progress bar. */
const COURSE_SHARE = 0.35;

export function simulateHealing(scenario: Scenario, options: SimulateOptions = {}): SimulatedHealing {
  return healSetting(settingOf(scenario), options);
}

/** The same for a setting of one's own: another anatomy, punctures put by hand. */
export function healSetting(setting: Setting, options: SimulateOptions = {}): SimulatedHealing {
  const report = (share: number) => {
    if (options.isCancelled?.() === true) throw new SimulationCancelled();
    options.onProgress?.(share);
  };
  const parameters = resolveParameters(options.overrides);
  report(0);
  const course = simulateCourse(setting, parameters, { onShare: (share) => report(COURSE_SHARE * share) });
  const fibres = growFibres(course, parameters, (share) => report(COURSE_SHARE + (0.95 - COURSE_SHARE) * share));
  report(1);
  return {
    ...setting,
    parameters,
    days: course.days,
    signals: classSignals(course),
    reach: reachOfSessions(course),
    fibres,
    elastinFormed: elastinOf(course).formed,
    treatedVolumeMm3: course.treatedVolumeMm3,
    lostVolumeMm3: course.lostVolumeMm3,
    course,
  };
}

function growFibres(course: Course, p: HealingParameters, onShare: (share: number) => void): Fibres {
  const { treatment, anatomy, scenario } = course.setting;
  const end = lastDay(scenario.plan);
  const agents = createFibroblasts(treatment, anatomy, course.wounds, scenario.seed, end, p);
  const signal = { days: course.days, rowOf: course.classes.classOf, growth: course.network.growthSignal };
  const paths = walkFibroblasts(agents, treatment, signal, scenario.seed, end, anatomy.tensionAnisotropy, p, onShare);
  return layFibres(agents, paths, treatment, anatomy, course.deposits, scenario.seed, p);
}

/** The record's signals in single precision; untreated skin gets one class at rest, so that tables are never empty. */
function classSignals(course: Course): ClassSignals {
  const { network, surface, deposits, classes, days } = course;
  const columns = days.length;
  const source: Record<SignalName, Float64Array> = {
    inflammation: network.inflammation,
    growthSignal: network.growthSignal,
    neutrophils: network.neutrophils,
    macrophagesInflammatory: network.macrophagesInflammatory,
    macrophagesRepair: network.macrophagesRepair,
    fibroblasts: network.fibroblasts,
    remodellers: network.remodellers,
    depositionRate: network.depositionRate,
    matrixLoss: deposits.matrixLoss,
    woundGate: network.woundGate,
    clot: surface.clot,
    lumen: surface.lumen,
    epidermalGap: surface.epidermalGap,
    barrier: surface.barrier,
    erythema: surface.erythema,
    crust: surface.crust,
  };
  const atRest = classes.count === 0;
  const values = Object.fromEntries(
    SIGNAL_NAMES.map((name) => [
      name,
      atRest ? new Float32Array(columns).fill(name === 'barrier' ? 1 : 0) : Float32Array.from(source[name]),
    ]),
  ) as Record<SignalName, Float32Array>;
  return {
    classCount: atRest ? 1 : classes.count,
    classOf: classes.classOf,
    sessionOfClass: atRest ? new Uint8Array(1) : classes.sessionOfClass,
    values,
  };
}
