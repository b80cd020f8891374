/** Before and after: each side of a wipe is the picture of its day, with one camera; handle by keys; link and undo keep and restore it. */
import { PNG } from 'pngjs';
import { expect, test } from '../support/browser';
import { openViewer, picture, seek, shown, untilSettled } from '../support/viewer';

const STILL = { reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } } as const;
const SIZE = [320, 180] as const;
const LINK = '#view=surface&day=365&quality=low&sessions=3&theme=light';

/** Largest difference of two pictures between two columns, 0..255: a rasteriser's rounding may be one step off. */
function difference(one: Buffer, other: Buffer, from: number, to: number): number {
  const a = PNG.sync.read(one);
  const b = PNG.sync.read(other);
  let most = 0;
  for (let row = 0; row < a.height; row += 1) {
    for (let at = (row * a.width + from) * 4; at < (row * a.width + to) * 4; at += 1) most = Math.max(most, Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)));
  }
  return most;
}

test('each side of the wipe is the picture of its own day, with one camera and one light', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, LINK);
  const after = await picture(page, ...SIZE);
  await seek(page, -1);
  const before = await picture(page, ...SIZE);
  await seek(page, 365);
  await page.getByRole('button', { name: 'Before and after' }).click();
  await untilSettled(page);
  const wipe = await picture(page, ...SIZE);
  expect(difference(wipe, before, 0, 160)).toBeLessThanOrEqual(1);
  expect(difference(wipe, after, 160, 320)).toBeLessThanOrEqual(1);
  expect(difference(before, after, 160, 320)).toBeGreaterThan(16);
  expect(await page.locator('.dm-caption').innerText()).toContain('results vary');
});

test('the handle moves by keys, the link restores it, undo takes it back', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, LINK);
  await page.getByRole('button', { name: 'Before and after' }).click();
  const handle = page.getByRole('slider', { name: 'Edge between before and after' });
  await handle.focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
  expect(await handle.getAttribute('aria-valuenow')).toBe('60');
  await page.getByLabel('Left picture').selectOption({ label: 'Day 90' });
  await expect.poll(() => page.url()).toContain('state=');
  await untilSettled(page);
  await page.waitForTimeout(600);
  const link = page.url();

  const other = await openPage(STILL);
  await openViewer(other, link);
  expect(await other.getByRole('slider', { name: 'Edge between before and after' }).getAttribute('aria-valuenow')).toBe('60');
  expect(await other.locator('[data-part="before"]').innerText()).toBe('Day 90');
  expect(difference(await picture(other, ...SIZE), await picture(page, ...SIZE), 0, SIZE[0])).toBeLessThanOrEqual(1);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.locator('[data-part="before"]').innerText()).toBe('Before treatment');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.locator('.dm-compare').count()).toBe(0);
});

test('untreated skin goes to where there is something to compare, and side by side has two whole blocks', async ({ openPage, appUrl }) => {
  const page = await openPage({ ...STILL, viewport: { width: 390, height: 844 }, hasTouch: true });
  await openViewer(page, appUrl, '#quality=low');
  await page.getByRole('button', { name: 'Before and after' }).tap();
  expect((await shown(page)).day).toBe(365 + 56);
  await page.getByRole('button', { name: 'Side by side' }).tap();
  await untilSettled(page);
  const both = PNG.sync.read(await picture(page, 400, 200));
  // The ground shows at both edges of each half, and between the two blocks.
  const ground = (x: number, y: number): boolean => (both.data[(y * 400 + x) * 4 + 2] ?? 0) > 190;
  for (const x of [2, 197, 202, 397]) expect(ground(x, 100)).toBe(true);
  for (const x of [100, 300]) expect(ground(x, 120)).toBe(false);
  expect(await page.locator('.dm-compare-edge[role="slider"]').count()).toBe(0);
});
