/**
 * The GLSL side of the channel table: samplers `uTime_<page>` and `uSession_<page>`, one reader per page and one accessor
 * per signal, e.g. `float signalClot(float row, float column)`. Two texels are fetched and mixed here, because a filtered
 * lookup has only 8 bits of position and would bleed from row to row. For a shader that needs several signals of a page there
 * is a struct with one member per signal, e.g. `SurfaceSignals s = surfaceSignals(timeSurface(row, column)); s.clot`: one
 * fetch, and no shader names a component itself. GLSL ES 3.00.
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

/** Name of the struct with all signals of a page: `surface` → `SurfaceSignals`; the function that fills it begins small. */
export function pageSignals(page: string): string {
  return `${capitalised(page)}Signals`;
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
  for (const page of Object.keys(CLASS_PAGES).filter(wanted)) parts.push(unpacker(page, CLASS_CHANNELS));
  for (const page of Object.keys(SESSION_PAGES).filter(wanted)) parts.push(unpacker(page, SESSION_CHANNELS));
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
  const { name, page } = channel;
  return `float ${signalAccessor(name)}(float row, float column) { return ${valueOf(channel, `${table}${capitalised(page)}(row, column)`)}; }`;
}

/** The struct of a page's signals, and the function that fills it from a stored texel. */
function unpacker(page: string, channels: readonly Channel<string, string>[]): string {
  const own = channels.filter((channel) => channel.page === page);
  const members = own.map(({ name }) => `  float ${name};`);
  return `struct ${pageSignals(page)} {
${members.join('\n')}
};
${pageSignals(page)} ${page}Signals(vec4 stored) { return ${pageSignals(page)}(${own.map((channel) => valueOf(channel, 'stored')).join(', ')}); }`;
}

function valueOf({ component, scale, offset }: Channel<string, string>, texel: string): string {
  const stored = `${texel}.${'rgba'[component]}`;
  const scaled = scale === 1 ? stored : `${stored} * ${float(scale)}`;
  return offset === 0 ? scaled : `${scaled} + ${float(offset)}`;
}

function float(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
