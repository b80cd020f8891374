/** A still by what makes it: everything a link can say, and how it is used. Its link is the whole recipe. */
import type { Quality, ViewName } from '@/session/sessionTypes';
import { loadLinkState, writeLinkState } from '@/session/lateLinkState';
import type { LinkState } from '@/session/linkState';
import { parseParameters } from '@/session/parseParameters';
import { DEFAULT_SCENARIO, type Scenario } from '@/treatment/scenario';

/** Stills of one subject stand on one contact sheet. */
export const SUBJECTS = ['hero', 'tissue', 'needle', 'course', 'fibres', 'surface', 'tones', 'ages', 'sites', 'concerns', 'devices', 'stretch', 'stains', 'pages'] as const;
export type Subject = (typeof SUBJECTS)[number];

export interface StillCase {
  readonly name: string;
  readonly subject: Subject;
  readonly view: ViewName;
  readonly day: number;
  /** Further parameters of the link by their names there; `seed`, `sessions` and `theme` override the stills' own. */
  readonly link?: Readonly<Record<string, string | number>>;
  /** What a link packs into its `state`: orbit, rendering switches and what else it may hold. */
  readonly state?: LinkState;
  /** The pass held: at the moment when the needle in the front cut is deepest, or at these seconds of its clock. */
  readonly duringPass?: true | number;
  /** The block pulled to this stretch, or this many seconds after it was let go from there. */
  readonly stretched?: { readonly to: number; readonly secondsAfter?: number };
  /** `npm test` compares it with a stored reference. */
  readonly compared?: true;
  /** Also made at four times the width and height, and averaged down. */
  readonly supersampled?: true;
  /** The whole page instead of the picture alone: interface, scale bar, labels. */
  readonly page?: true;
  /** Made only to be set against another still: no copies, on no contact sheet. */
  readonly twin?: true;
}

// What packs and reads the state of a link comes late in the app, and first here.
await loadLinkState();

/** One session of the default plan; the theme is named because a machine's own would change the picture. */
const BASE = { seed: 1, sessions: 1, theme: 'light' } as const;

/** The part of the link that stays while view and day change; stills that share it share a page. */
export function stillBase({ link, state }: StillCase, quality: Quality): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...BASE, ...link, quality })) parameters.set(name, String(value));
  const packed = writeLinkState(state ?? {});
  if (packed !== null) parameters.set('state', packed);
  return parameters.toString();
}

/** The whole link, with its `#`. */
export function stillLink(still: StillCase, quality: Quality): string {
  return `#${stillBase(still, quality)}&view=${still.view}&day=${still.day}`;
}

/** Throws when a link says something that the app does not know: the still would show something else than its name. */
export function stillScenario(still: StillCase): Scenario {
  const { patch, issues } = parseParameters(new URLSearchParams(stillLink(still, 'low').slice(1)));
  const wrong = issues.filter(({ level, code }) => level === 'error' || code === 'unknown-field');
  if (wrong.length > 0) throw new Error(`the link of ${still.name} is not understood: ${wrong.map(({ field, code }) => `${field} ${code}`).join(', ')}`);
  return patch.scenario ?? DEFAULT_SCENARIO;
}
