/** Packs signals over time into pages of RGBA texels by a table of channels; unused components are 0. */
import type { Channel, TableFormat } from './channels';
import type { TimeTable } from './encodedHealing';
import { toHalfBits } from './halfFloat';

/** `values[name]` holds [row × columns + column]. At least one row is written, so that a texture always exists. */
export function encodeTimeTables<Name extends string, Page extends string>(
  channels: readonly Channel<Name, Page>[],
  formats: Readonly<Record<Page, TableFormat>>,
  values: Readonly<Record<Name, Float32Array>>,
  rows: number,
  columns: number,
): Record<Page, TimeTable> {
  const height = Math.max(1, rows);
  const pages = {} as Record<Page, TimeTable>;
  for (const page of Object.keys(formats) as Page[]) {
    const texels = 4 * columns * height;
    const data = formats[page] === 'rgba16f' ? new Uint16Array(texels) : new Uint8Array(texels);
    pages[page] = { format: formats[page], columns, rows: height, data };
  }
  for (const { name, page, component, scale, offset } of channels) {
    const { data, format } = pages[page];
    const source = values[name];
    for (let at = 0; at < rows * columns; at += 1) {
      const stored = ((source[at] as number) - offset) / scale;
      data[4 * at + component] = format === 'rgba16f' ? toHalfBits(stored) : toUnorm8(stored);
    }
  }
  return pages;
}

export function toUnorm8(value: number): number {
  return value <= 0 ? 0 : value >= 1 ? 255 : Math.floor(value * 255 + 0.5);
}
