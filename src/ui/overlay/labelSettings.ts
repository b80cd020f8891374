/** How many labels a view names at once, and how many when more are asked for. */
import type { PictureAnchor } from '@/session/picturePort';
import type { Selection, ViewName } from '@/session/sessionTypes';

export const MOST_LABELS = 9;
const USUAL: Readonly<Record<ViewName, number>> = { block: 6, needle: 5, channel: 7, fibres: 7, surface: 4 };

/** The anchors to be named, first those of most weight; what is selected is always among them, and alone where labels are off. */
export function chooseAnchors(anchors: readonly PictureAnchor[], labels: { readonly on: boolean; readonly view: ViewName; readonly more: boolean }, selected: Selection | null): PictureAnchor[] {
  const most = labels.more ? MOST_LABELS : USUAL[labels.view];
  const ordered = anchors.toSorted((a, b) => b.priority - a.priority);
  if (!labels.on) return ordered.filter(({ structure }) => structure === selected?.structure);
  const chosen = ordered.slice(0, most);
  const asked = selected && ordered.find(({ structure }) => structure === selected.structure);
  if (asked && !chosen.includes(asked)) chosen.splice(most - 1, 1, asked);
  return chosen;
}
