/** The element can be taken out, moved and put back without leaking, and with what it showed. */
import { expect, test } from '../support/browser';
import { openViewer, shown, stats, untilSettled } from '../support/viewer';

const TIMES = process.env['DERMIS_PROVE'] === '1' ? 50 : 4;

test(`${TIMES} times out and in again: the same state, no more GPU resources, workers or nodes than at first`, async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce', viewport: { width: 640, height: 360 } });
  await openViewer(page, appUrl, '#day=3.5&view=fibres&age=60&sessions=1&density=30');
  const state = await shown(page);
  const before = await stats(page);
  const nodes = (): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);
  const nodesBefore = await nodes();
  for (let time = 0; time < TIMES; time += 1) {
    await page.evaluate(async () => {
      const viewer = document.querySelector('dermis-viewer')!;
      viewer.remove();
      await Promise.resolve();
      document.body.prepend(viewer);
    });
    await untilSettled(page);
  }
  expect(await shown(page)).toEqual(state);
  const after = await stats(page);
  expect([after.programs, after.textures, after.geometries]).toEqual([before.programs, before.textures, before.geometries]);
  expect(page.workers().length).toBeLessThanOrEqual(1);
  expect(await nodes()).toBe(nodesBefore);
});

test('a move within the page keeps the session: nothing is simulated again', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce', viewport: { width: 640, height: 360 } });
  await openViewer(page, appUrl, '#day=2&sessions=1&density=30');
  await stats(page);
  await page.evaluate(() => {
    const home = document.createElement('main');
    document.body.append(home);
    home.append(document.querySelector('dermis-viewer')!);
  });
  await untilSettled(page);
  expect((await stats(page)).simulations).toBe(0);
});

test('taken out while it still simulates, and disposed twice: nothing is left and nothing throws', async ({ openPage, appUrl }) => {
  const page = await openPage();
  await page.goto(`${appUrl}#density=1500&sessions=6`);
  await page.evaluate(() => {
    const viewer = document.querySelector('dermis-viewer')!;
    viewer.remove();
    viewer.dispose();
    viewer.dispose();
  });
  await expect.poll(() => page.workers().length, { timeout: 20_000 }).toBe(0);
  expect(await page.evaluate(() => document.querySelectorAll('canvas').length)).toBe(0);
});

test('a simulation that is given up leaves the old picture and its scenario', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await openViewer(page, appUrl, '#day=1&sessions=1&density=30');
  // Pressed by the page itself as soon as it is there: it stays for as long as the simulation takes, which may be short.
  const pressed = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const viewer = document.querySelector('dermis-viewer')!;
        new MutationObserver((_changes, observer) => {
          const button = [...viewer.querySelectorAll('button')].find((element) => element.textContent === 'Cancel');
          if (!button) return;
          observer.disconnect();
          button.click();
          resolve(true);
        }).observe(viewer, { childList: true, subtree: true });
        viewer.setScenario({ plan: { sessions: 6, densityPerCm2: 1500 } });
        setTimeout(() => resolve(false), 20_000);
      }),
  );
  expect(pressed).toBe(true);
  await untilSettled(page);
  expect((await shown(page)).scenario.plan).toMatchObject({ sessions: 1, densityPerCm2: 30 });
});
