/** Movement and touch: with reduced motion nothing travels; fingers turn and zoom the block and leave the page its scrolling. */
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from '../support/browser';
import { goTo, openViewer, stats, untilSettled } from '../support/viewer';

const SMALL = { width: 480, height: 270 };

/** Frames of going from one view to another, beside the ones in which a resting picture is refined. */
async function framesOfFlight(page: Page): Promise<number> {
  await goTo(page, 'surface');
  await stats(page);
  await goTo(page, 'block');
  return (await stats(page)).frames;
}

test('with reduced motion a new view is there at once; without it the camera flies', async ({ openPage, appUrl }) => {
  const still = await openPage({ reducedMotion: 'reduce', viewport: SMALL });
  await openViewer(still, appUrl, '#quality=low');
  const cut = await framesOfFlight(still);
  const moving = await openPage({ reducedMotion: 'no-preference', viewport: SMALL });
  await openViewer(moving, appUrl, '#quality=low');
  const flown = await framesOfFlight(moving);
  // One frame of the new view, one more when what it needs arrives, and the samples of the smoothed edges.
  expect(cut).toBeLessThanOrEqual(8);
  expect(flown).toBeGreaterThan(cut + 2);
});

test('nothing moves unasked: a page that opens is paused, whatever the setting', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'no-preference', viewport: SMALL });
  await openViewer(page, appUrl, '#quality=low&day=7');
  await stats(page);
  await page.waitForTimeout(1500);
  expect((await stats(page)).frames).toBe(0);
});

interface Finger {
  readonly x: number;
  readonly y: number;
}

async function touch(cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Finger[]): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(({ x, y }, id) => ({ x, y, id })) });
}

function orbitOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('dermis-viewer')!.link());
}

test('one finger turns the block sideways, two fingers zoom, and the link keeps it', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce', hasTouch: true, viewport: { width: 390, height: 780 } });
  await openViewer(page, appUrl, '#quality=low');
  const untouched = await orbitOf(page);
  const box = (await page.locator('dermis-viewer canvas').boundingBox())!;
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const cdp = await page.context().newCDPSession(page);

  await touch(cdp, 'touchStart', [centre]);
  for (let step = 1; step <= 5; step += 1) await touch(cdp, 'touchMove', [{ x: centre.x + 16 * step, y: centre.y }]);
  await touch(cdp, 'touchEnd', []);
  await untilSettled(page);
  const turned = await orbitOf(page);
  expect(turned).not.toBe(untouched);

  const pair = (apart: number): Finger[] => [{ x: centre.x - apart, y: centre.y }, { x: centre.x + apart, y: centre.y }];
  await touch(cdp, 'touchStart', pair(30));
  for (let step = 1; step <= 5; step += 1) await touch(cdp, 'touchMove', pair(30 + 8 * step));
  await touch(cdp, 'touchEnd', []);
  await untilSettled(page);
  expect(await orbitOf(page)).not.toBe(turned);
  expect(await page.locator('dermis-viewer canvas').evaluate((canvas) => getComputedStyle(canvas).touchAction)).toBe('pan-y');
});
