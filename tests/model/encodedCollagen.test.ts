/** The number said and the picture drawn are one: the measure `collagen` recomputed from the encoded bytes alone. */
import { describe, expect, test } from 'vitest';
import { decodeCollagen } from '@/encoding/decodeCollagen';
import { encodeHealing } from '@/encoding/encodeHealing';
import { computeMeasures } from '@/healing/computeMeasures';
import { simulateHealing } from '@/healing/simulateHealing';
import { columnOfDay } from '@/lib/interpolate';
import { parseScenario } from '@/treatment/parseScenario';
import { simulateEncoded } from '../support/encoded';

const CASES = [
  { seed: 1, plan: { sessions: 1, densityPerCm2: 200 } },
  { seed: 2, skin: { ageYears: 70 }, plan: { sessions: 3, densityPerCm2: 400, needleLengthMm: 1, intervalDays: 14 } },
  { seed: 3, plan: { sessions: 0 } },
];

describe.each(CASES)('seed $seed, $plan.sessions sessions', (input) => {
  const { scenario } = parseScenario(input);
  const record = simulateHealing(scenario);
  const measures = computeMeasures(record);
  const encoded = encodeHealing(record, measures);
  const { values } = measures;

  test('collagen from the bytes is the measure within 0.2 %', () => {
    const collagen = values['collagen'] as Float32Array;
    for (let column = 0; column < record.days.length; column += 3) {
      const day = record.days[column] as number;
      const said = collagen[Math.floor(columnOfDay(record.days, day))] as number;
      expect(Math.abs(decodeCollagen(encoded, day) - said), `day ${day}`).toBeLessThan(0.002 * said);
    }
  });
});

test('four sessions of 400 punctures fit in 16 MiB, seed 1', () => {
  const { scenario } = parseScenario({ seed: 1, plan: { sessions: 4, densityPerCm2: 400 / 0.36 } });
  expect(simulateEncoded(scenario).encodedBytes).toBeLessThan(16 * 1024 * 1024);
});
