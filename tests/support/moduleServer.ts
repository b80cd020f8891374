/**
 * Serves the modules of src to a page of a browser suite, for what must run in a browser but is no part of the built page:
 * bakes and GPU resources on their own. Started once, on first use; it ends with the test process or when closed.
 */
import type { Page } from 'playwright-core';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { ROOT } from './root';

/** Not through the server's own HTML, which would bring the client of hot reloading into the page. */
const emptyPage: Plugin = {
  name: 'empty-page',
  configureServer: (server) => {
    server.middlewares.use('/empty', (_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><html lang="en"><title>Empty page</title><link rel="icon" href="data:,"></html>');
    });
  },
};

let started: Promise<ViteDevServer> | undefined;

async function start(): Promise<ViteDevServer> {
  const server = await createServer({
    root: ROOT,
    logLevel: 'error',
    plugins: [emptyPage],
    cacheDir: `${ROOT}/node_modules/.cache/dermis-modules`,
    server: { port: 0, host: 'localhost', hmr: false, watch: null, ws: false },
    optimizeDeps: { entries: ['src/app/main.ts'] },
  });
  await server.listen();
  return server;
}

/** For whoever is no test process: what started it must end it. */
export async function closeModuleServer(): Promise<void> {
  await (await started)?.close();
  started = undefined;
}

/** Opens an empty page from which `callModule` can reach every module of src. */
export async function openModulePage(page: Page): Promise<void> {
  started ??= start();
  await page.goto(`${(await started).resolvedUrls!.local[0]!}empty`);
}

/** Calls an exported function in the page with arguments that JSON can carry, and returns what JSON can carry back. */
export function callModule<Result>(page: Page, path: string, name: string, ...args: readonly unknown[]): Promise<Result> {
  const call = `import(${JSON.stringify(`/${path}`)}).then((module) => module[${JSON.stringify(name)}](...${JSON.stringify(args)}))`;
  return page.evaluate<Result>(call);
}
