/** The camera: the whole block is in the frame at any size, and a flight ends exactly on its view. */
import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { applyPose, createPose, mixPoses, poseOfView } from '@/scene/cameraRig';
import { ORBIT_LIMITS } from '@/scene/views';
import { VIEWS } from '@/session/sessionTypes';

const REST = { azimuthRad: 0, elevationRad: 0, zoom: 1 };

function cornersOf(blockDepthMm: number): Vector3[] {
  return Array.from({ length: 8 }, (_, at) => new Vector3(at & 1 ? 3 : -3, at & 2 ? 0 : -blockDepthMm, at & 4 ? 3 : -3));
}

describe('the block view', () => {
  for (const [width, height] of [[1280, 720], [390, 844], [800, 300], [3840, 2160]] as const) {
    it(`keeps all eight corners inside a frame of ${width} × ${height}, without wasting it`, () => {
      for (const depth of [2.2, 3.4, 4]) {
        const pose = createPose();
        const camera = new PerspectiveCamera();
        poseOfView(pose, 'block', true, depth, width / height);
        applyPose(camera, pose, REST, width / height, depth);
        const projected = cornersOf(depth).map((corner) => corner.project(camera));
        const reach = Math.max(...projected.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
        expect(reach).toBeLessThan(0.97);
        expect(reach).toBeGreaterThan(0.7);
      }
    });
  }
});

describe('applyPose', () => {
  it('stays above the floor and outside the block, whatever the orbit asks for', () => {
    const camera = new PerspectiveCamera();
    for (const view of VIEWS) {
      for (const elevationRad of [-9, 0, 9]) {
        const pose = createPose();
        poseOfView(pose, view, true, 3.4, 16 / 9);
        applyPose(camera, pose, { azimuthRad: 9, elevationRad, zoom: 99 }, 16 / 9, 3.4);
        expect(camera.position.y).toBeGreaterThan(-3.4);
        const { x, y, z } = camera.position;
        expect(Math.abs(x) > 3 || y > 0 || Math.abs(z) > 3).toBe(true);
      }
    }
  });

  it('reports the width of skin at the target', () => {
    const camera = new PerspectiveCamera();
    const pose = createPose();
    poseOfView(pose, 'channel', true, 3.4, 16 / 9);
    const widthMm = applyPose(camera, pose, { ...REST, zoom: 2 }, 16 / 9, 3.4);
    const target = pose.targetSkin.clone();
    const right = new Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
    const edge = target.clone().addScaledVector(right, widthMm / 2).project(camera);
    expect(edge.x).toBeCloseTo(1, 5);
    expect(widthMm).toBeCloseTo(0.6, 6);
    expect(ORBIT_LIMITS.highestZoom).toBeGreaterThanOrEqual(2);
  });
});

describe('mixPoses', () => {
  it('starts on the one view and ends on the other', () => {
    const [from, to, now] = [createPose(), createPose(), createPose()];
    poseOfView(from, 'block', true, 3.4, 16 / 9);
    poseOfView(to, 'channel', true, 3.4, 16 / 9);
    mixPoses(now, from, to, 0);
    expect(now).toEqual(from);
    mixPoses(now, from, to, 1);
    expect(now.fieldWidthMm).toBeCloseTo(to.fieldWidthMm, 9);
    expect(now.azimuthRad).toBeCloseTo(to.azimuthRad, 12);
    expect(now.targetSkin.distanceTo(to.targetSkin)).toBeLessThan(1e-9);
  });
});
