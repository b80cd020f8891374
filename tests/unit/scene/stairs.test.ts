/** The block cut back like stairs: where each step ends, what of each upright face is painted, and what is kept of it. */
import { describe, expect, it, vi } from 'vitest';
import { createKeptLayers, createKeptTexture, type TissueWindow } from '@/scene/tissueMaps';
import { plateFrontMm } from '@/scene/layers/plates';
import { createRiserPainter, RISERS, riserWindow } from '@/scene/layers/riserPainter';
import type { DirectedBake, PaintMore, TissueWish } from '@/scene/tissueDirector';
import { STRATA } from '@/session/layers';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { createFatBorder } from '@/skin/fatBorder';
import { junctionMap } from '@/skin/junction';
import { createCutPlane, type CutPlane } from '@/skin/cutPlane';
import { SITES } from '@/skin/skin';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';

const spread = (steps: number) => ({ explode: 0, peel: 0, steps });

describe('the steps', () => {
  it('end in the front face of a whole block, and each layer behind the one below it otherwise', () => {
    for (const stratum of STRATA) expect(plateFrontMm(stratum, spread(0))).toBe(3);
    for (const steps of [0.05, 0.5, 1]) {
      const [epidermis, dermis, fat] = STRATA.map((stratum) => plateFrontMm(stratum, spread(steps))) as [number, number, number];
      expect(fat).toBe(3);
      expect(dermis).toBeLessThan(fat);
      expect(epidermis).toBeLessThan(dermis);
    }
  });

  it('have treads that are all seen when the stairs are whole: each about a third of the block', () => {
    const ends = [3, plateFrontMm('dermis', spread(1)), plateFrontMm('epidermis', spread(1)), -3];
    for (let at = 0; at < 3; at += 1) expect((ends[at] as number) - (ends[at + 1] as number)).toBeGreaterThan(1.8);
  });

  it.each(SITES)('are painted as deep as the layer reaches anywhere: %s', (site) => {
    const anatomy = describeAnatomy({ ...DEFAULT_SCENARIO.skin, site });
    /** The lowest and outermost sixteenth of a window is soft: it must lie beyond what is seen. */
    const sure = ({ heightMm }: TissueWindow): number => 0.94 * heightMm;
    for (const seed of [1, 7, 23]) {
      const deepest = junctionMap(anatomy, seed, 128).reduce((most, depth) => Math.max(most, depth), 0);
      expect(sure(riserWindow('epidermis', anatomy))).toBeGreaterThan(deepest);
      const fat = createFatBorder(anatomy, seed);
      for (let x = -3; x <= 3; x += 0.25) for (let z = -3; z <= 3; z += 0.25) expect(sure(riserWindow('dermis', anatomy))).toBeGreaterThan(fat(x, z));
    }
    for (const riser of RISERS) expect(0.44 * riserWindow(riser, anatomy).widthMm).toBeGreaterThan(3);
  });
});

describe('the painter of the upright faces', () => {
  const wish = (stained: boolean): TissueWish => ({ skin: DEFAULT_SCENARIO.skin, seed: 1, tier: 'low', window: null, stained });

  const PLANES = { epidermis: createCutPlane(0, -0.8, 0), dermis: createCutPlane(0, 1.1, 0) };

  function painting() {
    const log: string[] = [];
    const gone = vi.fn();
    const bake = {
      *bakeCutSteps({ resolution }: { resolution: string }, { offsetMm }: CutPlane) {
        log.push(`${resolution} ${offsetMm}`);
        yield undefined;
        const texture = () => createKeptTexture(new Uint8Array(4), 1, 1, false);
        const face = { albedo: texture(), relief: texture() };
        face.albedo.addEventListener('dispose', gone);
        return face;
      },
      *bakeCutStainsSteps({ resolution }: { resolution: string }, { offsetMm }: CutPlane) {
        log.push(`${resolution} ${offsetMm} dyed`);
        yield undefined;
        return createKeptLayers([new Uint8Array(4)], 1, 1);
      },
    } as unknown as DirectedBake;
    let paint: PaintMore | null = null;
    const painter = createRiserPainter({ wantMore: (next, wanted) => void (paint = wanted ? next : null) });
    const run = (stained: boolean, person = 'one'): string[] => {
      for (const step of paint?.(wish(stained), person, bake, () => undefined) ?? []) expect(step).toBeUndefined();
      return log.splice(0);
    };
    return { painter, run, gone, wanted: () => paint !== null };
  }

  it('paints both coarse, then both fine, each in its own plane; the same planes once', () => {
    const { painter, run } = painting();
    painter.want(PLANES);
    expect(run(false)).toEqual(['coarse -0.8', 'coarse 1.1', 'low -0.8', 'low 1.1']);
    expect(run(false)).toEqual([]);
    expect(painter.painted.epidermis?.plane.offsetMm).toBe(-0.8);
    expect(run(true)).toEqual(['low -0.8 dyed', 'low 1.1 dyed']);
    expect(painter.painted.dermis?.densities).not.toBeNull();
    expect(run(true)).toEqual([]);
    expect(run(false, 'two')).toHaveLength(4);
    expect(painter.painted.dermis?.densities).toBeNull();
  });

  it('gives up what it painted when the planes move and when there are no stairs any more', () => {
    const { painter, run, gone, wanted } = painting();
    painter.want(PLANES);
    run(false);
    expect(gone).toHaveBeenCalledTimes(2);
    painter.want(null);
    expect(gone).toHaveBeenCalledTimes(4);
    expect([painter.painted.epidermis, painter.painted.dermis, wanted()]).toEqual([null, null, false]);
  });

  it('leaves alone who else paints, as long as it has wanted nothing', () => {
    const wantMore = vi.fn();
    createRiserPainter({ wantMore }).want(null);
    expect(wantMore).not.toHaveBeenCalled();
  });
});
