/** What the two inner loops of the model cost: one state of one puncture over one step, and one step of one fibroblast. */
import { classifyPunctures } from '@/healing/classes';
import { createPunctureCoupling } from '@/healing/coupling';
import { createFibroblasts } from '@/healing/fibroblasts';
import { STATES } from '@/healing/kinetics';
import { integrateNetwork, type NetworkNodes } from '@/healing/network';
import { resolveParameters } from '@/healing/parameters';
import { personFactors } from '@/healing/person';
import { settingOf, simulateCourse } from '@/healing/simulateCourse';
import { createTimeGrid } from '@/healing/timeGrid';
import { walkFibroblasts } from '@/healing/walk';
import { woundsOf } from '@/healing/wounds';
import { lastDay } from '@/treatment/scenario';
import { planOf } from './modelFigures';
import { medianMs } from './yardstick';

export interface KernelFigure {
  /** Nanoseconds per state update, microseconds per agent step. */
  readonly cost: number;
  /** Updates or steps of one run. */
  readonly count: number;
}

/** Predictor, corrector and the neighbours' sums included; one session of 400 punctures, each a node of its own. */
export function measureStateUpdate(runs: number): KernelFigure & { readonly neighbours: number } {
  const { scenario, anatomy, treatment } = settingOf(planOf(1, 400));
  const parameters = resolveParameters();
  const { punctures } = treatment;
  const person = personFactors(scenario.skin, parameters);
  const wounds = woundsOf(treatment, anatomy, person, parameters);
  const coupling = createPunctureCoupling(punctures, parameters);
  const classes = classifyPunctures(punctures, coupling);
  const grid = createTimeGrid(treatment.sessionDays, lastDay(scenario.plan));
  const nodes: NetworkNodes = {
    count: punctures.count,
    session: punctures.session,
    size: wounds.size,
    platelets: wounds.platelets,
    closesHours: wounds.closesHours,
    viable: new Float64Array(punctures.count).fill(1),
    row: classes.classOf,
    rowCount: classes.count,
  };
  const ms = medianMs(runs, () => integrateNetwork(nodes, coupling, grid, parameters, person));
  // Column 0 is rest, and at the session's own column nothing is stepped.
  const count = punctures.count * STATES * (grid.days.length - 2);
  return { cost: (ms * 1e6) / count, count, neighbours: coupling.neighbour.length / punctures.count };
}

/** Heading, contact guidance, field, deposit: one session of 400 punctures. */
export function measureAgentStep(runs: number): KernelFigure {
  const setting = settingOf(planOf(1, 400));
  const { scenario, anatomy, treatment } = setting;
  const parameters = resolveParameters();
  const course = simulateCourse(setting, parameters);
  const end = lastDay(scenario.plan);
  const signal = { days: course.days, rowOf: course.classes.classOf, growth: course.network.growthSignal };
  const agents = () => createFibroblasts(treatment, anatomy, course.wounds, scenario.seed, end, parameters);
  let count = 0;
  const born = medianMs(runs, agents);
  const ms = medianMs(runs, () => {
    const { used } = walkFibroblasts(agents(), treatment, signal, scenario.seed, end, anatomy.tensionAnisotropy, parameters, () => undefined);
    // The first deposit of an agent is its birth.
    count = used.reduce((sum, deposits) => sum + Math.max(0, deposits - 1), 0);
  });
  return { cost: ((ms - born) * 1000) / count, count };
}
