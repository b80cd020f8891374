/** Memory, counted: what four sessions of 400 punctures take when encoded. */
import { expect, test } from 'vitest';
import { BUDGETS } from './budgets';
import { encodedMiB } from './modelFigures';

test('four sessions of 400 punctures encode into the budget', () => {
  expect(encodedMiB()).toBeLessThanOrEqual(BUDGETS.encodedMiB.atMost);
});
