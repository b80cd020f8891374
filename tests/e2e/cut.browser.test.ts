/** The visitor's cut taken by its handles in the picture: mouse, finger and keys; the block does not turn, and a stain dyes it wherever it stands. */
import type { CDPSession, Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { differingShare, readPicture } from '../support/image';
import { expect, test } from '../support/browser';
import { openViewer, picture, untilSettled } from '../support/viewer';
import type { Cut } from '@/session/cut';
import { loadLinkState } from '@/session/lateLinkState';
import { parseLink } from '@/session/link';
import { type LinkState, packLinkState } from '@/session/linkState';
import type { Orbit } from '@/session/sessionTypes';

const CUT: Cut = { offsetMm: 2, angleRad: 0 };
const SIZE = [320, 180] as const;
const DEGREE = Math.PI / 180;

beforeAll(loadLinkState);

function link(cut: Cut, rest = ''): string {
  return `#quality=low&theme=light&day=-1${rest}&state=${packLinkState({ cut } as LinkState)}`;
}

/** What the session has now. */
async function stateOf(page: Page): Promise<{ readonly cut: Cut | null; readonly orbit: Orbit | undefined }> {
  const { patch } = parseLink('', await page.evaluate(() => document.querySelector('dermis-viewer')!.link()));
  return { cut: patch.cut ?? null, orbit: patch.orbit };
}

const mover = (page: Page) => page.getByRole('slider', { name: 'Move the cut' });
const turner = (page: Page) => page.getByRole('slider', { name: 'Turn the cut' });

async function middleOf(handle: ReturnType<typeof mover>): Promise<{ readonly x: number; readonly y: number }> {
  const box = (await handle.boundingBox())!;
  // What a finger needs.
  expect(Math.min(box.width, box.height)).toBeGreaterThan(43.9);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function touch(cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly { readonly x: number; readonly y: number }[]): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(({ x, y }, id) => ({ x, y, id })) });
}

test('the mouse moves and turns the cut by as much as it is drawn to move; the block does not turn', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce', viewport: { width: 700, height: 420 } });
  await openViewer(page, appUrl, link(CUT));
  const before = await stateOf(page);
  const start = await middleOf(mover(page));
  // Keys say where a millimetre leads in the picture.
  await mover(page).focus();
  await page.keyboard.press('ArrowUp');
  expect((await stateOf(page)).cut?.offsetMm).toBeCloseTo(2.1, 6);
  await page.keyboard.press('PageUp');
  expect((await stateOf(page)).cut?.offsetMm).toBeCloseTo(3.1, 6);
  await untilSettled(page);
  const deeper = await middleOf(mover(page));
  expect(Math.hypot(deeper.x - start.x, deeper.y - start.y)).toBeGreaterThan(15);

  // Taken beside its middle, and led across its way too.
  await page.mouse.move(deeper.x + 8, deeper.y - 6);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y - 6, { steps: 3 });
  await page.mouse.up();
  expect((await stateOf(page)).cut?.offsetMm).toBeCloseTo(2, 1);

  const right = await middleOf(turner(page));
  await turner(page).focus();
  await page.keyboard.press('PageUp');
  expect((await stateOf(page)).cut?.angleRad).toBeCloseTo(10 * DEGREE, 6);
  await untilSettled(page);
  const turned = await middleOf(turner(page));
  await page.keyboard.press('PageDown');
  await page.mouse.move(right.x, right.y);
  await page.mouse.down();
  await page.mouse.move(turned.x, turned.y, { steps: 4 });
  await page.mouse.up();
  const { cut, orbit } = await stateOf(page);
  expect(Math.abs((cut?.angleRad ?? 0) / DEGREE - 10)).toBeLessThan(1);
  expect(cut?.offsetMm).toBeCloseTo(2, 1);
  expect(orbit).toEqual(before.orbit);
});

test('a finger moves it, its handles go with the block that is turned, and back at the front face they go', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce', hasTouch: true, viewport: { width: 390, height: 780 } });
  await openViewer(page, appUrl, link(CUT));
  const before = await stateOf(page);
  const cdp = await page.context().newCDPSession(page);
  const start = await middleOf(mover(page));
  await touch(cdp, 'touchStart', [start]);
  for (let step = 1; step <= 4; step += 1) await touch(cdp, 'touchMove', [{ x: start.x + 4 * step, y: start.y - 2 * step }]);
  await touch(cdp, 'touchEnd', []);
  await expect.poll(async () => (await stateOf(page)).cut?.offsetMm).toBeGreaterThan(2.2);
  await untilSettled(page);
  const moved = await stateOf(page);
  expect(moved.orbit).toEqual(before.orbit);
  expect((await middleOf(mover(page))).x - start.x).toBeGreaterThan(8);
  const now = await middleOf(turner(page));

  // Beside the handle the finger turns the block, and the handles follow.
  const canvas = (await page.locator('dermis-viewer canvas').boundingBox())!;
  const low = { x: canvas.x + canvas.width / 2, y: canvas.y + 0.85 * canvas.height };
  await touch(cdp, 'touchStart', [low]);
  for (let step = 1; step <= 4; step += 1) await touch(cdp, 'touchMove', [{ x: low.x + 15 * step, y: low.y }]);
  await touch(cdp, 'touchEnd', []);
  await untilSettled(page);
  const after = await stateOf(page);
  expect(after.orbit).not.toEqual(before.orbit);
  expect(after.cut).toEqual(moved.cut);
  const turned = await middleOf(turner(page));
  expect(Math.hypot(turned.x - now.x, turned.y - now.y)).toBeGreaterThan(10);
  const gone = await middleOf(mover(page));

  // Drawn out of the block and in again in one go, then out for good.
  await touch(cdp, 'touchStart', [gone]);
  const depth = async (): Promise<number> => (await stateOf(page)).cut?.offsetMm ?? NaN;
  await touch(cdp, 'touchMove', [{ x: gone.x - 150, y: gone.y + 150 }]);
  await expect.poll(depth).toBeLessThan(0.02);
  await touch(cdp, 'touchMove', [{ x: gone.x, y: gone.y }]);
  await expect.poll(depth).toBeGreaterThan(2);
  await touch(cdp, 'touchMove', [{ x: gone.x - 150, y: gone.y + 150 }]);
  await touch(cdp, 'touchEnd', []);
  await expect.poll(async () => (await stateOf(page)).cut).toBeNull();
  await expect.poll(() => page.locator('.dm-cut').count()).toBe(0);
});

/** How much of a picture's left half is clearly blue, as Masson dyes collagen, and how much neighbours differ there: bundles, not one tone. */
function blueOf({ data }: ReturnType<typeof readPicture>): { readonly share: number; readonly grain: number } {
  const blue = (at: number): boolean => (data[at + 2] ?? 0) > (data[at] ?? 0) + 50;
  let points = 0;
  let pairs = 0;
  let differences = 0;
  for (let at = 0; at + 4 < data.length; at += 4) {
    // The right face has bundles of its own.
    if ((at / 4) % SIZE[0] > SIZE[0] / 2 || !blue(at)) continue;
    points += 1;
    if (!blue(at + 4)) continue;
    pairs += 1;
    differences += Math.abs((data[at] ?? 0) - (data[at + 4] ?? 0));
  }
  return { share: points / (data.length / 4), grain: differences / Math.max(pairs, 1) };
}

test('a stained cut is dyed as the faces are, wherever it is moved, and the same once its stain is chosen again', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce', viewport: { width: 700, height: 420 } });
  await openViewer(page, appUrl, link(CUT, '&stain=masson'));
  const dyed = readPicture(await picture(page, ...SIZE));
  expect(blueOf(dyed).share).toBeGreaterThan(0.02);
  expect(blueOf(dyed).grain).toBeGreaterThan(4);

  await mover(page).focus();
  await page.keyboard.press('PageUp');
  await untilSettled(page);
  const moved = await picture(page, ...SIZE);
  expect(differingShare(dyed, readPicture(moved), 24)).toBeGreaterThan(0.03);
  expect(blueOf(readPicture(moved)).grain).toBeGreaterThan(4);

  await page.locator('summary', { hasText: 'Display' }).click();
  const choice = page.getByRole('combobox', { name: 'Stain' });
  await choice.selectOption('illustration');
  await untilSettled(page);
  expect(blueOf(readPicture(await picture(page, ...SIZE))).share).toBeLessThan(0.005);
  await choice.selectOption('masson');
  await untilSettled(page);
  expect((await picture(page, ...SIZE)).equals(moved)).toBe(true);
});
