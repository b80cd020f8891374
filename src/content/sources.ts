/** Every source by its key: the `source` of a model constant, of a layer's thickness, of a measure. A test resolves each key used in the code. */
import type { Source } from './source';
import { ANATOMY_SOURCES } from './sourcesAnatomy';
import { HEALING_SOURCES } from './sourcesHealing';

export const SOURCES: Readonly<Record<string, Source>> = { ...ANATOMY_SOURCES, ...HEALING_SOURCES };
