/**
 * Healing record → bytes that contain time. One call per simulation; the result is plain typed arrays, so it crosses from the
 * worker without copying and is uploaded again after a lost context. Pure: same record, same bytes.
 */
import type { MeasureSeries } from '@/healing/measures';
import type { HealingRecord } from '@/healing/record';
import { CLASS_CHANNELS, CLASS_PAGES } from './channels';
import { encodeField } from './encodeField';
import { encodeFibres } from './encodeFibres';
import { encodeOutcomes } from './encodeOutcomes';
import { encodePass } from './encodePass';
import { encodePunctures } from './encodePunctures';
import { encodeSessions } from './encodeSessions';
import { encodeTimeTables } from './encodeTimeTables';
import type { EncodedHealing } from './encodedHealing';
import { matrixConstants } from './matrixConstants';

/** `measures` are those of the record. */
export function encodeHealing(record: HealingRecord, measures: MeasureSeries): EncodedHealing {
  const { pass, ...moments } = encodePass(record.treatment);
  const { signals, days } = record;
  const parts = {
    days: record.days.slice(),
    timePages: encodeTimeTables(CLASS_CHANNELS, CLASS_PAGES, signals.values, signals.classCount, days.length),
    sessionPages: encodeSessions(record),
    punctures: encodePunctures(record, moments),
    field: encodeField(record.treatment),
    fibres: encodeFibres(record),
    outcomes: encodeOutcomes(record, measures),
    pass,
    lostVolumeMm3: record.lostVolumeMm3.slice(),
  };
  return {
    version: 1,
    seed: record.scenario.seed,
    skin: record.scenario.skin,
    anatomy: record.anatomy,
    sessionDays: [...record.treatment.sessionDays],
    classCount: signals.classCount,
    ...parts,
    treatedVolumeMm3: record.treatedVolumeMm3,
    matrix: matrixConstants(record.parameters),
    encodedBytes: arraysOf(parts).reduce((sum, array) => sum + array.byteLength, 0),
  };
}

/** Every typed array inside a value, each once: what is counted, and what a worker hands over. */
export function arraysOf(value: unknown, found = new Set<ArrayBufferView>()): ArrayBufferView[] {
  if (ArrayBuffer.isView(value)) found.add(value);
  else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) arraysOf(part, found);
  return [...found];
}
