/** Every measure of the table at every column, from one simulation. Low and high are the value itself until `simulateRanges` widens them. */
import { type Alignment, alignmentOfCourse, alignmentOfFibres } from './alignment';
import { elastinOf } from './elastin';
import type { MeasureSeries } from './measures';
import { type NewMatrix, newMatrixOfDeposits, newMatrixOfFibres } from './newMatrix';
import { outcomeMeasures } from './outcomeMeasures';
import { pigmentContrast } from './pigment';
import { reachOfSessions } from './reach';
import type { Course } from './simulateCourse';
import type { SimulatedHealing } from './simulateHealing';
import { skinMeasures } from './skinMeasures';
import { tissueMeasures } from './tissueMeasures';

/** Measures of a simulation with fibres: collagen is the sum over its fibres. */
export function computeMeasures(healing: SimulatedHealing): MeasureSeries {
  const { course, fibres, parameters } = healing;
  return asSeries(course, newMatrixOfFibres(fibres, course.deposits, parameters), matrixOfCourse(course), alignmentOfFibres(healing));
}

/** The same without fibres, for ensembles. */
export function computeCourseMeasures(course: Course): MeasureSeries {
  const matrix = matrixOfCourse(course);
  return asSeries(course, matrix, matrix, alignmentOfCourse(course));
}

function matrixOfCourse(course: Course): NewMatrix {
  return newMatrixOfDeposits(course.deposits, course.setting.treatment.sessionDays, course.parameters);
}

/** `matrix` is counted; `placed` says where its mass lies, class by class (fibres share theirs out per session only). */
function asSeries(course: Course, matrix: NewMatrix, placed: NewMatrix, alignment: Alignment): MeasureSeries {
  const reach = reachOfSessions(course);
  const skin = skinMeasures(course, reach);
  const tissue = tissueMeasures(course, matrix, elastinOf(course), reach);
  const all: Record<string, Float64Array> = {
    ...skin,
    ...tissue.measures,
    ...outcomeMeasures(course, placed, tissue, skin),
    pigmentContrast: pigmentContrast(course, tissue),
    fibreAlignment: alignment,
  };
  const values = Object.fromEntries(Object.entries(all).map(([name, series]) => [name, Float32Array.from(series)]));
  return { days: course.days, values, low: values, high: values };
}
