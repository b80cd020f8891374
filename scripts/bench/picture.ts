/** The figures of the picture: what a frame costs beside a plain block, what lies on the graphics card, how long a change takes. */
import type { ViewerStats } from '../../src/app/viewerStats';
import { measureChange } from '../../tests/bench/changeFigures';
import { CANVAS, measureFrameRatio } from '../../tests/bench/frameFigures';
import { measureGpuMemory } from '../../tests/bench/gpuMemory';
import { measureStrike } from '../../tests/bench/handFigures';
import { measureHero } from '../../tests/bench/pageFigures';
import { closeModuleServer } from '../../tests/support/moduleServer';
import { openViewer } from '../../tests/support/viewer';
import { openPage, withBrowser } from './pages';
import { report } from './report';

const TIERS = ['low', 'medium'] as const;
const TURNS = 3;
/** With labels, so that nothing is left out that a reader may have on. */
const EVERYTHING = 'day=7&labels=1';

export async function reportPicture(url: string): Promise<void> {
  const heroes: ViewerStats[] = [];
  for (const tier of TIERS) {
    await withBrowser(async (browser) => {
      const page = await openPage(browser);
      await openViewer(page, url, `#${EVERYTHING}&quality=${tier}`);
      heroes.push(await measureHero(page));
    });
  }
  const [low, medium] = heroes as [ViewerStats, ViewerStats];
  report('drawCalls', Math.max(low.drawCalls, medium.drawCalls), `low ${low.drawCalls}, medium ${medium.drawCalls}`);
  report('programs', Math.max(low.programs, medium.programs), `low ${low.programs}, medium ${medium.programs}`);
  report('triangles', low.triangles);
  report('trianglesMedium', medium.triangles);
  for (const tier of TIERS) {
    await withBrowser(async (browser) => {
      const { ratio, app, plain, covered } = await measureFrameRatio(browser, () => openPage(browser, CANVAS.width, CANVAS.height), url, tier, TURNS);
      report(tier === 'low' ? 'frameRatioLow' : 'frameRatioMedium', ratio, `${app.cpuMs.toFixed(0)} ms against ${plain.cpuMs.toFixed(0)} ms of processor time, ${app.wallMs.toFixed(0)} against ${plain.wallMs.toFixed(0)} ms on the clock; medians of ${TURNS} turns; the block covers ${(100 * covered).toFixed(0)} % of the canvas`);
    });
  }
  await closeModuleServer();
  for (const tier of TIERS) {
    await withBrowser(async (browser) => {
      const { settledMB, parts, peakMB, unknown } = await measureGpuMemory(await openPage(browser), url, tier);
      const [textures, buffers, targets, canvas] = parts.map((mb) => mb.toFixed(0));
      report(tier === 'low' ? 'gpuLowMB' : 'gpuMediumMB', settledMB, `textures ${textures}, buffers ${buffers}, targets ${targets}, canvas ${canvas}; ${peakMB.toFixed(0)} at the most while baking${unknown.length > 0 ? `; not counted: ${unknown.join(', ')}` : ''}`);
    });
  }
  await withBrowser(async (browser) => {
    const { strikeFrames, changed } = await measureStrike(await openPage(browser, 640, 360), url);
    report('strikeFrames', strikeFrames, `${(100 * changed).toFixed(1)} % of the picture changed`);
  });
  await withBrowser(async (browser) => {
    const change = await measureChange(await openPage(browser), url);
    report('planChangeSeconds', change.planSeconds);
    report('skinChangeSeconds', change.skinSeconds);
    report('emptyWhileChanging', change.leastSpread < 6 ? 1 : 0, `least spread of lightness of the waiting picture ${change.leastSpread.toFixed(1)} L*, ${change.waiting} looks`);
    report('silentSeconds', change.silentSeconds);
  });
}
