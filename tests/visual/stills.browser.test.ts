/** The canonical stills against their stored references, the same bytes from two browsers, and purity in time. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/browser';
import { differingShare, readPicture, shrink } from '../support/image';
import { ROOT } from '../support/root';
import { createStillTaker } from '../support/stills';
import { openViewer, picture } from '../support/viewer';
import { COMPARED_CASES } from './cases';
import { REFERENCE_QUALITY, REFERENCE_SHRINK, REFERENCE_SIZE, STEP, TOLERATED_SHARE } from './references';

test('every canonical still is like its stored reference (renew with npm run stills -- --references)', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce', viewport: { width: 640, height: 360 } });
  const taker = createStillTaker(page, appUrl, REFERENCE_QUALITY);
  const off: string[] = [];
  for (const still of COMPARED_CASES) {
    const path = join(ROOT, 'tests/visual/references', `${still.name}.png`);
    expect(existsSync(path), `${still.name} has a reference`).toBe(true);
    const now = shrink(readPicture(await taker.take(still, ...REFERENCE_SIZE)), REFERENCE_SHRINK);
    const share = differingShare(now, readPicture(readFileSync(path)), STEP);
    if (share > TOLERATED_SHARE) off.push(`${still.name}: ${(100 * share).toFixed(2)} % of the pixels differ`);
  }
  expect(off).toEqual([]);
});

test('two fresh browsers draw the same bytes, one directly and one after wandering through time', async ({ openPage, freshBrowser, appUrl }) => {
  const link = '#seed=1&sessions=1&theme=light&day=7&view=channel';
  const pictures: Buffer[] = [];
  for (const detour of [[], [365, 0, 90, 7]]) {
    const page = await openPage({ browser: await freshBrowser(), reducedMotion: 'reduce' });
    await openViewer(page, appUrl, link);
    for (const day of detour) await page.evaluate((wanted) => document.querySelector('dermis-viewer')!.seek(wanted), day);
    await page.waitForSelector('dermis-viewer[data-settled="true"]');
    pictures.push(await picture(page, 640, 360));
  }
  expect(pictures[0]!.equals(pictures[1]!)).toBe(true);
});
