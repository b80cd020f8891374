/** Every signal that the generated GLSL reads from the time tables is the one the CPU reader gives, between columns too. */
import { CLASS_CHANNELS, SESSION_CHANNELS } from '@/encoding/channels';
import type { TimeTable } from '@/encoding/encodedHealing';
import { glslChannels, pageSignals, sessionSampler, signalAccessor, timeSampler } from '@/encoding/glslChannels';
import { fromHalfBits } from '@/encoding/halfFloat';
import { readSessionSignal, readSignal } from '@/encoding/readSignal';
import { columnOfDay } from '@/lib/interpolate';
import { expect, test } from '../support/browser';
import { evaluateGlsl, type TextureInput } from '../support/transformFeedback';
import { handMadeRecord } from '../unit/encoding/handMadeRecord';
import { encodeByHand } from '../support/encoded';

const SEED = 7;
const DAYS = [-1, -0.2, 0, 0.03, 0.7, 2.9, 14, 27.99, 28, 28.4, 100, 393];

const healing = encodeByHand(handMadeRecord(SEED));

function texture({ columns, rows, format, data }: TimeTable): TextureInput {
  return { width: columns, height: rows, values: Array.from(data, (stored) => (format === 'rgba16f' ? fromHalfBits(stored) : stored / 255)) };
}

test(`signals of seed ${SEED} read in GLSL as on the CPU`, async ({ openPage }) => {
  const page = await openPage();
  const textures: Record<string, TextureInput> = {};
  for (const [name, table] of Object.entries(healing.timePages)) textures[timeSampler(name)] = texture(table);
  for (const [name, table] of Object.entries(healing.sessionPages)) textures[sessionSampler(name)] = texture(table);
  const cases = Array.from({ length: healing.classCount }, (_, row) => DAYS.map((day) => ({ row, session: row % 2, day }))).flat();
  const inputs = {
    row: { size: 1, values: cases.map(({ row }) => row) },
    session: { size: 1, values: cases.map(({ session }) => session) },
    column: { size: 1, values: cases.map(({ day }) => columnOfDay(healing.days, day)) },
  } as const;
  const signals = [
    ...CLASS_CHANNELS.map(({ name, page: of }) => ({ name, of, table: 'time', argument: 'row', read: (at: (typeof cases)[number]) => readSignal(healing, name, at.row, at.day) })),
    ...SESSION_CHANNELS.map(({ name, page: of }) => ({ name, of, table: 'session', argument: 'session', read: (at: (typeof cases)[number]) => readSessionSignal(healing, name, at.session, at.day) })),
  ];
  // Transform feedback has four outputs at most: two signals, each by its own accessor and out of its page.
  for (let from = 0; from < signals.length; from += 2) {
    const some = signals.slice(from, from + 2);
    const result = await evaluateGlsl(page, {
      source: glslChannels(),
      main: some
        .map(({ name, of, table, argument }, index) => {
          const page = pageSignals(of);
          const unpacked = `${of}Signals(${table}${page.replace('Signals', '')}(${argument}, column)).${name}`;
          return `result${index} = ${signalAccessor(name)}(${argument}, column);\nunpacked${index} = ${unpacked};`;
        })
        .join('\n'),
      inputs,
      outputs: Object.fromEntries(some.flatMap((_, index) => [[`result${index}`, 1 as const], [`unpacked${index}`, 1 as const]])),
      textures,
    });
    some.forEach(({ name, read }, index) => {
      cases.forEach((at, number) => {
        const value = read(at);
        for (const way of ['result', 'unpacked']) {
          const error = Math.abs((result[`${way}${index}`] as number[])[number]! - value);
          expect(error, `${name} ${way}, row ${at.row}, day ${at.day}`).toBeLessThan(1e-4 + 1e-4 * Math.abs(value));
        }
      });
    });
  }
});
