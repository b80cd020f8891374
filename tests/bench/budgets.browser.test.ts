/** The figures that do not depend on how busy the machine is; `npm run bench` measures the others as well. */
import { join } from 'node:path';
import { initialScriptKiB, initialScripts } from '../../scripts/bundleSize';
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

test('what is loaded before the Lab is opened keeps to its size', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce', viewport: { width: 640, height: 360 } });
  const loaded = new Set<string>();
  page.on('request', (request) => loaded.add(request.url().split('/').at(-1)!));
  await openViewer(page, appUrl);
  const counted = initialScripts(join(ROOT, 'dist')).map((script) => script.name);
  expect([...loaded].filter((name) => name.endsWith('.js') && !counted.includes(name))).toEqual([]);
  expect(initialScriptKiB(join(ROOT, 'dist'))).toBeLessThanOrEqual(BUDGETS.initialScriptKiB.atMost);
});
