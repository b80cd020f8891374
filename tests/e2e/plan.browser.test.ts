/** Every field of a scenario can be reached in the panel; where the block comes from is shown, in motion or still. */
import { expect, test } from '../support/browser';
import { openViewer, shown } from '../support/viewer';

test('every field of the scenario is in the panel, in three groups that tell their choice', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce', viewport: { width: 900, height: 700 } });
  await openViewer(page, appUrl, '#quality=low');
  for (const group of ['skin', 'device', 'aftercare']) await page.locator(`[data-group="${group}"] summary`).click();
  await page.getByLabel('Body site').selectOption('hand');
  await page.getByRole('radio', { name: /^V:/ }).check({ force: true });
  await page.getByLabel('Skin type').selectOption('oily');
  await page.getByLabel('Concern').selectOption('large-pores');
  await page.getByRole('button', { name: 'Another' }).click();
  await page.getByRole('radio', { name: 'Roller' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Needle thickness' }).fill('0.3');
  await page.getByRole('radio', { name: 'Dirty hands' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Make-up after' }).fill('2');
  await page.getByLabel('Protected from sun').uncheck();
  await expect.poll(async () => (await shown(page)).scenario.aftercare.sunProtection).toBe(false);
  const { scenario } = await shown(page);
  expect(scenario.skin).toMatchObject({ site: 'hand', phototype: 5, skinType: 'oily', concern: 'large-pores' });
  expect(scenario.plan).toMatchObject({ device: 'roller', needleDiameterMm: 0.3 });
  expect(scenario.aftercare).toEqual({ hygiene: 'dirty-hands', makeupAfterHours: 2, sunProtection: false });
  expect(scenario.seed).not.toBe(1);
  expect(await page.locator('[data-group="skin"] summary').innerText()).toMatch(/Tone V · Oily · Large pores/);
  await expect.poll(() => page.url()).toContain('phototype=5');
});

test('the way down to the block ends at its square, by itself or at once, and Escape leaves it', async ({ openPage, appUrl }) => {
  const moving = await openPage({ reducedMotion: 'no-preference', viewport: { width: 480, height: 480 } });
  await openViewer(moving, appUrl, '#quality=low&site=neck&needle=0.5');
  await moving.getByRole('button', { name: 'Where is this?' }).click();
  const height = moving.locator('.dm-zoom b');
  await expect.poll(() => height.innerText()).toMatch(/cm/);
  await expect.poll(() => height.innerText(), { timeout: 15_000 }).toBe('11 mm');
  expect(await moving.getByRole('dialog').innerText()).toContain('Neck');
  await moving.keyboard.press('Escape');
  await expect.poll(() => moving.getByRole('dialog').count()).toBe(0);

  const still = await openPage({ reducedMotion: 'reduce', viewport: { width: 480, height: 480 } });
  await openViewer(still, appUrl, '#quality=low&site=neck&needle=0.5');
  await still.getByRole('button', { name: 'Where is this?' }).click();
  await expect.poll(() => still.locator('.dm-zoom .dm-locator svg').count()).toBe(2);
  await still.getByRole('button', { name: 'To the block' }).click();
  await expect.poll(() => still.getByRole('dialog').count()).toBe(0);
});
