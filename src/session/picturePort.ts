/**
 * What the scene tells the interface about the picture while the camera rests: how large things are drawn and where the
 * structures stand. The scene publishes, the interface listens; the two never meet. Nothing is said per frame: while the
 * camera moves there is no rest (`null`).
 */
import type { StructureName } from '@/skin/structureNames';
import type { Selection } from './sessionTypes';

/** A place of the picture: CSS pixels from its top left corner. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** A structure and the places where a leader may touch it, at least one, at most `MOST_PLACES`. */
export interface PictureAnchor {
  readonly structure: StructureName;
  /** Higher is named first where there is no room for all. */
  readonly priority: number;
  readonly places: readonly PicturePoint[];
}

export const MOST_PLACES = 24;

/** Marks down a cut: along the block's outer edge, or along the frame's in a close view. */
export interface PictureRuler {
  /** To which side of its line the numbers stand. */
  readonly side: 'left' | 'right';
  readonly marks: readonly (PicturePoint & { readonly depthMm: number; readonly named: boolean })[];
}

export interface PictureRest {
  readonly widthPx: number;
  readonly heightPx: number;
  /** True length of one CSS pixel in the plane that the scale bar speaks for: parallel to the screen, through `scaleAt`. */
  readonly mmPerPx: number;
  readonly scaleAt: PicturePoint;
  /** Null where no cut is seen from near enough to the front. */
  readonly ruler: PictureRuler | null;
  /** Empty until somebody asks for names. */
  readonly anchors: readonly PictureAnchor[];
  /** What no label may cover: the channel that the front cut bisects, where it is seen large. */
  readonly keepClear: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } | null;
}

/** Where a true place of the skin (mm) stands in the frame last drawn; null behind the camera. */
export type PointOf = (xMm: number, depthMm: number, zMm: number) => PicturePoint | null;

export type Picker = (point: PicturePoint) => Promise<Selection | null>;

export interface PicturePort {
  readonly rest: PictureRest | null;
  /** The tissue of what is wanted is still being painted; what stands meanwhile is coarser, or another skin's. */
  readonly painting: boolean;
  /** Somebody shows the names of what the picture shows, whether or not its labels are on. */
  readonly namesWanted: boolean;
  /** Returns what ends the wish. */
  wantNames(): () => void;
  /** The structure at a point of the resting picture; null beside the block, and while there is no picture. */
  pick: Picker;
  /** Null while there is no picture. For what is dragged in it; all else reads `rest`. The scene's own to set. */
  pointOf: () => PointOf | null;
  /** Called after a frame from elsewhere than the one before, while a cut of the visitor's own is shown: its handles go with it. */
  readonly moved: Set<() => void>;
  /** Returns what ends the listening. */
  subscribe(listener: () => void): () => void;
  publish(rest: PictureRest | null): void;
  tellPainting(painting: boolean): void;
  /** The scene's own: answers to `pick`, and is told when names are first wanted. */
  serve(picker: Picker | null, onNamesWanted?: () => void): void;
}

export function createPicturePort(): PicturePort {
  const listeners = new Set<() => void>();
  let rest: PictureRest | null = null;
  let painting = false;
  let picker: Picker | null = null;
  let tellWanted: () => void = () => undefined;
  let wishes = 0;
  const tellAll = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    get rest() {
      return rest;
    },
    get painting() {
      return painting;
    },
    get namesWanted() {
      return wishes > 0;
    },
    wantNames() {
      wishes += 1;
      if (wishes === 1) tellWanted();
      return () => {
        wishes -= 1;
      };
    },
    moved: new Set(),
    pointOf: () => null,
    pick: (point) => picker?.(point) ?? Promise.resolve(null),
    serve(next, onNamesWanted = () => undefined) {
      picker = next;
      tellWanted = onNamesWanted;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    publish(next) {
      if (next === rest) return;
      rest = next;
      tellAll();
    },
    tellPainting(next) {
      if (next === painting) return;
      painting = next;
      tellAll();
    },
  };
}

/** Width of one column of labels in a picture of this width, px; 0 = too narrow for columns: numbered pins stand there instead. */
export function labelColumnPx(widthPx: number): number {
  return widthPx < 560 ? 0 : Math.round(Math.min(240, Math.max(124, 0.17 * widthPx)));
}
