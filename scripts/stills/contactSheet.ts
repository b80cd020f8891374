/** The stills of one subject on one sheet, four across, with their names. */
import type { Browser } from 'playwright-core';

export async function contactSheet(browser: Browser, title: string, stills: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const figures = [...stills].map(
    ([name, bytes]) => `<figure><img src="data:image/png;base64,${bytes.toString('base64')}"><figcaption>${name}</figcaption></figure>`,
  );
  const page = await browser.newPage({ viewport: { width: 1640, height: 900 } });
  try {
    await page.setContent(`<!doctype html><title>${title}</title><style>
      body { margin: 8px; background: #fff; display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px; font: 16px sans-serif; color: #222 }
      figure { margin: 0 } img { width: 100%; display: block } figcaption { padding: 2px 0 }
    </style>${figures.join('')}`);
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
}
