/** The block taken apart from the display menu: by pointer and keys, in the picture and in words; the link keeps it, undo takes it back. */
import { PNG } from 'pngjs';
import { expect, test } from '../support/browser';
import { openViewer, picture, untilSettled } from '../support/viewer';

const STILL = { reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } } as const;
const SIZE = [320, 180] as const;
const LINK = '#day=-1&quality=low&theme=light';

/** Share of the points of two pictures that differ clearly. */
function changed(one: Buffer, other: Buffer): number {
  const a = PNG.sync.read(one);
  const b = PNG.sync.read(other);
  let points = 0;
  for (let at = 0; at < a.data.length; at += 4) if (Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)) > 12) points += 1;
  return points / (a.data.length / 4);
}

test('layers are drawn apart, hidden and whole again; link and undo know them', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, LINK);
  const whole = await picture(page, ...SIZE);

  await page.getByText('Display', { exact: true }).click();
  await page.getByText('Layers', { exact: true }).click();
  const apart = page.getByRole('slider', { name: 'Draw the layers apart' });
  await apart.focus();
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight');
  expect(await apart.getAttribute('aria-valuetext')).toBe('50%');
  await page.getByRole('group', { name: 'Fat' }).getByRole('radio', { name: 'Show' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('group', { name: 'Fat' }).getByRole('radio', { name: 'Hide' }).isChecked()).toBe(true);
  await untilSettled(page);
  expect(changed(whole, await picture(page, ...SIZE))).toBeGreaterThan(0.15);
  await expect.poll(() => page.locator('dermis-viewer').innerText()).toContain('The fat is hidden.');

  await expect.poll(() => page.url()).toContain('state=');
  await page.waitForTimeout(600);
  const other = await openPage(STILL);
  await openViewer(other, page.url());
  expect(await other.locator('dermis-viewer').innerText()).toContain('The fat is hidden. The layers are drawn apart.');
  await other.close();

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Only this: Vessels' }).click();
  await expect.poll(() => page.locator('dermis-viewer').innerText()).toContain('The epidermis is hidden. The dermis is hidden.');
  await page.getByRole('button', { name: 'Whole block again' }).click();
  await untilSettled(page);
  expect(changed(whole, await picture(page, ...SIZE))).toBe(0);
});

test('the block is cut elsewhere by keys, in the picture and in words; the link keeps it, and it is itself again', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, LINK);
  const whole = await picture(page, ...SIZE);
  await page.getByText('Display', { exact: true }).click();
  await page.getByText('Cut', { exact: true }).click();
  const offset = page.getByRole('slider', { name: 'How far into the block' });
  await offset.focus();
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowRight');
  expect(await offset.getAttribute('aria-valuetext')).toBe('2 mm');
  const turn = page.getByRole('slider', { name: 'Turn', exact: true });
  await turn.focus();
  await page.keyboard.press('End');
  expect(await turn.getAttribute('aria-valuetext')).toBe('35 deg');
  await untilSettled(page);
  const cut = await picture(page, ...SIZE);
  expect(changed(whole, cut)).toBeGreaterThan(0.15);
  await expect.poll(() => page.locator('dermis-viewer').innerText()).toContain('The block is cut 2 mm behind its front face, turned by 35 deg.');

  await expect.poll(() => page.url()).toContain('state=');
  await page.waitForTimeout(600);
  const other = await openPage(STILL);
  await openViewer(other, page.url());
  // Painted anew, from the link alone.
  expect(changed(cut, await picture(other, ...SIZE))).toBeLessThan(0.005);
  await other.close();

  await page.getByRole('button', { name: 'Front face again' }).click();
  await untilSettled(page);
  expect(changed(whole, await picture(page, ...SIZE))).toBe(0);
});
