/**
 * An outline of a grown person from the front, in millimetres (origin at the top of the head, y down), and where the seven sites
 * lie on it: what the locator draws to scale. Sizes are those of textbooks of proportion, rounded.
 */
import type { Site } from '@/skin/skin';

export interface FigurePart {
  readonly d: string;
  /** `body` = skin whose outline is a line of its own, because its halves meet. */
  readonly kind: 'skin' | 'body' | 'hair' | 'line';
}

/** Right half of torso and arm; the other half is its mirror image. */
const OUTLINE =
  'M46 196C45 228 46 248 52 262C62 280 118 290 162 300C206 311 228 342 234 390C240 455 240 505 246 562' +
  'C253 612 256 682 252 742C251 760 252 772 255 790C260 812 262 838 260 862C258 888 250 910 242 912C233 913 231 892 229 872' +
  'C224 852 219 822 221 794C221 780 220 770 218 756C213 700 205 644 198 598C192 540 186 476 181 424C176 486 164 560 158 622' +
  'C154 684 168 742 182 800C188 846 190 890 190 940';
const TORSO = `${OUTLINE}L-1 940V196Z`;
const HEAD = 'M0 0C50 0 78 38 78 98C78 132 74 154 67 172C57 202 30 230 0 230C-30 230-57 202-67 172C-74 154-78 132-78 98C-78 38-50 0 0 0Z';
const EAR = 'M76 96C88 88 94 104 89 124C86 138 78 144 73 138Z';
const HAIR = 'M-79 104C-86 40-52-12 2-14C56-14 86 38 79 104C76 82 70 66 58 50C30 66-26 64-52 46C-66 62-75 82-79 104Z';

export const FIGURE: readonly (FigurePart & { readonly mirrored?: true })[] = [
  { d: TORSO, kind: 'body' },
  { d: TORSO, kind: 'body', mirrored: true },
  { d: OUTLINE, kind: 'line' },
  { d: OUTLINE, kind: 'line', mirrored: true },
  { d: EAR, kind: 'skin' },
  { d: EAR, kind: 'skin', mirrored: true },
  { d: HEAD, kind: 'skin' },
  { d: HAIR, kind: 'hair' },
  // Brow, eye, nose and mouth; collar bone, breast, navel.
  { d: 'M18 92C28 85 42 85 52 91', kind: 'line' },
  { d: 'M18 92C28 85 42 85 52 91', kind: 'line', mirrored: true },
  { d: 'M20 108C28 101 42 101 50 109C41 114 29 114 20 108Z', kind: 'line' },
  { d: 'M20 108C28 101 42 101 50 109C41 114 29 114 20 108Z', kind: 'line', mirrored: true },
  { d: 'M4 112C6 128 12 140 15 150C12 157 4 158 0 158', kind: 'line' },
  { d: 'M-26 186C-14 181-6 182 0 184C6 182 14 181 26 186C14 196-14 196-26 186Z', kind: 'line' },
  { d: 'M16 286C50 284 90 290 132 304', kind: 'line' },
  { d: 'M16 286C50 284 90 290 132 304', kind: 'line', mirrored: true },
  { d: 'M28 440C60 466 118 462 150 430', kind: 'line' },
  { d: 'M28 440C60 466 118 462 150 430', kind: 'line', mirrored: true },
  { d: 'M-4 690C-2 686 2 686 4 690', kind: 'line' },
];

export interface FigurePlace {
  readonly x: number;
  readonly y: number;
  /** Width of the figure that a first look at the site shows, mm. */
  readonly aroundMm: number;
}

/** Middles of the sites, on the figure's left side, which is right in the drawing. */
export const SITE_PLACES: Readonly<Record<Site, FigurePlace>> = {
  forehead: { x: 22, y: 66, aroundMm: 260 },
  periorbital: { x: 58, y: 116, aroundMm: 260 },
  cheek: { x: 42, y: 152, aroundMm: 260 },
  neck: { x: 22, y: 252, aroundMm: 320 },
  abdomen: { x: 62, y: 660, aroundMm: 560 },
  forearm: { x: 230, y: 660, aroundMm: 460 },
  hand: { x: 243, y: 826, aroundMm: 420 },
};

/** What the whole figure needs, mm. */
export const WHOLE_FIGURE = { x: -285, y: -30, width: 570, height: 975 } as const;
