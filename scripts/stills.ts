/**
 * `npm run stills -- [--out DIR] [--only NAME,…] [--quality low|medium|high] [--references]`: the canonical stills as PNG files and one contact
 * sheet, with every computed check on a line of its own; exit 1 when one fails, 2 on bad arguments. `--references` renews the
 * small pictures that the visual test compares with and the still for browsers without WebGL 2, and nothing else.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { readPicture, shrink, writePicture, type Picture } from '../tests/support/image';
import { openForStills, takeStill } from '../tests/support/stills';
import { goTo, picture, seek } from '../tests/support/viewer';
import { STILL_CASES } from '../tests/visual/cases';
import { checkStills } from '../tests/visual/checks';
import { REFERENCE_QUALITY, REFERENCE_SHRINK, REFERENCE_SIZE } from '../tests/visual/references';
import { findBrowser, launchOptions } from './findBrowser.mjs';
import { serve } from './serve.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SIZE = [1280, 720] as const;

function readArguments(): { out: string; only: string[] | null; quality: string; references: boolean } {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, only: { type: 'string' }, quality: { type: 'string' }, references: { type: 'boolean' } },
  });
  const only = values.only?.split(',').filter((name) => name !== '') ?? null;
  const unknown = only?.filter((name) => !STILL_CASES.some((still) => still.name === name)) ?? [];
  if (unknown.length > 0) {
    throw new TypeError(`there is no still named ${unknown.join(', ')}; the stills are ${STILL_CASES.map((still) => still.name).join(', ')}`);
  }
  const quality = values.quality ?? 'high';
  if (!['low', 'medium', 'high'].includes(quality)) throw new TypeError(`--quality is "${quality}"; it may be low, medium or high`);
  return { out: resolve(values.out ?? 'stills'), only, quality, references: values.references ?? false };
}

async function contactSheet(browser: Browser, stills: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const figures = [...stills].map(
    ([name, bytes]) => `<figure><img src="data:image/png;base64,${bytes.toString('base64')}"><figcaption>${name}</figcaption></figure>`,
  );
  const page = await browser.newPage({ viewport: { width: 1640, height: 900 } });
  await page.setContent(`<!doctype html><title>Contact sheet</title><style>
    body { margin: 8px; background: #fff; display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px; font: 16px sans-serif; color: #222 }
    figure { margin: 0 } img { width: 100%; display: block } figcaption { padding: 2px 0 }
  </style>${figures.join('')}`);
  return page.screenshot({ fullPage: true });
}

/** What the page shows where there is no WebGL 2. */
async function fallbackStill(page: Page): Promise<Buffer> {
  await goTo(page, 'block');
  await seek(page, 7);
  return picture(page, 1280, 720, 'image/jpeg');
}

async function main(): Promise<number> {
  const { out, only, quality, references } = readArguments();
  await build({ root: ROOT, logLevel: 'error' });
  const server = await serve(join(ROOT, 'dist'));
  const browser = await chromium.launch(launchOptions(await findBrowser()));
  try {
    const page = await browser.newPage({ viewport: { width: 960, height: 540 }, reducedMotion: 'reduce' });
    // tsx gives functions their names by a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (value) => value');
    await openForStills(page, server.url, references ? REFERENCE_QUALITY : quality);
    const folder = references ? join(ROOT, 'tests/visual/references') : out;
    const [width, height] = references ? REFERENCE_SIZE : SIZE;
    mkdirSync(folder, { recursive: true });
    const files = new Map<string, Buffer>();
    const pictures = new Map<string, Picture>();
    for (const still of STILL_CASES.filter(({ name }) => only?.includes(name) ?? true)) {
      const full = readPicture(await takeStill(page, still, width, height));
      const kept = references ? shrink(full, REFERENCE_SHRINK) : full;
      files.set(still.name, writePicture(kept));
      pictures.set(still.name, full);
      writeFileSync(join(folder, `${still.name}.png`), files.get(still.name)!);
      process.stderr.write(`${still.name}.png\n`);
    }
    if (references) {
      writeFileSync(join(ROOT, 'public/still.jpg'), await fallbackStill(page));
      return 0;
    }
    writeFileSync(join(folder, 'contact-sheet.png'), await contactSheet(browser, files));
    const checks = checkStills(pictures);
    for (const { name, figure, passed } of checks) console.log(`${name}  ${figure}  ${passed ? 'pass' : 'fail'}`);
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
