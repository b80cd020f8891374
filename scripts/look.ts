/**
 * `npm run look -- [--out DIR] [--size 1280x720] [--page] [--built] LINK …`: builds the app, opens each link (`#view=block&day=7`) and
 * writes what it shows as look-1.png, look-2.png …: the picture alone, or with `--page` the whole page. `--built` takes the
 * build that is there. For whoever changes the picture and wants to see it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { openViewer, picture } from '../tests/support/viewer';
import { findBrowser, launchOptions } from './findBrowser.mjs';
import { serve } from './serve.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function readArguments(): { out: string; width: number; height: number; page: boolean; built: boolean; links: string[] } {
  const { values, positionals } = parseArgs({
    options: { out: { type: 'string' }, size: { type: 'string' }, page: { type: 'boolean' }, built: { type: 'boolean' } },
    allowPositionals: true,
  });
  const size = /^(\d+)x(\d+)$/.exec(values.size ?? '1280x720');
  if (!size) throw new TypeError(`--size is "${values.size ?? ''}"; it may be WIDTHxHEIGHT in pixels, such as 1280x720`);
  if (positionals.length === 0) throw new TypeError('name at least one link, such as "#view=channel&day=7"');
  return {
    out: resolve(values.out ?? 'stills'),
    width: Number(size[1]),
    height: Number(size[2]),
    page: values.page ?? false,
    built: values.built ?? false,
    links: positionals,
  };
}

async function main(): Promise<void> {
  const { out, width, height, page: whole, built, links } = readArguments();
  if (!built) await build({ root: ROOT, logLevel: 'error' });
  const server = await serve(join(ROOT, 'dist'));
  const browser = await chromium.launch(launchOptions(await findBrowser()));
  mkdirSync(out, { recursive: true });
  try {
    for (const [index, link] of links.entries()) {
      const page = await browser.newPage({ viewport: whole ? { width, height } : { width: 640, height: 360 }, reducedMotion: 'reduce' });
      await page.addInitScript('globalThis.__name = (value) => value');
      page.on('console', (message) => {
        if (message.type() === 'error') process.stderr.write(`${message.text()}\n`);
      });
      await openViewer(page, server.url, link);
      const file = join(out, `look-${String(index + 1)}.png`);
      if (whole) await page.screenshot({ path: file });
      else writeFileSync(file, await picture(page, width, height));
      process.stderr.write(`${file}  ${link}\n`);
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
