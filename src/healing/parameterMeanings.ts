/** What each constant of the model is, by name: for the Lab, the command line and the documents. */
import { FIBRE_MEANINGS } from './fibreMeanings';
import { KINETICS_MEANINGS } from './kineticsMeanings';
import { MATRIX_MEANINGS } from './matrixMeanings';
import { OUTCOME_MEANINGS } from './outcomeMeanings';
import type { HealingParameterName } from './parameters';
import { RESPONSE_MEANINGS } from './responseMeanings';
import { SURFACE_MEANINGS } from './surfaceMeanings';

export const PARAMETER_MEANINGS: Readonly<Record<HealingParameterName, string>> = {
  ...KINETICS_MEANINGS,
  ...MATRIX_MEANINGS,
  ...SURFACE_MEANINGS,
  ...FIBRE_MEANINGS,
  ...RESPONSE_MEANINGS,
  ...OUTCOME_MEANINGS,
};
