/** What the page costs in a browser: counted by the page itself, and timed by the browser's own trace. */
import type { Browser, Page } from 'playwright-core';
import type { ViewerStats } from '@/app/viewerStats';
import { goTo, openViewer, seek, stats } from '../support/viewer';
import { median } from './yardstick';

export interface IdleFigures {
  readonly idleFrames: number;
  readonly daySimulations: number;
  readonly dayUploads: number;
}

/** Days through every phase, so that nothing that a phase needs is left out. */
const DAYS = [-1, 0, 0.02, 0.5, 1, 3, 7, 14, 28, 60, 90, 180, 365, 2, -1];

/** Of a settled page: what happens when nothing changes, and when only the day does. */
export async function measureIdle(page: Page, idleMs: number): Promise<IdleFigures> {
  await stats(page);
  await page.waitForTimeout(idleMs);
  const idle = await stats(page);
  for (const day of DAYS) await seek(page, day);
  const scrubbed = await stats(page);
  return { idleFrames: idle.frames, daySimulations: scrubbed.simulations, dayUploads: scrubbed.uploads };
}

/** Of the last frame of the whole block, a week after a session. */
export async function measureHero(page: Page): Promise<ViewerStats> {
  await goTo(page, 'block');
  await seek(page, 7);
  await seek(page, 8);
  return stats(page);
}

export interface FrameFigures {
  readonly ownMs: number;
  readonly tracedMs: number;
  readonly frames: number;
  readonly fibres: number;
}

/** Steps the day through `steps` frames, each drawn to its end before the next, so that the drawing itself is not counted. */
export async function measureFrames(browser: Browser, page: Page, steps: number): Promise<FrameFigures> {
  const step = async (index: number): Promise<void> => {
    await seek(page, 5 + index * 0.37);
  };
  for (let index = 0; index < 8; index += 1) await step(index);
  await stats(page);
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  for (let index = 0; index < steps; index += 1) await step(index);
  const trace = await browser.stopTracing();
  const counted = await stats(page);
  return { ownMs: counted.scriptMsMedian, tracedMs: median(animationFrames(trace)), frames: counted.frames, fibres: counted.fibres };
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Script of every animation frame that did something, ms of the thread's own time where the trace has it. */
function animationFrames(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  return traceEvents.flatMap(({ name, ph, dur, tdur }) => (name === 'FireAnimationFrame' && ph === 'X' && dur ? [(tdur ?? dur) / 1000] : []));
}

export interface StartFigures {
  readonly firstPictureSeconds: number;
  readonly settledSeconds: number;
}

/**
 * A page of a fresh browser, from navigation on. The page marks its first true picture itself; the last one counts when the
 * graphics process has really drawn it, which reading a pixel waits for.
 */
export async function measureStart(page: Page, appUrl: string, link: string): Promise<StartFigures> {
  await openViewer(page, appUrl, link);
  return page.evaluate(() => {
    const context = document.querySelector<HTMLCanvasElement>('dermis-viewer canvas')!.getContext('webgl2')!;
    context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
    const first = performance.getEntriesByName('dermis-first-picture')[0]?.startTime ?? NaN;
    return { firstPictureSeconds: first / 1000, settledSeconds: performance.now() / 1000 };
  });
}
