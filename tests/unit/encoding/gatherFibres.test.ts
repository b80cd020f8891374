/** Gathering pulls fibres together and never folds one: every step keeps its way, and a good part of the vertices moves. */
import { expect, test } from 'vitest';
import { fibreTangents } from '@/encoding/fibreTangents';
import { gatherFibres } from '@/encoding/gatherFibres';
import { simulateHealing } from '@/healing/simulateHealing';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';

test.each([1, 7])('no gathered fibre turns back on itself (seed %i)', (seed) => {
  const { fibres } = simulateHealing({ ...DEFAULT_SCENARIO, seed, plan: { ...DEFAULT_SCENARIO.plan, sessions: 1 } });
  const { vertexCount, offsetMm } = gatherFibres(fibres, fibreTangents(fibres));
  const axes = [fibres.xMm, fibres.yMm, fibres.zMm];
  let folded = 0;
  let moved = 0;
  for (let fibre = 0; fibre < fibres.cutFibreCount; fibre += 1) {
    for (let at = fibres.firstVertex[fibre]!; at + 1 < fibres.firstVertex[fibre + 1]!; at += 1) {
      const own = axes.map((axis) => axis[at + 1]! - axis[at]!);
      const gathered = own.map((step, axis) => step + offsetMm[3 * at + 3 + axis]! - offsetMm[3 * at + axis]!);
      if (own.reduce((dot, step, axis) => dot + step * gathered[axis]!, 0) <= 0) folded += 1;
      if (Math.hypot(offsetMm[3 * at]!, offsetMm[3 * at + 1]!, offsetMm[3 * at + 2]!) > 0.005) moved += 1;
    }
  }
  expect(folded).toBe(0);
  expect(moved / vertexCount).toBeGreaterThan(0.25);
});
