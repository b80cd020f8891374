/**
 * Where the camera stands: the authored view plus the user's orbit, and the flight from one view to the next. Pure arithmetic
 * on preallocated vectors: it is run for every drawn frame. Flights ease the field width in log scale, so they feel even.
 */
import { MathUtils, PerspectiveCamera, Vector3 } from 'three';
import { BLOCK_HALF_MM, HERO_X_MM, HERO_Z_MM } from '@/lib/block';
import { clamp, lerp, smoothstep } from '@/lib/interpolate';
import { type LayerSpread, SPREADS, WHOLE_BLOCK } from '@/session/layers';
import type { Orbit, ViewName } from '@/session/sessionTypes';
import { drawnDepthMm } from './skinFrame';
import { plateLiftMm, tipOfPeel } from '@/scene/layers/plates';
import type { DeviceFraming } from './deviceFraming';
import { AUTHORED_VIEWS, FIELD_OF_VIEW_RAD, ORBIT_LIMITS } from './views';

/** What a flight interpolates, with how far the layers are spread, 0..1 each. */
export interface CameraPose extends Record<keyof LayerSpread, number> {
  azimuthRad: number;
  elevationRad: number;
  readonly targetSkin: Vector3;
  fieldWidthMm: number;
  exaggeration: number;
  windowDepthMm: number;
  keyElevationRad: number;
  keyAzimuthRad: number;
  /** Share of the frame's width by which the target stands left of the centre. */
  shift: number;
  /** Height above the skin of the device that is shown, mm, 0 = none: zooming out brings it into the frame. */
  deviceMm: number;
}

export const FLIGHT_SECONDS = 0.8;
/** Share of the frame that the whole block may fill. */
export const BLOCK_FILL = { width: 0.9, height: 0.8 } as const;
const BLOCK_SHIFT = 0.0;
const STUDIO_KEY = new Vector3(-4, 7, 5).normalize();

export function createPose(): CameraPose {
  return {
    azimuthRad: 0,
    elevationRad: 0,
    targetSkin: new Vector3(),
    fieldWidthMm: 9,
    exaggeration: 1,
    windowDepthMm: 0,
    keyElevationRad: Math.asin(STUDIO_KEY.y),
    keyAzimuthRad: Math.atan2(STUDIO_KEY.x, STUDIO_KEY.z),
    shift: 0,
    deviceMm: 0,
    explode: 0,
    peel: 0,
    steps: 0,
  };
}

/** `widthShare` = share of the frame's width that the whole block may fill: less where labels stand beside it. */
export function poseOfView(
  pose: CameraPose, view: ViewName, exaggerate: boolean, blockDepthMm: number, aspect: number, device: DeviceFraming | null = null, widthShare: number = BLOCK_FILL.width, spread: LayerSpread = WHOLE_BLOCK,
): void {
  const authored = AUTHORED_VIEWS[view];
  pose.azimuthRad = authored.azimuthRad;
  pose.elevationRad = authored.elevationRad;
  pose.targetSkin.fromArray(authored.targetSkin);
  pose.exaggeration = exaggerate ? authored.exaggeration : 1;
  pose.windowDepthMm = authored.windowDepthMm;
  pose.keyElevationRad = authored.keyElevationRad ?? Math.asin(STUDIO_KEY.y);
  pose.shift = authored.fieldWidthMm === null ? BLOCK_SHIFT : 0;
  pose.deviceMm = device?.heightMm ?? 0;
  for (const name of SPREADS) pose[name] = spread[name];
  // What is looked at on the surface rises with it.
  if (view === 'surface') pose.targetSkin.y += plateLiftMm('epidermis', spread);
  if (authored.fieldWidthMm === null) fitBlock(pose, blockDepthMm, aspect, device?.headroomMm ?? 0, widthShare, spread);
  else pose.fieldWidthMm = authored.fieldWidthMm * Math.min(1, aspect / (16 / 9));
}

const corner = new Vector3();
const right = new Vector3();
const up = new Vector3();
const back = new Vector3();

/** Smallest field width at which the eight corners, the tip of what is peeled, and a point this high above the hero axis, stay inside the frame's share; centres them too. */
function fitBlock(pose: CameraPose, blockDepthMm: number, aspect: number, headroomMm: number, widthShare: number, spread: LayerSpread): void {
  const tanY = Math.tan(FIELD_OF_VIEW_RAD / 2);
  const topMm = plateLiftMm('epidermis', spread);
  const bottomMm = -blockDepthMm + plateLiftMm('fat', spread);
  basis(pose.azimuthRad, pose.elevationRad);
  pose.targetSkin.set(0, -blockDepthMm / 2, 0);
  let distance = 20;
  for (let round = 0; round < 6; round += 1) {
    let left = Infinity;
    let most = -Infinity;
    let low = Infinity;
    let high = -Infinity;
    for (let at = 0; at < 10; at += 1) {
      if (at === 8) corner.set(HERO_X_MM, headroomMm, HERO_Z_MM);
      else if (at === 9) tipOfPeel(corner, spread);
      else corner.set(at & 1 ? BLOCK_HALF_MM : -BLOCK_HALF_MM, at & 2 ? topMm : bottomMm, at & 4 ? BLOCK_HALF_MM : -BLOCK_HALF_MM);
      corner.sub(pose.targetSkin);
      const scale = 1 / ((distance - corner.dot(back)) * tanY);
      left = Math.min(left, corner.dot(right) * scale);
      most = Math.max(most, corner.dot(right) * scale);
      low = Math.min(low, corner.dot(up) * scale);
      high = Math.max(high, corner.dot(up) * scale);
    }
    pose.targetSkin.addScaledVector(right, ((left + most) / 2) * distance * tanY);
    pose.targetSkin.addScaledVector(up, ((low + high) / 2) * distance * tanY);
    distance *= Math.max((high - low) / 2 / BLOCK_FILL.height, (most - left) / 2 / aspect / widthShare);
  }
  pose.fieldWidthMm = 2 * distance * tanY * aspect;
}

function basis(azimuthRad: number, elevationRad: number): void {
  back.set(Math.sin(azimuthRad) * Math.cos(elevationRad), Math.sin(elevationRad), Math.cos(azimuthRad) * Math.cos(elevationRad));
  right.set(Math.cos(azimuthRad), 0, -Math.sin(azimuthRad));
  up.crossVectors(back, right);
}

/** How far a visitor may zoom out: until the whole device fits. */
export function lowestZoomOf(deviceMm: number): number {
  return deviceMm > 0 ? Math.min(ORBIT_LIMITS.lowestZoom, 11 / deviceMm) : ORBIT_LIMITS.lowestZoom;
}

/** `t` 0..1; writes into `out`. */
export function mixPoses(out: CameraPose, from: CameraPose, to: CameraPose, t: number): void {
  const eased = smoothstep(0, 1, t);
  out.azimuthRad = lerp(from.azimuthRad, to.azimuthRad, eased);
  out.elevationRad = lerp(from.elevationRad, to.elevationRad, eased);
  out.targetSkin.lerpVectors(from.targetSkin, to.targetSkin, eased);
  out.fieldWidthMm = Math.exp(lerp(Math.log(from.fieldWidthMm), Math.log(to.fieldWidthMm), eased));
  out.exaggeration = lerp(from.exaggeration, to.exaggeration, eased);
  out.windowDepthMm = lerp(from.windowDepthMm, to.windowDepthMm, eased);
  out.keyElevationRad = lerp(from.keyElevationRad, to.keyElevationRad, eased);
  out.keyAzimuthRad = lerp(from.keyAzimuthRad, to.keyAzimuthRad, eased);
  out.shift = lerp(from.shift, to.shift, eased);
  out.deviceMm = lerp(from.deviceMm, to.deviceMm, eased);
  for (const name of SPREADS) out[name] = lerp(from[name], to[name], eased);
}

/** Places the camera, its picture shifted by a share of half the frame; returns the width of skin across the frame at the target, mm. */
export function applyPose(camera: PerspectiveCamera, pose: CameraPose, orbit: Orbit, aspect: number, blockDepthMm: number, shiftX = 0, shiftY = 0, stretch: Vector3 | null = null): number {
  const azimuth = pose.azimuthRad + clamp(orbit.azimuthRad, -ORBIT_LIMITS.azimuthRad, ORBIT_LIMITS.azimuthRad);
  const { lowestElevationRad, highestElevationRad, highestZoom } = ORBIT_LIMITS;
  const elevation = clamp(pose.elevationRad + orbit.elevationRad, lowestElevationRad, highestElevationRad);
  const zoom = clamp(orbit.zoom, lowestZoomOf(pose.deviceMm), highestZoom);
  const fieldWidth = pose.fieldWidthMm / zoom;
  const distance = fieldWidth / aspect / 2 / Math.tan(FIELD_OF_VIEW_RAD / 2);
  basis(azimuth, elevation);
  const { targetSkin } = pose;
  camera.fov = MathUtils.radToDeg(FIELD_OF_VIEW_RAD);
  camera.aspect = aspect;
  corner.set(targetSkin.x, -drawnDepthMm(-targetSkin.y, pose.exaggeration, blockDepthMm), targetSkin.z);
  if (stretch) corner.set(corner.x * stretch.x, (corner.y + blockDepthMm) * stretch.y - blockDepthMm, corner.z * stretch.z);
  // The farther out, the more of the device is looked at; the skin stays in the lower part of the frame.
  if (pose.deviceMm > 0 && zoom < 1) corner.y += Math.min(0.5 * pose.deviceMm, (0.36 * (fieldWidth - pose.fieldWidthMm)) / aspect);
  camera.position.copy(corner).addScaledVector(back, distance);
  camera.up.set(0, 1, 0);
  camera.lookAt(corner);
  camera.near = Math.max(0.05, Math.min(distance - 8, distance * 0.4));
  camera.far = distance + 14 + 1.4 * pose.deviceMm;
  camera.updateProjectionMatrix();
  camera.projectionMatrix.elements[8] += 2 * pose.shift + shiftX;
  camera.projectionMatrix.elements[9] += shiftY;
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
  camera.updateMatrixWorld();
  return fieldWidth;
}

export function keyDirection(out: Vector3, pose: CameraPose): void {
  const { keyElevationRad, keyAzimuthRad } = pose;
  out.set(Math.sin(keyAzimuthRad) * Math.cos(keyElevationRad), Math.sin(keyElevationRad), Math.cos(keyAzimuthRad) * Math.cos(keyElevationRad));
}
