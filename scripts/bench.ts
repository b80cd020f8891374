/**
 * `npm run bench`: measures every figure of tests/bench/budgets.ts and prints it with its budget; exit 1 when one is missed.
 * `npm run bench -- model` measures the model alone, `-- page` the page alone, `-- picture` what the picture costs.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { measureAgentStep, measureStateUpdate } from '../tests/bench/kernelFigures';
import { measureWorkerMemory } from '../tests/bench/memoryFigures';
import { encodedMiB, measureEnsemble, measureGrowth, measureTask, planOf } from '../tests/bench/modelFigures';
import { measureFrames, measureIdle, measureStart } from '../tests/bench/pageFigures';
import { packLinkState } from '../src/session/linkState';
import { DEFAULT_RENDERING } from '../src/session/sessionPatch';
import { openViewer, picture } from '../tests/support/viewer';
import { openPage, withBrowser } from './bench/pages';
import { reportPicture } from './bench/picture';
import { missed, report } from './bench/report';
import { initialScriptKiB, laterScriptKiB } from './bundleSize';
import { serve } from './serve.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Nothing left out that costs script: labels and the range in the picture too. */
const MANY_FIBRES = `#density=1111&sessions=2&day=7&labels=1&state=${packLinkState({ rendering: { ...DEFAULT_RENDERING, doubt: true } })}`;

function reportKernels(): void {
  const update = measureStateUpdate(9);
  report('stateUpdateNs', update.cost, `${update.count.toLocaleString('en')} updates, ${update.neighbours.toFixed(1)} neighbours each`);
  const step = measureAgentStep(9);
  report('agentStepUs', step.cost, `${step.count.toLocaleString('en')} steps`);
}

function reportTasks(): void {
  for (const [name, sessions, punctures] of [['simulateRatio', 1, 400], ['seriesRatio', 4, 400], ['densestRatio', 6, 540]] as const) {
    const task = measureTask(planOf(sessions, punctures), 5);
    report(name, task.ratio, `${task.simulateMs.toFixed(0)} + ${task.encodeMs.toFixed(0)} ms against ${task.yardstickMs.toFixed(0)} ms; ${task.punctures} punctures, ${task.fibres} fibres`);
  }
  const { rangesMs, yardstickMs } = measureEnsemble(planOf(6, 540), 3);
  report('rangesRatio', rangesMs / yardstickMs, `${rangesMs.toFixed(0)} ms against ${yardstickMs.toFixed(0)} ms`);
  const { exponent, points } = measureGrowth(5);
  const ends = [points[0]!, points.at(-1)!].map(({ punctures, ms }) => `${ms.toFixed(0)} ms for ${punctures.toLocaleString('en')}`).join(', ');
  report('growthExponent', exponent, `slope of log time over log punctures, least squares over ${points.length} plans of six sessions: ${ends}`);
  report('encodedMiB', encodedMiB());
}

async function reportMemory(): Promise<void> {
  const { peakMB, idleMB } = await measureWorkerMemory();
  report('workerMB', peakMB - idleMB, `resident set of the whole process at its peak: ${peakMB.toFixed(0)} MB, before it does anything: ${idleMB.toFixed(0)} MB`);
}

async function reportPage(url: string): Promise<void> {
  await withBrowser(async (browser) => {
    const start = await measureStart(await openPage(browser), url, '#quality=low');
    report('firstPictureSeconds', start.firstPictureSeconds);
    report('settledSeconds', start.settledSeconds);
  });
  await withBrowser(async (browser) => {
    const page = await openPage(browser);
    await openViewer(page, url, '#day=7');
    const idle = await measureIdle(page, 5000);
    report('idleFrames', idle.idleFrames);
    report('daySimulations', idle.daySimulations);
    report('dayUploads', idle.dayUploads);
  });
  await withBrowser(async (browser) => {
    const page = await openPage(browser, 640, 360);
    await openViewer(page, url, MANY_FIBRES);
    const frames = await measureFrames(browser, page, 40);
    const note = `${frames.frames} frames, ${frames.fibres.toLocaleString('en')} fibres`;
    report('scriptMsMedian', frames.ownMs, note);
    report('tracedMsMedian', frames.tracedMs, note);
  });
  const shots = [];
  for (let turn = 0; turn < 2; turn += 1) {
    shots.push(
      await withBrowser(async (browser) => {
        const page = await openPage(browser, 960, 540);
        await openViewer(page, url, '#day=7&view=channel');
        return picture(page, 960, 540);
      }),
    );
  }
  const [one, other] = shots as [Buffer, Buffer];
  report('differingBytes', one.equals(other) ? 0 : Math.max(one.length, other.length), `${one.length} bytes each`);
}

const only = process.argv[2];
if (only !== undefined && !['model', 'page', 'picture'].includes(only)) throw new Error(`npm run bench -- [model|page|picture], not ${only}`);
if (only === undefined || only === 'model') {
  reportKernels();
  reportTasks();
  await reportMemory();
}
if (only !== 'model') {
  await build({ root: ROOT, logLevel: 'error' });
  const server = await serve(join(ROOT, 'dist'));
  try {
    if (only !== 'picture') {
      report('initialScriptKiB', initialScriptKiB(join(ROOT, 'dist')));
      report('laterScriptKiB', laterScriptKiB(join(ROOT, 'dist')));
      await reportPage(server.url);
    }
    if (only !== 'page') await reportPicture(server.url);
  } finally {
    await server.close();
  }
}
console.log(missed.length === 0 ? 'every budget is kept' : `missed: ${missed.join(', ')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
