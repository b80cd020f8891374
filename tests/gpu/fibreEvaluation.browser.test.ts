/**
 * What the fibre shader computes from the bytes of a real simulation (place, survival, type III share, cross-links) is what
 * the reader and the healing model mean by them, to within one step of a byte.
 */
import { encodeHealing } from '@/encoding/encodeHealing';
import { FIBRE_STRIDE } from '@/encoding/fibreLayout';
import { fromHalfBits } from '@/encoding/halfFloat';
import { readFibreVertex } from '@/encoding/readFibreVertex';
import { readSignal } from '@/encoding/readSignal';
import { computeMeasures } from '@/healing/computeMeasures';
import { immatureCrossLinks, matureCrossLinks, survival, typeIIIShare } from '@/healing/matrix';
import { simulateHealing } from '@/healing/simulateHealing';
import { columnOfDay } from '@/lib/interpolate';
import { createFibreUniforms, FIBRE_CHUNKS } from '@/scene/fibreMaterial';
import { selectFibres } from '@/scene/fibreSelection';
import { FIBRE_VIEWS } from '@/scene/fibreViews';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { expect, test } from '../support/browser';
import { evaluateGlsl } from '../support/transformFeedback';

const SEED = 7;
const DAYS = [3, 14, 60, 365];
const ROWS = 64;
const BYTE = 1 / 255;

const record = simulateHealing({ ...DEFAULT_SCENARIO, seed: SEED });
const healing = encodeHealing(record, computeMeasures(record));

/** Every n-th selected vertex: the bytes that the fibre draw uploads. */
function sample(): { halves: number[]; vertices: ReturnType<typeof readFibreVertex>[] } {
  const view = FIBRE_VIEWS.fibres;
  if (!view) throw new Error('the fibres view draws no fibres');
  const { bytes, segments } = selectFibres(healing.fibres, view.zone, 1);
  const words = new Uint16Array(bytes.buffer);
  const halves: number[] = [];
  const vertices = [];
  for (let row = 0; row < ROWS; row += 1) {
    const vertex = Math.floor((row * segments) / ROWS);
    halves.push(...words.subarray((vertex * FIBRE_STRIDE) / 2, ((vertex + 1) * FIBRE_STRIDE) / 2));
    vertices.push(readFibreVertex({ ...healing.fibres, bytes }, vertex));
  }
  return { halves, vertices };
}

function columns(halves: readonly number[], from: number): number[] {
  return halves.filter((_, index) => index % 12 >= from && index % 12 < from + 4);
}

test(`fibres of seed ${SEED} are decoded and aged in GLSL as in TypeScript`, async ({ openPage }) => {
  const page = await openPage();
  const { halves, vertices } = sample();
  const table = healing.timePages['matrix'];
  if (!table) throw new Error('the encoded healing has no page "matrix"');
  const numbers: Record<string, number | number[]> = { uExaggeration: 1, uBlockDepth: 3.4, uPixelMm: 0.001, uWindowDepthMm: 0 };
  for (const [name, { value }] of Object.entries(createFibreUniforms(healing, 1))) {
    numbers[name] = typeof value === 'number' ? value : (value as { toArray(): number[] }).toArray();
  }
  for (const day of DAYS) {
    const result = await evaluateGlsl(page, {
      source: FIBRE_CHUNKS.replaceAll('uniform highp sampler2D', 'uniform sampler2D'),
      main: `uvec4 a = uvec4(low); uvec4 b = uvec4(middle); uvec4 c = uvec4(high);
        FibreVertex fibre = decodeFibre(uvec4(a.x | a.y << 16, a.z | a.w << 16, b.x | b.y << 16, b.z | b.w << 16), uvec2(c.x | c.y << 16, c.z | c.w << 16));
        float age = max(day - fibre.birthDay, 0.0);
        place = vec4(fibre.positionSkin, fibre.birthDay);
        float since = max(signalMatrixLoss(fibre.row, column) - fibre.matrixLoss, 0.0);
        ageing = vec4(collagenSurvival(age, since), typeIIIShare(age, fibre.shareIII), immatureCrossLinks(age), matureCrossLinks(age));
        more = vec4(fibre.rank, fibre.width, fibre.last ? 1.0 : 0.0, fibre.first ? 1.0 : 0.0);
        laid = fibre.mass;`,
      inputs: {
        low: { size: 4, values: columns(halves, 0) },
        middle: { size: 4, values: columns(halves, 4) },
        high: { size: 4, values: columns(halves, 8) },
        day: { size: 1, values: vertices.map(() => day) },
        column: { size: 1, values: vertices.map(() => columnOfDay(healing.days, day)) },
      },
      outputs: { place: 4, ageing: 4, more: 4, laid: 1 },
      uniforms: numbers,
      textures: { uTime_matrix: { width: table.columns, height: table.rows, values: Array.from(table.data, fromHalfBits) } },
    });
    vertices.forEach((vertex, row) => {
      const age = Math.max(day - vertex.birthDay, 0);
      const since = Math.max(readSignal(healing, 'matrixLoss', vertex.row, day) - vertex.matrixLossAtBirth, 0);
      const at = (name: string, part: number): number => (result[name] as number[])[row * 4 + part] as number;
      vertex.positionMm.forEach((mm, axis) => expect(at('place', axis)).toBeCloseTo(mm, 5));
      expect(at('place', 3)).toBeCloseTo(vertex.birthDay, 3);
      expect(Math.abs((result['laid'] as number[])[row]! / healing.fibres.massScale - vertex.mass / healing.fibres.massScale)).toBeLessThan(1e-4);
      const expected = [
        survival(age, since, record.parameters),
        typeIIIShare(age, vertex.typeIIIShareAtBirth, record.parameters),
        immatureCrossLinks(age, record.parameters),
        matureCrossLinks(age, record.parameters),
      ];
      expected.forEach((value, part) => expect(Math.abs(at('ageing', part) - value)).toBeLessThan(BYTE));
      [vertex.rank, vertex.width, Number(vertex.flags.last), Number(vertex.flags.first)].forEach((value, part) =>
        expect(Math.abs(at('more', part) - value)).toBeLessThan(BYTE),
      );
    });
  }
});
