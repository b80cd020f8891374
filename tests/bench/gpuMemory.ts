/** Counts what a page holds on the graphics card: installed before the page's first script, read when one likes. */
import type { Page } from 'playwright-core';
import { goTo, openViewer, seek } from '../support/viewer';
import { createGpuCounter, type GpuBytes, type GpuCounter } from './gpuCounter';

export async function countGpuBytes(page: Page): Promise<void> {
  await page.addInitScript(`(${installCounter.toString()})((${createGpuCounter.toString()})())`);
}

export function gpuBytes(page: Page): Promise<GpuBytes & { readonly canvas: number }> {
  return page.evaluate(() => (window as unknown as { gpuBytes: () => GpuBytes & { canvas: number } }).gpuBytes());
}

/** Runs in the page and uses nothing of this module. Contexts that were asked for only to be probed are given up by themselves. */
function installCounter(counter: GpuCounter): void {
  const contexts: WebGL2RenderingContext[] = [];
  const own = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, options?: object) => RenderingContext | null;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options?: object) {
    const context = own.call(this, kind, options);
    if (kind !== 'webgl2' || !context || contexts.includes(context as WebGL2RenderingContext)) return context;
    contexts.push(context as WebGL2RenderingContext);
    const methods = context as unknown as Record<string, (...args: unknown[]) => unknown>;
    for (const [name, count] of Object.entries(counter.calls)) {
      const call = methods[name]!.bind(context);
      methods[name] = (...args) => {
        count(...args);
        return call(...args);
      };
    }
    return context;
  } as typeof HTMLCanvasElement.prototype.getContext;
  /** What is shown and what is drawn into; with multisampling the four samples' colour and depth beside. */
  const canvasBytes = (gl: WebGL2RenderingContext): number =>
    gl.isContextLost() ? 0 : gl.drawingBufferWidth * gl.drawingBufferHeight * 4 * (gl.getContextAttributes()?.antialias ? 2 + 4 + 4 : 2 + 1);
  Object.assign(window, {
    gpuBytes: () => ({ ...counter.bytes(), canvas: contexts.reduce((all, context) => all + canvasBytes(context), 0) }),
  });
}

export interface GpuMemory {
  /** Most of the settled pictures of the tour, MB (10⁶ bytes). */
  readonly settledMB: number;
  /** Of which textures, buffers, targets, canvas. */
  readonly parts: readonly number[];
  /** Most at any moment, bakes included, MB. */
  readonly peakMB: number;
  readonly unknown: readonly string[];
}

/** The hero view and a close one, before and after a session. */
export async function measureGpuMemory(page: Page, appUrl: string, quality: string): Promise<GpuMemory> {
  await countGpuBytes(page);
  await openViewer(page, appUrl, `#day=7&quality=${quality}`);
  let most = await gpuBytes(page);
  const total = ({ textures, buffers, renderTargets, canvas }: typeof most): number => textures + buffers + renderTargets + canvas;
  for (const [view, day] of [['channel', 14], ['fibres', 90], ['surface', 1], ['block', 28]] as const) {
    await goTo(page, view);
    await seek(page, day);
    const now = await gpuBytes(page);
    if (total(now) > total(most)) most = now;
  }
  const last = await gpuBytes(page);
  const mb = (bytes: number): number => bytes / 1e6;
  return { settledMB: mb(total(most)), parts: [most.textures, most.buffers, most.renderTargets, most.canvas].map(mb), peakMB: mb(last.peak + last.canvas), unknown: last.unknown };
}
