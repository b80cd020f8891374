/**
 * `npm run bench`: measures every figure of tests/bench/budgets.ts and prints it with its budget; exit 1 when one is missed.
 * `npm run bench -- model` measures the model alone, `-- page` the page alone.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { BUDGETS, type BudgetName } from '../tests/bench/budgets';
import { measureAgentStep, measureStateUpdate } from '../tests/bench/kernelFigures';
import { measureWorkerMemory } from '../tests/bench/memoryFigures';
import { encodedMiB, measureEnsemble, measureGrowth, measureTask, planOf } from '../tests/bench/modelFigures';
import { measureFrames, measureHero, measureIdle, measureStart } from '../tests/bench/pageFigures';
import { openViewer, picture } from '../tests/support/viewer';
import { initialScriptKiB } from './bundleSize';
import { findBrowser, launchOptions } from './findBrowser.mjs';
import { serve } from './serve.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = { reducedMotion: 'reduce' } as const;
const MANY_FIBRES = '#density=1111&sessions=2&day=7';

const failures: BudgetName[] = [];

function report(name: BudgetName, value: number, note = ''): void {
  const { meaning, unit, atMost } = BUDGETS[name];
  const passed = value <= atMost;
  if (!passed) failures.push(name);
  const figure = Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(2);
  console.log(`${passed ? 'pass' : 'FAIL'}  ${meaning}: ${figure} ${unit} (at most ${atMost.toLocaleString('en')}${note === '' ? '' : `; ${note}`})`);
}

/** A page that tolerates the names tsx gives to functions. */
async function openPage(browser: Browser, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ ...PAGE, viewport: { width, height } });
  await page.addInitScript('globalThis.__name = (value) => value');
  return page;
}

async function withBrowser<Result>(use: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch(launchOptions(await findBrowser()));
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

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
    const start = await measureStart(await openPage(browser, 1280, 720), url, '#quality=low');
    report('firstPictureSeconds', start.firstPictureSeconds);
    report('settledSeconds', start.settledSeconds);
  });
  await withBrowser(async (browser) => {
    const page = await openPage(browser, 1280, 720);
    await openViewer(page, url, '#day=7');
    const hero = await measureHero(page);
    report('drawCalls', hero.drawCalls);
    report('programs', hero.programs);
    report('triangles', hero.triangles);
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
if (only !== undefined && only !== 'model' && only !== 'page') throw new Error(`npm run bench -- [model|page], not ${only}`);
if (only !== 'page') {
  reportKernels();
  reportTasks();
  await reportMemory();
}
if (only !== 'model') {
  await build({ root: ROOT, logLevel: 'error' });
  report('initialScriptKiB', initialScriptKiB(join(ROOT, 'dist')));
  const server = await serve(join(ROOT, 'dist'));
  try {
    await reportPage(server.url);
  } finally {
    await server.close();
  }
}
console.log(failures.length === 0 ? 'every budget is kept' : `missed: ${failures.join(', ')}`);
process.exitCode = failures.length === 0 ? 0 : 1;
