/**
 * Tells the interface about the picture once the camera rests (`PicturePort`). While the camera moves, or the frame changes its
 * shape, there is no rest; while time runs nothing is said anew, so that labels stay where they are. Nothing runs per frame.
 */
import type { PerspectiveCamera } from 'three';
import { HERO_X_MM, HERO_Z_MM } from '@/lib/block';
import type { PicturePort } from '@/session/picturePort';
import type { SessionState } from '@/session/sessionTypes';
import { createJunction } from '@/skin/junction';
import { placeVessels } from '@/skin/vessels';
import { placeCells } from './cellPlacement';
import type { FrameUniforms } from './frameUniforms';
import { createProjection, type Projection } from './pictureProjection';
import { depthRuler, scalePlace } from './pictureScale';
import type { TissueDirector } from './tissueDirector';

/** Name of the pending part that the labels are. */
const NAMES = 'names';
/** How long the camera must have rested. */
const REST_MS = 120;
/** A channel drawn at least this wide is seen large, px. */
const LARGE_PX = 12;
const CHANNEL_HALF_MM = 0.09;

/** What moves the camera; a change of the rest only renews what is said. */
const CAMERA_FIELDS = ['view', 'orbit', 'labels'] as const satisfies readonly (keyof SessionState)[];
const CONTENT_FIELDS = ['healing', 'day', 'rendering', 'scenario', 'pass', 'playing', 'quality'] as const satisfies readonly (keyof SessionState)[];

export interface PictureWatchParts {
  readonly port: PicturePort;
  readonly frame: FrameUniforms;
  readonly tissue: TissueDirector;
  readonly driver: { readonly camera: PerspectiveCamera; readonly moving: boolean; setAwaited(part: string, awaited: boolean): void };
  readonly size: () => { readonly width: number; readonly height: number };
}

export interface PictureWatch {
  follow(state: SessionState, previous: SessionState | null): void;
  /** The frame has another shape. */
  resized(): void;
  dispose(): void;
}

type AnchorsModule = typeof import('@/scene/anchors/findAnchors');

export function createPictureWatch({ port, frame, tissue, driver, size }: PictureWatchParts): PictureWatch {
  let state: SessionState | null = null;
  let anchors: AnchorsModule | null = null;
  let fetching = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;

  function fetchAnchors(): void {
    if (fetching) return;
    fetching = true;
    void import('@/scene/anchors/findAnchors').then((module) => {
      anchors = module;
      later();
    });
  }

  function later(): void {
    clearTimeout(timer);
    if (disposed) return;
    timer = setTimeout(tell, REST_MS);
    if (state?.labels) driver.setAwaited(NAMES, true);
  }

  function tell(): void {
    if (!state) return;
    const { maps } = tissue;
    if (!maps || driver.moving) return later();
    const { width, height } = size();
    const projection = createProjection({
      camera: driver.camera,
      exaggeration: frame.uExaggeration.value,
      blockDepthMm: frame.uBlockDepth.value,
      widthPx: width,
      heightPx: height,
      surfaceMm: maps.top.heightAtMm,
    });
    if (state.labels && !anchors) fetchAnchors();
    else driver.setAwaited(NAMES, false);
    const named = state.labels && anchors && !state.pass?.running;
    const [x, depth, z] = scalePlace(state.view);
    port.publish({
      widthPx: width,
      heightPx: height,
      mmPerPx: projection.mmPerPx(x, depth, z),
      scaleAt: projection.point(x, depth, z) ?? { x: width / 2, y: height / 2 },
      ruler: depthRuler(projection, state.view, frame.uBlockDepth.value, width, height),
      anchors: named && anchors ? anchors.findAnchors(anchors.createAnchorScene(state, { createJunction, placeVessels, placeCells }), projection, width, height) : [],
      keepClear: channelBox(projection, state),
    });
    return undefined;
  }

  return {
    follow(next, previous) {
      state = next;
      const moved = !previous || CAMERA_FIELDS.some((field) => next[field] !== previous[field]) || (next.pass === null) !== (previous.pass === null);
      if (moved) port.publish(null);
      else if ((next.playing && next.labels === previous.labels) || !CONTENT_FIELDS.some((field) => next[field] !== previous[field])) return;
      later();
    },
    resized() {
      port.publish(null);
      later();
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      port.publish(null);
    },
  };
}

function channelBox(projection: Projection, { healing, day }: SessionState): { left: number; top: number; right: number; bottom: number } | null {
  const struck = healing !== null && (healing.sessionDays[0] ?? Infinity) <= day;
  if (!struck || 2 * CHANNEL_HALF_MM < LARGE_PX * projection.mmPerPx(HERO_X_MM, 0.3, HERO_Z_MM)) return null;
  const top = projection.point(HERO_X_MM - CHANNEL_HALF_MM, 0, HERO_Z_MM);
  const bottom = projection.point(HERO_X_MM + CHANNEL_HALF_MM, 0.9, HERO_Z_MM);
  return top && bottom ? { left: Math.min(top.x, bottom.x), top: top.y, right: Math.max(top.x, bottom.x), bottom: bottom.y } : null;
}
