/**
 * Every shader program that a page can come to is compiled once: each view on each tier, with the pass, the cells and the Lab's
 * switches. A program that fails to compile or link says so on the console, and a message fails the test.
 */
import { QUALITIES, VIEWS } from '@/session/sessionTypes';
import { expect, test } from '../support/browser';
import { goTo, openViewer, seek, stats, untilSettled } from '../support/viewer';

for (const quality of QUALITIES.filter((name) => name !== 'auto')) {
  test(`every program of the ${quality} tier compiles and links`, async ({ openPage, appUrl }) => {
    const page = await openPage({ reducedMotion: 'reduce', viewport: { width: 240, height: 136 } });
    await openViewer(page, appUrl, `#quality=${quality}&sessions=1&day=1&theme=dark`);
    const programs = new Set<number>();
    for (const view of VIEWS) {
      await goTo(page, view);
      for (const day of [0.01, 7, 200]) await seek(page, day);
      programs.add((await stats(page)).programs);
    }
    await page.evaluate(() => document.querySelector('dermis-viewer')!.showPass(0));
    await untilSettled(page);
    programs.add((await stats(page)).programs);
    expect(Math.max(...programs)).toBeGreaterThan(6);
  });
}

test('every stained program compiles and links, and a stain chosen in the menu is in the link', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce', viewport: { width: 240, height: 136 } });
  await openViewer(page, appUrl, '#quality=low&sessions=1&day=7&theme=dark&stain=masson');
  for (const view of VIEWS) {
    await goTo(page, view);
    await seek(page, 0.01);
    await seek(page, 7);
  }
  await page.evaluate(() => document.querySelector('dermis-viewer')!.setAttribute('stain', 'polarised'));
  await untilSettled(page);
  expect((await stats(page)).programs).toBeGreaterThan(6);
});
