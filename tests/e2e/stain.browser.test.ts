/** A stain is chosen in the menu: the cut is dyed, the words say what the colours mean, the link keeps it, and the way back is exact. */
import { expect, test } from '../support/browser';
import { differingShare, readPicture } from '../support/image';
import { openViewer, picture, untilSettled } from '../support/viewer';

const SIZE = [320, 180] as const;

test('choosing a stain fetches it then, dyes the cut, and going back gives the same picture', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce' });
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await openViewer(page, appUrl, '#quality=low&theme=light&concern=none');
  const before = await picture(page, ...SIZE);
  const ofStains = (): string[] => fetched.filter((path) => /\/stains-/.test(path));
  expect(ofStains()).toEqual([]);

  await page.locator('summary', { hasText: 'Display' }).click();
  const choice = page.getByRole('combobox', { name: 'Stain' });
  await choice.selectOption('he');
  await untilSettled(page);
  expect(ofStains()).toHaveLength(1);
  const dyed = await picture(page, ...SIZE);
  expect(differingShare(readPicture(before), readPicture(dyed), 24)).toBeGreaterThan(0.15);
  expect(await page.getByText('nuclei blue-purple').first().isVisible()).toBe(true);
  const caption = page.locator('.dm-caption');
  await expect.poll(() => caption.innerText()).toContain('Haematoxylin and eosin');
  await expect.poll(() => page.url()).toContain('stain=he');

  await choice.selectOption('polarised');
  await untilSettled(page);
  const dark = await picture(page, ...SIZE);
  expect(await caption.innerText()).toContain('thickness and packing, not type');
  await page.getByLabel('Stage of the microscope, degrees').fill('45');
  await untilSettled(page);
  expect(differingShare(readPicture(dark), readPicture(await picture(page, ...SIZE)), 8)).toBeGreaterThan(0.02);

  await choice.selectOption('illustration');
  await untilSettled(page);
  expect((await picture(page, ...SIZE)).equals(before)).toBe(true);
  expect(await caption.innerText()).not.toContain('Stain');
});
