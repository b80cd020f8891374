/** Constants that turn model states into measures: those of the first weeks and those of the outcome. */
import { OUTCOME_PARAMETERS } from './outcomeParameters';
import { RESPONSE_PARAMETERS } from './responseParameters';

export const MEASURE_PARAMETERS = { ...RESPONSE_PARAMETERS, ...OUTCOME_PARAMETERS } as const;
