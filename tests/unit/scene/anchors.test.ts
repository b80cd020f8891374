/** What can be named: each structure where it is and when it is there, on sides that the camera sees. */
import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import { ANCHOR_ROWS, createAnchorScene, findAnchors } from '@/scene/anchors/findAnchors';
import { applyPose, createPose, poseOfView } from '@/scene/cameraRig';
import { createProjection, type Projection } from '@/scene/pictureProjection';
import { INITIAL_STATE } from '@/session/sessionDefaults';
import { VIEWS, type SessionState, type ViewName } from '@/session/sessionTypes';
import { STRUCTURE_NAMES, type StructureName } from '@/skin/structureNames';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { simulateEncoded } from '../../support/encoded';

const SEED = 3;
const WIDTH = 1280;
const HEIGHT = 720;
const scenario = { ...DEFAULT_SCENARIO, seed: SEED, plan: { ...DEFAULT_SCENARIO.plan, sessions: 1 } };
const healing = simulateEncoded(scenario);

function projectionOf(view: ViewName, azimuthRad = 0): Projection {
  const camera = new PerspectiveCamera();
  const pose = createPose();
  poseOfView(pose, view, true, healing.anatomy.blockDepthMm, WIDTH / HEIGHT);
  applyPose(camera, pose, { azimuthRad, elevationRad: 0, zoom: 1 }, WIDTH / HEIGHT, healing.anatomy.blockDepthMm);
  return createProjection({ camera, exaggeration: pose.exaggeration, blockDepthMm: healing.anatomy.blockDepthMm, widthPx: WIDTH, heightPx: HEIGHT, liftMm: () => 0 });
}

function named(view: ViewName, day: number, state: Partial<SessionState> = {}): Set<StructureName> {
  const scene = createAnchorScene({ ...INITIAL_STATE, scenario, healing, view, day, ...state });
  return new Set(findAnchors(scene, projectionOf(view), WIDTH, HEIGHT).map(({ structure }) => structure));
}

describe(`structures of seed ${SEED}`, () => {
  it('are all named in some view on some day, but the walls in the fat', () => {
    const all = new Set(VIEWS.flatMap((view) => [-1, 0.01, 2, 12, 300].flatMap((day) => [...named(view, day)])));
    expect(STRUCTURE_NAMES.filter((structure) => !all.has(structure))).toEqual(['septum']);
  });

  it('of healing come and go with it', () => {
    const healed: readonly StructureName[] = ['clot', 'channel', 'neutrophil', 'young-collagen', 'mature-collagen', 'fibroblast'];
    expect(healed.filter((structure) => named('channel', -1).has(structure))).toEqual([]);
    expect([...named('channel', 0.01)]).toEqual(expect.arrayContaining(['clot', 'channel']));
    expect([...named('channel', 2)]).toContain('neutrophil');
    expect([...named('fibres', 14)]).toContain('young-collagen');
    expect([...named('fibres', 360)]).toContain('mature-collagen');
    expect([...named('channel', 200)]).not.toContain('clot');
  });

  it('that are switched off are not named', () => {
    const rendering = { ...INITIAL_STATE.rendering, vessels: false, fibres: false, cells: false };
    const shown = named('fibres', 14, { rendering });
    expect(['arteriole', 'young-collagen', 'fibroblast'].filter((structure) => shown.has(structure as StructureName))).toEqual([]);
  });

  it('stand one below the other as layers do, at every place that is offered', () => {
    for (const view of ['block', 'channel'] as const) {
      const scene = createAnchorScene({ ...INITIAL_STATE, scenario, healing, view });
      const layers: readonly StructureName[] = ['horny-layer', 'granular-layer', 'spinous-layer', 'basal-layer', 'papillary-dermis', 'reticular-dermis', 'fat'];
      const columns = layers.map((structure) => ANCHOR_ROWS.find((row) => row.structure === structure)?.places(scene) ?? []);
      columns[0]?.forEach((_, at) => {
        const depths = columns.map((column) => column[at]?.depthMm ?? 0);
        for (const [index, depth] of depths.slice(1).entries()) expect(depth).toBeGreaterThan(depths[index] as number);
      });
    }
  });

  it('are inside the block and inside the frame, and none on a side that looks away', () => {
    const scene = createAnchorScene({ ...INITIAL_STATE, scenario, healing, view: 'block', day: 30 });
    for (const row of ANCHOR_ROWS) {
      for (const { xMm, zMm, depthMm } of row.places(scene)) {
        expect(Math.max(Math.abs(xMm), Math.abs(zMm))).toBeLessThanOrEqual(3.2);
        expect(depthMm >= 0 && depthMm <= healing.anatomy.blockDepthMm).toBe(true);
      }
    }
    const turned = projectionOf('block', -Math.PI / 3);
    expect(turned.faces('right')).toBe(false);
    for (const { places } of findAnchors(scene, turned, WIDTH, HEIGHT)) {
      for (const { x, y } of places) expect(x > 0 && x < WIDTH && y > 0 && y < HEIGHT).toBe(true);
    }
    const right = findAnchors({ ...scene, vessels: scene.vessels.filter(({ face }) => face === 'right') }, turned, WIDTH, HEIGHT);
    expect(right.some(({ structure }) => structure === 'deep-plexus')).toBe(false);
  });
});
