/**
 * What a steady frame of the hero view costs beside a plain block of the same pixels, in one browser and in turns. The figure
 * is processor time of the graphics process, which draws both: what else the machine does lengthens frames but not it. It
 * comes from the difference of many frames and few, so that what settles the picture afterwards drops out.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Quality } from '@/session/sessionTypes';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { callModule, openModulePage } from '../support/moduleServer';
import { openViewer, untilSettled } from '../support/viewer';
import { median } from './yardstick';

export const CANVAS = { width: 1280, height: 720 } as const;
/** A week after a session: fibres, sprouts, redness. */
const DAY = 8;
/** Frames drawn, few and many; even, so that every frame has another day than the one before. The plain block's are a fiftieth as dear and need more to be told apart. */
const APP_FRAMES = [2, 6] as const;
const PLAIN_FRAMES = [10, 90] as const;

export interface FrameCost {
  /** Processor time of the graphics process per frame. */
  readonly cpuMs: number;
  /** On the clock, until the frame is finished; grows with whatever else the machine does. */
  readonly wallMs: number;
}

export interface FrameRatio {
  readonly app: FrameCost;
  readonly plain: FrameCost;
  readonly ratio: number;
  /** Share of the canvas that the plain block covers. */
  readonly covered: number;
}

/** The picture over the whole window, so that its canvas has the size that is asked about. By property: the page allows no other style. */
async function fillWindow(page: Page): Promise<void> {
  await page.evaluate((size) => {
    const { style } = document.querySelector<HTMLElement>('.dm-picture')!;
    for (const [name, value] of Object.entries({ position: 'fixed', inset: '0', width: `${size.width}px`, height: `${size.height}px`, 'z-index': '99' })) style.setProperty(name, value, 'important');
  }, CANVAS);
  await page.waitForFunction(({ width, height }) => {
    const { width: w, height: h } = document.querySelector('dermis-viewer')!.stats();
    return w === width && h === height;
  }, CANVAS);
}

export async function measureFrameRatio(browser: Browser, openPage: () => Promise<Page>, appUrl: string, quality: Quality, turns: number): Promise<FrameRatio> {
  const [app, plain] = [await openPage(), await openPage()];
  const system = await browser.newBrowserCDPSession();
  await openViewer(app, appUrl, `#day=${DAY}&quality=${quality}&theme=light`);
  await fillWindow(app);
  await openModulePage(plain);
  const { blockDepthMm } = describeAnatomy(DEFAULT_SCENARIO.skin);
  const covered = await callModule<number>(plain, 'tests/bench/plainBlock.ts', 'openPlainBlock', CANVAS.width, CANVAS.height, quality !== 'low', blockDepthMm);
  const drawApp = async (count: number): Promise<number[]> => {
    const times = await drawAppFrames(app, DAY, count);
    await untilSettled(app);
    await finishDrawing(app);
    return times;
  };
  const drawPlain = (count: number): Promise<number[]> => callModule<number[]>(plain, 'tests/bench/plainBlock.ts', 'drawPlainFrames', count);
  const costs = { app: [] as FrameCost[], plain: [] as FrameCost[] };
  for (let turn = 0; turn < turns; turn += 1) {
    await app.bringToFront();
    costs.app.push(await costOf(system, APP_FRAMES, drawApp));
    await plain.bringToFront();
    costs.plain.push(await costOf(system, PLAIN_FRAMES, drawPlain));
  }
  await app.close();
  await plain.close();
  const middle = (of: readonly FrameCost[]): FrameCost => ({ cpuMs: median(of.map(({ cpuMs }) => cpuMs)), wallMs: median(of.map(({ wallMs }) => wallMs)) });
  const [appCost, plainCost] = [middle(costs.app), middle(costs.plain)];
  return { app: appCost, plain: plainCost, ratio: appCost.cpuMs / plainCost.cpuMs, covered };
}

async function costOf(system: CDPSession, [few, many]: readonly [number, number], draw: (count: number) => Promise<number[]>): Promise<FrameCost> {
  const spent = async (count: number): Promise<{ readonly seconds: number; readonly times: number[] }> => {
    const before = await graphicsSeconds(system);
    const times = await draw(count);
    return { seconds: (await graphicsSeconds(system)) - before, times };
  };
  const less = await spent(few);
  const more = await spent(many);
  return { cpuMs: (1000 * (more.seconds - less.seconds)) / (many - few), wallMs: median(more.times) };
}

/** Processor time of the graphics process so far. */
async function graphicsSeconds(system: CDPSession): Promise<number> {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const graphics = processInfo.find(({ type }) => type === 'GPU');
  if (!graphics) throw new Error(`no graphics process among ${processInfo.map(({ type }) => type).join(', ')}`);
  return graphics.cpuTime;
}

/** Waits until the graphics process has drawn what was asked of it: what is left over would be counted with the next frames. */
export function finishDrawing(page: Page): Promise<void> {
  return page.evaluate(() => {
    const gl = document.querySelector<HTMLCanvasElement>('dermis-viewer canvas')!.getContext('webgl2')!;
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  });
}

/** Frames of other days, each from the start of its animation frame until the graphics process has drawn it: milliseconds. */
function drawAppFrames(page: Page, day: number, count: number): Promise<number[]> {
  return page.evaluate(
    async ([from, frames]) => {
      const viewer = document.querySelector('dermis-viewer')!;
      const gl = document.querySelector<HTMLCanvasElement>('dermis-viewer canvas')!.getContext('webgl2')!;
      const finish = (): void => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      const times: number[] = [];
      for (let frame = 0; frame < frames; frame += 1) {
        await new Promise<void>((resolve) => {
          // Callbacks of one animation frame run in the order in which they were asked for; the picture asks when the day changes.
          let start = 0;
          requestAnimationFrame(() => {
            start = performance.now();
          });
          viewer.seek(from + 0.01 * (1 + (frame % 2)));
          requestAnimationFrame(() => {
            finish();
            times.push(performance.now() - start);
            resolve();
          });
        });
      }
      return times;
    },
    [day, count] as const,
  );
}
