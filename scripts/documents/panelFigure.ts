/**
 * A figure of small panels, one measure each: curves over time with their plausible range as a band, published values as
 * marks with a whisker, sessions as dashed lines, the untreated value as a thin one.
 */
import { columnOfDay, lerp } from '@/lib/interpolate';
import { type Axis, clockAxis, linearAxis } from './axis';
import { bandPath, linePath, type Point, printPixel } from './curve';
import { escapeText, svg, text } from './svg';

export interface Curve {
  readonly name: string;
  readonly days: ArrayLike<number>;
  readonly value: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

export interface PublishedPoint {
  readonly day: number;
  readonly low: number;
  readonly high: number;
  readonly label: string;
}

export interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly untreated: number;
  readonly curves: readonly Curve[];
  readonly published: readonly PublishedPoint[];
}

export interface PanelFigure {
  readonly title: string;
  readonly description: string;
  readonly panels: readonly Panel[];
  readonly time: 'days' | 'clock';
  readonly fromDay: number;
  readonly toDay: number;
  readonly sessionDays: readonly number[];
}

const CLASSES = ['a', 'b', 'c'] as const;
const COLUMNS = 3;
const PANEL = { width: 300, height: 214 };
const BOX = { left: 56, top: 26, width: 226, height: 134 };
const HEAD = 34;

export function drawPanelFigure(figure: PanelFigure): string {
  const { panels, title, description } = figure;
  const rows = Math.ceil(panels.length / COLUMNS);
  const width = COLUMNS * PANEL.width + 8;
  const x = figure.time === 'clock' ? clockAxis(figure.fromDay, figure.toDay) : linearAxis(figure.fromDay, figure.toDay, 5);
  const drawn = panels.map((panel, at) => drawPanel(panel, figure, x, (at % COLUMNS) * PANEL.width, HEAD + Math.floor(at / COLUMNS) * PANEL.height));
  return svg(width, HEAD + rows * PANEL.height + 4, title, description, [...legend(panels), ...drawn]);
}

/** What the lines, bands and marks are, in one row. */
function legend(panels: readonly Panel[]): string[] {
  const parts: string[] = [];
  let at = 16;
  const add = (sign: string, words: string): void => {
    parts.push(sign, text(at + 32, 22, words, { kind: 'soft' }));
    at += 32 + 7 * words.length + 22;
  };
  panels[0]!.curves.forEach(({ name }, index) => {
    const kind = CLASSES[index]!;
    add(`<rect class="${kind} band" x="${at}" y="11" width="26" height="14"/><path class="${kind}-line curve" d="M${at} 18h26"/>`, name === '' ? 'model, with its plausible range' : `${name}, with its plausible range`);
  });
  add(`<path class="soft-line" d="M${at} 18h26"/>`, 'untreated');
  if (panels.some(({ published }) => published.length > 0)) add(mark(at + 13, 12, 24), 'published');
  return parts;
}

function mark(x: number, top: number, bottom: number): string {
  const [px, y0, y1, middle] = [x, top, bottom, (top + bottom) / 2].map(printPixel);
  return `<path class="c-line" d="M${px} ${y0}V${y1}"/><circle class="c" cx="${px}" cy="${middle}" r="3.5"/>`;
}

function drawPanel(panel: Panel, figure: PanelFigure, x: Axis, left: number, top: number): string {
  const { published, untreated } = panel;
  const curves = panel.curves.map((curve) => cut(curve, x));
  const values = curves.flatMap(({ low, high }) => [...low, ...high]);
  const bounds = [...values, untreated, ...published.flatMap(({ low, high }) => [low, high])];
  const y = linearAxis(Math.min(...bounds), Math.max(...bounds), 4);
  const px = (day: number): number => left + BOX.left + BOX.width * x.place(day);
  const py = (value: number): number => top + BOX.top + BOX.height * (1 - y.place(value));
  const [bottom, right] = [top + BOX.top + BOX.height, left + BOX.left + BOX.width];
  const line = (days: readonly number[], heights: readonly number[]): Point[] => days.map((day, at) => [px(day), py(heights[at]!)]);
  const parts = [
    text(left + BOX.left, top + 16, panel.title, { kind: 'ink head' }),
    text(left + 14, top + BOX.top + BOX.height / 2, panel.unit, { kind: 'soft small', anchor: 'middle', turned: true }),
    ...y.ticks.map(({ value, label }) => `<path class="grid-line" d="M${left + BOX.left} ${printPixel(py(value))}H${right}"/>${text(left + BOX.left - 6, Number(printPixel(py(value) + 4)), label, { kind: 'soft small', anchor: 'end' })}`),
    ...x.ticks.map(({ value, label }) => `<path class="grid-line" d="M${printPixel(px(value))} ${bottom}v4"/>${text(Number(printPixel(px(value))), bottom + 17, label, { kind: 'soft small', anchor: 'middle' })}`),
    text(left + BOX.left + BOX.width / 2, bottom + 34, figure.time === 'clock' ? 'time since the session' : 'days since the first session', { kind: 'soft small', anchor: 'middle' }),
    `<path class="soft-line" d="M${left + BOX.left} ${printPixel(py(untreated))}H${right}"/>`,
    ...figure.sessionDays.filter((day) => day > x.from && day <= x.to).map((day) => `<path class="soft-line session" d="M${printPixel(px(day))} ${top + BOX.top}V${bottom}"/>`),
    ...curves.map(({ days, low, high }, index) => `<path class="${CLASSES[index]!} band" d="${bandPath(line(days, high), line(days, low))}"/>`),
    ...curves.map(({ days, value }, index) => `<path class="${CLASSES[index]!}-line curve" d="${linePath(line(days, value))}"/>`),
    ...published
      .filter(({ day }) => day >= x.from && day <= x.to)
      .map(({ day, low, high, label }) => `<g><title>${escapeText(label)}</title>${mark(px(day), py(high), py(low))}</g>`),
  ];
  return `<g>${parts.join('\n')}</g>`;
}

/** The part of a curve that the axis shows, with its values at both ends of the axis. */
function cut(curve: Curve, x: Axis): { days: number[]; value: number[]; low: number[]; high: number[] } {
  const columns = Array.from(curve.days, (_, column) => column).filter((column) => curve.days[column]! > x.from && curve.days[column]! < x.to);
  const [first, last] = [columnOfDay(curve.days, x.from), columnOfDay(curve.days, x.to)];
  const pick = (values: ArrayLike<number>): number[] => [between(values, first), ...columns.map((column) => values[column]!), between(values, last)];
  return { days: pick(curve.days), value: pick(curve.value), low: pick(curve.low), high: pick(curve.high) };
}

function between(values: ArrayLike<number>, column: number): number {
  const left = Math.floor(column);
  return lerp(values[left]!, values[Math.min(left + 1, values.length - 1)]!, column - left);
}
