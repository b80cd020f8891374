/** Encoded healing for tests: simulated from a scenario, or of a record made by hand, whose surface then never changes. */
import { encodeHealing } from '@/encoding/encodeHealing';
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { computeMeasures } from '@/healing/computeMeasures';
import { MEASURES } from '@/healing/measureTable';
import type { HealingRecord } from '@/healing/record';
import { simulateHealing, type SimulateOptions } from '@/healing/simulateHealing';
import type { Scenario } from '@/treatment/scenario';

export function simulateEncoded(scenario: Scenario, options: SimulateOptions = {}): EncodedHealing {
  const record = simulateHealing(scenario, options);
  return encodeHealing(record, computeMeasures(record));
}

export function encodeByHand(record: HealingRecord): EncodedHealing {
  const values = Object.fromEntries(MEASURES.map(({ name, untreated }) => [name, new Float32Array(record.days.length).fill(untreated ?? 1)]));
  return encodeHealing(record, { days: record.days, values, low: values, high: values });
}
