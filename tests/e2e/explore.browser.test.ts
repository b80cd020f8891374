/** A person opens the page, drags time, changes the plan, goes from view to view. Under the strict content-security policy. */
import { VIEWS } from '@/session/sessionTypes';
import { expect, test } from '../support/browser';
import { differingShare, readPicture } from '../support/image';
import { openViewer, picture, seek, shown, stats, untilSettled } from '../support/viewer';

const STILL = { reducedMotion: 'reduce' } as const;
const SIZE = [320, 180] as const;

test('the page opens with a final picture, says the state in words, and asks no other host for anything', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(appUrl) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  await openViewer(page, appUrl);
  expect(await page.title()).toContain('Dermis');
  expect(await page.locator('dermis-viewer canvas').isVisible()).toBe(true);
  expect(await page.getByRole('heading', { name: 'What the picture shows' }).isVisible()).toBe(true);
  expect((await shown(page)).day).toBe(-1);
  const counts = await stats(page);
  expect(counts.simulations).toBe(1);
  expect(counts.fibres).toBeGreaterThan(1000);
  expect(foreign).toEqual([]);
});

test('dragging the time changes picture and words, and back again gives the same picture', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#day=-1');
  const before = await picture(page, ...SIZE);
  const words = await page.locator('[data-section="twin"]').innerText();

  const scrubber = page.getByRole('slider', { name: 'Time since the first session' });
  const box = (await scrubber.boundingBox())!;
  await page.mouse.move(box.x + 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await untilSettled(page);
  const { day } = await shown(page);
  expect(day).toBeGreaterThan(0);
  const treated = await picture(page, ...SIZE);
  expect(differingShare(readPicture(before), readPicture(treated), 8)).toBeGreaterThan(0.002);
  await expect.poll(() => page.locator('[data-section="twin"]').innerText()).not.toBe(words);

  await seek(page, -1);
  expect((await picture(page, ...SIZE)).equals(before)).toBe(true);
});

test('the keyboard alone reaches play, time and views', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#day=0');
  const scrubber = page.getByRole('slider', { name: 'Time since the first session' });
  for (let presses = 0; presses < 80 && !(await scrubber.evaluate((element) => element === document.activeElement)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  expect(await scrubber.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect((await shown(page)).day).toBeGreaterThan(0);
  expect(await scrubber.getAttribute('aria-valuetext')).toMatch(/\w/);
  await page.keyboard.press('End');
  expect((await shown(page)).day).toBe(365 + 2 * 28);
  await page.keyboard.press('5');
  await untilSettled(page);
  expect(await page.getByRole('button', { name: /Surface/ }).getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press(' ');
  expect(await page.getByRole('button', { name: 'Pause' }).isVisible()).toBe(true);
  await page.keyboard.press(' ');
  await untilSettled(page);
});

test('a longer needle is simulated anew and changes picture and words', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#day=0&view=channel&needle=0.5');
  await stats(page);
  const shallow = await picture(page, ...SIZE);
  const field = page.getByRole('textbox', { name: 'Needle length' });
  await field.fill('2.5');
  await field.press('Enter');
  await expect.poll(async () => (await shown(page)).scenario.plan.needleLengthMm).toBe(2.5);
  await untilSettled(page);
  expect((await stats(page)).simulations).toBe(1);
  const deep = await picture(page, ...SIZE);
  expect(differingShare(readPicture(shallow), readPicture(deep), 8)).toBeGreaterThan(0.01);
  await expect.poll(() => page.url()).toContain('needle=2.5');
});

test('each of the five views is another picture of the same skin', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#day=1');
  const pictures = [];
  for (const view of VIEWS) {
    await page.evaluate((wanted) => document.querySelector('dermis-viewer')!.goTo(wanted), view);
    await untilSettled(page);
    pictures.push(readPicture(await picture(page, ...SIZE)));
  }
  for (const [index, one] of pictures.entries()) {
    for (const other of pictures.slice(index + 1)) expect(differingShare(one, other, 16)).toBeGreaterThan(0.1);
  }
  expect((await stats(page)).simulations).toBe(1);
});

test('the needle pass runs on its own clock and ends by itself', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#day=0&view=needle&sessions=1&density=20');
  const still = readPicture(await picture(page, ...SIZE));
  await page.getByRole('button', { name: 'Needle pass' }).click();
  await page.waitForFunction(() => document.querySelector('dermis-viewer')!.dataset['settled'] === undefined);
  const moving = readPicture(await picture(page, ...SIZE));
  expect(differingShare(still, moving, 16)).toBeGreaterThan(0.005);
  await page.getByRole('button', { name: 'Stop the pass' }).click();
  await untilSettled(page);
  expect((await shown(page)).day).toBe(0);
});
