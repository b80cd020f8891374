/** Every source by its key: the `source` of a model constant, of a number of the anatomy, of a measure. A test resolves each key used in the code. */
import type { Source } from './source';
import { AGEING_SOURCES } from './sourcesAgeing';
import { ANATOMY_SOURCES } from './sourcesAnatomy';
import { DEVICES_SOURCES } from './sourcesDevices';
import { HEALING_SOURCES } from './sourcesHealing';
import { OUTCOMES_SOURCES } from './sourcesOutcomes';
import { OWN_SOURCES } from './sourcesOwn';

export const SOURCES: Readonly<Record<string, Source>> = {
  ...ANATOMY_SOURCES,
  ...AGEING_SOURCES,
  ...DEVICES_SOURCES,
  ...HEALING_SOURCES,
  ...OUTCOMES_SOURCES,
  ...OWN_SOURCES,
};
