/** Handles of the visitor's cut: they stand on its upper edge in the projected picture, and a drag means the cut that brings them there. */
import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import { applyPose, createPose, poseOfView } from '@/scene/cameraRig';
import { cutZMm, planeOfCut } from '@/scene/cut/planeOfCut';
import { createProjection } from '@/scene/pictureProjection';
import { CUT_LIMITS, type Cut } from '@/session/cut';
import type { PicturePoint, PointOf } from '@/session/picturePort';
import type { Orbit, ViewName } from '@/session/sessionTypes';
import { draggedTo, edgeLine, handleHeading, handlePoint, type CutPart } from '@/ui/overlay/cutDrag';

const [WIDTH, HEIGHT] = [1280, 720];
const DEGREE = Math.PI / 180;

function pointOfView(view: ViewName, azimuth: number, elevation: number): PointOf {
  const orbit: Orbit = { azimuthRad: azimuth * DEGREE, elevationRad: elevation * DEGREE, zoom: 1 };
  const pose = createPose();
  poseOfView(pose, view, true, 3.4, WIDTH / HEIGHT, null);
  const camera = new PerspectiveCamera();
  applyPose(camera, pose, orbit, WIDTH / HEIGHT, 3.4);
  return createProjection({ camera, exaggeration: pose.exaggeration, blockDepthMm: 3.4, widthPx: WIDTH, heightPx: HEIGHT, liftMm: (x, depth, z) => (depth === 0 ? 0.02 * Math.sin(5 * x + 3 * z) : 0) }).point;
}

const there = (point: PicturePoint | null): PicturePoint => {
  if (!point) throw new Error('behind the camera');
  return point;
};
const distance = (a: PicturePoint, b: PicturePoint): number => Math.hypot(a.x - b.x, a.y - b.y);

describe.each([['block', 0, 0], ['block', -50, 20], ['surface', 10, 15], ['block', 40, -15]] as const)('in the view %s, turned by %s° and %s°', (view, azimuth, elevation) => {
  const pointOf = pointOfView(view, azimuth, elevation);
  const CUTS: readonly Cut[] = [{ offsetMm: 0.3, angleRad: 0.4 }, { offsetMm: 2, angleRad: -0.25 }, { offsetMm: 4.5, angleRad: 0 }];

  it('both stand on the upper edge of the cut, and so does the line between them', () => {
    for (const cut of CUTS) {
      const onCut = (x: number): PicturePoint => there(pointOf(x, 0, cutZMm(planeOfCut(cut), x)));
      expect(distance(there(handlePoint(pointOf, 'offsetMm', cut)), onCut(0))).toBeLessThan(1e-6);
      expect(distance(there(handlePoint(pointOf, 'angleRad', cut)), onCut(2.5 * Math.cos(cut.angleRad)))).toBeLessThan(1e-6);
      const line = edgeLine(pointOf, cut);
      expect(line[0]).toEqual(handlePoint(pointOf, 'offsetMm', cut));
      expect(line.at(-1)).toEqual(handlePoint(pointOf, 'angleRad', cut));
      expect(distance(line[12] as PicturePoint, onCut(1.25 * Math.cos(cut.angleRad)))).toBeLessThan(1e-6);
    }
  });

  it.each([['offsetMm', [0, 0.8, 3.1, 5.5], 0.011], ['angleRad', [-0.6, -0.2, 0.1, 0.6], 0.002]] as const)('a drag of %s to where another cut has the handle is that cut', (part, values, precision) => {
    for (const from of CUTS) {
      for (const value of values) {
        const target = there(handlePoint(pointOf, part, { ...from, [part]: value }));
        expect(Math.abs(draggedTo(pointOf, part, from, target) - value)).toBeLessThanOrEqual(precision);
      }
    }
  });

  it.each(['offsetMm', 'angleRad'] as const)('what leads across the way of %s changes it little, and beyond its end not at all', (part: CutPart) => {
    const from: Cut = { offsetMm: 2, angleRad: 0.1 };
    const stands = there(handlePoint(pointOf, part, from));
    const heading = handleHeading(pointOf, part, from);
    const aside = { x: stands.x - 15 * Math.sin(heading), y: stands.y + 15 * Math.cos(heading) };
    const [low, high] = CUT_LIMITS[part];
    expect(Math.abs(draggedTo(pointOf, part, from, aside) - from[part])).toBeLessThan(0.03 * (high - low));
    const along = (pixels: number) => ({ x: stands.x + pixels * Math.cos(heading), y: stands.y + pixels * Math.sin(heading) });
    expect(draggedTo(pointOf, part, from, along(900))).toBeCloseTo(high, 2);
    expect(draggedTo(pointOf, part, from, along(-900))).toBeCloseTo(low, 2);
    expect(draggedTo(pointOf, part, from, along(12))).toBeGreaterThan(from[part]);
  });
});

it('where the camera looks along the way of a handle, up is more and small drags stay small', () => {
  // Seen from the front and nearly level: the middle of the cut hardly moves in the picture.
  const pointOf = pointOfView('block', -37, -19);
  const from: Cut = { offsetMm: 2, angleRad: 0 };
  const stands = there(handlePoint(pointOf, 'offsetMm', from));
  const values = [-20, -10, 0, 10, 20].map((pixels) => draggedTo(pointOf, 'offsetMm', from, { x: stands.x, y: stands.y - pixels }));
  expect(values[2]).toBeCloseTo(2, 2);
  for (let at = 1; at < values.length; at += 1) {
    const step = (values[at] as number) - (values[at - 1] as number);
    expect(step).toBeGreaterThan(0.3);
    expect(step).toBeLessThan(1.1);
  }
});
