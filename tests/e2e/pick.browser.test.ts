/** Asking the picture what it shows: by pointer, by keys, from the list in words; the host page hears it. */
import { expect, test } from '../support/browser';
import { openViewer } from '../support/viewer';

const STILL = { reducedMotion: 'reduce', viewport: { width: 1366, height: 768 } } as const;

test('a tap names what it meets, a second one elsewhere something else, and the page hears both', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#day=-1&quality=low');
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    document.addEventListener('dermis-select', (event) => heard.push((event as CustomEvent).detail.structure));
  });
  const box = (await page.locator('.dm-picture').boundingBox())!;
  const label = page.locator('.dm-label');
  await page.mouse.click(box.x + 0.5 * box.width, box.y + 0.3 * box.height);
  await expect.poll(() => label.allInnerTexts()).toEqual([expect.stringContaining('Skin surface')]);
  await page.mouse.click(box.x + 0.58 * box.width, box.y + 0.82 * box.height);
  await expect.poll(() => label.allInnerTexts()).toEqual([expect.stringContaining('Fat')]);
  await page.mouse.click(box.x + 6, box.y + 6);
  await expect.poll(() => label.count()).toBe(0);
  // Turning the block is no tap.
  await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.3 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.55 * box.width, box.y + 0.3 * box.height, { steps: 3 });
  await page.mouse.up();
  await page.waitForTimeout(300);
  expect(await label.count()).toBe(0);
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual(['surface', 'fat', null]);
});

test('keys move a cross over the picture, which says what is under it', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#day=-1&quality=low');
  await page.locator('.dm-picture').focus();
  await page.keyboard.press('Enter');
  const under = page.locator('.dm-cross [role="status"]');
  await expect.poll(() => under.innerText()).toMatch(/\w/);
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => under.innerText()).toBe('Nothing here');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => under.innerText()).toContain('Skin surface');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.dm-label[aria-expanded="true"]').innerText()).toContain('Skin surface');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.dm-label').count()).toBe(0);
  expect(await page.locator('.dm-cross').count()).toBe(0);
});

test('the list in words names and explains the same structures', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#day=7&view=channel&quality=low');
  await page.getByText('Structures in the picture').click();
  const row = page.locator('[data-section="structures"] button', { hasText: 'fibroblast' });
  await row.waitFor();
  await row.click();
  expect(await page.locator('[data-section="structures"]').innerText()).toMatch(/Crawls through the dermis[\s\S]*Source:/);
  await expect.poll(() => page.locator('.dm-label').allInnerTexts()).toEqual([expect.stringContaining('Fibre-making cell')]);
});

test('one fibre can be followed: its steps lead to their days, and the picture sets it off', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#day=40&view=channel&quality=low&labels=1');
  await page.locator('.dm-label[data-structure="young-collagen"]').click();
  await page.getByRole('button', { name: 'Follow one fibre' }).click();
  const card = page.getByRole('region', { name: 'One fibre' });
  await card.getByRole('button', { name: 'First piece laid' }).waitFor();
  const left = card.locator('[data-row="left"]');
  await expect.poll(() => left.innerText()).toMatch(/^\d+%$/);
  const early = Number.parseInt(await left.innerText(), 10);
  await card.getByRole('button', { name: 'Turns amber' }).click();
  await expect.poll(async () => Number.parseInt(await left.innerText(), 10)).toBeLessThan(early);
  expect(await card.getByRole('button', { name: 'Turns amber' }).getAttribute('aria-current')).toBe('step');
  await page.getByRole('button', { name: 'Stop following' }).click();
  await expect.poll(() => card.count()).toBe(0);
});
