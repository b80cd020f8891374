/** The figures that do not depend on how busy the machine is; `npm run bench` measures the others as well. */
import { join } from 'node:path';
import { initialScriptKiB, initialScripts, laterScriptKiB, laterScripts } from '../../scripts/bundleSize';
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

test('what an opening page loads is counted: before the first frame, and after it; both keep to their size', async ({ openPage, appUrl }) => {
  const dist = join(ROOT, 'dist');
  const page = await openPage({ reducedMotion: 'reduce', viewport: { width: 640, height: 360 } });
  const loaded = new Set<string>();
  page.on('request', (request) => loaded.add(request.url().split('/').at(-1)!));
  await openViewer(page, appUrl);
  const later = laterScripts(dist).map((script) => script.name);
  const counted = [...initialScripts(dist).map((script) => script.name), ...later];
  expect([...loaded].filter((name) => name.endsWith('.js') && !counted.includes(name))).toEqual([]);
  const early = await page.evaluate((names) => {
    const [frame] = performance.getEntriesByName('dermis-first-frame');
    return performance.getEntriesByType('resource').filter(({ name, startTime }) => names.some((one) => name.endsWith(one)) && startTime < frame!.startTime).map(({ name }) => name);
  }, later);
  expect(early, 'scripts counted as later but fetched before the first frame').toEqual([]);
  expect(initialScriptKiB(dist)).toBeLessThanOrEqual(BUDGETS.initialScriptKiB.atMost);
  expect(laterScriptKiB(dist)).toBeLessThanOrEqual(BUDGETS.laterScriptKiB.atMost);
});
