/** Labels on the picture: switched by key, laid out without overlap, explained on request; pins and a list on a phone; either writing direction. */
import type { Page } from 'playwright-core';
import { expect, test } from '../support/browser';
import { goTo, openViewer, untilSettled } from '../support/viewer';

const STILL = { reducedMotion: 'reduce', viewport: { width: 1366, height: 768 } } as const;

interface Rect {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Boxes of the shown labels and of what else lies over the picture. */
function boxes(page: Page): Promise<{ labels: Rect[]; others: Rect[]; ends: Rect[]; picture: Rect }> {
  return page.evaluate(() => {
    const rect = (element: Element, name: string) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { name, left, top, right, bottom };
    };
    const labels = [...document.querySelectorAll<HTMLElement>('.dm-label')].filter((label) => getComputedStyle(label).visibility === 'visible');
    return {
      labels: labels.map((label) => rect(label, label.dataset['structure'] ?? '')),
      others: [...document.querySelectorAll('[data-over-picture]')].map((other) => rect(other, other.className)),
      ends: [...document.querySelectorAll('.dm-leader-dot')].map((end) => rect(end, 'end of a leader')),
      picture: rect(document.querySelector('.dm-picture')!, 'picture'),
    };
  });
}

const overlap = (a: Rect, b: Rect): boolean => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

async function expectApart(page: Page, least: number): Promise<void> {
  await expect.poll(async () => (await boxes(page)).labels.length).toBeGreaterThanOrEqual(least);
  const { labels, others, ends, picture } = await boxes(page);
  for (const end of ends) for (const other of others) expect(overlap({ ...end, left: end.left + 2, right: end.right - 2, top: end.top + 2, bottom: end.bottom - 2 }, other), `${end.name} under ${other.name}`).toBe(false);
  labels.forEach((label, index) => {
    for (const other of [...labels.slice(index + 1), ...others]) expect(overlap(label, other), `${label.name} and ${other.name}`).toBe(false);
    expect(label.left >= picture.left && label.right <= picture.right && label.top >= picture.top && label.bottom <= picture.bottom, label.name).toBe(true);
  });
}

test('key L names the structures in every view, without overlap, and the link keeps it', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#day=7');
  expect(await page.locator('.dm-label').count()).toBe(0);
  await page.locator('.dm-picture').focus();
  await page.keyboard.press('l');
  await untilSettled(page);
  await expectApart(page, 5);
  await expect.poll(() => page.url()).toContain('labels=1');
  for (const view of ['channel', 'surface'] as const) {
    await goTo(page, view);
    await expectApart(page, view === 'surface' ? 1 : 6);
  }
  await page.keyboard.press('l');
  await expect.poll(() => page.locator('.dm-label').count()).toBe(0);
});

test('no leader ends under the caption, where many structures offer places low in the picture', async ({ openPage, appUrl }) => {
  const page = await openPage({ ...STILL, viewport: { width: 1280, height: 720 } });
  await openViewer(page, appUrl, '#view=channel&day=14&labels=1&seed=1&sessions=1');
  await untilSettled(page);
  await expectApart(page, 5);
});

test('a label is a button that explains its structure and says who says so', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#day=7&labels=1');
  const label = page.getByRole('button', { name: /Fat/ });
  expect(await label.getAttribute('aria-expanded')).toBe('false');
  await label.focus();
  await page.keyboard.press('Enter');
  expect(await label.getAttribute('aria-expanded')).toBe('true');
  expect(await label.innerText()).toMatch(/lobules[\s\S]*Source:/);
  await expectApart(page, 5);
  await page.keyboard.press('Escape');
  expect(await label.getAttribute('aria-expanded')).toBe('false');
});

test('a phone has numbered pins, and their names in the sheet', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce', hasTouch: true, viewport: { width: 390, height: 844 } });
  await openViewer(page, appUrl, '#day=7&labels=1');
  await expect.poll(() => page.locator('.dm-pin').count()).toBeGreaterThanOrEqual(5);
  const names = page.locator('.dm-key button');
  expect(await names.count()).toBe(await page.locator('.dm-pin').count());
  expect((await names.first().boundingBox())!.height).toBeGreaterThanOrEqual(44);
  expect((await page.locator('.dm-pin').first().boundingBox())!.width).toBeGreaterThanOrEqual(24);
  await page.locator('.dm-pin').first().tap();
  expect(await names.first().getAttribute('aria-expanded')).toBe('true');
  expect(await page.locator('.dm-explained').innerText()).toMatch(/Source:/);
});

test('from right to left everything mirrors and nothing overflows', async ({ openPage, appUrl }) => {
  for (const viewport of [{ width: 1366, height: 768 }, { width: 390, height: 844 }]) {
    const page = await openPage({ reducedMotion: 'reduce', viewport });
    await openViewer(page, appUrl, '#day=7&labels=1&quality=low');
    await page.evaluate(() => document.querySelector('.dm-root')!.setAttribute('dir', 'rtl'));
    await untilSettled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const name = (await page.locator('.dm-name').boundingBox())!;
    expect(name.x + name.width).toBeGreaterThan(viewport.width / 2);
    if (viewport.width > 1000) {
      const plan = (await page.locator('[data-side="plan"]').boundingBox())!;
      expect(plan.x).toBeGreaterThan(viewport.width / 2);
      await page.keyboard.press('Tab');
      await expectApart(page, 5);
    }
  }
});
