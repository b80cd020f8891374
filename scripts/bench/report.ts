/** Prints measured figures beside their budgets and remembers which were missed. */
import { BUDGETS, type BudgetName } from '../../tests/bench/budgets';

export const missed: BudgetName[] = [];

export function report(name: BudgetName, value: number, note = ''): void {
  const { meaning, unit, atMost } = BUDGETS[name];
  const passed = value <= atMost;
  if (!passed) missed.push(name);
  const figure = Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(2);
  console.log(`${passed ? 'pass' : 'FAIL'}  ${meaning}: ${figure} ${unit} (at most ${atMost.toLocaleString('en')}${note === '' ? '' : `; ${note}`})`);
}
