/** Which changes of the session change the picture, and which of them a visitor asked for by hand. */
import type { SessionState } from '@/session/sessionTypes';

/** What of the session the picture depends on; the rest (progress, issues, ranges of measures) draws nothing. */
const PICTURE_FIELDS = ['scenario', 'healing', 'day', 'pass', 'hold', 'dose', 'stretch', 'view', 'orbit', 'theme', 'quality', 'rendering', 'playing', 'stain', 'stage', 'labels', 'comparison', 'palette', 'layers', 'cut'] as const satisfies readonly (keyof SessionState)[];

/** What a visitor asks for by hand: it is drawn at once, whatever is still on its way. */
const ASKED_FIELDS = ['day', 'view', 'orbit', 'playing', 'pass', 'hold', 'comparison'] as const satisfies readonly (keyof SessionState)[];

function differs(fields: readonly (keyof SessionState)[], next: SessionState, previous: SessionState): boolean {
  return fields.some((field) => next[field] !== previous[field]);
}

export function changesPicture(next: SessionState, previous: SessionState | null): boolean {
  if (!previous || differs(PICTURE_FIELDS, next, previous)) return true;
  const doubtChanged = next.rendering.doubt && next.measures !== previous.measures;
  return doubtChanged || next.selected?.fibre !== previous.selected?.fibre;
}

export function isAskedFor(next: SessionState, previous: SessionState): boolean {
  return differs(ASKED_FIELDS, next, previous);
}
