/**
 * `npx tsx scripts/fitParameters.ts`: derives the fitted constants of the model anew. From the starting values of
 * tests/model/fitObjective.ts a seeded random search, then descent along one constant after the other with ever smaller steps.
 * Deterministic: the same code prints the same set. With `--check` it only says how good the frozen set is and what the best move of a
 * single constant would gain. Nothing is written: a new set is entered in the tables by hand, with a new PARAMETER_SET_VERSION.
 */
import { createStream } from '@/lib/random';
import { PARAMETER_SET_VERSION } from '@/healing/parameters';
import { FITTED_RESULTS, fittedNumbers, misfit } from '../tests/model/fittedNumbers';
import { FITTED_NAMES, type FittedSet, frozenSet, moved, objective, startingSet } from '../tests/model/fitObjective';
import { resolveParameters } from '@/healing/parameters';

const SEED = 20260101;
const DRAWS = 300;
/** Half width of the search around the best set so far, share of each range. */
const REACH = 0.06;
const STEPS = [0.04, 0.02, 0.01, 0.005, 0.0025];
const LEAST_GAIN = 1e-4;

function search(start: FittedSet): FittedSet {
  const random = createStream(SEED, 'fit');
  let [best, least] = [start, objective(start)];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const tried = FITTED_NAMES.reduce((set, name, at) => moved(set, name, REACH * (2 * random(draw, at) - 1)), best);
    const value = objective(tried);
    if (value < least) [best, least] = [tried, value];
  }
  return best;
}

function descend(start: FittedSet): FittedSet {
  let [best, least] = [start, objective(start)];
  for (const step of STEPS) {
    for (let gained = Infinity; gained > LEAST_GAIN; ) {
      const before = least;
      for (const name of FITTED_NAMES) {
        for (const share of [step, -step]) {
          const tried = moved(best, name, share);
          const value = objective(tried);
          if (value < least) [best, least] = [tried, value];
        }
      }
      gained = before - least;
    }
    console.error(`step ${step}: objective ${least.toFixed(4)}`);
  }
  return best;
}

function describe(set: FittedSet): void {
  const numbers = fittedNumbers({ ...resolveParameters(), ...set });
  for (const row of FITTED_RESULTS) {
    const value = numbers[row.id]!;
    console.log(`${misfit(row, value) <= 1 ? '  in' : ' OUT'} ${row.id.padEnd(22)} ${value.toPrecision(4).padStart(9)}  ${row.band.join(' … ')}`);
  }
  console.log(`objective ${objective(set).toFixed(4)}`);
}

/** Four digits: what the tables carry. */
function rounded(set: FittedSet): FittedSet {
  return Object.fromEntries(Object.entries(set).map(([name, value]) => [name, Number(value.toPrecision(4))]));
}

if (process.argv.includes('--check')) {
  const frozen = frozenSet();
  console.log(`frozen set, version ${PARAMETER_SET_VERSION}`);
  describe(frozen);
  const now = objective(frozen);
  const moves = FITTED_NAMES.flatMap((name) => [0.01, -0.01, 0.0025, -0.0025].map((share) => ({ name, share, gain: now - objective(moved(frozen, name, share)) })));
  const best = moves.reduce((a, b) => (b.gain > a.gain ? b : a));
  console.log(`best single move: ${best.name} by ${100 * best.share} % of its range gains ${best.gain.toFixed(5)}`);
} else {
  const fitted = rounded(descend(search(startingSet())));
  describe(fitted);
  for (const name of FITTED_NAMES) console.log(`${name.padEnd(30)} ${fitted[name]}`);
}
