/** New vessels begin on a vessel, lie in the dermis at the channels that a cut shows, and grow and go with the encoded density. */
import { describe, expect, it } from 'vitest';
import { columnOfDay } from '@/lib/interpolate';
import { placeSprouts } from '@/scene/sproutPlacement';
import { createReachReader } from '@/scene/sessionReach';
import { vesselsOf } from '@/skin/vessels';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { simulateEncoded } from '../../support/encoded';

const SEED = 5;
const scenario = { ...DEFAULT_SCENARIO, seed: SEED, plan: { ...DEFAULT_SCENARIO.plan, sessions: 2 } };
const healing = simulateEncoded(scenario);
const vessels = vesselsOf(healing.skin, SEED);
const sprouts = placeSprouts(healing, vessels);

/** Reach page: redness, swelling, thickening, sprouting. */
function sprouting(day: number, session: number): number {
  const values = new Float32Array(32);
  createReachReader(healing)(values, columnOfDay(healing.days, day));
  return values[session * 4 + 3] as number;
}

describe(`sprouts of seed ${SEED}`, () => {
  it('are the same every time, and there are some on both faces', () => {
    expect(placeSprouts(healing, vessels)).toEqual(sprouts);
    expect(new Set(sprouts.map(({ vessel }) => vessel.face))).toEqual(new Set(['front', 'right']));
  });

  it('begin on an arteriole or venule and stay in the dermis', () => {
    const { epidermisMm, dermisMm } = healing.anatomy;
    for (const { vessel } of sprouts) {
      const [x, y, z] = [vessel.xMm[0], vessel.yMm[0], vessel.zMm[0]] as [number, number, number];
      const along = (v: (typeof vessels)[number], at: number): number => (v.face === 'front' ? (v.xMm[at] as number) - x : (v.zMm[at] as number) - z);
      const nearest = Math.min(
        ...vessels.filter((v) => v.face === vessel.face && v.kind !== 'capillary').flatMap((v) => v.xMm.map((_, at) => Math.hypot(along(v, at), (v.yMm[at] as number) - y))),
      );
      expect(nearest).toBeLessThan(1e-6);
      for (const depth of vessel.yMm) {
        expect(-depth).toBeGreaterThan(epidermisMm);
        expect(-depth).toBeLessThan(epidermisMm + dermisMm);
      }
    }
  });

  it('have all begun by the second week and are pruned after three months', () => {
    const highest = Math.max(...sprouts.map(({ threshold }) => threshold));
    const lowest = Math.min(...sprouts.map(({ threshold }) => threshold));
    const last = healing.sessionDays.length - 1;
    const start = healing.sessionDays[last] as number;
    expect(sprouting(start + 0.5, last)).toBeLessThan(lowest);
    expect(sprouting(start + 13, last)).toBeGreaterThan(highest);
    expect(sprouting(start + 100, last)).toBeLessThan(lowest);
  });
});
