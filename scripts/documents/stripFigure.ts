/** The published results at a glance: each band stretched to the same width, the model's number where it falls in it. */
import { isMet, type PublishedRow } from './published';
import { svg, text } from './svg';

const WIDTH = 908;
const ROW = 24;
const HEAD = 46;
const LABELS = 520;
const BAND = { left: 600, width: 180 };
/** How far outside a mark is still drawn at its place, in widths of the band. */
const REACH = 0.6;

export function drawStripFigure(rows: readonly PublishedRow[], title: string): string {
  const shown = rows.filter(({ band, model, use }) => band !== null && model !== null && use !== 'seen');
  const drawn = shown.flatMap((row, index) => (row.band && row.model !== null ? [{ ...row, band: row.band, model: row.model, y: HEAD + 16 + index * ROW }] : []));
  const outside = drawn.filter((row) => !isMet(row)).length;
  const body = [
    text(16, 28, 'Published result', { kind: 'ink head' }),
    text(BAND.left + BAND.width / 2, 28, 'band asked of the model', { kind: 'ink head', anchor: 'middle' }),
    ...drawn.map(({ statement, use, band, model, y }) => {
      const share = (model - band[0]) / (band[1] - band[0]);
      const held = Math.min(1 + REACH, Math.max(-REACH, share));
      const x = Math.round((BAND.left + BAND.width * held) * 10) / 10;
      const words = statement.length > 76 ? `${statement.slice(0, 75).trimEnd()}…` : statement;
      const shape = use === 'fitted' ? `<circle class="ground b-line" stroke-width="2" cx="${x}" cy="${y - 4}" r="5"/>` : `<circle class="a" cx="${x}" cy="${y - 4}" r="5"/>`;
      return `<rect class="a band" x="${BAND.left}" y="${y - 12}" width="${BAND.width}" height="16"/>${text(16, y, words, { kind: 'soft small' })}${shape}`;
    }),
    ...legend(HEAD + 20 + shown.length * ROW),
  ];
  return svg(WIDTH, HEAD + 48 + shown.length * ROW, title, `${drawn.length} results with a number of the model; ${outside} lie outside of their band.`, body);
}

function legend(y: number): string[] {
  return [
    `<circle class="ground b-line" stroke-width="2" cx="24" cy="${y - 4}" r="5"/>`,
    text(38, y, 'fitted: a repair, no success', { kind: 'soft small' }),
    `<circle class="a" cx="240" cy="${y - 4}" r="5"/>`,
    text(254, y, 'checked: nothing was tuned on it', { kind: 'soft small' }),
    text(LABELS, y, 'left edge = lowest, right edge = highest accepted value', { kind: 'soft small' }),
  ];
}
