/**
 * `npm run stills -- [--out DIR] [--only NAME,…] [--subject NAME,…] [--quality low|medium|high] [--plain] [--report] [--references]`:
 * the canonical stills as PNG files, beside each its copies (a third of the size, grey, three colour visions, and four times
 * supersampled where that is checked; `--plain` leaves them out), a contact sheet per subject, and every computed check on a
 * line of its own; exit 1 when one fails, 2 on bad arguments. `--report` writes the figures into the document of the checks.
 * `--references` renews the small pictures that the visual test compares with and the still for browsers without WebGL 2,
 * and nothing else.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import type { Quality } from '../src/session/sessionTypes';
import { VISIONS } from '../tests/support/colour';
import { copyFor, greyOf } from '../tests/support/copies';
import { readPicture, shrink, writePicture, type Picture } from '../tests/support/image';
import { callModule, closeModuleServer, openModulePage } from '../tests/support/moduleServer';
import type { Overlay } from '../tests/support/overlay';
import { createStillTaker, type StillTaker } from '../tests/support/stills';
import { goTo, openViewer, picture, seek } from '../tests/support/viewer';
import { COMPARED_CASES } from '../tests/visual/cases';
import { checkStills } from '../tests/visual/checkStills';
import type { MadeStills } from '../tests/visual/checks/madeStills';
import { REFERENCE_QUALITY, REFERENCE_SHRINK, REFERENCE_SIZE } from '../tests/visual/references';
import { stillBase, stillScenario, SUBJECTS, type StillCase } from '../tests/visual/stillCase';
import type { RimHeights } from '../tests/visual/surfaceProbe';
import { findBrowser, launchOptions } from './findBrowser.mjs';
import { serve } from './serve.mjs';
import { readArguments, type StillsArguments } from './stills/arguments';
import { contactSheet } from './stills/contactSheet';
import { writeReport } from './stills/report';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SIZE = [1280, 720] as const;
/** The still that must look the same whichever way its day was reached. */
const WANDERER = 'channel-day-7';
/** Samples per pixel and side of the supersampled copy. */
const SUPERSAMPLES = 4;

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 640, height: 360 }, reducedMotion: 'reduce' });
  // tsx gives functions their names by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value');
  return page;
}

function writeCopies(folder: string, name: string, still: Picture): void {
  const write = (copy: string, copied: Picture): void => writeFileSync(join(folder, `${name}.${copy}.png`), writePicture(copied));
  write('third', shrink(still, 3));
  write('grey', greyOf(still));
  for (const vision of VISIONS) write(vision, copyFor(vision, still));
}

/** The file pictures of all stills, made page by page, so that stills of one base follow each other. */
async function makeStills(browser: Browser, url: string, { out, cases, quality, copies }: StillsArguments): Promise<MadeStills> {
  const files = new Map<string, Buffer>();
  const pictures = new Map<string, Picture>();
  const supersampled = new Map<string, Picture>();
  const overlays = new Map<string, Overlay>();
  const page = await openPage(browser);
  const taker = createStillTaker(page, url, quality);
  for (const still of inPages(cases)) {
    const bytes = still.page ? await takePage(taker, still, overlays) : await taker.take(still, ...SIZE);
    const full = readPicture(bytes);
    files.set(still.name, bytes);
    if (!still.page) pictures.set(still.name, full);
    writeFileSync(join(out, `${still.name}.png`), bytes);
    if (copies && !still.twin) writeCopies(out, still.name, full);
    if (copies && still.supersampled) {
      const large = readPicture(await taker.take(still, SUPERSAMPLES * SIZE[0], SUPERSAMPLES * SIZE[1]));
      supersampled.set(still.name, shrink(large, SUPERSAMPLES));
      writeFileSync(join(out, `${still.name}.supersampled.png`), writePicture(supersampled.get(still.name)!));
    }
    process.stderr.write(`${still.name}.png\n`);
  }
  for (const subject of SUBJECTS) {
    const shown = new Map(cases.filter((still) => still.subject === subject && !still.twin).map(({ name }) => [name, files.get(name)!]));
    if (shown.size > 0) writeFileSync(join(out, `contact-${subject}.png`), await contactSheet(browser, subject, shown));
  }
  await page.close();
  return { cases, quality, pictures, supersampled, rims: await probeSurfaces(browser, cases), again: await takeAgain(url, quality, cases, files), overlays };
}

async function takePage(taker: StillTaker, still: StillCase, overlays: Map<string, Overlay>): Promise<Buffer> {
  const { bytes, overlay } = await taker.takePage(still, ...SIZE);
  overlays.set(still.name, overlay);
  return bytes;
}

/** One still of the course once more, by a browser of its own that has wandered through the year. */
async function takeAgain(url: string, quality: Quality, cases: readonly StillCase[], files: ReadonlyMap<string, Buffer>): Promise<ReadonlyMap<string, number>> {
  const still = cases.find(({ name }) => name === WANDERER);
  if (!still) return new Map();
  const browser = await chromium.launch(launchOptions(await findBrowser()));
  try {
    const taker = createStillTaker(await openPage(browser), url, quality);
    for (const day of [365, 0, 90]) await taker.take({ ...still, day }, 64, 36);
    const [before, after] = [files.get(still.name)!, await taker.take(still, ...SIZE)];
    return new Map([[still.name, before.equals(after) ? 0 : Math.max(before.length, after.length)]]);
  } finally {
    await browser.close();
  }
}

function inPages(cases: readonly StillCase[]): StillCase[] {
  const pages = new Map<string, StillCase[]>();
  for (const still of cases) {
    const base = stillBase(still, 'low');
    pages.set(base, [...(pages.get(base) ?? []), still]);
  }
  return [...pages.values()].flat();
}

/** Relief along the rims of the stills that are measured, by still. */
async function probeSurfaces(browser: Browser, cases: readonly StillCase[]): Promise<ReadonlyMap<string, RimHeights>> {
  const page = await openPage(browser);
  const rims = new Map<string, RimHeights>();
  const known = new Map<string, RimHeights>();
  try {
    for (const still of cases) {
      const { skin, seed, plan } = stillScenario(still);
      if (skin.concern !== 'none' || plan.sessions > 0) continue;
      const key = JSON.stringify([skin, seed]);
      if (known.size === 0) await openModulePage(page);
      if (!known.has(key)) known.set(key, await callModule(page, 'tests/visual/surfaceProbe.ts', 'probeRims', skin, seed));
      rims.set(still.name, known.get(key)!);
    }
    return rims;
  } finally {
    await page.close();
    await closeModuleServer();
  }
}

async function renewReferences(browser: Browser, url: string): Promise<void> {
  const page = await openPage(browser);
  const taker: StillTaker = createStillTaker(page, url, REFERENCE_QUALITY);
  for (const still of COMPARED_CASES) {
    const small = shrink(readPicture(await taker.take(still, ...REFERENCE_SIZE)), REFERENCE_SHRINK);
    writeFileSync(join(ROOT, 'tests/visual/references', `${still.name}.png`), writePicture(small));
    process.stderr.write(`${still.name}.png\n`);
  }
  // What the page shows where there is no WebGL 2.
  await openViewer(page, url, `#${stillBase(COMPARED_CASES[0]!, REFERENCE_QUALITY)}`);
  await goTo(page, 'block');
  await seek(page, 7);
  writeFileSync(join(ROOT, 'public/still.jpg'), await picture(page, 1280, 720, 'image/jpeg'));
}

async function main(): Promise<number> {
  const wanted = readArguments();
  await build({ root: ROOT, logLevel: 'error' });
  const server = await serve(join(ROOT, 'dist'));
  const browser = await chromium.launch(launchOptions(await findBrowser()));
  try {
    if (wanted.references) {
      await renewReferences(browser, server.url);
      return 0;
    }
    mkdirSync(wanted.out, { recursive: true });
    const checks = checkStills(await makeStills(browser, server.url, wanted));
    for (const { item, name, figure, passed } of checks) console.log(`${item === null ? '' : `${item} `}${name}  ${figure}  ${passed ? 'pass' : 'fail'}`);
    if (wanted.report) writeReport(ROOT, checks);
    return checks.every((check) => check.passed) ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
