/** Takes stills: opens the page that a still's base wants, goes to its view and day, and asks for the picture. */
import type { Page } from 'playwright-core';
import type { Quality, ViewName } from '@/session/sessionTypes';
import { stillBase, stillLink, type StillCase } from '../visual/stillCase';
import { goTo, picture, seek, untilSettled } from './viewer';

export interface StillTaker {
  /** PNG of this many pixels. Stills that share a base share a page, so those should follow each other. */
  take(still: StillCase, width: number, height: number): Promise<Buffer>;
}

export function createStillTaker(page: Page, appUrl: string, quality: Quality): StillTaker {
  let base = '';
  let view: ViewName | null = null;
  return {
    async take(still, width, height) {
      const wanted = stillBase(still, quality);
      // Going to a view takes back the turn and zoom that the link asked for.
      if (wanted !== base || (still.state?.orbit && still.view !== view)) {
        // A link that differs in its fragment alone is taken over by the open page, which keeps what the link leaves out.
        await page.goto('about:blank');
        await page.goto(`${appUrl}${stillLink(still, quality)}`);
        await untilSettled(page);
      } else {
        if (still.view !== view) await goTo(page, still.view);
        await seek(page, still.day);
      }
      base = wanted;
      view = still.view;
      if (!still.duringPass) return picture(page, width, height);
      await page.evaluate(() => document.querySelector('dermis-viewer')!.showPass(0));
      await untilSettled(page);
      const bytes = await picture(page, width, height);
      await seek(page, still.day);
      return bytes;
    },
  };
}
