/** Once for all browser suites: a current production build, a server for it, and one browser. Fails when there is no browser. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser, launchOptions, type FoundBrowser } from '../../scripts/findBrowser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { ROOT } from './root';

declare module 'vitest' {
  export interface ProvidedContext {
    foundBrowser: FoundBrowser;
    browserEndpoint: string;
    /** Address of the production build; ends with a slash. */
    appUrl: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = await findBrowser();
  if (process.env['DERMIS_BUILT'] !== '1') {
    // The test runner's own NODE_ENV would build the libraries' development versions.
    const env = { ...process.env, NODE_ENV: 'production' };
    execFileSync(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { cwd: ROOT, env });
  }
  const server = await serve(join(ROOT, 'dist'));
  const browser = await chromium.launchServer(launchOptions(found));
  project.provide('foundBrowser', found);
  project.provide('browserEndpoint', browser.wsEndpoint());
  project.provide('appUrl', server.url);
  return async () => {
    await browser.close();
    await server.close();
  };
}
