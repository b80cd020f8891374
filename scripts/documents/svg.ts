/**
 * The frame of a figure: an SVG of its own that brings its ground with it and reads in light and dark, with a title and a
 * description for those who do not see it. Colours of a curve differ in lightness as well as in hue, and in their dashes.
 */

/** Light, dark. */
const COLOURS = {
  ground: ['#fffdfa', '#141a21'],
  ink: ['#1e2630', '#f2eee6'],
  soft: ['#4e5865', '#a9b3c0'],
  grid: ['#dcd8d2', '#333c47'],
  a: ['#0b5f73', '#6cd3e6'],
  b: ['#a85f00', '#f3b04f'],
  c: ['#8e0f35', '#ff8ba3'],
} as const;

const FILLED = Object.keys(COLOURS) as (keyof typeof COLOURS)[];

function rules(theme: 0 | 1): string {
  return FILLED.map((name) => {
    const colour = COLOURS[name][theme];
    return `.${name}{fill:${colour}}.${name}-line{stroke:${colour}}`;
  }).join('');
}

const STYLE = [
  "text{font:12px system-ui,'Segoe UI',Roboto,Arial,sans-serif}.head{font-weight:600;font-size:13px}.small{font-size:11px}",
  'path,line,polyline{fill:none;stroke-width:1}.curve{stroke-width:2;stroke-linejoin:round}.b-line.curve{stroke-dasharray:7 3}.c-line.curve{stroke-dasharray:2 3}',
  '.band{opacity:.2}.b.band{opacity:.22}.grid-line{stroke-width:1}.session{stroke-dasharray:3 3}',
  rules(0),
  `@media (prefers-color-scheme:dark){${rules(1)}}`,
].join('');

export function svg(width: number, height: number, title: string, description: string, body: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escapeText(title)}</title>`,
    `<desc id="d">${escapeText(description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${width}" height="${height}" rx="8"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

export function text(x: number, y: number, words: string, options: { readonly kind?: string; readonly anchor?: 'start' | 'middle' | 'end'; readonly turned?: boolean } = {}): string {
  const { kind = 'ink', anchor = 'start', turned = false } = options;
  const turn = turned ? ` transform="rotate(-90 ${x} ${y})"` : '';
  return `<text class="${kind}" x="${x}" y="${y}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${turn}>${escapeText(words)}</text>`;
}

export function escapeText(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
