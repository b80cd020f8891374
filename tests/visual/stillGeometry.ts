/**
 * Where true places of the skin stand in a still: the scene's own camera and depth transform, and the baked relief along the
 * rims. For the cut faces of skin without a channel and without a concern: dent, swelling and dissection window are left out.
 */
import { PerspectiveCamera, Vector3 } from 'three';
import { BLOCK_HALF_MM } from '@/lib/block';
import { applyPose, createPose, poseOfView } from '@/scene/cameraRig';
import { DEVICE_FRAMING } from '@/scene/deviceFraming';
import { drawnDepthMm } from '@/scene/skinFrame';
import { DEFAULT_ORBIT, DEFAULT_RENDERING } from '@/session/sessionPatch';
import type { Anatomy } from '@/skin/anatomy';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { createJunction } from '@/skin/junction';
import { stillScenario, type StillCase } from './stillCase';
import type { RimHeights } from './surfaceProbe';

export type Face = 'front' | 'right';

export interface StillGeometry {
  readonly anatomy: Anatomy;
  readonly width: number;
  readonly height: number;
  /** Depth of the junction below the local surface, mm; `along` = x on the front face, z on the right one. */
  junctionMm(face: Face, alongMm: number): number;
  /** Pixels from the top left corner, (0.5, 0.5) = centre of the first pixel. */
  pixel(face: Face, alongMm: number, depthMm: number): readonly [number, number];
  /** Of any drawn position, mm. */
  project(x: number, y: number, z: number): readonly [number, number];
  /** Width of a pixel at a drawn position, in the plane parallel to the picture, mm. */
  mmPerPx(x: number, y: number, z: number): number;
}

/** Depth over which the relief of the surface fades out (`blockShape.glsl`). */
const RELIEF_MM = 0.3;

/** `rims` null = a flat surface. */
export function stillGeometry(still: StillCase, width: number, height: number, rims: RimHeights | null): StillGeometry {
  const scenario = stillScenario(still);
  const anatomy = describeAnatomy(scenario.skin);
  const junction = createJunction(anatomy, scenario.seed);
  const { exaggerateEpidermis } = still.state?.rendering ?? DEFAULT_RENDERING;
  const pose = createPose();
  poseOfView(pose, still.view, exaggerateEpidermis, anatomy.blockDepthMm, width / height, still.duringPass ? DEVICE_FRAMING[scenario.plan.device] : null);
  const camera = new PerspectiveCamera();
  applyPose(camera, pose, still.state?.orbit ?? DEFAULT_ORBIT, width / height, anatomy.blockDepthMm);
  camera.matrixWorldInverse.copy(camera.matrixWorld).invert();
  const point = new Vector3();
  const project = (x: number, y: number, z: number): readonly [number, number] => {
    point.set(x, y, z).applyMatrix4(camera.matrixWorldInverse).applyMatrix4(camera.projectionMatrix);
    return [(0.5 + 0.5 * point.x) * width, (0.5 - 0.5 * point.y) * height];
  };
  const reliefMm = (face: Face, alongMm: number, depthMm: number): number => {
    if (!rims) return 0;
    const heights = rims[face];
    const at = ((alongMm + BLOCK_HALF_MM) / (2 * BLOCK_HALF_MM)) * (heights.length - 1);
    const left = Math.min(Math.max(Math.floor(at), 0), heights.length - 2);
    const fade = Math.max(1 - depthMm / RELIEF_MM, 0);
    return (heights[left]! + (at - left) * (heights[left + 1]! - heights[left]!)) * fade * fade;
  };
  return {
    anatomy,
    width,
    height,
    project,
    junctionMm: (face, alongMm) => (face === 'front' ? junction(alongMm, BLOCK_HALF_MM) : junction(BLOCK_HALF_MM, alongMm)),
    pixel(face, alongMm, depthMm) {
      const y = reliefMm(face, alongMm, depthMm) - drawnDepthMm(depthMm, pose.exaggeration, anatomy.blockDepthMm);
      return face === 'front' ? project(alongMm, y, BLOCK_HALF_MM) : project(BLOCK_HALF_MM, y, alongMm);
    },
    mmPerPx(x, y, z) {
      const ahead = -point.set(x, y, z).applyMatrix4(camera.matrixWorldInverse).z;
      return (2 * ahead) / (camera.projectionMatrix.elements[5]! * height);
    },
  };
}
