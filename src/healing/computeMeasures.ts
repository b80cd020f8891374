/** Every measure at every column, from one simulation. Low and high are the value itself until `simulateRanges` widens them. */
import { earlyMeasures } from './earlyMeasures';
import { MEASURES } from './measureTable';
import type { MeasureSeries } from './measures';
import { type NewMatrix, newMatrixOfDeposits, newMatrixOfFibres } from './newMatrix';
import { outcomeMeasures } from './outcomeMeasures';
import type { Course } from './simulateCourse';
import type { SimulatedHealing } from './simulateHealing';

/** Measures of a simulation with fibres: collagen is the sum over its fibres. */
export function computeMeasures(healing: SimulatedHealing): MeasureSeries {
  const { course, fibres, parameters } = healing;
  return asSeries(course, newMatrixOfFibres(fibres, course.deposits, parameters));
}

/** The same without fibres, for ensembles. */
export function computeCourseMeasures(course: Course): MeasureSeries {
  return asSeries(course, newMatrixOfDeposits(course.deposits, course.setting.treatment.sessionDays, course.parameters));
}

function asSeries(course: Course, matrix: NewMatrix): MeasureSeries {
  const early = earlyMeasures(course);
  const all = { ...early, ...outcomeMeasures(course, matrix, early) };
  const values: Record<string, Float32Array> = {};
  for (const { name } of MEASURES) values[name] = Float32Array.from(all[name]!);
  return { days: course.days, values, low: values, high: values };
}
