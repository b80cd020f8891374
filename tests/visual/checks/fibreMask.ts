/**
 * Which pixels show new fibres: those that differ between a still with fibres and the same without, shadows left out. A
 * shadow darkens what is there and keeps its hue; a fibre brings a colour of its own.
 */
import { labOf, type Lab } from '../../support/colour';
import type { Picture } from '../../support/image';

export interface FibreMask {
  /** Indices of the pixels that show fibres, by what they are drawn as. */
  readonly young: readonly number[];
  readonly mature: readonly number[];
  /** Fibre, but too dark or too mixed to say which: the outlines. */
  readonly other: readonly number[];
  /** Nothing changed here, or only a shadow fell. */
  readonly old: readonly number[];
}

/** Two pixels of one material under more or less light have a*, b* in proportion to lightness; a fibre leaves that line by this much. */
const OFF_THE_SHADE = 9;

export function fibreMask(shown: Picture, without: Picture): FibreMask {
  const mask = { young: [] as number[], mature: [] as number[], other: [] as number[], old: [] as number[] };
  for (let at = 0; at < shown.width * shown.height; at += 1) {
    const [l, a, b] = labAt(shown, at);
    const [l0, a0, b0] = labAt(without, at);
    const shade = Math.min(1, l / Math.max(l0, 1));
    const off = Math.hypot(a - shade * a0, b - shade * b0);
    const lighter = l - l0;
    if (off < OFF_THE_SHADE && lighter < OFF_THE_SHADE) mask.old.push(at);
    else if (a < -4 && b < 2) mask.young.push(at);
    else if (b > 24 && b - b0 > 8) mask.mature.push(at);
    else mask.other.push(at);
  }
  return mask;
}

export function labAt({ data }: Picture, at: number): Lab {
  return labOf(data[4 * at]!, data[4 * at + 1]!, data[4 * at + 2]!);
}

/** Median of each of L*, a*, b* over pixels. */
export function medianLab(picture: Picture, pixels: readonly number[]): Lab {
  const labs = pixels.map((at) => labAt(picture, at));
  const middle = (of: 0 | 1 | 2): number => labs.map((lab) => lab[of]).sort((x, y) => x - y)[labs.length >> 1] ?? NaN;
  return [middle(0), middle(1), middle(2)];
}
