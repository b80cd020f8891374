/** Takes stills: opens the page that a still's base wants, goes to its view and day, and asks for the picture. */
import type { Page } from 'playwright-core';
import type { Quality, ViewName } from '@/session/sessionTypes';
import { readOverlay, type Overlay } from './overlay';
import { stillBase, stillLink, type StillCase } from '../visual/stillCase';
import { goTo, picture, seek, untilSettled } from './viewer';

export interface StillTaker {
  /** PNG of this many pixels. Stills that share a base share a page, so those should follow each other. */
  take(still: StillCase, width: number, height: number): Promise<Buffer>;
  /** The whole page at this size, and what stands over its picture. */
  takePage(still: StillCase, width: number, height: number): Promise<{ readonly bytes: Buffer; readonly overlay: Overlay }>;
}

/** Labels are laid out again once the camera has rested. */
const LABELS_MS = 1500;

export function createStillTaker(page: Page, appUrl: string, quality: Quality): StillTaker {
  let base = '';
  let view: ViewName | null = null;

  async function open(still: StillCase): Promise<void> {
    // A link that differs in its fragment alone is taken over by the open page, which keeps what the link leaves out.
    await page.goto('about:blank');
    await page.goto(`${appUrl}${stillLink(still, quality)}`);
    await untilSettled(page);
  }

  async function show(still: StillCase): Promise<void> {
    const wanted = stillBase(still, quality);
    // Going to a view takes back the turn and zoom that the link asked for.
    if (wanted !== base || (still.state?.orbit && still.view !== view)) await open(still);
    else {
      if (still.view !== view) await goTo(page, still.view);
      await seek(page, still.day);
    }
    base = wanted;
    view = still.view;
  }

  return {
    async take(still, width, height) {
      await show(still);
      const { duringPass, stretched } = still;
      if (duringPass === undefined && !stretched) return picture(page, width, height);
      await page.evaluate(
        ({ seconds, pull }) => {
          const viewer = document.querySelector('dermis-viewer')!;
          if (pull) return viewer.showStretch(pull.to, pull.secondsAfter);
          viewer.showPass(0, seconds);
          return undefined;
        },
        { seconds: duringPass === true ? undefined : duringPass, pull: stretched },
      );
      await untilSettled(page);
      const bytes = await picture(page, width, height);
      if (stretched) await page.evaluate(() => document.querySelector('dermis-viewer')!.showStretch(null));
      await seek(page, still.day);
      return bytes;
    },
    async takePage(still, width, height) {
      const before = page.viewportSize();
      await page.setViewportSize({ width, height });
      await open(still);
      await page.waitForTimeout(LABELS_MS);
      await untilSettled(page);
      const taken = { bytes: await page.screenshot(), overlay: await readOverlay(page) };
      base = '';
      if (before) await page.setViewportSize(before);
      return taken;
    },
  };
}
