/** The four phases of healing as the interface names them: plain words first, the field's term second. */
import type { MessageKey } from '@/content/messages/en';

export const PHASE_NAMES = ['haemostasis', 'inflammation', 'proliferation', 'remodelling'] as const;
export type PhaseName = (typeof PHASE_NAMES)[number];

export interface PhaseText {
  /** A label of one or two words. */
  readonly short: MessageKey;
  /** What the skin does, to follow “the skin”. */
  readonly plain: MessageKey;
  readonly term: MessageKey;
  readonly text: MessageKey;
}

export const PHASE_TEXTS: Readonly<Record<PhaseName, PhaseText>> = {
  haemostasis: { short: 'phase.haemostasis.short', plain: 'phase.haemostasis', term: 'phase.haemostasis.term', text: 'phase.haemostasis.text' },
  inflammation: { short: 'phase.inflammation.short', plain: 'phase.inflammation', term: 'phase.inflammation.term', text: 'phase.inflammation.text' },
  proliferation: { short: 'phase.proliferation.short', plain: 'phase.proliferation', term: 'phase.proliferation.term', text: 'phase.proliferation.text' },
  remodelling: { short: 'phase.remodelling.short', plain: 'phase.remodelling', term: 'phase.remodelling.term', text: 'phase.remodelling.text' },
};
