/**
 * `npm run bench:peers [-- --artistoo FOLDER]`: our inner loops beside those of a plain lattice and of Artistoo, in one process
 * and one run, with the resolution of each said beside its figure. Exit 1 when two that should agree in every bit do not.
 */
import { BLOCK_MAX_DEPTH_MM, BLOCK_WIDTH_MM } from '@/lib/block';
import { settingOf } from '@/healing/simulateCourse';
import { lastDay } from '@/treatment/scenario';
import { measureAgentStep, measureStateUpdate } from '../tests/bench/kernelFigures';
import { measureTask, planOf } from '../tests/bench/modelFigures';
import { diffuseArtistoo, diffuseTyped, differingVoxels, type FieldRun, findArtistoo, GRID_SIDE, GRID_STEPS, moveArtistooCells } from '../tests/bench/peerFigures';
import { median } from '../tests/bench/yardstick';

const RUNS = 5;

const flag = process.argv.indexOf('--artistoo');
const folder = flag < 0 ? null : (process.argv[flag + 1] ?? '');
const peer = findArtistoo(folder);

/** Processor time of the middle of several runs; the first warms up. */
function middle(run: () => FieldRun): FieldRun {
  const runs = Array.from({ length: RUNS + 1 }, run).slice(1);
  return { nsPerVoxelStep: median(runs.map(({ nsPerVoxelStep }) => nsPerVoxelStep)), field: runs[0]!.field };
}

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const say = (line = ''): void => console.log(line);

say(`Processor time, middle of ${RUNS} runs, one process, Node ${process.versions.node}.`);
say('These programs do not answer the same question. Ours resolves punctures and agents that stand for many cells; a lattice');
say('resolves voxels, Artistoo single cells. A figure beside another says what a unit of work costs, not which model is better.');
say();
say(`Field update, explicit five-point diffusion, ${GRID_SIDE} × ${GRID_SIDE} voxels, ${GRID_STEPS} steps, ns per voxel and step`);
const typed = middle(diffuseTyped);
say(`  plain typed arrays   ${figure(typed.nsPerVoxelStep)}`);
if ('artistoo' in peer) {
  const run = middle(() => diffuseArtistoo(peer.artistoo));
  const differing = differingVoxels(typed.field, run.field);
  say(`  Artistoo Grid2D      ${figure(run.nsPerVoxelStep)}   (${figure(run.nsPerVoxelStep / typed.nsPerVoxelStep)} × the plain one)`);
  say(`  same bits after ${GRID_STEPS} steps: ${differing === 0 ? 'yes, in every voxel' : `NO, ${differing} voxels differ`}`);
  if (differing !== 0) process.exitCode = 1;
} else {
  say(`  Artistoo Grid2D      not run: ${peer.missing}`);
}
const update = measureStateUpdate(RUNS);
const { punctures } = settingOf(planOf(1, 400)).treatment;
say(`  ours has no lattice: fields are sums of line sources at the punctures. ${figure(update.cost)} ns per state of a puncture and step, with ${figure(update.neighbours)}`);
say(`  neighbours: ${figure((update.cost * 12 * punctures.count) / 1000)} µs bring 12 states of ${punctures.count} punctures one step on; one step of the plain lattice takes ${figure((typed.nsPerVoxelStep * GRID_SIDE ** 2) / 1000)} µs for one substance.`);
say();
say('Moving cells, µs per agent and step');
const step = measureAgentStep(RUNS);
say(`  ours                 ${figure(step.cost)}   (a point that reads its field, turns and lays one deposit of 30 µm; stands for many cells)`);
if ('artistoo' in peer) {
  const run = moveArtistooCells(peer.artistoo);
  say(`  Artistoo CPM         ${figure(run.usPerCellStep)}   (a cell of about 500 pixels, every pixel tried once; ${run.cells} cells on ${run.field} × ${run.field})`);
} else {
  say(`  Artistoo CPM         not run: ${peer.missing}`);
}
say();
say('Whole task, seconds per mm³ of tissue and day of healing');
const plan = planOf(4, 400);
const task = measureTask(plan, RUNS);
const volumeDays = BLOCK_WIDTH_MM ** 2 * Math.min(BLOCK_MAX_DEPTH_MM, settingOf(plan).treatment.nominalDepthMm) * lastDay(plan.plan);
say(`  ours                 ${((task.simulateMs + task.encodeMs) / 1000 / volumeDays).toExponential(1)}   (four sessions of 400 punctures: ${figure(task.simulateMs + task.encodeMs)} ms for ${figure(volumeDays)} mm³·d to the needle's length)`);
say('  others               not run: PhysiCell and BioFVM are C++, ECMSim is a WebAssembly build outside the npm registry');
