/**
 * Turns the session's state into uniforms and a camera, once per drawn frame, without allocating. Decides when a picture is
 * final ("settled"). The picture is a function of (encoded healing, day, view, orbit, size); the clock is read only for the
 * flight from one view to the next.
 */
import { type Mesh, PerspectiveCamera, type Scene, Vector4, type WebGLRenderer } from 'three';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { pictureWidthPx } from '@/session/comparison';
import { labelColumnPx } from '@/session/picturePort';
import type { SessionState } from '@/session/sessionTypes';
import { isWhole, type LayerSpread, spreadChange, spreadShown } from '@/session/layers';
import type { BlockMeshes } from './Block';
import type { BackdropUniforms, BlockUniforms } from './blockMaterials';
import { applyPose, BLOCK_FILL, type CameraPose, createPose, FLIGHT_SECONDS, keyDirection, lowestZoomOf, mixPoses, poseOfView } from './cameraRig';
import { deviceFraming, isDeviceShown } from './deviceFraming';
import { floorShadow, plateLiftMm } from '@/scene/layers/plates';
import type { Strata } from '@/scene/layers/strata';
import type { CutAway } from '@/scene/cut/cutAway';
import type { FrameUniforms } from './frameUniforms';
import { writeAnatomy, writeHero, writeSessions } from './healingUniforms';
import { writeMoment } from './moment';
import { changesPicture, isAskedFor } from './pictureFields';
import type { PicturePace } from './picturePace';
import { createParts, type PicturePart, writeParts } from './pictureParts';
import type { Refiner } from './refiner';
import type { FrameMeter } from './sceneStats';
import { awaitsRange } from './doubt';
import { createReachReader, type ReachReader } from './sessionReach';
import { createStainDirector } from './stainDirector';
import type { TissueDirector } from './tissueDirector';
import { detailShownIn } from './tissueMaps';

const LIGHT_GROUND = 0xf2ede4;
const DARK_GROUND = 0x151b22;

/** Layers that move farther apart at once than a hand drags them do so in a flight. */
const SMALL_SPREAD = 0.12;

/** How long nothing must change before the edges are smoothed. */
const REFINE_AFTER_MS = 120;

/** Name of the pending part that is the device of a pass. */
export const PASS = 'pass';
/** Name of the pending part that is what stands out of the cuts as bodies; fetched when the first picture stands. */
export const APPENDAGES = 'appendages';
/** And of what draws a block that is taken apart. */
const STRATA_PART = 'strata';

/** Writes what the device does to the block, for every drawn frame. */
export type DeviceWriter = (state: SessionState, block: BlockMeshes | null) => void;

export interface StageDriver {
  readonly camera: PerspectiveCamera;
  /** Takes the faces that it may hide and the drops whose session it chooses. */
  setMeshes(meshes: BlockMeshes): void;
  /** Takes what draws a block that is taken apart; it is fetched when that is first wanted. */
  setStrata(strata: Pick<Strata, 'show'> | null): void;
  /** Takes what draws a cut of the visitor's own; it is fetched when one is first wanted. */
  setCutAway(cutAway: Pick<CutAway, 'show'> | null): void;
  setSize(width: number, height: number): void;
  /** Called when the session changed: writes what does not need a frame. */
  follow(state: SessionState, previous: SessionState | null): void;
  /** Takes what writes the device's pose into the uniforms; it is fetched with the device. */
  setDevice(write: DeviceWriter | null): void;
  setPending(part: string, pending: boolean): void;
  /** As `setPending`, for what stands beside the picture and not in it: nothing is drawn anew. */
  setAwaited(part: string, awaited: boolean): void;
  /** Draws one frame; true = another one is wanted. */
  draw(renderer: WebGLRenderer, scene: Scene, nowMs: number): boolean;
  /** The parts of a frame of another width, and camera and uniforms for one of them; undo by `touch`. */
  parts(width: number): readonly PicturePart[];
  show(part: PicturePart, height: number): void;
  /** A part of the picture outside the session changed (tissue, theme, a lost context). */
  touch(): void;
  /** Something arrived that may make the picture final and does not change it. */
  lookAgain(): void;
  dispose(): void;
  readonly settled: boolean;
  /** The camera is on its way, or has not been placed yet. */
  readonly moving: boolean;
  /** How far out a visitor may zoom now. */
  readonly lowestZoom: number;
  /** Fulfilled when the first true picture was drawn. */
  readonly pictured: Promise<void>;
}

export interface StageDriverParts {
  readonly frame: FrameUniforms;
  readonly block: BlockUniforms;
  readonly backdrop: BackdropUniforms;
  readonly tissue: TissueDirector;
  readonly meter: FrameMeter;
  /** Null where multisampling smooths the edges. */
  readonly refiner: Refiner | null;
  readonly reducedMotion: () => boolean;
  readonly darkTheme: () => boolean;
  readonly invalidate: () => void;
  readonly onSettledChange: (settled: boolean) => void;
  /** Hears how long frames of motion take, and that nothing moves any more; then true = the picture is to be drawn once more. */
  readonly pace: Pick<PicturePace, 'prepare' | 'frame' | 'rest'>;
  /** The first true picture was drawn. */
  readonly onFirstPicture: () => void;
}

export function createStageDriver(parts: StageDriverParts): StageDriver {
  const { frame, block, backdrop, tissue, meter } = parts;
  const written = { frame, block, darkTheme: parts.darkTheme };
  const camera = new PerspectiveCamera();
  const from = createPose();
  const to = createPose();
  const now = createPose();
  const still = createPose();
  const split = createParts();
  const viewport = new Vector4();
  const pending = new Set<string>([APPENDAGES]);
  let pictureStands = (): void => undefined;
  const pictured = new Promise<void>((resolve) => (pictureStands = resolve));
  let meshes: BlockMeshes | null = null;
  let strata: Pick<Strata, 'show'> | null = null;
  let cutAway: Pick<CutAway, 'show'> | null = null;
  let readReach: ReachReader | null = null;
  let state: SessionState | null = null;
  let writeDevice: DeviceWriter | null = null;
  let shownSpread: LayerSpread = now;
  let width = 1;
  let height = 1;
  let flightStartMs = -1;
  let flying = false;
  let placed = false;
  let dirty = true;
  let refined = parts.refiner === null;
  let refineTimer: ReturnType<typeof setTimeout> | undefined;
  let settled = false;
  /** Between the first picture and the first final one, as long as the visitor asks for nothing. */
  let arriving = true;
  let blockDepthMm = frame.uBlockDepth.value;
  const stains = createStainDirector({ stained: () => tissue.stained, reducedMotion: parts.reducedMotion, onChange: touch });

  /** Nothing is still to come that would change the picture. */
  function quiet(): boolean {
    return (
      placed && !dirty && !flying && !stains.busy && tissue.settled && pending.size === 0 && state !== null &&
      !state.playing && !state.pass?.running && !state.stage.turning && !state.hold?.moving && state.stretch?.ended !== false && state.phase !== 'simulating' && !awaitsRange(state)
    );
  }

  function settle(): void {
    const final = refined && quiet();
    if (final === settled) return;
    settled = final;
    if (settled) arriving = false;
    parts.onSettledChange(settled);
  }

  function settleAndRefine(): void {
    settle();
    if (!refined && quiet()) parts.invalidate();
  }

  function touch(): void {
    dirty = true;
    refined = parts.refiner === null;
    parts.refiner?.reset();
    clearTimeout(refineTimer);
    settle();
    parts.invalidate();
  }

  function follow(next: SessionState, previous: SessionState | null): void {
    state = next;
    stains.follow(next.stain);
    const anatomyChanged = !previous || next.healing !== previous.healing || (!next.healing && next.scenario !== previous.scenario);
    if (anatomyChanged) {
      const anatomy = next.healing?.anatomy ?? describeAnatomy(next.scenario.skin);
      writeAnatomy(frame, block, anatomy, next);
      blockDepthMm = anatomy.blockDepthMm;
      writeSessions(block, next.healing);
      if (!next.hold) writeHero(block, next.healing?.punctures ?? null);
      readReach = next.healing ? createReachReader(next.healing) : null;
    }
    const headroomChanged = previous !== null && (isDeviceShown(next) !== isDeviceShown(previous) || (next.hold === null) !== (previous.hold === null));
    const spreadBy = previous ? spreadChange(spreadShown(previous), spreadShown(next)) : 0;
    const roomChanged = headroomChanged || spreadBy > SMALL_SPREAD || (previous !== null && (next.labels !== previous.labels || next.comparison?.layout !== previous.comparison?.layout));
    if (!previous || next.view !== previous.view || next.rendering !== previous.rendering || anatomyChanged || roomChanged || spreadBy > 0) {
      fly(previous !== null && (next.view !== previous.view || roomChanged));
    }
    if (strata === null) {
      if (isWhole(next.layers)) pending.delete(STRATA_PART);
      else pending.add(STRATA_PART);
    }
    // The device is fetched when a pass is first shown: the stage says when it is there.
    if (!isDeviceShown(next)) pending.delete(PASS);
    else if (!previous || !isDeviceShown(previous)) pending.add(PASS);
    if (previous && (next.hold === null) !== (previous.hold === null)) writeSessions(block, next.healing);
    if (placed && previous && isAskedFor(next, previous)) arriving = false;
    if (changesPicture(next, previous)) touch();
    else settleAndRefine();
  }

  function fly(animated: boolean): void {
    if (!state) return;
    copyPose(from, now);
    authoredPose(to, state, pictureWidthPx(state.comparison, width), height);
    flying = animated && placed && !parts.reducedMotion();
    flightStartMs = -1;
    if (!flying) copyPose(now, to);
  }

  /** The whole block leaves room for the columns of labels. */
  function authoredPose(pose: CameraPose, shown: SessionState, frameWidth: number, frameHeight: number): void {
    const { view, rendering, labels } = shown;
    const besides = labels && shown.comparison?.layout !== 'side' ? (2 * labelColumnPx(frameWidth)) / frameWidth : 0;
    const widthShare = Math.min(BLOCK_FILL.width, 0.97 - besides);
    poseOfView(pose, view, rendering.exaggerateEpidermis, blockDepthMm, frameWidth / frameHeight, deviceFraming(shown), widthShare, spreadShown(shown));
  }

  function aim(aimedWidth: number, aimedHeight: number, shiftXPx = 0, shiftYPx = 0): void {
    if (!state) return;
    const aspect = aimedWidth / aimedHeight;
    // A snapshot of another shape is framed for that shape, so that it does not depend on the page's own.
    const pose = !flying && aspect !== pictureWidthPx(state.comparison, width) / height ? still : now;
    if (pose === still) authoredPose(still, state, aimedWidth, aimedHeight);
    const fieldWidth = applyPose(camera, pose, state.orbit, aspect, blockDepthMm, (2 * shiftXPx) / aimedWidth, (2 * shiftYPx) / aimedHeight, state.stretch && state.view !== 'block' ? frame.uStretch.value : null);
    frame.uPixelMm.value = fieldWidth / aimedWidth;
    const detail = tissue.maps?.detail;
    tissue.uniforms.uDetailShown.value = detail ? detailShownIn(fieldWidth, detail.window.widthMm) : 0;
    frame.uExaggeration.value = pose.exaggeration;
    frame.uWindowDepthMm.value = pose.windowDepthMm;
    keyDirection(frame.uKeyDirection.value, pose);
    backdrop.uInverseViewProjection.value.multiplyMatrices(camera.matrixWorld, camera.projectionMatrixInverse);
    backdrop.uFloorY.value = -blockDepthMm + plateLiftMm('fat', pose);
    const { position } = camera;
    for (let at = 0; meshes && at < meshes.faces.length; at += 1) {
      const face = meshes.faces[at] as Mesh;
      face.visible = at === 0 ? position.z > 3 : at === 1 ? position.x > 3 : at === 2 ? position.z < -3 : position.x < -3;
    }
    shownSpread = pose;
  }

  /** The whole picture into the present target: one day, or two that share the frame. Lengths in CSS pixels. */
  function paint(renderer: WebGLRenderer, scene: Scene, shiftXPx = 0, shiftYPx = 0): void {
    if (!state) return;
    renderer.info.reset();
    if (writeParts(split, state.comparison, width) === 1) {
      show(split[1], height, shiftXPx, shiftYPx);
      renderer.render(scene, camera);
      return;
    }
    renderer.getViewport(viewport);
    renderer.setScissorTest(true);
    for (let at = 0; at < split.length; at += 1) {
      const part = split[at] as PicturePart;
      show(part, height, shiftXPx, shiftYPx);
      renderer.setViewport(part.left, 0, part.width, height);
      renderer.setScissor(part.shownFrom, 0, part.shownTo - part.shownFrom, height);
      renderer.render(scene, camera);
    }
    renderer.setScissorTest(false);
    renderer.setViewport(viewport);
  }

  /** When the last frame of motion was drawn; −1 = nothing moved. */
  let motionMs = -1;
  let painted: { readonly renderer: WebGLRenderer; readonly scene: Scene } | null = null;
  const paintSample = (shiftXPx: number, shiftYPx: number): void => {
    if (painted) paint(painted.renderer, painted.scene, shiftXPx, shiftYPx);
  };

  function show(part: PicturePart, frameHeight: number, shiftXPx = 0, shiftYPx = 0): void {
    if (!state) return;
    writeState(state, part.before && state.comparison ? state.comparison.day : null);
    aim(part.width, frameHeight, shiftXPx, shiftYPx);
    if (!meshes) return;
    strata?.show(state, shownSpread, meshes);
    cutAway?.show(state, meshes);
  }

  /** `before` = another day than the session's own; null = its own. */
  function writeState(nowState: SessionState, before: number | null): void {
    writeMoment(written, nowState, before, readReach);
    meshes?.beads?.setDay(frame.uDay.value);
    meshes?.calm.setDay(frame.uDay.value);
    meshes?.calm.join(nowState.stain !== 'illustration' || stains.busy || nowState.cut !== null || !isWhole(nowState.layers));
    writeDevice?.(nowState, meshes);
  }

  return {
    camera,
    pictured,
    get settled() {
      return settled;
    },
    get moving() {
      return flying || !placed;
    },
    get lowestZoom() {
      return lowestZoomOf(to.deviceMm);
    },
    setMeshes(next) {
      meshes = next;
      touch();
    },
    setStrata(next) {
      strata = next;
      if (next) pending.delete(STRATA_PART);
      touch();
    },
    setCutAway(next) {
      cutAway = next;
      touch();
    },
    setSize(nextWidth, nextHeight) {
      if (nextWidth === width && nextHeight === height) return;
      width = nextWidth;
      height = nextHeight;
      fly(false);
      touch();
    },
    setDevice(write) {
      writeDevice = write;
      touch();
    },
    follow,
    setPending(part, isPending) {
      if (isPending) pending.add(part);
      else pending.delete(part);
      touch();
    },
    setAwaited(part, awaited) {
      if (awaited) pending.add(part);
      else pending.delete(part);
      settleAndRefine();
    },
    draw(renderer, scene, nowMs) {
      if (!state) return false;
      const startMs = performance.now();
      if (!tissue.maps) {
        // Until the first tissue is there only the ground is shown; compiling for an empty block would delay the true picture.
        renderer.setClearColor(parts.darkTheme() ? DARK_GROUND : LIGHT_GROUND);
        renderer.clear();
        return false;
      }
      // A slow renderer takes a second for each frame of what is about to change: body parts and the finer tissue come in one.
      if (arriving && placed && !flying && (pending.has(APPENDAGES) || !tissue.settled)) return false;
      if (painted?.scene !== scene) painted = { renderer, scene };
      if (!dirty && !flying && !refined && parts.refiner && quiet()) {
        refined = parts.refiner.step(renderer, paintSample);
        meter.addSample(performance.now() - startMs);
        settle();
        return !refined;
      }
      if (flying) {
        if (flightStartMs < 0) flightStartMs = nowMs;
        const t = Math.min((nowMs - flightStartMs) / 1000 / FLIGHT_SECONDS, 1);
        mixPoses(now, from, to, t);
        flying = t < 1;
      }
      backdrop.uFloorShadow.value = floorShadow(state.layers);
      parts.pace.prepare();
      stains.step(scene, nowMs, state.stage.angleRad);
      if (parts.refiner) parts.refiner.begin(renderer, paintSample);
      else paint(renderer, scene);
      meter.add(performance.now() - startMs, renderer);
      tissue.drawn();
      if (!placed) {
        parts.onFirstPicture();
        pictureStands();
      }
      placed = true;
      dirty = false;
      const moves = flying || state.playing || state.pass?.running === true;
      if (moves && motionMs >= 0) parts.pace.frame(nowMs - motionMs);
      motionMs = moves ? nowMs : -1;
      if (quiet() && parts.pace.rest()) {
        dirty = true;
        parts.invalidate();
      }
      if (!refined && quiet()) refineTimer = setTimeout(parts.invalidate, REFINE_AFTER_MS);
      settle();
      return flying || (stains.busy && tissue.settled);
    },
    parts(ofWidth) {
      const parts = createParts();
      return writeParts(parts, state?.comparison ?? null, ofWidth) === 1 ? [parts[1]] : parts;
    },
    show,
    touch,
    lookAgain() {
      if (dirty || stains.busy) touch();
      else settleAndRefine();
    },
    dispose: () => clearTimeout(refineTimer),
  };
}

function copyPose(out: CameraPose, pose: CameraPose): void {
  mixPoses(out, pose, pose, 0);
}
