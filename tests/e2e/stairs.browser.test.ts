/** The layers cut back like stairs: seen where layers went and nowhere else, by keys and by a link; the same after scrubbing; dyed by a stain. */
import { loadLinkState } from '@/session/lateLinkState';
import { parseLink } from '@/session/link';
import { packLinkState } from '@/session/linkState';
import { expect, test } from '../support/browser';
import { differingShare, type Picture, readPicture } from '../support/image';
import { openViewer, picture, seek, untilSettled } from '../support/viewer';

const SIZE = [320, 180] as const;
const SMALL = { reducedMotion: 'reduce', viewport: { width: 480, height: 270 } } as const;

/** Of the picture, as shares of it: left, top, right, bottom. */
type Box = readonly [number, number, number, number];
const FAT_FACE: Box = [0.36, 0.72, 0.53, 0.78];
const DERMIS_FACE: Box = [0.3, 0.48, 0.52, 0.6];
const SKIN_BEHIND: Box = [0.5, 0.16, 0.7, 0.21];
const FAT_TREAD: Box = [0.4, 0.58, 0.55, 0.62];
const RISER: Box = [0.4, 0.44, 0.6, 0.47];
const PAPILLAE: Box = [0.42, 0.25, 0.6, 0.3];

function part({ width, height, data }: Picture, [left, top, right, bottom]: Box): Picture {
  const [x, y] = [Math.round(left * width), Math.round(top * height)];
  const of = { width: Math.round(right * width) - x, height: Math.round(bottom * height) - y };
  const out = new Uint8Array(of.width * of.height * 4);
  for (let row = 0; row < of.height; row += 1) {
    const from = ((y + row) * width + x) * 4;
    out.set(data.subarray(from, from + of.width * 4), row * of.width * 4);
  }
  return { ...of, data: out };
}

function meanOf({ width, height, data }: Picture): readonly [red: number, green: number, blue: number] {
  const sums = [0, 0, 0] as [number, number, number];
  for (let at = 0; at < data.length; at += 1) if (at % 4 < 3) sums[at % 4] = (sums[at % 4] as number) + (data[at] as number);
  return sums.map((sum) => sum / (width * height)) as unknown as readonly [number, number, number];
}

const changedIn = (one: Buffer, other: Buffer, box: Box): number => differingShare(part(readPicture(one), box), part(readPicture(other), box), 12);
const colourOf = (bytes: Buffer, box: Box): readonly [number, number, number] => meanOf(part(readPicture(bytes), box));

async function stairsLink(): Promise<string> {
  await loadLinkState();
  return `#day=-1&quality=low&theme=light&concern=none&state=${packLinkState({ layers: { steps: 1 } })}`;
}

test('stairs show the face of each layer and nothing else changes; the link says so; then the block is whole again', async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } });
  await openViewer(page, appUrl, '#day=-1&quality=low&theme=light&concern=none');
  const whole = await picture(page, ...SIZE);

  await page.getByText('Display', { exact: true }).click();
  await page.getByText('Layers', { exact: true }).click();
  const steps = page.getByRole('slider', { name: 'Cut the layers back like stairs' });
  await steps.focus();
  await page.keyboard.press('End');
  expect(await steps.getAttribute('aria-valuetext')).toBe('100%');
  await untilSettled(page);
  const stairs = await picture(page, ...SIZE);
  expect(changedIn(whole, stairs, FAT_FACE)).toBe(0);
  // But for the hairs that leant over it.
  expect(changedIn(whole, stairs, SKIN_BEHIND)).toBeLessThan(0.1);
  expect(changedIn(whole, stairs, DERMIS_FACE)).toBeGreaterThan(0.8);
  const [red, , blue] = colourOf(stairs, FAT_TREAD);
  expect(red - blue).toBeGreaterThan(70);
  await expect.poll(() => page.locator('dermis-viewer').innerText()).toContain('cut back from the front like stairs');

  await loadLinkState();
  await expect.poll(() => parseLink('', new URL(page.url()).hash).patch.layers?.steps).toBe(1);

  await steps.focus();
  await page.keyboard.press('Home');
  await untilSettled(page);
  expect(changedIn(whole, await picture(page, ...SIZE), [0, 0, 1, 1])).toBe(0);
});

test('scrubbing leads back to the same picture of stairs, byte for byte', async ({ openPage, appUrl }) => {
  const page = await openPage(SMALL);
  await openViewer(page, appUrl, await stairsLink());
  const stairs = await picture(page, ...SIZE);
  const [red, , blue] = colourOf(stairs, FAT_TREAD);
  expect(red - blue).toBeGreaterThan(70);
  await seek(page, 28);
  expect((await picture(page, ...SIZE)).equals(stairs)).toBe(false);
  await seek(page, -1);
  expect((await picture(page, ...SIZE)).equals(stairs)).toBe(true);
});

test('a stain dyes the upright faces and what lies bare beside them, and goes without a trace', async ({ openPage, appUrl }) => {
  const page = await openPage(SMALL);
  await openViewer(page, appUrl, await stairsLink());
  const stairs = await picture(page, ...SIZE);
  const stain = (name: string): Promise<void> => page.evaluate((wanted) => document.querySelector('dermis-viewer')!.setAttribute('stain', wanted), name);
  await stain('masson');
  await untilSettled(page);
  const dyed = await picture(page, ...SIZE);
  // Collagen blue on the upright face and on the papillae, the fat's cells empty.
  for (const box of [RISER, PAPILLAE]) {
    const [before, after] = [colourOf(stairs, box), colourOf(dyed, box)];
    expect(before[0] - before[2]).toBeGreaterThan(20);
    expect(after[2] - after[0]).toBeGreaterThan(0);
  }
  const [fatRed, , fatBlue] = colourOf(dyed, FAT_TREAD);
  expect(Math.abs(fatRed - fatBlue)).toBeLessThan(25);
  await stain('illustration');
  await untilSettled(page);
  expect((await picture(page, ...SIZE)).equals(stairs)).toBe(true);
});
