/** The figures of the picture: what a frame costs beside a plain block, what lies on the graphics card, how long a change takes. */
import { measureChange } from '../../tests/bench/changeFigures';
import { CANVAS, measureFrameRatio } from '../../tests/bench/frameFigures';
import { measureGpuMemory } from '../../tests/bench/gpuMemory';
import { measureHero } from '../../tests/bench/pageFigures';
import { closeModuleServer } from '../../tests/support/moduleServer';
import { openViewer } from '../../tests/support/viewer';
import { openPage, withBrowser } from './pages';
import { report } from './report';

const TIERS = ['low', 'medium'] as const;
const TURNS = 5;
/** With labels, so that nothing is left out that a reader may have on. */
const EVERYTHING = 'day=7&labels=1';

export async function reportPicture(url: string): Promise<void> {
  for (const tier of TIERS) {
    await withBrowser(async (browser) => {
      const page = await openPage(browser);
      await openViewer(page, url, `#${EVERYTHING}&quality=${tier}`);
      const hero = await measureHero(page);
      if (tier === 'low') {
        report('drawCalls', hero.drawCalls);
        report('programs', hero.programs);
      }
      report(tier === 'low' ? 'triangles' : 'trianglesMedium', hero.triangles);
    });
  }
  for (const tier of TIERS) {
    await withBrowser(async (browser) => {
      const { ratio, app, plain } = await measureFrameRatio(browser, () => openPage(browser, CANVAS.width, CANVAS.height), url, tier, TURNS);
      report(tier === 'low' ? 'frameRatioLow' : 'frameRatioMedium', ratio, `${app.cpuMs.toFixed(0)} ms against ${plain.cpuMs.toFixed(0)} ms of processor time, ${app.wallMs.toFixed(0)} against ${plain.wallMs.toFixed(0)} ms on the clock; medians of ${TURNS} turns`);
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
    const change = await measureChange(await openPage(browser), url);
    report('planChangeSeconds', change.planSeconds);
    report('skinChangeSeconds', change.skinSeconds);
    report('emptyWhileChanging', change.leastSpread < 6 ? 1 : 0, `least spread of lightness of the waiting picture ${change.leastSpread.toFixed(1)} L*`);
    report('silentWhileChanging', change.waiting - change.waitingSaid, `of ${change.waiting} moments while it waited`);
  });
}
