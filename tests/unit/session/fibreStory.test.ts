/** The story of one fibre says what its bytes say: steps in their order, growth without a step back, ageing as the model has it. */
import { describe, expect, it } from 'vitest';
import { isYoung } from '@/encoding/fibreNow';
import { readFibreVertex } from '@/encoding/readFibreVertex';
import { fibreOnDay, fibreStory } from '@/session/fibreStory';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { simulateEncoded } from '../../support/encoded';

const SEED = 8;
const healing = simulateEncoded({ ...DEFAULT_SCENARIO, seed: SEED, plan: { ...DEFAULT_SCENARIO.plan, sessions: 2 } });
const FIBRES = Array.from({ length: 60 }, (_, at) => at * 7);

describe(`fibres of seed ${SEED}`, () => {
  it('are laid in order, after the session that wounded, and below the surface', () => {
    for (const fibre of FIBRES) {
      const { session, firstDay, lastDay, depthMm, lengthMm } = fibreStory(healing, fibre);
      expect(firstDay).toBeGreaterThanOrEqual(healing.sessionDays[session] as number);
      expect(lastDay).toBeGreaterThan(firstDay);
      expect(depthMm).toBeGreaterThan(0);
      expect(lengthMm).toBeGreaterThan(0.03);
    }
  });

  it('turn colour on the day that the picture turns them', () => {
    for (const fibre of FIBRES) {
      const { turnedDay } = fibreStory(healing, fibre);
      const first = healing.fibres.firstVertex[fibre] as number;
      const middle = readFibreVertex(healing.fibres, first + (((healing.fibres.firstVertex[fibre + 1] as number) - first) >> 1));
      expect(isYoung(healing, middle, turnedDay - 0.01)).toBe(true);
      expect(isYoung(healing, middle, turnedDay + 0.01)).toBe(false);
    }
  });

  it('are nothing before their first day and whole after the last, and never shrink between', () => {
    for (const fibre of FIBRES) {
      const { firstDay, lastDay } = fibreStory(healing, fibre);
      expect(fibreOnDay(healing, fibre, firstDay - 0.1)).toEqual({ laid: 0, left: 0, typeIII: 0, immatureCrossLinks: 0, matureCrossLinks: 0 });
      let before = 0;
      for (let step = 0; step <= 20; step += 1) {
        const { laid } = fibreOnDay(healing, fibre, firstDay + (step / 20) * (lastDay - firstDay));
        expect(laid).toBeGreaterThanOrEqual(before);
        before = laid;
      }
      expect(before).toBeCloseTo(1, 6);
    }
  });

  it('lose mass and type III, and gain mature cross-links, from the end of laying to a year on', () => {
    for (const fibre of FIBRES) {
      const { lastDay } = fibreStory(healing, fibre);
      const early = fibreOnDay(healing, fibre, lastDay);
      const late = fibreOnDay(healing, fibre, lastDay + 330);
      expect(late.left).toBeLessThan(early.left);
      expect(late.typeIII).toBeLessThan(early.typeIII);
      expect(late.typeIII).toBeGreaterThan(healing.matrix['nativeShareIII'] as number);
      expect(late.matureCrossLinks).toBeGreaterThan(early.matureCrossLinks);
    }
  });

  it('say so when there is none of that number', () => {
    expect(() => fibreStory(healing, healing.fibres.fibreCount)).toThrow(RangeError);
  });
});
