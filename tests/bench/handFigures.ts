/**
 * From the press of a held device to its strikes in the picture, in animation frames: 1 = the next one. The canvas is read right
 * after each callback of an animation frame, before the browser shows and forgets it, and compared with what stood there before;
 * the strikes are in it when their textures went to the card in that frame, since the device itself moves too.
 * Left out: the time from the hand to the event, which is the browser's, and from the canvas to the screen.
 */
import type { Page } from 'playwright-core';
import { openViewer, untilSettled } from '../support/viewer';

/** Pixels that must differ, of those read; a stamp's twelve needles change more than that. */
const CHANGED_SHARE = 0.003;

export interface StrikeFigures {
  readonly strikeFrames: number;
  /** Share of the pixels that had changed then. */
  readonly changed: number;
}

interface Watched {
  watchPress?: (share: number) => Promise<StrikeFigures>;
}

/** Wraps the page's animation frames, before its first script. */
async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const own = window.requestAnimationFrame.bind(window);
    let after: ((time: number) => void) | null = null;
    window.requestAnimationFrame = (callback) =>
      own((time) => {
        callback(time);
        after?.(time);
      });
    (window as unknown as Watched).watchPress = (share) =>
      new Promise((resolve) => {
        const canvas = document.querySelector<HTMLCanvasElement>('dermis-viewer canvas')!;
        const gl = canvas.getContext('webgl2')!;
        const viewer = document.querySelector('dermis-viewer')!;
        const bytes = gl.drawingBufferWidth * gl.drawingBufferHeight * 4;
        const read = (): Uint8Array => {
          const pixels = new Uint8Array(bytes);
          gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
          return pixels;
        };
        const frames = new Set<number>();
        let uploads = 0;
        const upload = gl.texSubImage2D;
        gl.texSubImage2D = function (this: WebGL2RenderingContext, ...args: unknown[]) {
          uploads += 1;
          return Reflect.apply(upload, this, args) as undefined;
        } as typeof gl.texSubImage2D;
        let before: Uint8Array | null = null;
        let pressed = false;
        const tick = (): void => void window.requestAnimationFrame(tick);
        after = (time) => {
          if (pressed) frames.add(time);
          if (viewer.stats().frames === 0) return;
          const now = read();
          if (before && pressed && uploads > 0) {
            let changed = 0;
            for (let at = 0; at < bytes; at += 4) if (Math.abs(now[at]! - before[at]!) > 16 || Math.abs(now[at + 1]! - before[at + 1]!) > 16) changed += 1;
            if (changed / (bytes / 4) > share) {
              after = null;
              resolve({ strikeFrames: frames.size, changed: changed / (bytes / 4) });
            }
          } else if (!pressed) before ??= now; // the first: those that follow smooth the edges
        };
        addEventListener('pointerdown', () => {
          pressed = true;
          uploads = 0;
          tick();
        }, { once: true, capture: true });
      });
  });
}

/** The stamp, which strikes when it is set down. */
export async function measureStrike(page: Page, appUrl: string): Promise<StrikeFigures> {
  await watchFrames(page);
  await openViewer(page, appUrl, '#quality=low&sessions=1&device=stamp');
  await page.getByRole('button', { name: 'Hold the device' }).click();
  await page.waitForSelector('.dm-hold');
  await untilSettled(page);
  const box = (await page.locator('dermis-viewer canvas').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.42];
  await page.mouse.move(x - 2, y);
  await untilSettled(page);
  const seen = page.evaluate((share) => (window as unknown as Watched).watchPress!(share), CHANGED_SHARE);
  // One frame of the device at the place, to compare with.
  await page.mouse.move(x, y);
  await untilSettled(page);
  await page.evaluate(() => document.querySelector('dermis-viewer')!.stats());
  await page.mouse.down();
  const figures = await seen;
  await page.mouse.up();
  return figures;
}
