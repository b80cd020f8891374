/** Takes canonical stills of a viewer that shows the stills' scenario. */
import type { Page } from 'playwright-core';
import { STILLS_LINK, type StillCase } from '../visual/cases';
import { goTo, openViewer, picture, seek, untilSettled } from './viewer';

export function openForStills(page: Page, appUrl: string, quality: string): Promise<void> {
  return openViewer(page, appUrl, `#${STILLS_LINK}&quality=${quality}`);
}

export async function takeStill(page: Page, still: StillCase, width: number, height: number): Promise<Buffer> {
  await goTo(page, still.view);
  await seek(page, still.day);
  if (!still.duringPass) return picture(page, width, height);
  await page.evaluate(() => document.querySelector('dermis-viewer')!.showPass(0));
  await untilSettled(page);
  const bytes = await picture(page, width, height);
  await seek(page, still.day);
  return bytes;
}
