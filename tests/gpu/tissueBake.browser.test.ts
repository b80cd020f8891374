/** The tissue bake on the real GPU path: same bytes for the same person, strata that part in greyscale, nothing left behind. */
import { expect, test } from '../support/browser';
import { callModule, openModulePage } from '../support/moduleServer';
import type { TissueProbe } from './tissueBakeProbe';

for (const seed of [0, 1, 77]) {
  test(`the tissue of the default skin, seed ${seed}, is baked alike twice and reads light-dark-light-lighter-mid`, async ({ openPage }) => {
    const page = await openPage();
    await openModulePage(page);
    const probe = await callModule<TissueProbe>(page, 'tests/gpu/tissueBakeProbe.ts', 'probeTissueBake', seed);
    expect(probe.sameAgain).toBe(true);
    expect(probe.cached).toBe(true);
    expect(probe.otherSeedDiffers).toBe(true);
    expect(probe.gpuTexturesLeft).toBe(0);
    const [corneum, living, papillary, reticular, fat] = probe.lightness as [number, number, number, number, number];
    expect(corneum - living).toBeGreaterThan(8);
    expect(papillary - living).toBeGreaterThan(8);
    expect(reticular - papillary).toBeGreaterThan(3);
    expect(reticular - fat, probe.lightness.map((l) => l.toFixed(1)).join(' ')).toBeGreaterThan(6);
    expect(probe.heightSpanMm).toBeGreaterThan(0.02);
    expect(probe.heightSpanMm).toBeLessThan(0.14);
  });
}
