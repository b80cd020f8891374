/** What the shader makes of densities is what the table says: optical densities add up, and light passes polarisers by angle. */
import { STAINS } from '@/session/sessionTypes';
import { type BrightStain, COMPONENTS, type Component, densityRows, dyedColour, POLARISED_EXPOSURE, POLARISED_GROUND, POLARISED_RAMP, polarisedBrightness } from '@/scene/stainMatrices';
import stain from '@/shaders/stain.glsl?raw';
import { expect, test } from '../support/browser';
import { evaluateGlsl } from '../support/transformFeedback';

/** The dyes as a constant of the source: the same functions, the same table. */
function withTable(name: (typeof STAINS)[number]): string {
  const rows = densityRows(name);
  const vectors = COMPONENTS.map((_, at) => `vec3(${[0, 1, 2].map((channel) => (rows[at * 3 + channel] as number).toFixed(6)).join(', ')})`);
  return stain.replace('uniform vec3 uOd[10];', `const vec3 uOd[10] = vec3[10](${vectors.join(', ')});`);
}

const BRIGHT = STAINS.filter((name): name is BrightStain => name !== 'illustration' && name !== 'polarised');

/** Nothing, each component alone, and a mixture. */
const SAMPLES: readonly Partial<Record<Component, number>>[] = [
  {},
  ...COMPONENTS.map((component) => ({ [component]: 0.8 })),
  { nuclei: 0.12, cytoplasm: 0.6, keratin: 0.1, collagen: 0.3, elastin: 0.2, blood: 0.1, fibrin: 0.05, melanin: 0.3, ground: 0.5 },
];

for (const name of BRIGHT) {
  test(`the shader dyes with ${name} as the table says`, async ({ openPage }) => {
    const of = (component: Component): number[] => SAMPLES.map((sample) => sample[component] ?? 0);
    const young = SAMPLES.map((sample) => (sample.youngCollagen ? 1 : 0));
    const collagen = SAMPLES.map((sample) => (sample.collagen ?? 0) + (sample.youngCollagen ?? 0));
    const zip = (...columns: number[][]): number[] => SAMPLES.flatMap((_, row) => columns.map((column) => column[row] as number));
    const { colour } = await evaluateGlsl(await openPage(), {
      source: withTable(name),
      main: 'colour = dyed(Stuff(cells, matrix, other, vec2(0.0), 0.0));',
      inputs: {
        cells: { size: 3, values: zip(of('nuclei'), of('cytoplasm'), of('keratin')) },
        matrix: { size: 3, values: zip(collagen, of('elastin'), young) },
        other: { size: 4, values: zip(of('melanin'), of('blood'), of('fibrin'), of('ground')) },
      },
      outputs: { colour: 3 },
    });
    const expected = SAMPLES.flatMap((sample) => dyedColour(name, sample));
    expected.forEach((value, at) => expect(Math.abs((colour![at] as number) - value)).toBeLessThan(1 / 512));
  });
}

test('between crossed polarisers brightness follows the angle to the stage, and hue the packing alone', async ({ openPage }) => {
  const angles = Array.from({ length: 13 }, (_, at) => (at * Math.PI) / 12);
  const stage = 0.4;
  const page = await openPage();
  const hue = POLARISED_RAMP[1]![1];
  // Loose tissue is exposed as it is; dense tissue across the polarisers is as bright as its hue and no brighter.
  for (const collagen of [0.4, 1]) {
    const { colour } = await evaluateGlsl(page, {
      source: withTable('polarised'),
      main: `colour = polarised(Stuff(vec3(0.0), vec3(${collagen.toFixed(1)}, 0.0, 0.0), vec4(0.0), vec2(cos(2.0 * angle), sin(2.0 * angle)), 0.3));`,
      inputs: { angle: { size: 1, values: angles } },
      outputs: { colour: 3 },
      uniforms: { uStage: [Math.cos(4 * stage), Math.sin(4 * stage)] },
    });
    angles.forEach((angle, at) => {
      const light = Math.min(POLARISED_EXPOSURE * collagen * polarisedBrightness(angle, stage), 1);
      for (const channel of [0, 1, 2] as const) {
        expect(colour![at * 3 + channel]).toBeCloseTo(POLARISED_GROUND[channel] + hue[channel] * light, 4);
      }
    });
  }
  const ramp = await evaluateGlsl(page, {
    source: withTable('polarised'),
    main: 'colour = packingHue(packing);',
    inputs: { packing: { size: 1, values: POLARISED_RAMP.map(([packing]) => packing) } },
    outputs: { colour: 3 },
  });
  POLARISED_RAMP.forEach(([, rgb], at) => rgb.forEach((value, channel) => expect(ramp['colour']![at * 3 + channel]).toBeCloseTo(value, 3)));
});
