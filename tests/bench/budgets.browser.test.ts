/** The figures that do not depend on how busy the machine is; `npm run bench` measures the others as well. */
import { join } from 'node:path';
import { initialScriptKiB } from '../../scripts/bundleSize';
import { expect, test } from '../support/browser';
import { ROOT } from '../support/root';
import { openViewer } from '../support/viewer';
import { BUDGETS } from './budgets';
import { measureHero, measureIdle } from './pageFigures';

test('the hero view keeps to its draw calls, programs and triangles; idle draws nothing; the day uploads nothing', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await openViewer(page, appUrl, '#day=7');
  const hero = await measureHero(page);
  expect(hero.drawCalls).toBeLessThanOrEqual(BUDGETS.drawCalls.atMost);
  expect(hero.programs).toBeLessThanOrEqual(BUDGETS.programs.atMost);
  expect(hero.triangles).toBeLessThanOrEqual(BUDGETS.triangles.atMost);
  const idle = await measureIdle(page, 2000);
  expect(idle).toEqual({ idleFrames: 0, daySimulations: 0, dayUploads: 0 });
});

test('what is loaded before the Lab is opened keeps to its size', () => {
  expect(initialScriptKiB(join(ROOT, 'dist'))).toBeLessThanOrEqual(BUDGETS.initialScriptKiB.atMost);
});
