/** A block taken apart is named and picked where its layers stand, and nothing that is gone is named. */
import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import { createNamer } from '@/scene/anchors/createNamer';
import { apartOf } from '@/scene/anchors/apart';
import { createAnchorScene } from '@/scene/anchors/findAnchors';
import { applyPose, createPose, poseOfView } from '@/scene/cameraRig';
import { plateFrontMm } from '@/scene/layers/plates';
import { beyondPeelMm, standPlate } from '@/scene/layers/roll';
import { createProjection, type ProjectionSource } from '@/scene/pictureProjection';
import { type Layers, WHOLE_BLOCK } from '@/session/layers';
import { INITIAL_STATE } from '@/session/sessionDefaults';
import type { SessionState } from '@/session/sessionTypes';
import type { StructureName } from '@/skin/structureNames';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';

const WIDTH = 1280;
const HEIGHT = 720;
const SEED = 11;
const scenario = { ...DEFAULT_SCENARIO, seed: SEED };
const { blockDepthMm } = describeAnatomy(scenario.skin);
const namer = createNamer({ isSeptum: () => false });

function pictured(change: Partial<Layers>): { readonly state: SessionState; readonly source: ProjectionSource } {
  const layers = { ...WHOLE_BLOCK, ...change };
  const camera = new PerspectiveCamera();
  const pose = createPose();
  poseOfView(pose, 'block', true, blockDepthMm, WIDTH / HEIGHT, null, undefined, layers);
  applyPose(camera, pose, INITIAL_STATE.orbit, WIDTH / HEIGHT, blockDepthMm);
  const state = { ...INITIAL_STATE, scenario, layers, rendering: { ...INITIAL_STATE.rendering, vessels: layers.vessels === 'show' } };
  return { state, source: { camera, exaggeration: pose.exaggeration, blockDepthMm, widthPx: WIDTH, heightPx: HEIGHT, liftMm: () => 0 } };
}

const LAYERS = ['horny-layer', 'epidermis', 'papillary-dermis', 'reticular-dermis', 'fat'] as const;

/** Share of the places at which a structure is named where asking the picture gives it again. */
function pickedAgain(structure: StructureName, change: Partial<Layers>): number {
  const { state, source } = pictured({ vessels: 'hide', ...change });
  const places = namer.anchors(state, source).find((anchor) => anchor.structure === structure)?.places ?? [];
  return places.filter((place) => namer.pick(state, source, place)?.structure === structure).length / places.length;
}

describe(`a block of seed ${SEED} that is taken apart`, () => {
  it.each(LAYERS)('names the %s where it stands when layers are drawn apart', (structure) => {
    expect(pickedAgain(structure, { explode: 1 })).toBeGreaterThan(structure === 'horny-layer' ? 0.6 : 0.9);
  });

  it('moves the names with their layers: epidermis up, fat down', () => {
    const at = (structure: StructureName, change: Partial<Layers>): number => {
      const { state } = pictured(change);
      // The same camera for both, so that only the layers move.
      const { source } = pictured({ explode: 1 });
      return namer.anchors(state, source).find((anchor) => anchor.structure === structure)?.places[0]?.y ?? NaN;
    };
    expect(at('epidermis', { explode: 1 })).toBeLessThan(at('epidermis', {}) - 40);
    expect(at('fat', { explode: 1 })).toBeGreaterThan(at('fat', {}) + 40);
    expect(at('papillary-dermis', { explode: 1 })).toBeCloseTo(at('papillary-dermis', {}), 6);
  });

  it('names nothing of a layer that is hidden', () => {
    const { state, source } = pictured({ epidermis: 'hide', fat: 'hide' });
    const named = namer.anchors(state, source).map(({ structure }) => structure);
    expect(named).toContain('papillary-dermis');
    expect(named).toContain('deep-plexus');
    for (const gone of ['horny-layer', 'epidermis', 'surface', 'fat']) expect(named).not.toContain(gone);
  });

  it('sees the dermis from above when the epidermis is hidden, and the fat when both are', () => {
    const above = (change: Partial<Layers>): StructureName | undefined => {
      const { state, source } = pictured({ vessels: 'hide', ...change });
      const projection = createProjection(source);
      const point = projection.point(0, 0.2, 2);
      return point ? namer.pick(state, source, point)?.structure : undefined;
    };
    expect(above({ explode: 0.01 })).toBe('surface');
    expect(above({ epidermis: 'hide' })).toBe('papillary-dermis');
    expect(['fat', 'septum']).toContain(above({ epidermis: 'hide', dermis: 'hide' }));
  });

  it('names and meets of stairs what each step shows, and nothing that was cut away', () => {
    const { state, source } = pictured({ vessels: 'hide', steps: 1 });
    const projection = createProjection(source);
    const at = (x: number, depth: number, z: number): StructureName | undefined => {
      const point = projection.point(x, depth, z);
      return point ? namer.pick(state, source, point)?.structure : undefined;
    };
    const { epidermisMm, dermisMm } = describeAnatomy(scenario.skin);
    expect(at(0, 0, -2)).toBe('surface');
    expect(at(0, epidermisMm, 0.2)).toBe('papillary-dermis');
    expect(['fat', 'septum']).toContain(at(0, epidermisMm + dermisMm, 2.2));
    // The upright face of the dermis stands 1.9 mm behind the front.
    expect(at(0.5, epidermisMm + 0.5 * dermisMm, 1.1)).toBe('reticular-dermis');
    const named = namer.anchors(state, source);
    const ahead = (structure: StructureName, xMm: number, zMm: number, depthMm: number): boolean => apartOf(state, createAnchorScene(state))?.shows(structure, { xMm, zMm, depthMm }) ?? true;
    expect([ahead('surface', 0, -0.7, 0), ahead('surface', 0, -0.9, 0)]).toEqual([false, true]);
    expect([ahead('arteriole', 0, 1.2, 0.6), ahead('arteriole', 0, 1, 0.6)]).toEqual([false, true]);
    for (const structure of LAYERS) expect(named.map((anchor) => anchor.structure)).toContain(structure);
  });

  it('does not look for layers in a block that is in one piece, or under a device', () => {
    const { state } = pictured({});
    const scene = createAnchorScene(state);
    expect(apartOf(state, scene)).toBeNull();
    const pass = { session: 0, seconds: 1, running: true };
    expect(apartOf({ ...state, layers: { ...WHOLE_BLOCK, explode: 1 }, pass }, scene)).toBeNull();
  });
});

it('a peeled sheet keeps its lengths at the surface and leaves the block along one line', () => {
  const spread = { explode: 0, peel: 1, steps: 0 };
  const stand = (along: number): { x: number; y: number; z: number } => {
    const out = { x: -3 + along * Math.SQRT1_2, y: 0, z: 3 - along * Math.SQRT1_2 };
    standPlate(out, 'epidermis', spread);
    return out;
  };
  expect(beyondPeelMm(spread, -3, 3)).toBeCloseTo(2.5, 9);
  expect(beyondPeelMm(spread, 3, -3)).toBe(0);
  let length = 0;
  for (let step = 0; step < 250; step += 1) {
    const a = stand(step / 100);
    const b = stand((step + 1) / 100);
    length += Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
  }
  expect(length).toBeCloseTo(2.5, 2);
  expect(stand(0).y).toBeGreaterThan(0.8);
  expect(stand(2.6).y).toBe(0);
});

it('a sheet that ends in stairs is peeled from its own corner, and along its left edge at most', () => {
  const spread = { explode: 0, peel: 1, steps: 1 };
  const front = plateFrontMm('epidermis', spread);
  const most = Math.SQRT1_2 * (front + 3);
  expect(beyondPeelMm(spread, -3, front)).toBeCloseTo(most, 9);
  expect(most).toBeLessThan(beyondPeelMm({ ...spread, steps: 0 }, -3, 3));
  expect(beyondPeelMm(spread, -3, -3)).toBeCloseTo(0, 9);
});
