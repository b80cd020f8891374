/** The model's constants as the Lab shows them: one folder per table of the model, every row with what a number may not travel without. */
import { FIBRE_PARAMETERS } from '@/healing/fibreParameters';
import { KINETICS_PARAMETERS } from '@/healing/kineticsParameters';
import { MATRIX_PARAMETERS } from '@/healing/matrixParameters';
import { MEASURE_PARAMETERS } from '@/healing/measureParameters';
import { SURFACE_PARAMETERS } from '@/healing/surfaceParameters';
import type { Quantity } from '@/lib/quantity';

export interface ParameterFolder {
  readonly name: 'surface' | 'kinetics' | 'fibres' | 'matrix' | 'measures';
  readonly parameters: Readonly<Record<string, Quantity>>;
}

export const PARAMETER_FOLDERS: readonly ParameterFolder[] = [
  { name: 'surface', parameters: SURFACE_PARAMETERS },
  { name: 'kinetics', parameters: KINETICS_PARAMETERS },
  { name: 'fibres', parameters: FIBRE_PARAMETERS },
  { name: 'matrix', parameters: MATRIX_PARAMETERS },
  { name: 'measures', parameters: MEASURE_PARAMETERS },
];
