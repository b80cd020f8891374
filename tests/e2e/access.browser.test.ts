/** axe finds nothing to complain of, at the sizes of a phone, a laptop and a portrait wall, light and dark; the Lab works. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from '../support/browser';
import { ROOT } from '../support/root';
import { openViewer, seek, stats, untilSettled } from '../support/viewer';

const axe = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Rule and element of every violation. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const runner = (window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
    const { violations: found } = await runner.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

const SIZES = [
  { name: 'phone', width: 390, height: 844, colorScheme: 'light' },
  { name: 'laptop', width: 1280, height: 720, colorScheme: 'dark' },
  { name: 'portrait wall', width: 1080, height: 1920, colorScheme: 'light' },
] as const;

for (const { name, width, height, colorScheme } of SIZES) {
  test(`axe finds nothing on a ${name}, ${colorScheme}, and nothing overflows`, async ({ openPage, appUrl }) => {
    const page = await openPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    await openViewer(page, appUrl, '#day=7&needle=9');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('the Lab is fetched only when it is opened, and changes what is simulated', async ({ openPage, appUrl }) => {
  const page = await openPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await openViewer(page, appUrl, '#day=7');
  expect(scripts.filter((url) => /Lab-/.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'Lab', exact: true }).click();
  await page.getByRole('heading', { name: /Lab/ }).first().waitFor();
  expect(scripts.filter((url) => /Lab-.*\.js/.test(url))).toHaveLength(1);
  expect(await page.locator('[class*="leva"]').count()).toBeGreaterThan(0);
  await untilSettled(page);
});

test('what the Lab reads is not missing from what the host reads', async ({ openPage, appUrl }) => {
  const page = await openPage({ viewport: { width: 640, height: 360 }, reducedMotion: 'reduce' });
  await openViewer(page, appUrl, '#day=7');
  await page.getByRole('button', { name: 'Lab', exact: true }).click();
  const frames = page.locator('.dm-readout div', { has: page.locator('dt', { hasText: /^frames$/ }) }).locator('dd');
  await expect.poll(() => frames.count()).toBe(1);
  await untilSettled(page);
  await stats(page);
  await seek(page, 8);
  // The Lab reads once a second: it has read the new frame when it shows none again.
  await expect.poll(() => frames.textContent(), { timeout: 5000 }).not.toBe('0');
  await expect.poll(() => frames.textContent(), { timeout: 5000 }).toBe('0');
  expect((await stats(page)).frames).toBeGreaterThan(0);
});
