/**
 * Every constant of the healing model with unit, range, grade and source. `HEALING_PARAMETERS` is the frozen set; the Lab
 * replaces values by name through `resolveParameters`. Lengths are µm and rates per day unless the unit says otherwise.
 */
import { clamp } from '@/lib/interpolate';
import type { Quantity } from '@/lib/quantity';
import { FIBRE_PARAMETERS } from './fibreParameters';
import { KINETICS_PARAMETERS } from './kineticsParameters';
import { MATRIX_PARAMETERS } from './matrixParameters';
import { MEASURE_PARAMETERS } from './measureParameters';
import { SURFACE_PARAMETERS } from './surfaceParameters';

/** Changes whenever a value of the frozen set does, so that a result can say what it was computed with. */
export const PARAMETER_SET_VERSION = '2026-1';

export const HEALING_PARAMETERS = {
  ...KINETICS_PARAMETERS,
  ...MATRIX_PARAMETERS,
  ...SURFACE_PARAMETERS,
  ...FIBRE_PARAMETERS,
  ...MEASURE_PARAMETERS,
} satisfies Readonly<Record<string, Quantity>>;

export type HealingParameterName = keyof typeof HEALING_PARAMETERS;

/** Plain values by name: what a simulation reads. */
export type HealingParameters = Readonly<Record<HealingParameterName, number>>;

/**
 * The frozen set with some values replaced. Names that the model does not know and values that are not finite are left out;
 * a value outside its plausible range is taken to the nearer end, so that no override can break a simulation.
 */
export function resolveParameters(overrides: Readonly<Record<string, number>> = {}): HealingParameters {
  const resolved: Record<string, number> = {};
  for (const [name, quantity] of Object.entries(HEALING_PARAMETERS)) {
    const given = overrides[name];
    resolved[name] = given !== undefined && Number.isFinite(given) ? clamp(given, quantity.low, quantity.high) : quantity.value;
  }
  return resolved as HealingParameters;
}
