/** What a visitor does with own hands: holds the device, by pointer and by keys alone, reads the dose, pulls the block. */
import type { Page } from 'playwright-core';
import { expect, test } from '../support/browser';
import { differingShare, readPicture } from '../support/image';
import { openViewer, picture, shown, stats, untilSettled } from '../support/viewer';

const STILL = { reducedMotion: 'reduce', viewport: { width: 720, height: 420 } } as const;
const SIZE = [320, 180] as const;

async function take(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.waitForSelector('.dm-hold');
  await untilSettled(page);
}

async function strikes(page: Page): Promise<number> {
  return (await shown(page)).scenario.plan.strikes?.[0]?.length ?? 0;
}

test('a press over the skin is drawn in the very next frame, and simulated when it ends; undo takes it back', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#quality=low&sessions=1&device=stamp');
  await take(page, 'Hold the device');
  const box = (await page.locator('dermis-viewer canvas').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.42];
  await page.mouse.move(x, y);
  const untouched = readPicture(await picture(page, ...SIZE));
  await untilSettled(page);
  await stats(page);
  // Listening stands before the press is sent: input may overtake a script that is still to run.
  await page.evaluate(() => {
    const viewer = document.querySelector('dermis-viewer')!;
    const seen = new Promise<ReturnType<typeof viewer.stats>>((resolve) => {
      const next = (): void => void requestAnimationFrame(() => requestAnimationFrame(() => resolve(viewer.stats())));
      addEventListener('pointerdown', next, { once: true, capture: true });
    });
    Object.assign(globalThis, { seen });
  });
  await page.mouse.down();
  const drawn = await page.evaluate(() => (globalThis as unknown as { seen: Promise<{ frames: number; simulations: number }> }).seen);
  expect(drawn.frames).toBeGreaterThanOrEqual(1);
  expect(drawn.simulations).toBe(0);
  const struck = readPicture(await picture(page, ...SIZE));
  expect(differingShare(untouched, struck, 16)).toBeGreaterThan(0.003);
  expect(await strikes(page)).toBe(0);

  await page.mouse.up();
  expect(await strikes(page)).toBeGreaterThan(3);
  await untilSettled(page);
  expect((await stats(page)).simulations).toBe(1);
  await page.getByRole('button', { name: 'Undo the last stroke' }).click();
  expect(await strikes(page)).toBe(0);
  await page.getByRole('button', { name: 'Put the device down' }).click();
  await untilSettled(page);
});

test('the keyboard alone takes the device, moves it, strikes, reads the dose, and the link keeps the strikes', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#quality=low&sessions=1');
  const region = page.locator('.dm-picture');
  for (let presses = 0; presses < 80 && !(await region.evaluate((element) => element === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('h');
  await page.waitForSelector('.dm-hold');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press(' ');
  expect(await strikes(page)).toBe(12);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press(' ');
  const both = await strikes(page);
  expect(both).toBeGreaterThan(12);
  await expect.poll(() => page.locator('.dm-hold [role="status"]').innerText()).toContain(`${both} punctures by hand`);
  await expect.poll(() => page.locator('.dm-dose-words').innerText()).toContain(`${Math.round(both / 0.36)} punctures per cm²`);
  expect(await page.locator('.dm-dose-words').innerText()).toMatch(/of the surface lies within/);
  const before = readPicture(await picture(page, ...SIZE));
  await page.getByRole('radio', { name: 'Coverage' }).check();
  await untilSettled(page);
  expect(differingShare(before, readPicture(await picture(page, ...SIZE)), 12)).toBeGreaterThan(0.02);
  await page.getByRole('radio', { name: 'Off' }).check();
  await region.focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.dm-hold').count()).toBe(0);
  await expect.poll(() => page.url()).toContain('state=');

  const again = await openPage(STILL);
  await openViewer(again, appUrl, `#${page.url().split('#')[1]}`);
  expect((await shown(again)).scenario.plan.strikes).toEqual((await shown(page)).scenario.plan.strikes);
});

test('a drag beside the block still turns it, and a tap while the device is held names nothing', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#quality=low&sessions=1');
  await take(page, 'Hold the device');
  const link = (): Promise<string> => page.evaluate(() => document.querySelector('dermis-viewer')!.link());
  const before = await link();
  const box = (await page.locator('dermis-viewer canvas').boundingBox())!;
  await page.mouse.move(box.x + 12, box.y + box.height - 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + box.height - 12, { steps: 3 });
  await page.mouse.up();
  expect(await link()).not.toBe(before);
  expect(await strikes(page)).toBe(0);
});

test('the pass is a function of its seconds: the same moment is the same picture, whatever was shown between', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#quality=low&sessions=1&view=needle&device=roller');
  const at = async (seconds: number): Promise<Buffer> => {
    await page.evaluate((moment) => document.querySelector('dermis-viewer')!.showPass(0, moment), seconds);
    await untilSettled(page);
    return picture(page, ...SIZE);
  };
  const first = await at(5.5);
  await at(11);
  await at(0.4);
  expect((await at(5.5)).equals(first)).toBe(true);
});

test('the block is pulled and let go by keys; old skin stays longer than it was, and the words say so', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#quality=low&sessions=1&age=75&needle=0.5&day=-1');
  await take(page, 'Stretch the skin');
  const rest = readPicture(await picture(page, ...SIZE));
  const slider = page.getByRole('slider', { name: /Pull/ });
  await slider.focus();
  await page.keyboard.press('End');
  await untilSettled(page);
  const pulled = readPicture(await picture(page, ...SIZE));
  expect(differingShare(rest, pulled, 12)).toBeGreaterThan(0.05);
  expect(await slider.getAttribute('aria-valuetext')).toContain('25');
  expect(await page.locator('.dm-hold').innerText()).toMatch(/Collagen carries \d+%/);
  await page.getByRole('button', { name: 'Let go' }).click();
  await expect.poll(() => page.locator('.dm-hold').innerText()).toMatch(/comes back/);
  await untilSettled(page);
  const released = readPicture(await picture(page, ...SIZE));
  expect(differingShare(pulled, released, 12)).toBeGreaterThan(0.03);
  expect(differingShare(rest, released, 12)).toBeGreaterThan(0.01);
  await page.getByRole('button', { name: 'End the stretch test' }).click();
  await untilSettled(page);
});
