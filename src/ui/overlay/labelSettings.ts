/** How many labels a view names at once, and how many when more are asked for. */
import type { PictureAnchor } from '@/session/picturePort';
import type { Selection, ViewName } from '@/session/sessionTypes';

export const MOST_LABELS = 9;
const USUAL: Readonly<Record<ViewName, number>> = { block: 6, needle: 5, channel: 7, fibres: 7, surface: 4 };

/** The anchors to be named, first those of most weight; what is selected is always among them. */
export function chooseAnchors(anchors: readonly PictureAnchor[], view: ViewName, more: boolean, selected: Selection | null): PictureAnchor[] {
  const most = more ? MOST_LABELS : USUAL[view];
  const ordered = anchors.toSorted((a, b) => b.priority - a.priority);
  const chosen = ordered.slice(0, most);
  const asked = selected && ordered.find(({ structure }) => structure === selected.structure);
  if (asked && !chosen.includes(asked)) chosen.splice(most - 1, 1, asked);
  return chosen;
}
