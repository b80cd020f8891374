/** `npm run bench`: measures every figure of tests/bench/budgets.ts and prints it with its budget; exit 1 when one is missed. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { BUDGETS, type BudgetName } from '../tests/bench/budgets';
import { encodedMiB, measureModel } from '../tests/bench/modelFigures';
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

function reportModel(): void {
  const { simulateMs, encodeMs, yardstickMs, punctures, fibres } = measureModel(5);
  const note = `${simulateMs.toFixed(0)} + ${encodeMs.toFixed(0)} ms against ${yardstickMs.toFixed(0)} ms; ${punctures} punctures, ${fibres} fibres`;
  report('simulateRatio', (simulateMs + encodeMs) / yardstickMs, note);
  report('encodedMiB', encodedMiB());
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

await build({ root: ROOT, logLevel: 'error' });
reportModel();
report('initialScriptKiB', initialScriptKiB(join(ROOT, 'dist')));
const server = await serve(join(ROOT, 'dist'));
try {
  await reportPage(server.url);
} finally {
  await server.close();
}
console.log(failures.length === 0 ? 'every budget is kept' : `missed: ${failures.join(', ')}`);
process.exitCode = failures.length === 0 ? 0 : 1;
