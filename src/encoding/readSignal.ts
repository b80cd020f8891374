/** The CPU reader of the time tables: the same two texels and the same mix as the generated GLSL. */
import { columnOfDay } from '@/lib/interpolate';
import type { SignalName } from '@/healing/record';
import { CLASS_CHANNELS, SESSION_CHANNELS, type Channel, type SessionSignalName } from './channels';
import type { EncodedHealing, TimeTable } from './encodedHealing';
import { fromHalfBits } from './halfFloat';

/** Signal of a class of punctures at `day`, linear between two columns. */
export function readSignal(encoded: EncodedHealing, name: SignalName, row: number, day: number): number {
  return readChannel(CLASS_CHANNELS, encoded.timePages, name, row, columnOfDay(encoded.days, day));
}

/** Signal of a session at `day`. */
export function readSessionSignal(encoded: EncodedHealing, name: SessionSignalName, session: number, day: number): number {
  return readChannel(SESSION_CHANNELS, encoded.sessionPages, name, session, columnOfDay(encoded.days, day));
}

function readChannel(
  channels: readonly Channel<string, string>[],
  pages: Readonly<Record<string, TimeTable>>,
  name: string,
  row: number,
  column: number,
): number {
  const channel = channels.find((one) => one.name === name);
  const table = channel && pages[channel.page];
  if (!table) throw new Error(`No time table holds the signal "${name}"; see channels.ts for the names.`);
  const left = Math.min(Math.floor(column), Math.max(0, table.columns - 2));
  const share = column - left;
  const before = texel(table, row, left, channel.component);
  const after = texel(table, row, Math.min(left + 1, table.columns - 1), channel.component);
  return (before + (after - before) * share) * channel.scale + channel.offset;
}

function texel(table: TimeTable, row: number, column: number, component: number): number {
  const stored = table.data[4 * (row * table.columns + column) + component] as number;
  return table.format === 'rgba16f' ? fromHalfBits(stored) : stored / 255;
}
