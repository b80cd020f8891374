/** npx tsx tests/visual/sceneShot.mts OUT.png 'day=7&view=channel' [more pairs]: pictures of the development page, one browser. */
import { chromium } from 'playwright-core';

const port = process.env['PORT'] ?? '5182';
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage({ viewport: { width: Number(process.env['W'] ?? 640), height: Number(process.env['H'] ?? 360) } });
page.on('console', (message) => process.stderr.write(`${message.type()}: ${message.text().slice(0, 1500)}\n`));
page.on('pageerror', (error) => process.stderr.write(`${error.stack ?? error}\n`));
for (let at = 2; at + 1 < process.argv.length; at += 2) {
  const start = Date.now();
  const size = page.viewportSize() as { width: number; height: number };
  await page.goto(`http://localhost:${port}/tests/visual/scene.html?width=${size.width}&height=${size.height}&${process.argv[at + 1]}`);
  const settled = await page.waitForSelector('[data-settled]', { timeout: 90_000 }).then((e) => e.getAttribute('data-settled'), () => 'never');
  await page.screenshot({ path: process.argv[at] as string });
  const stats = await page.evaluate(() => (window as unknown as { dermis: { scene: { stats(): unknown } } }).dermis.scene.stats());
  if (process.env['BENCH']) {
    const frameMs = await page.evaluate(async () => {
      const { session } = (window as unknown as { dermis: { session: { getState(): { day: number }; setState(partial: { day: number }): void } } }).dermis;
      const gl = (document.querySelector('canvas') as HTMLCanvasElement).getContext('webgl2') as WebGL2RenderingContext;
      const times: number[] = [];
      for (let frame = 0; frame < 8; frame += 1) {
        session.setState({ day: session.getState().day + 1e-4 });
        const start = performance.now();
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
        times.push(Math.round(performance.now() - start));
      }
      return times;
    });
    process.stdout.write(`frame ms ${frameMs.join(' ')}\n`);
  }
  process.stdout.write(`${process.argv[at]} settled ${settled} ms, wall ${Date.now() - start} ms ${JSON.stringify(stats)}\n`);
}
await browser.close();
