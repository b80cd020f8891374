/** A lost graphics context comes back with the same picture: the bytes of the baked tissue stay in main memory. */
import { expect, test } from '../support/browser';
import { openViewer, picture, stats, untilSettled } from '../support/viewer';

const TIMES = process.env['DERMIS_PROVE'] === '1' ? 5 : 1;

test(`the same bytes after ${TIMES} lost and restored contexts, announced by events, without another simulation`, async ({ openPage, appUrl, expectMessage }) => {
  expectMessage(/Context Lost|Context Restored|CONTEXT_LOST|context lost/i);
  const page = await openPage({ reducedMotion: 'reduce' });
  await openViewer(page, appUrl, '#day=7&view=channel');
  await stats(page);
  const before = await picture(page, 480, 270);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const name of ['dermis-contextlost', 'dermis-contextrestored']) document.addEventListener(name, () => heard.push(name));
  });
  for (let time = 1; time <= TIMES; time += 1) {
    await page.evaluate(() => {
      const context = document.querySelector('dermis-viewer canvas') as HTMLCanvasElement;
      Object.assign(window, { loss: context.getContext('webgl2')!.getExtension('WEBGL_lose_context') });
      (window as unknown as { loss: WEBGL_lose_context }).loss.loseContext();
    });
    await page.waitForFunction(() => document.querySelector('dermis-viewer')!.dataset['settled'] === undefined);
    await page.evaluate(() => (window as unknown as { loss: WEBGL_lose_context }).loss.restoreContext());
    await page.waitForFunction((count) => (window as unknown as { heard: string[] }).heard.length === 2 * count, time);
    await untilSettled(page);
    expect((await picture(page, 480, 270)).equals(before)).toBe(true);
  }
  const counts = await stats(page);
  expect(counts.contextLosses).toBe(TIMES);
  expect(counts.simulations).toBe(0);
});
