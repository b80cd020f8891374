/** Depth ↔ row of the baked faces: GLSL and TypeScript are one function, and each inverts the other. */
import { tissueDepthOfV, tissueV } from '@/scene/tissueCoordinates';
import coordinates from '@/shaders/tissueCoordinates.glsl?raw';
import { expect, test } from '../support/browser';
import { evaluateGlsl } from '../support/transformFeedback';

const DEPTHS_MM = [0, 0.001, 0.01, 0.05, 0.1, 0.2, 0.5, 1, 2, 3, 3.4];

for (const tissueDepthMm of [2.6, 3.4, 4]) {
  test(`rows of a face ${tissueDepthMm} mm deep are the same in GLSL and TypeScript`, async ({ openPage }) => {
    const { v, back } = await evaluateGlsl(await openPage(), {
      source: coordinates,
      main: 'v = tissueV(depthMm); back = tissueDepth(v);',
      inputs: { depthMm: { size: 1, values: DEPTHS_MM } },
      outputs: { v: 1, back: 1 },
      uniforms: { uTissueDepth: tissueDepthMm },
    });
    DEPTHS_MM.forEach((depth, at) => {
      expect(v![at]).toBeCloseTo(tissueV(depth, tissueDepthMm), 5);
      expect(back![at]).toBeCloseTo(depth, 4);
      expect(tissueDepthOfV(tissueV(depth, tissueDepthMm), tissueDepthMm)).toBeCloseTo(depth, 9);
    });
  });
}
