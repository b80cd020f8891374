/** From a change of the scenario to the settled picture: how long, and what is shown meanwhile. */
import type { Page } from 'playwright-core';
import type { ScenarioPatch } from '@/session/createSession';
import { readPicture, toneOf } from '../support/image';
import { openViewer, untilSettled } from '../support/viewer';

export interface ChangeFigures {
  /** Another needle length: simulated and drawn anew, nothing baked. */
  readonly planSeconds: number;
  /** Another age: baked anew as well. */
  readonly skinSeconds: number;
  /** Spread of lightness of the picture, L*, at its least while it waits: an empty stage has next to none. */
  readonly leastSpread: number;
  /** Screenshots taken while it waited. */
  readonly waiting: number;
  /** Longest time without anything on the page that says that it is computing, seconds. */
  readonly silentSeconds: number;
}

const LINK = '#day=7&quality=low&theme=light';

export async function measureChange(page: Page, appUrl: string): Promise<ChangeFigures> {
  await openViewer(page, appUrl, LINK);
  const planSeconds = await secondsToSettle(page, { plan: { needleLengthMm: 1 } });
  const skinSeconds = await secondsToSettle(page, { skin: { ageYears: 70 } });
  return { planSeconds, skinSeconds, ...(await watchChange(page, { skin: { ageYears: 25 }, plan: { needleLengthMm: 2 } })) };
}

function secondsToSettle(page: Page, patch: ScenarioPatch): Promise<number> {
  return page.evaluate(async (wanted) => {
    const viewer = document.querySelector('dermis-viewer')!;
    const start = performance.now();
    viewer.setScenario(wanted);
    await new Promise<void>((resolve) => {
      let taken = false;
      // The mark is taken away when the scenario changes; whoever looked before that would find it still there.
      const look = (): void => {
        const settled = viewer.dataset['settled'] === 'true';
        taken ||= !settled;
        if (taken && settled) resolve();
        else setTimeout(look, 10);
      };
      look();
    });
    const gl = document.querySelector<HTMLCanvasElement>('dermis-viewer canvas')!.getContext('webgl2')!;
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    return (performance.now() - start) / 1000;
  }, patch);
}

/** Screenshots one after the other until the picture is final. */
async function watchChange(page: Page, patch: ScenarioPatch): Promise<Pick<ChangeFigures, 'leastSpread' | 'waiting' | 'silentSeconds'>> {
  const stage = (await page.locator('.dm-picture').boundingBox())!;
  // The middle, where the block stands and nothing of the interface.
  const clip = { x: stage.x + 0.3 * stage.width, y: stage.y + 0.35 * stage.height, width: 0.4 * stage.width, height: 0.4 * stage.height };
  const silent = page.evaluate(async (wanted) => {
    const viewer = document.querySelector('dermis-viewer')!;
    let longest = 0;
    let spoke = performance.now();
    viewer.setScenario(wanted);
    await new Promise<void>((resolve) => {
      const look = (): void => {
        const now = performance.now();
        longest = Math.max(longest, now - spoke);
        if (document.querySelector('progress, [role="progressbar"], [aria-busy="true"]') !== null) spoke = now;
        if (viewer.dataset['settled'] === 'true') resolve();
        else setTimeout(look, 20);
      };
      setTimeout(look, 20);
    });
    return longest / 1000;
  }, patch);
  const seen = { leastSpread: Infinity, waiting: 0 };
  let waits = true;
  void silent.then(() => {
    waits = false;
  });
  while (waits) {
    seen.leastSpread = Math.min(seen.leastSpread, toneOf(readPicture(await page.screenshot({ clip }))).spread);
    seen.waiting += 1;
  }
  await untilSettled(page);
  return { ...seen, silentSeconds: await silent };
}
