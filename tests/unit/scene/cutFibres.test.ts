/** New collagen on the visitor's cut: fibres that are really there, behind the plane and within the reach that is said. */
import { describe, expect, it } from 'vitest';
import { readFibreVertex } from '@/encoding/readFibreVertex';
import { createCutFibreMaterial, onPlane } from '@/scene/cut/cutFibres';
import { planeOfCut } from '@/scene/cut/planeOfCut';
import { coordinateMm, FACE_REACH_MM, selectFibres } from '@/scene/fibreSelection';
import { placeOnCut } from '@/skin/cutPlane';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { simulateEncoded } from '../../support/encoded';

const SEED = 7;
const DEPTH_MM = 4;
const ZONE = { halfWidthMm: null, maxDepthMm: DEPTH_MM, fibresPerMm2: 120 };

const { fibres } = simulateEncoded({ ...DEFAULT_SCENARIO, seed: SEED });

describe.each([{ offsetMm: 2, angleRad: 0.35 }, { offsetMm: 0.1, angleRad: 0 }, { offsetMm: 4.5, angleRad: -0.6 }])(`seed ${SEED}, a cut $offsetMm mm into the block, turned by $angleRad`, (cut) => {
  const plane = planeOfCut(cut);

  it('chooses those of which two vertices at least lie behind it and within reach, and no other', () => {
    let chosen = 0;
    for (let fibre = 0; fibre < fibres.fibreCount; fibre += 1) {
      let within = 0;
      for (let vertex = fibres.firstVertex[fibre]!; vertex < fibres.firstVertex[fibre + 1]!; vertex += 1) {
        const [s, inFront] = placeOnCut(plane, coordinateMm(fibres.bytes, vertex, 0), coordinateMm(fibres.bytes, vertex, 2));
        if (inFront <= 0 && inFront >= -FACE_REACH_MM && s >= plane.fromS && s <= plane.toS) within += 1;
      }
      const found = onPlane(fibres, fibre, plane, DEPTH_MM);
      if (found) chosen += 1;
      if (within < 2) expect(found).toBeNull();
    }
    expect(chosen).toBeGreaterThan(100);
    expect(onPlane(fibres, 0, plane, 0)).toBeNull();
  });

  it('draws a share of them, and none at share 0', () => {
    const counts = [0, 0.02, 1].map((share) => selectFibres(fibres, ZONE, share, fibres.fibreCount, (fibre) => onPlane(fibres, fibre, plane, DEPTH_MM)).fibres);
    expect(counts[0]).toBe(0);
    expect(counts[1]).toBeGreaterThan(0);
    expect(counts[2]).toBeGreaterThan(counts[1]!);
  });
});

it('near the front face a cut shows the fibres that the front face shows', () => {
  const plane = planeOfCut({ offsetMm: 0.001, angleRad: 0 });
  const front = selectFibres(fibres, ZONE, 1);
  const drawn = { ...fibres, bytes: front.bytes };
  const right = (vertex: number): boolean => readFibreVertex(drawn, vertex).flags.rightFace;
  const ofFront = Array.from(front.ids).filter((_, at) => !right(front.firstVertex[at]!));
  const shown = ofFront.filter((fibre) => onPlane(fibres, fibre, plane, DEPTH_MM) !== null);
  expect(shown.length / ofFront.length).toBeGreaterThan(0.95);
});

it('its program has the plane for a face in every function that knows faces', () => {
  const { vertexShader } = createCutFibreMaterial({ uCut: { value: null } }, false);
  for (const name of ['depthBehindFace', 'faceFloor', 'placeOnFace', 'drawnShare', 'placedDirection']) {
    expect(vertexShader).toMatch(new RegExp(`(?:float|vec3) ${name}\\([^)]*\\)\\s*\\{\\s*\\{[^}]*return`));
  }
});
