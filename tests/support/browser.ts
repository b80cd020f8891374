/**
 * The `test` of every browser suite. It opens pages that are watched: an uncaught error, a failed request or a console
 * warning that the test did not announce with `expectMessage` fails the test, whatever else it asserts.
 */
import { chromium, type Browser, type BrowserContextOptions, type ConsoleMessage, type Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import { BROWSER_ARGS, launchOptions } from '../../scripts/findBrowser.mjs';

/**
 * What the software rasteriser says about itself, and what React Three Fiber 9.8 brings about by itself (it still makes a
 * THREE.Clock, which this three calls deprecated); neither is about the page.
 */
const KNOWN = /GL Driver Message|READ-usage buffer was read back without waiting|GPU stall due to ReadPixels|Automatic fallback to software WebGL|THREE\.Clock: This module has been deprecated/;

export interface OpenOptions extends BrowserContextOptions {
  /** Another browser than the shared one. */
  readonly browser?: Browser;
}

export interface BrowserFixtures {
  /** Address of the production build; ends with a slash. */
  readonly appUrl: string;
  /** A page in a context of its own, closed after the test. */
  readonly openPage: (options?: OpenOptions) => Promise<Page>;
  /** A browser of its own, closed after the test; `args` beside the usual ones. */
  readonly freshBrowser: (args?: readonly string[]) => Promise<Browser>;
  /** Announces console messages or errors that this test brings about. */
  readonly expectMessage: (pattern: RegExp) => void;
}

let connected: Promise<Browser> | undefined;

function sharedBrowser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browserEndpoint'));
  return connected;
}

interface Watch {
  readonly messages: string[];
  readonly expected: RegExp[];
  readonly closers: (() => Promise<void>)[];
}

function watchPage(page: Page, messages: string[]): void {
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (!KNOWN.test(message.text())) messages.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => messages.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') messages.push(`request failed: ${request.url()} ${reason}`);
  });
}

const watched = base.extend<{ watch: Watch }>({
  watch: async ({}, provide) => {
    const watch: Watch = { messages: [], expected: [], closers: [] };
    await provide(watch);
    for (const close of watch.closers.toReversed()) await close();
    const unexpected = watch.messages.filter((message) => !watch.expected.some((pattern) => pattern.test(message)));
    expect(unexpected, 'messages that the test did not expect').toEqual([]);
  },
});

export const test = watched.extend<BrowserFixtures>({
  appUrl: async ({}, provide) => provide(inject('appUrl')),
  openPage: async ({ watch }, provide) => {
    await provide(async ({ browser, ...options } = {}) => {
      const context = await (browser ?? (await sharedBrowser())).newContext({ viewport: { width: 960, height: 540 }, ...options });
      watch.closers.push(() => context.close());
      const page = await context.newPage();
      watchPage(page, watch.messages);
      return page;
    });
  },
  freshBrowser: async ({ watch }, provide) => {
    await provide(async (args = []) => {
      const options = launchOptions(inject('foundBrowser'));
      const browser = await chromium.launch({ ...options, args: [...BROWSER_ARGS, ...args] });
      watch.closers.push(() => browser.close());
      return browser;
    });
  },
  expectMessage: async ({ watch }, provide) => provide((pattern) => void watch.expected.push(pattern)),
});

export { expect };
