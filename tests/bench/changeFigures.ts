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
  /** Screenshots taken while it waited, and how many of them showed that something is going on. */
  readonly waiting: number;
  readonly waitingSaid: number;
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
async function watchChange(page: Page, patch: ScenarioPatch): Promise<Pick<ChangeFigures, 'leastSpread' | 'waiting' | 'waitingSaid'>> {
  const stage = (await page.locator('.dm-picture').boundingBox())!;
  // The middle, where the block stands and nothing of the interface.
  const clip = { x: stage.x + 0.3 * stage.width, y: stage.y + 0.35 * stage.height, width: 0.4 * stage.width, height: 0.4 * stage.height };
  await page.evaluate((wanted) => document.querySelector('dermis-viewer')!.setScenario(wanted), patch);
  const seen = { leastSpread: Infinity, waiting: 0, waitingSaid: 0 };
  for (;;) {
    const [settled, said] = await page.evaluate(() => [document.querySelector('dermis-viewer')!.dataset['settled'] === 'true', document.querySelector('progress, [role="progressbar"], [aria-busy="true"]') !== null]);
    if (settled) break;
    seen.leastSpread = Math.min(seen.leastSpread, toneOf(readPicture(await page.screenshot({ clip }))).spread);
    seen.waiting += 1;
    if (said) seen.waitingSaid += 1;
  }
  await untilSettled(page);
  return seen;
}
