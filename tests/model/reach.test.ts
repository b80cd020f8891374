/** Measures and picture read one series of swelling, thickening and vessels, and a parameter of it reaches both. */
import { describe, expect, it } from 'vitest';
import { readSessionSignal } from '@/encoding/readSignal';
import { encodeHealing } from '@/encoding/encodeHealing';
import { computeMeasures } from '@/healing/computeMeasures';
import { sessionCover } from '@/healing/sessionMeans';
import { simulateHealing } from '@/healing/simulateHealing';
import { at, scenarioWith } from './modelFixture';
import { simulateEncoded } from '../support/encoded';

const scenario = scenarioWith({ plan: { sessions: 1 } });
const healing = simulateHealing(scenario);
const measures = computeMeasures(healing);
const encoded = encodeHealing(healing, measures);

describe('what a session does beyond its punctures', () => {
  it.each([0.5, 2, 7, 14, 40])('is the same in the picture and in the measures on day %s', (day) => {
    const measure = (name: string) => at(measures.days, measures.values[name]!, day);
    const halo = sessionCover(healing.course, healing.parameters.erythemaReachUm / 1000)[0]!;
    const occupied = sessionCover(healing.course, healing.parameters.cellHaloUm / 1000)[0]!;
    const picture = (name: Parameters<typeof readSessionSignal>[1]) => readSessionSignal(encoded, name, 0, day);
    expect(picture('reachOedema') * halo).toBeCloseTo(measure('oedema'), 3);
    expect(picture('reachErythema') * halo).toBeCloseTo(measure('erythema'), 2);
    expect(1 + picture('reachSprouting') * occupied).toBeCloseTo(measure('vesselDensity'), 3);
  });

  it('a growth signal at half effect that is changed in the Lab reaches the picture', () => {
    const changed = simulateEncoded(scenario, { overrides: { growthHalf: 1.1 } });
    expect(Math.abs(readSessionSignal(changed, 'reachSprouting', 0, 14) - readSessionSignal(encoded, 'reachSprouting', 0, 14))).toBeGreaterThan(0.005);
  });
});
