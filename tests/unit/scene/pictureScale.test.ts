/** The scale bar is true within 3 % in every view, turned and zoomed, by two known lengths; the ruler's marks stand at their depths. */
import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { applyPose, createPose, poseOfView } from '@/scene/cameraRig';
import { createProjection } from '@/scene/pictureProjection';
import { depthRuler, scalePlace } from '@/scene/pictureScale';
import type { Orbit, ViewName } from '@/session/sessionTypes';
import { VIEWS } from '@/session/sessionTypes';

const BLOCK_DEPTH_MM = 2.8;
const SIZES = [[1280, 720], [390, 293], [1080, 800]] as const;
const ORBITS: readonly Orbit[] = [{ azimuthRad: 0, elevationRad: 0, zoom: 1 }, { azimuthRad: 0.5, elevationRad: 0.2, zoom: 2 }, { azimuthRad: -0.4, elevationRad: -0.1, zoom: 0.7 }];

function shown(view: ViewName, orbit: Orbit, widthPx: number, heightPx: number) {
  const camera = new PerspectiveCamera();
  const pose = createPose();
  poseOfView(pose, view, true, BLOCK_DEPTH_MM, widthPx / heightPx);
  applyPose(camera, pose, orbit, widthPx / heightPx, BLOCK_DEPTH_MM);
  return { camera, projection: createProjection({ camera, exaggeration: pose.exaggeration, blockDepthMm: BLOCK_DEPTH_MM, widthPx, heightPx, liftMm: () => 0 }) };
}

describe.each(VIEWS)('%s', (view) => {
  it.each([0.1, 1])('a length of %s mm along the screen is as long as the bar says', (lengthMm) => {
    for (const [widthPx, heightPx] of SIZES) {
      for (const orbit of ORBITS) {
        const { camera, projection } = shown(view, orbit, widthPx, heightPx);
        const place = scalePlace(view);
        const across = new Vector3(1, 0, 0).applyQuaternion(camera.quaternion).multiplyScalar(lengthMm / 2);
        const from = projection.point(place[0] - across.x, place[1], place[2] - across.z);
        const to = projection.point(place[0] + across.x, place[1], place[2] + across.z);
        if (!from || !to) throw new Error('the place of the scale lies behind the camera');
        const measuredMm = Math.hypot(to.x - from.x, to.y - from.y) * projection.mmPerPx(...place);
        expect(Math.abs(measuredMm / lengthMm - 1)).toBeLessThan(0.03);
      }
    }
  });

  it('has a ruler whose marks lie on the cut at their depths, or none', () => {
    for (const [widthPx, heightPx] of SIZES) {
      const { projection } = shown(view, ORBITS[0] as Orbit, widthPx, heightPx);
      const ruler = depthRuler(projection, view, BLOCK_DEPTH_MM, widthPx, heightPx);
      if (view === 'surface') expect(ruler).toBeNull();
      for (const [index, mark] of (ruler?.marks ?? []).entries()) {
        expect(mark.y).toBeGreaterThan(ruler?.marks[index - 1]?.y ?? 0);
        // A mark is at the height of its depth on the front face, wherever along it the ruler stands.
        const x = view === 'block' ? -3 : (scalePlace(view)[0] as number);
        const there = projection.point(x, mark.depthMm, 3);
        expect(Math.abs((there?.y ?? 0) - mark.y)).toBeLessThan(view === 'block' ? 0.2 : 0.12 * heightPx);
      }
    }
  });
});

it('shows the ruler where there is room for it', () => {
  const wide = shown('block', ORBITS[0] as Orbit, 1280, 720).projection;
  expect(depthRuler(wide, 'block', BLOCK_DEPTH_MM, 1280, 720)?.marks.filter(({ named }) => named).map(({ depthMm }) => depthMm)).toEqual([0, 0.5, 1, 1.5, 2, 2.5]);
  const narrow = shown('block', ORBITS[0] as Orbit, 390, 293).projection;
  expect(depthRuler(narrow, 'block', BLOCK_DEPTH_MM, 390, 293)).toBeNull();
});
