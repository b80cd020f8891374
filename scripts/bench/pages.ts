/** Browsers and pages for figures: each figure that could disturb another has a browser of its own. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser, launchOptions } from '../findBrowser.mjs';

export async function withBrowser<Result>(use: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch(launchOptions(await findBrowser()));
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** A page that tolerates the names tsx gives to functions. */
export async function openPage(browser: Browser, width = 1280, height = 720): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width, height } });
  await page.addInitScript('globalThis.__name = (value) => value');
  return page;
}
