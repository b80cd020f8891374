/**
 * The GLSL side of the channel table: samplers `uTime_<page>` and `uSession_<page>`, one reader per page and one accessor
 * per signal, e.g. `float signalClot(float row, float column)`. Two texels are fetched and mixed here, because a filtered
 * lookup has only 8 bits of position and would bleed from row to row. GLSL ES 3.00.
 */
import { CLASS_CHANNELS, CLASS_PAGES, SESSION_CHANNELS, SESSION_PAGES, type Channel } from './channels';

/** Name of the sampler of a page. */
export function timeSampler(page: string): string {
  return `uTime_${page}`;
}

export function sessionSampler(page: string): string {
  return `uSession_${page}`;
}

/** Name of the accessor of a signal: `clot` → `signalClot`. */
export function signalAccessor(name: string): string {
  return `signal${capitalised(name)}`;
}

/** GLSL for the pages named; without names for all. `row` = class (or session), `column` = uColumn. */
export function glslChannels(pages?: readonly string[]): string {
  const wanted = (page: string): boolean => !pages || pages.includes(page);
  const parts: string[] = [MIXED_TEXELS];
  for (const page of Object.keys(CLASS_PAGES).filter(wanted)) parts.push(pageReader(timeSampler(page), `time${capitalised(page)}`));
  for (const page of Object.keys(SESSION_PAGES).filter(wanted)) {
    parts.push(pageReader(sessionSampler(page), `session${capitalised(page)}`));
  }
  for (const channel of CLASS_CHANNELS) if (wanted(channel.page)) parts.push(accessor(channel, 'time'));
  for (const channel of SESSION_CHANNELS) if (wanted(channel.page)) parts.push(accessor(channel, 'session'));
  return parts.join('\n');
}

const MIXED_TEXELS = `// Generated from the channel table. column: fractional; a row never bleeds into the next.
vec4 mixedTexels(highp sampler2D table, float row, float column) {
  int last = textureSize(table, 0).x - 1;
  int left = clamp(int(column), 0, max(last - 1, 0));
  int line = int(row + 0.5);
  vec4 before = texelFetch(table, ivec2(left, line), 0);
  vec4 after = texelFetch(table, ivec2(min(left + 1, last), line), 0);
  return before + (after - before) * (column - float(left));
}`;

function pageReader(sampler: string, reader: string): string {
  return `uniform highp sampler2D ${sampler};
vec4 ${reader}(float row, float column) { return mixedTexels(${sampler}, row, column); }`;
}

function accessor(channel: Channel<string, string>, table: 'time' | 'session'): string {
  const { name, page, component, scale, offset, unit, meaning } = channel;
  const stored = `${table}${capitalised(page)}(row, column).${'rgba'[component]}`;
  const scaled = scale === 1 ? stored : `${stored} * ${float(scale)}`;
  const value = offset === 0 ? scaled : `${scaled} + ${float(offset)}`;
  return `// ${meaning} (${unit})
float ${signalAccessor(name)}(float row, float column) { return ${value}; }`;
}

function float(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
