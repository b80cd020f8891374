/** Where the cells of the story stand: none without needling, fibroblasts on real paths, leukocytes apart from each other. */
import { describe, expect, it } from 'vitest';
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { columnOfDay } from '@/lib/interpolate';
import { CELL_NUMBERS, placeCells } from '@/scene/cellPlacement';
import { readOutcome } from '@/scene/concernNow';
import { selectFibres } from '@/scene/fibreSelection';
import { FIBRE_VIEWS } from '@/scene/fibreViews';
import { DEFAULT_SCENARIO, type Plan } from '@/treatment/scenario';
import { simulateEncoded } from '../../support/encoded';

const SEED = 5;

function cellsOf(plan: Partial<Plan>): { healing: EncodedHealing; rows: number[][]; fibres: number; firstVertex: Uint32Array } {
  const healing = simulateEncoded({ ...DEFAULT_SCENARIO, seed: SEED, plan: { ...DEFAULT_SCENARIO.plan, ...plan } });
  const zone = FIBRE_VIEWS.fibres?.zone;
  if (!zone) throw new Error('the fibres view draws no fibres');
  const { fibres, firstVertex } = selectFibres(healing.fibres, zone, 1);
  const numbers = Array.from(placeCells(healing, selectFibres(healing.fibres, zone, 1)));
  const rows = Array.from({ length: numbers.length / CELL_NUMBERS }, (_, cell) => numbers.slice(cell * CELL_NUMBERS, (cell + 1) * CELL_NUMBERS));
  return { healing, rows, fibres, firstVertex };
}

describe(`cells of seed ${SEED}`, () => {
  const needled = cellsOf({ sessions: 1 });
  const { healing } = needled;
  const ofKind = (kind: number): number[][] => needled.rows.filter((row) => row[0] === kind);

  it('are none in untreated skin', () => {
    expect(cellsOf({ sessions: 0 }).rows).toHaveLength(0);
  });

  it('put a fibroblast on fewer than 60 % of the fibres, each on a whole path', () => {
    const fibroblasts = ofKind(0);
    expect(fibroblasts.length).toBeGreaterThan(0.1 * needled.fibres);
    expect(fibroblasts.length).toBeLessThan(0.6 * needled.fibres);
    for (const row of fibroblasts) {
      const index = needled.firstVertex.indexOf(row[4] as number);
      expect(needled.firstVertex[index + 1]).toBe((row[4] as number) + (row[5] as number));
    }
  });

  it('keep leukocytes apart, at most one per threshold step, below the junction', () => {
    const leukocytes = [...ofKind(1), ...ofKind(2)];
    expect(ofKind(1).length).toBeGreaterThan(25);
    expect(ofKind(2).length).toBeGreaterThan(5);
    leukocytes.forEach((a, index) => {
      expect(a[5]).toBeLessThan(-0.09);
      for (const b of leukocytes.slice(index + 1)) {
        const apart = Math.hypot((a[4] as number) - (b[4] as number), (a[5] as number) - (b[5] as number));
        expect(apart).toBeGreaterThan(0.7 * ((a[7] as number) + (b[7] as number)));
      }
    });
  });

  it('show no elastic thread before three months, and some after a year', () => {
    const threads = ofKind(3);
    const seen = (day: number): number => {
      const formed = readOutcome(healing, 'elastinFormed', columnOfDay(healing.days, day));
      return threads.filter((row) => formed > (row[10] as number)).length;
    };
    expect(seen(90)).toBeLessThanOrEqual(1);
    expect(seen(365)).toBeGreaterThan(2);
    expect(seen(365)).toBeLessThan(threads.length);
  });
});
