/**
 * Work of other programs that can be run beside ours: the explicit five-point diffusion of Artistoo (ingewortel/artistoo, MIT)
 * and its moving cells, and our own plain twin of that diffusion on typed arrays, which must give the same bits.
 *   new = old + D · (left + right + top + bottom − 4 · old), wrapped at the borders, summed in double, kept in single precision
 */
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { timed } from './yardstick';

export const GRID_SIDE = 256;
export const GRID_STEPS = 70;
const DIFFUSION = 0.2;
const CELLS = 30;
const CELL_FIELD = 200;
const MONTE_CARLO_STEPS = 100;

/** Value at voxel (x, y) at the start: a few peaks, none of them symmetric. */
function startAt(x: number, y: number): number {
  return Math.fround(((x * 7 + y * 13) % 31) / 31 + (x === 40 && y === 200 ? 1000 : 0));
}

export interface FieldRun {
  readonly nsPerVoxelStep: number;
  /** x · side + y. */
  readonly field: Float32Array;
}

/** The plain baseline: two arrays, four additions. */
export function diffuseTyped(): FieldRun {
  let field = Float32Array.from({ length: GRID_SIDE * GRID_SIDE }, (_, at) => startAt(Math.floor(at / GRID_SIDE), at % GRID_SIDE));
  let next = new Float32Array(field.length);
  const { ms } = timed(() => {
    for (let step = 0; step < GRID_STEPS; step += 1) {
      diffuse(field, next);
      [field, next] = [next, field];
    }
  });
  return { nsPerVoxelStep: perVoxelStep(ms), field };
}

function diffuse(from: Float32Array, to: Float32Array): void {
  for (let x = 0; x < GRID_SIDE; x += 1) {
    const row = x * GRID_SIDE;
    const left = (x === 0 ? GRID_SIDE - 1 : x - 1) * GRID_SIDE;
    const right = (x === GRID_SIDE - 1 ? 0 : x + 1) * GRID_SIDE;
    for (let y = 0; y < GRID_SIDE; y += 1) {
      const top = y === 0 ? GRID_SIDE - 1 : y - 1;
      const bottom = y === GRID_SIDE - 1 ? 0 : y + 1;
      // In the order in which Artistoo adds.
      const around = from[left + y]! + from[right + y]! + from[row + top]! + from[row + bottom]!;
      to[row + y] = from[row + y]! + DIFFUSION * (around - 4 * from[row + y]!);
    }
  }
}

function perVoxelStep(ms: number): number {
  return (ms * 1e6) / (GRID_SIDE * GRID_SIDE * GRID_STEPS);
}

/** As much of Artistoo as is used. */
export interface Artistoo {
  Grid2D: new (extents: number[], torus: boolean[], datatype: string) => { setpix(p: number[], value: number): void; pixt(p: number[]): number; diffusion(D: number): void };
  CPM: new (extents: number[], conf: object) => { add(constraint: object): void; monteCarloStep(): void };
  GridManipulator: new (cpm: object) => { seedCell(kind: number): number };
  Adhesion: new (conf: object) => object;
  VolumeConstraint: new (conf: object) => object;
  PerimeterConstraint: new (conf: object) => object;
}

const BUILD = 'build/artistoo-cjs.js';

/** From the folder given, or from node_modules under either of its names; otherwise the reason why it cannot be run. */
export function findArtistoo(folder: string | null): { readonly artistoo: Artistoo } | { readonly missing: string } {
  const from = createRequire(import.meta.url);
  const tried = folder === null ? ['artistoo', 'Artistoo'].flatMap((name) => (from.resolve.paths(name) ?? []).map((path) => `${path}/${name}/${BUILD}`)) : [`${folder}/${BUILD}`];
  const found = tried.find((path) => existsSync(path));
  if (found === undefined) return { missing: folder === null ? 'it is not in node_modules (its package is not in the npm registry)' : `there is no ${BUILD} in ${folder}` };
  try {
    return { artistoo: from(found) as Artistoo };
  } catch (error) {
    return { missing: `it does not load: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}` };
  }
}

export function diffuseArtistoo({ Grid2D }: Artistoo): FieldRun {
  const grid = new Grid2D([GRID_SIDE, GRID_SIDE], [true, true], 'Float32');
  for (let x = 0; x < GRID_SIDE; x += 1) for (let y = 0; y < GRID_SIDE; y += 1) grid.setpix([x, y], startAt(x, y));
  const { ms } = timed(() => {
    for (let step = 0; step < GRID_STEPS; step += 1) grid.diffusion(DIFFUSION);
  });
  const field = Float32Array.from({ length: GRID_SIDE * GRID_SIDE }, (_, at) => grid.pixt([Math.floor(at / GRID_SIDE), at % GRID_SIDE]));
  return { nsPerVoxelStep: perVoxelStep(ms), field };
}

/** Voxels that differ in any bit. */
export function differingVoxels(a: Float32Array, b: Float32Array): number {
  const [one, other] = [new Uint32Array(a.buffer), new Uint32Array(b.buffer)];
  return one.reduce((count, bits, at) => count + (bits === other[at] ? 0 : 1), 0);
}

export interface CellRun {
  readonly usPerCellStep: number;
  readonly cells: number;
  readonly field: number;
}

/** Moving cells of a cellular Potts model with adhesion, volume and perimeter: microseconds per cell and Monte Carlo step. */
export function moveArtistooCells({ CPM, GridManipulator, Adhesion, VolumeConstraint, PerimeterConstraint }: Artistoo): CellRun {
  const conf = { torus: [true, true], seed: 1, T: 20, J: [[0, 20], [20, 100]], LAMBDA_V: [0, 50], V: [0, 500], LAMBDA_P: [0, 2], P: [0, 340] };
  const cpm = new CPM([CELL_FIELD, CELL_FIELD], conf);
  for (const constraint of [new Adhesion(conf), new VolumeConstraint(conf), new PerimeterConstraint(conf)]) cpm.add(constraint);
  const manipulator = new GridManipulator(cpm);
  for (let cell = 0; cell < CELLS; cell += 1) manipulator.seedCell(1);
  const walk = (steps: number): void => {
    for (let step = 0; step < steps; step += 1) cpm.monteCarloStep();
  };
  walk(MONTE_CARLO_STEPS);
  const { ms } = timed(() => walk(MONTE_CARLO_STEPS));
  return { usPerCellStep: (ms * 1000) / (MONTE_CARLO_STEPS * CELLS), cells: CELLS, field: CELL_FIELD };
}
