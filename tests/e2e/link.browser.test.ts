/** Links restore the state exactly, and a bad link opens with what could be used and says what could not. */
import { expect, test } from '../support/browser';
import { openViewer, picture, seek, shown, untilSettled } from '../support/viewer';

const SIZE = [320, 180] as const;
const STILL = { reducedMotion: 'reduce' } as const;

test('the address follows the state, and opening it again gives the same state and the same picture', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#seed=7&age=62&needle=1.25&density=300&sessions=2&interval=35&view=channel&theme=dark');
  await seek(page, 17.25);
  await expect.poll(() => page.url()).toContain('day=17.25');
  const first = { state: await shown(page), bytes: await picture(page, ...SIZE) };

  const other = await openPage(STILL);
  await other.goto(page.url());
  await untilSettled(other);
  expect(await shown(other)).toEqual(first.state);
  expect((await picture(other, ...SIZE)).equals(first.bytes)).toBe(true);
});

test('query and fragment are both read, the fragment wins, and only the fragment is written', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '?age=30&day=3&other=kept#day=5');
  const { scenario, day } = await shown(page);
  expect([scenario.skin.ageYears, day]).toEqual([30, 5]);
  await seek(page, 6);
  await expect.poll(() => new URL(page.url()).hash).toContain('day=6');
  expect(new URL(page.url()).search).toBe('?other=kept');
  expect(new URL(page.url()).hash).toContain('age=30');
});

test('a changed fragment is taken over without loading the page again', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#day=1');
  await page.evaluate(() => (location.hash = '#day=9&view=fibres'));
  await expect.poll(async () => (await shown(page)).day).toBe(9);
  await untilSettled(page);
});

test('a bad link opens the page with a notice that names every field', async ({ openPage, appUrl }) => {
  const page = await openPage(STILL);
  await openViewer(page, appUrl, '#needle=-3&sessions=1000&age=old&density=NaN&day=x&view=moon&colour=red&state=%00garbage');
  const { scenario, day } = await shown(page);
  expect(scenario.plan.needleLengthMm).toBeGreaterThanOrEqual(0.25);
  expect(scenario.plan.sessions).toBeLessThanOrEqual(6);
  expect(day).toBe(-1);
  const notice = page.getByRole('alert');
  const text = await notice.innerText();
  for (const word of ['-3', '1000', 'old', 'NaN', 'moon', 'colour']) expect(text).toContain(word);
  await notice.getByRole('button').first().click();
  await notice.waitFor({ state: 'detached' });
});
