/** Where there is no WebGL 2 the page says so in plain words, shows a still, and keeps text, chart and plan. */
import { expect, test } from '../support/browser';
import { shown, untilSettled } from '../support/viewer';

test('a browser without WebGL gets a still, the words and the chart, and nothing throws', async ({ openPage, freshBrowser, appUrl }) => {
  const page = await openPage({ browser: await freshBrowser(['--disable-3d-apis']) });
  await page.goto(`${appUrl}#day=7`);
  await untilSettled(page);
  expect(await page.getByText(/WebGL/).first().isVisible()).toBe(true);
  const still = page.locator('dermis-viewer img');
  expect(await still.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
  expect(await still.getAttribute('alt')).toMatch(/\w/);
  expect(await page.locator('[data-section="twin"]').innerText()).toMatch(/Day 7/);
  expect(await page.locator('[data-section="measures"] svg').count()).toBeGreaterThan(0);

  const field = page.getByRole('textbox', { name: 'Needle length' });
  await field.fill('2');
  await field.press('Enter');
  await expect.poll(async () => (await shown(page)).scenario.plan.needleLengthMm).toBe(2);
  await untilSettled(page);
  const refused = await page.evaluate(() => document.querySelector('dermis-viewer')!.snapshot({ width: 10, height: 10 }).catch(String));
  expect(refused).toContain('no picture');
});

test('WebGL 1 alone counts as none', async ({ openPage, appUrl }) => {
  const page = await openPage();
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) => RenderingContext | null;
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind === 'webgl2' ? null : original.call(this, kind, ...rest);
      },
    });
  });
  await page.goto(appUrl);
  await untilSettled(page);
  expect(await page.getByText(/WebGL/).first().isVisible()).toBe(true);
});

test('without script the page says in plain words what it needs', async ({ openPage, appUrl, expectMessage }) => {
  expectMessage(/request failed: .*\.js csp/); // the preloads of what does not run
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(appUrl);
  expect(await page.locator('body').innerText()).toContain('needs JavaScript');
});
