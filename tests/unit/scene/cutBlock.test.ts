/** A block that the visitor has cut is picked on the cut, and nothing is named that is gone with what stood in front. */
import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import { createNamer } from '@/scene/anchors/createNamer';
import { applyPose, createPose, poseOfView } from '@/scene/cameraRig';
import { planeOfCut } from '@/scene/cut/planeOfCut';
import { createProjection, type ProjectionSource } from '@/scene/pictureProjection';
import type { Cut } from '@/session/cut';
import { INITIAL_STATE } from '@/session/sessionDefaults';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { placeOnCut, pointOnCut } from '@/skin/cutPlane';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';

const SEED = 7;
const [WIDTH, HEIGHT] = [1280, 720];
const scenario = { ...DEFAULT_SCENARIO, seed: SEED };
const { blockDepthMm, dermisMm, epidermisMm } = describeAnatomy(scenario.skin);
const namer = createNamer({ isSeptum: () => false });
const pose = createPose();
poseOfView(pose, 'block', true, blockDepthMm, WIDTH / HEIGHT, null);
const camera = new PerspectiveCamera();
applyPose(camera, pose, INITIAL_STATE.orbit, WIDTH / HEIGHT, blockDepthMm);
const source: ProjectionSource = { camera, exaggeration: pose.exaggeration, blockDepthMm, widthPx: WIDTH, heightPx: HEIGHT, liftMm: () => 0 };
const pictured = (cut: Cut | null) => ({ ...INITIAL_STATE, scenario, cut });

describe.each([{ offsetMm: 2, angleRad: 0.3 }, { offsetMm: 1, angleRad: -0.5 }, { offsetMm: 3, angleRad: 0 }])(`seed ${SEED}, cut $offsetMm mm in, turned by $angleRad`, (cut) => {
  const plane = planeOfCut(cut);
  const at = (s: number, depthMm: number) => {
    const [x, z] = pointOnCut(plane, s);
    const point = createProjection(source).point(x, depthMm, z);
    if (!point) throw new Error('behind the camera');
    return { x, z, picked: namer.pick(pictured(cut), source, point) };
  };

  it.each([[0.5 * dermisMm, 'reticular-dermis'], [epidermisMm + dermisMm + 0.6, 'fat']] as const)('is picked on the cut itself, %s mm deep', (depthMm, structure) => {
    for (const share of [0.3, 0.5, 0.7]) {
      const { x, z, picked } = at(plane.fromS + share * (plane.toS - plane.fromS), depthMm);
      expect(picked?.structure).toBe(structure);
      expect(picked?.at?.xMm).toBeCloseTo(x, 5);
      expect(picked?.at?.zMm).toBeCloseTo(z, 5);
      expect(picked?.at?.depthMm).toBeCloseTo(depthMm, 5);
    }
  });

  it('names nothing in front of it, and still the faces that stand', () => {
    const points = (of: Cut | null): number => namer.anchors(pictured(of), source).reduce((sum, { places }) => sum + places.length, 0);
    expect(points(cut)).toBeLessThan(points(null));
    expect(points(cut)).toBeGreaterThan(0);
    const above = createProjection(source).point(0, 0, 3 - 0.5 * cut.offsetMm);
    const picked = above && namer.pick(pictured(cut), source, above);
    if (picked?.at) expect(placeOnCut(plane, picked.at.xMm, picked.at.zMm)[1]).toBeLessThan(1e-5);
  });
});
