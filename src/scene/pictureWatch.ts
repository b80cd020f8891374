/**
 * Tells the interface about the picture once the camera rests (`PicturePort`). While the camera moves, or the frame changes its
 * shape, there is no rest; while time runs nothing is said anew, so that labels stay where they are. Nothing runs per frame.
 */
import type { PerspectiveCamera } from 'three';
import { BLOCK_WIDTH_MM, HERO_X_MM, HERO_Z_MM } from '@/lib/block';
import { pictureWidthPx } from '@/session/comparison';
import { cutShown } from '@/session/cut';
import { spreadChange, spreadShown, WHOLE_BLOCK } from '@/session/layers';
import type { PicturePort } from '@/session/picturePort';
import type { SessionState } from '@/session/sessionTypes';
import type { FrameUniforms } from './frameUniforms';
import type { Namer } from '@/scene/anchors/createNamer';
import { createProjection, type Projection, type ProjectionSource, type SkinPlace } from './pictureProjection';
import { depthRuler, scalePlace } from './pictureScale';
import { tissueV } from './tissueCoordinates';
import { liftAtDepthMm } from './surfaceRelief';
import type { TissueDirector } from './tissueDirector';
import type { TissueMaps } from './tissueMaps';

/** Name of the pending part that the labels are. */
const NAMES = 'names';
/** How long the camera must have rested. */
const REST_MS = 120;
/** A channel drawn at least this wide is seen large, px. */
const LARGE_PX = 12;
const CHANNEL_HALF_MM = 0.09;

/** What moves the camera; a change of the rest only renews what is said. */
const CAMERA_FIELDS = ['view', 'orbit', 'labels'] as const satisfies readonly (keyof SessionState)[];
const CONTENT_FIELDS = ['healing', 'day', 'rendering', 'scenario', 'pass', 'playing', 'quality', 'selected', 'comparison', 'layers', 'cut'] as const satisfies readonly (keyof SessionState)[];

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

export function createPictureWatch({ port, frame, tissue, driver, size }: PictureWatchParts): PictureWatch {
  let state: SessionState | null = null;
  let namer: Namer | null = null;
  let coming: Promise<Namer> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;

  const named = (): boolean => state !== null && (state.labels || state.selected !== null || port.namesWanted);

  function fetchNamer(): Promise<Namer> {
    coming ??= import('./onDemand').then(({ ON_DEMAND }) => {
      namer = ON_DEMAND.createNamer({ isSeptum: (place) => tissue.maps !== null && isSeptum(tissue.maps, place) });
      return namer;
    });
    return coming;
  }

  function source(maps: TissueMaps): ProjectionSource {
    const { width, height } = size();
    const widthPx = pictureWidthPx(state?.comparison ?? null, width);
    return {
      camera: driver.camera,
      exaggeration: frame.uExaggeration.value,
      blockDepthMm: frame.uBlockDepth.value,
      widthPx,
      heightPx: height,
      liftMm: (x, depth, z) => liftAtDepthMm(maps.top.heightAtMm(x, z), frame.uConcernNow.value.x * maps.concern.heightAtMm(x, z), depth),
    };
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
    const from = source(maps);
    const projection = createProjection(from);
    if (named() && !namer) void fetchNamer().then(later);
    else driver.setAwaited(NAMES, false);
    const [x, depth, z] = scalePlace(state.view);
    const { widthPx, heightPx } = from;
    port.publish({
      widthPx: size().width,
      heightPx,
      mmPerPx: projection.mmPerPx(x, depth, z),
      scaleAt: projection.point(x, depth, z) ?? { x: widthPx / 2, y: heightPx / 2 },
      // Layers that stand apart have no common depth; a cut of one's own, or stairs, leave the edge that the marks stand at.
      ruler: cutShown(state) || spreadChange(spreadShown(state), WHOLE_BLOCK) > 0 ? null : depthRuler(projection, state.view, from.blockDepthMm, widthPx, heightPx),
      anchors: namer && named() && !state.pass?.running && state.comparison?.layout !== 'side' ? namer.anchors(state, from) : [],
      keepClear: channelBox(projection, state),
    });
    return undefined;
  }

  port.serve(async (point) => {
    const ready = await fetchNamer();
    const { maps } = tissue;
    if (!state || !maps || driver.moving || disposed) return null;
    return ready.pick(state, source(maps), point);
  }, later);
  port.pointOf = () => tissue.maps && createProjection(source(tissue.maps)).point;

  return {
    follow(next, previous) {
      state = next;
      const moved = !previous || next.comparison?.layout !== previous.comparison?.layout || CAMERA_FIELDS.some((field) => next[field] !== previous[field]) || (next.pass === null) !== (previous.pass === null) || spreadChange(next.layers, previous.layers) > 0;
      if (moved) port.publish(null);
      else if ((next.playing && next.selected === previous.selected) || !CONTENT_FIELDS.some((field) => next[field] !== previous[field])) return;
      later();
    },
    resized() {
      port.publish(null);
      later();
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      port.serve(null);
      port.publish(null);
    },
  };
}

/** Codes of the baked tissue above this are walls of fibres in the fat (`tissueSample.glsl`). */
const SEPTUM_CODE = 0.92 * 255;

/** What the bake painted at a place of a cut: read from its kept bytes. */
function isSeptum({ faces, tissueDepthMm }: TissueMaps, { side, xMm, zMm, depthMm }: SkinPlace): boolean {
  const alongX = side === 'front' || side === 'back';
  const { data, width, height } = (alongX ? faces.front : faces.right).relief.image as { data: Uint8Array; width: number; height: number };
  const column = Math.min(width - 1, Math.max(0, Math.floor(((alongX ? xMm : -zMm) / BLOCK_WIDTH_MM + 0.5) * width)));
  const row = Math.min(height - 1, Math.floor(tissueV(depthMm, tissueDepthMm) * height));
  return (data[4 * (row * width + column) + 3] ?? 0) > SEPTUM_CODE;
}

function channelBox(projection: Projection, { healing, day }: SessionState): { left: number; top: number; right: number; bottom: number } | null {
  const struck = healing !== null && (healing.sessionDays[0] ?? Infinity) <= day;
  if (!struck || 2 * CHANNEL_HALF_MM < LARGE_PX * projection.mmPerPx(HERO_X_MM, 0.3, HERO_Z_MM)) return null;
  const top = projection.point(HERO_X_MM - CHANNEL_HALF_MM, 0, HERO_Z_MM);
  const bottom = projection.point(HERO_X_MM + CHANNEL_HALF_MM, 0.9, HERO_Z_MM);
  return top && bottom ? { left: Math.min(top.x, bottom.x), top: top.y, right: Math.max(top.x, bottom.x), bottom: bottom.y } : null;
}
