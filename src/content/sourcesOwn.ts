/** Our own assumptions: keys are sections of the design that preceded the code; docs/model/model.md says what they became. */
import type { Source } from './source';

export const OWN_SOURCES = {
  'model-3.10': { citation: 'Assumption of this model: measures', about: 'How a measure follows from the model’s states', without: 'our own assumption', status: 'assumed' },
  'model-3.2': { citation: 'Assumption of this model: kinetics of one puncture', about: 'Fitted to the published time course of cells and collagen', without: 'our own assumption', status: 'assumed' },
  'model-3.3': { citation: 'Assumption of this model: scale of the read-outs', about: 'Turns the model’s units into cells and millimetres', without: 'our own assumption', status: 'assumed' },
  'model-3.4': { citation: 'Assumption of this model: how plan and person enter', about: 'Size of the wound, age and neighbours', without: 'our own assumption', status: 'assumed' },
  'model-3.5': { citation: 'Assumption of this model: the surface', about: 'Channel, epidermis, barrier and redness', without: 'our own assumption', status: 'assumed' },
  'model-3.6': { citation: 'Assumption of this model: ageing of the matrix', about: 'Exchange of type III for type I and cross-linking', without: 'our own assumption', status: 'assumed' },
  'model-3.7': { citation: 'Assumption of this model: fibroblasts and fibres', about: 'How agents crawl and lay fibres', without: 'our own assumption', status: 'assumed' },
  'model-pass': { citation: 'Assumption of this model: the needle pass', about: 'How a device travels, dents and reaches depth', without: 'our own assumption', status: 'assumed' },
  'model-stretch': { citation: 'Assumption of this model: stretch and release', about: 'How elastin and crimped collagen carry a pull, and how skin springs back', without: 'our own assumption', status: 'assumed' },
  'model-skin': { citation: 'Assumption of this model: skin and its ageing', about: 'Chosen where the studies give no number', without: 'our own assumption', status: 'assumed' },
} as const satisfies Readonly<Record<string, Source>>;
