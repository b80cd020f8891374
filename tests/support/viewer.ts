/** Drives the `<dermis-viewer>` of a page the way a host or a person does. */
import type { Page } from 'playwright-core';
import type { DermisViewer } from '@/app/DermisViewer';
import type { ViewerStats } from '@/app/viewerStats';
import type { ViewName } from '@/session/sessionTypes';
import type { Scenario } from '@/treatment/scenario';

const SETTLED = 'dermis-viewer[data-settled="true"]';

/** Opens the built page with a link and waits for the final picture. */
export async function openViewer(page: Page, appUrl: string, link = ''): Promise<void> {
  await page.goto(`${appUrl}${link}`);
  await untilSettled(page);
}

export async function untilSettled(page: Page, timeout = 90_000): Promise<void> {
  await page.waitForSelector(SETTLED, { timeout, state: 'attached' });
}

/** Changes something of the viewer and waits for the final picture. */
export async function seek(page: Page, day: number): Promise<void> {
  await page.evaluate((wanted) => document.querySelector('dermis-viewer')!.seek(wanted), day);
  await untilSettled(page);
}

export async function goTo(page: Page, view: ViewName): Promise<void> {
  await page.evaluate((wanted) => document.querySelector('dermis-viewer')!.goTo(wanted), view);
  await untilSettled(page);
}

export function stats(page: Page): Promise<ViewerStats> {
  return page.evaluate(() => document.querySelector('dermis-viewer')!.stats());
}

export interface ShownState {
  readonly scenario: Scenario;
  readonly day: number;
  readonly settled: boolean;
}

export function shown(page: Page): Promise<ShownState> {
  return page.evaluate(() => {
    const viewer: DermisViewer = document.querySelector('dermis-viewer')!;
    return { scenario: viewer.scenario, day: viewer.day, settled: viewer.dataset['settled'] === 'true' };
  });
}

/** The picture without the interface, encoded. */
export async function picture(page: Page, width: number, height: number, type: 'image/png' | 'image/jpeg' = 'image/png'): Promise<Buffer> {
  const base64 = await page.evaluate(
    async (size) => {
      const blob = await document.querySelector('dermis-viewer')!.snapshot(size);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    },
    { width, height, type },
  );
  return Buffer.from(base64, 'base64');
}
