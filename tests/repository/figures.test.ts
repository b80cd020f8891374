/** The small drawing kit of the documents: axes with round labels, curves with no more points than the eye can tell. */
import { describe, expect, test } from 'vitest';
import { clockAxis, linearAxis } from '../../scripts/documents/axis';
import { bandPath, type Point, simplify } from '../../scripts/documents/curve';
import { drawPanelFigure, type PanelFigure } from '../../scripts/documents/panelFigure';
import type { PublishedRow } from '../../scripts/documents/published';
import { pointsOf } from '../../scripts/documents/validationPage';

describe('axes', () => {
  test.each([
    [0.993, 1.158, ['0.95', '1.00', '1.05', '1.10', '1.15', '1.20']],
    [0, 1, ['0.0', '0.5', '1.0']],
    [-0.3, 0.3, ['−0.4', '−0.2', '0.0', '0.2', '0.4']],
    [0, 1720, ['0', '500', '1000', '1500', '2000']],
  ])('from %d to %d carry round labels and hold both ends', (low, high, labels) => {
    const axis = linearAxis(low, high, 4);
    expect(axis.ticks.map(({ label }) => label)).toEqual(labels);
    expect(axis.place(low)).toBeGreaterThanOrEqual(0);
    expect(axis.place(high)).toBeLessThanOrEqual(1 + 1e-9);
  });

  test('of one value have a width', () => {
    const axis = linearAxis(1, 1, 4);
    expect(axis.to).toBeGreaterThan(axis.from);
  });

  test('of time are logarithmic and keep their labels apart', () => {
    const axis = clockAxis(1 / 96, 28);
    expect(axis.place(1 / 96)).toBe(0);
    expect(axis.place(0)).toBe(0);
    expect(axis.place(28)).toBeCloseTo(1, 12);
    const places = axis.ticks.map(({ value }) => axis.place(value));
    places.slice(1).forEach((place, at) => expect(place - places[at]!).toBeGreaterThan(0.09));
  });
});

describe('curves', () => {
  const wave: Point[] = Array.from({ length: 2000 }, (_, x) => [x / 10, 5 * Math.sin(x / 200)]);

  test('lose most of their points and lie no farther off than a fifth of a pixel', () => {
    const kept = simplify(wave);
    expect(kept.length).toBeLessThan(80);
    expect(kept[0]).toEqual(wave[0]);
    expect(kept.at(-1)).toEqual(wave.at(-1));
    for (const [x, y] of wave) {
      const right = Math.max(1, kept.findIndex((point) => point[0] >= x));
      const [a, b] = [kept[right - 1]!, kept[right]!];
      expect(Math.abs(a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]) - y)).toBeLessThan(0.21);
    }
  });

  test('keep a jump', () => {
    expect(simplify([[0, 0], [5, 0], [5, 9], [10, 9]])).toHaveLength(4);
  });

  test('a band goes there along one line and back along the other', () => {
    expect(bandPath([[0, 1], [10, 1]], [[0, 5], [10, 5]])).toBe('M0 1L10 1L10 5L0 5Z');
  });
});

describe('a panel', () => {
  const row: PublishedRow = {
    id: 'x',
    statement: 'Collagen < 1.2 after a month',
    source: 'O-04',
    species: 'human',
    people: '10',
    unit: 'ratio',
    band: [1.05, 1.2],
    use: 'checked',
    remark: '',
    range: null,
    model: 1.1,
    at: { scenario: 'series', measure: 'collagen', day: 50 },
  };
  const figure = (published: PanelFigure['panels'][number]['published']): string =>
    drawPanelFigure({
      title: 'Title',
      description: 'Description',
      time: 'days',
      fromDay: 0,
      toDay: 100,
      sessionDays: [0, 28],
      panels: [{ title: 'Collagen', unit: 'ratio', untreated: 1, curves: [{ name: '', days: [-1, 100], value: [1, 1.1], low: [1, 1.05], high: [1, 1.15] }], published }],
    });

  test('marks what was published on its axes, with its words, and says so in the legend', () => {
    const points = pointsOf([row, { ...row, band: null }], 'collagen', 'series');
    expect(points).toEqual([{ day: 50, low: 1.05, high: 1.2, label: 'Collagen < 1.2 after a month (O-04)' }]);
    expect(pointsOf([row], 'collagen', 'old')).toEqual([]);
    expect(pointsOf([row], 'elastin', 'series')).toEqual([]);
    const drawn = figure(points);
    expect(drawn).toContain('<title>Collagen &lt; 1.2 after a month (O-04)</title>');
    expect(drawn).toContain('>published</text>');
    // The axis grows with it: the upper end of the whisker lies inside the box, which begins at y = 60.
    expect(Number(/<path class="c-line" d="M169 ([\d.]+)V/.exec(drawn)?.[1])).toBeGreaterThanOrEqual(60);
  });

  test('draws no mark and no word for it where nothing was published, and one line for the later session', () => {
    const drawn = figure([]);
    expect(drawn).not.toContain('published');
    expect(drawn.match(/soft-line session/g)).toHaveLength(1);
  });
});
