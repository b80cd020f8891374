/** The drawn depth of `skinFrame.glsl` and of its TypeScript twin are one function. */
import { drawnDepthMm } from '@/scene/skinFrame';
import skinFrame from '@/shaders/skinFrame.glsl?raw';
import { expect, test } from '../support/browser';
import { evaluateGlsl } from '../support/transformFeedback';

const DEPTHS_MM = [-0.2, 0, 0.001, 0.05, 0.1, 0.139, 0.141, 0.15, 0.17, 0.19, 0.2, 0.201, 0.5, 1, 2, 3.4];

for (const exaggeration of [1, 2.5]) {
  test(`drawn depth at exaggeration ${exaggeration} is the same in GLSL and TypeScript`, async ({ openPage }) => {
    const { drawn } = await evaluateGlsl(await openPage(), {
      source: skinFrame,
      main: 'drawn = drawnFromSkin(vec3(1.0, -depthMm, 2.0));',
      inputs: { depthMm: { size: 1, values: DEPTHS_MM } },
      outputs: { drawn: 3 },
      uniforms: { uExaggeration: exaggeration, uBlockDepth: 3.4 },
    });
    const expected = DEPTHS_MM.flatMap((depth) => [1, -drawnDepthMm(depth, exaggeration, 3.4), 2]);
    expected.forEach((value, index) => expect(drawn![index]).toBeCloseTo(value, 5));
  });
}
