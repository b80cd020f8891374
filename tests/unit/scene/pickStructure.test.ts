/** Asking a point of the picture what it is gives the structure that was put there; the ray meets the block where the camera shows it. */
import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import { createNamer } from '@/scene/anchors/createNamer';
import { ANCHOR_ROWS, createAnchorScene } from '@/scene/anchors/findAnchors';
import { distanceToSegment } from '@/scene/anchors/pickStructure';
import { rayHit } from '@/scene/anchors/rayHit';
import { applyPose, createPose, poseOfView } from '@/scene/cameraRig';
import { createProjection, type ProjectionSource } from '@/scene/pictureProjection';
import { liftAtDepthMm } from '@/scene/surfaceRelief';
import { INITIAL_STATE } from '@/session/sessionDefaults';
import { VIEWS, type Orbit, type SessionState, type ViewName } from '@/session/sessionTypes';
import type { StructureName } from '@/skin/structureNames';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { simulateEncoded } from '../../support/encoded';

const SEED = 11;
const WIDTH = 1280;
const HEIGHT = 720;
const scenario = { ...DEFAULT_SCENARIO, seed: SEED, plan: { ...DEFAULT_SCENARIO.plan, sessions: 1 } };
const healing = simulateEncoded(scenario);
const namer = createNamer({ isSeptum: () => false });

function sourceOf(view: ViewName, orbit: Orbit = { azimuthRad: 0, elevationRad: 0, zoom: 1 }): ProjectionSource {
  const camera = new PerspectiveCamera();
  const pose = createPose();
  poseOfView(pose, view, true, healing.anatomy.blockDepthMm, WIDTH / HEIGHT);
  applyPose(camera, pose, orbit, WIDTH / HEIGHT, healing.anatomy.blockDepthMm, 0.003, -0.002);
  // Relief as gentle as skin's: a tenth of what it may be at most.
  // A wavy surface with a pit of half a millimetre that the layers follow.
  const pit = (x: number, z: number): number => -0.5 * Math.exp(-((x + 1) ** 2 + (z - 3) ** 2) / 0.04);
  const liftMm = (x: number, depth: number, z: number): number => liftAtDepthMm(0.012 * Math.sin(4 * x) * Math.cos(3 * z), pit(x, z), depth);
  return { camera, exaggeration: pose.exaggeration, blockDepthMm: healing.anatomy.blockDepthMm, widthPx: WIDTH, heightPx: HEIGHT, liftMm };
}

const bare = { ...INITIAL_STATE.rendering, vessels: false, fibres: false, cells: false };

/** What is found at every place that a structure offers in a view. */
function pickedAt(structure: StructureName, state: SessionState): (StructureName | null)[] {
  const source = sourceOf(state.view);
  const projection = createProjection(source);
  const row = ANCHOR_ROWS.find((one) => one.structure === structure);
  return (row?.places(createAnchorScene(state)) ?? []).flatMap((place) => {
    const point = projection.point(place.xMm, place.depthMm, place.zMm);
    if (!point || point.x < 8 || point.x > WIDTH - 8 || point.y < 8 || point.y > HEIGHT - 8) return [];
    return [namer.pick(state, source, point)?.structure ?? null];
  });
}

describe(`picking in skin of seed ${SEED}`, () => {
  it('finds the ray’s place again, in every view and from other sides', () => {
    for (const view of VIEWS) {
      for (const orbit of [{ azimuthRad: 0, elevationRad: 0, zoom: 1 }, { azimuthRad: -0.9, elevationRad: 0.1, zoom: 0.8 }]) {
        const source = sourceOf(view, orbit);
        const projection = createProjection(source);
        for (const [x, y] of [[640, 360], [500, 300], [760, 420], [640, 200], [300, 330]] as const) {
          const place = rayHit({ x, y }, source);
          if (!place) continue;
          const point = projection.point(place.xMm, place.depthMm, place.zMm);
          expect(Math.hypot((point?.x ?? 0) - x, (point?.y ?? 0) - y)).toBeLessThan(1.5);
          expect(projection.faces(place.side)).toBe(true);
        }
      }
    }
  });

  it('finds nothing beside the block', () => {
    expect(namer.pick({ ...INITIAL_STATE, scenario, healing }, sourceOf('block'), { x: 4, y: 4 })).toBeNull();
  });

  it.each(['horny-layer', 'epidermis', 'papillary-dermis', 'reticular-dermis', 'fat'] as const)('meets the %s of the block where it is', (structure) => {
    const found = pickedAt(structure, { ...INITIAL_STATE, scenario, healing, rendering: bare });
    expect(found.length).toBeGreaterThan(10);
    // The horny layer is a few pixels thick: the relief may hide its edge.
    const right = found.filter((one) => one === structure).length;
    expect(right / found.length).toBeGreaterThan(structure === 'horny-layer' ? 0.6 : 0.95);
  });

  it.each(['granular-layer', 'spinous-layer', 'basal-layer', 'papillary-dermis'] as const)('meets the %s in the close view where it is', (structure) => {
    const found = pickedAt(structure, { ...INITIAL_STATE, scenario, healing, view: 'channel', rendering: bare });
    expect(found.filter((one) => one === structure).length / found.length).toBeGreaterThan(0.8);
  });

  it('meets vessels, clot, fibres and cells before the layer that they lie in', () => {
    const block = { ...INITIAL_STATE, scenario, healing };
    expect(new Set(pickedAt('superficial-plexus', block))).toContain('superficial-plexus');
    expect(new Set(pickedAt('deep-plexus', block))).toEqual(new Set(['deep-plexus']));
    const close = (day: number): SessionState => ({ ...block, view: 'channel', day });
    expect(new Set(pickedAt('clot', { ...close(0.01), rendering: bare }))).toEqual(new Set(['clot']));
    expect(pickedAt('neutrophil', close(1)).filter((one) => one === 'neutrophil').length).toBeGreaterThan(10);
    expect(pickedAt('young-collagen', { ...close(14), rendering: { ...bare, fibres: true } }).filter((one) => one === 'young-collagen').length).toBeGreaterThan(10);
    expect(pickedAt('puncture', { ...block, view: 'surface', day: 0.01 })).toContain('puncture');
  });

  it('tells walls from fat by what the bake painted', () => {
    const state = { ...INITIAL_STATE, scenario, healing, rendering: bare };
    const found = pickedAt('fat', state);
    expect(found).toContain('fat');
    const wall = createNamer({ isSeptum: () => true });
    const source = sourceOf('block');
    const point = createProjection(source).point(0, healing.anatomy.blockDepthMm - 0.3, 3);
    expect(point && wall.pick(state, source, point)?.structure).toBe('septum');
  });
});

it('distance to a segment is that to its nearest point', () => {
  expect(distanceToSegment(0, 1, -1, 0, 1, 0)).toBe(1);
  expect(distanceToSegment(4, 4, 0, 0, 1, 0)).toBe(5);
  expect(distanceToSegment(1, 1, 1, 0, 1, 0)).toBe(1);
});
