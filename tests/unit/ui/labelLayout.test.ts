/** Labels never overlap, never leave the frame, never cover what must stay clear; leaders never cross; the same in, the same out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, cross, LABEL_GAP, layoutLabels, overlaps, pool, type LabelFrame, type LabelSize } from '@/ui/overlay/labelLayout';
import { layoutPins, PIN_PX } from '@/ui/overlay/pinLayout';

const SEED = 20;

const frames: fc.Arbitrary<LabelFrame> = fc.record({
  width: fc.integer({ min: 560, max: 2400 }),
  height: fc.integer({ min: 260, max: 1600 }),
  column: fc.integer({ min: 120, max: 200 }),
  margin: fc.constant(12),
  insets: fc.record({
    left: fc.record({ top: fc.integer({ min: 0, max: 40 }), bottom: fc.integer({ min: 0, max: 60 }) }),
    right: fc.record({ top: fc.integer({ min: 0, max: 40 }), bottom: fc.integer({ min: 0, max: 120 }) }),
  }),
  keepClear: fc.option(
    fc.record({ left: fc.integer({ min: 0, max: 500 }), top: fc.integer({ min: 0, max: 300 }), right: fc.integer({ min: 501, max: 600 }), bottom: fc.integer({ min: 301, max: 900 }) }),
  ),
});

const scenes = frames.chain((frame) => {
  const point = fc.record({ x: fc.integer({ min: 0, max: frame.width }), y: fc.integer({ min: 0, max: frame.height }) });
  const label = fc.record({
    priority: fc.integer({ min: 0, max: 9 }),
    places: fc.array(point, { minLength: 1, maxLength: 24 }),
    width: fc.integer({ min: 60, max: 120 }),
    height: fc.integer({ min: 18, max: 150 }),
  });
  const labels = fc.array(label, { maxLength: 9 }).map((all) => all.map((one, index): LabelSize => ({ ...one, id: `label-${index}` })));
  return fc.record({ frame: fc.constant(frame), labels });
});

describe(`label layout, random scenes from seed ${SEED}`, () => {
  it('keeps labels apart, inside the frame and off what must stay clear', () => {
    fc.assert(
      fc.property(scenes, ({ frame, labels }) => {
        const placed = layoutLabels(frame, labels);
        placed.forEach((label, index) => {
          const box = boxOf(label);
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(frame.width);
          expect(box.top).toBeGreaterThanOrEqual(frame.insets[label.side].top - 1e-6);
          expect(box.bottom).toBeLessThanOrEqual(frame.height - frame.insets[label.side].bottom + 1e-6);
          if (frame.keepClear) expect(overlaps(box, frame.keepClear)).toBe(false);
          for (const other of placed.slice(index + 1)) {
            expect(overlaps({ ...box, bottom: box.bottom + LABEL_GAP - 1e-6 }, boxOf(other)) && label.side === other.side && other.y > label.y).toBe(false);
            expect(overlaps(box, boxOf(other))).toBe(false);
          }
        });
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('crosses no leaders, and leads each to a place of its own structure outside the columns', () => {
    fc.assert(
      fc.property(scenes, ({ frame, labels }) => {
        const placed = layoutLabels(frame, labels);
        placed.forEach((label, index) => {
          expect(labels.find(({ id }) => id === label.id)?.places).toContainEqual(label.to);
          for (const other of placed.slice(index + 1)) expect(cross(label, other)).toBe(false);
          for (const other of placed) if (other !== label) expect(label.to.x > other.x && label.to.x < other.x + other.width && label.to.y > other.y && label.to.y < other.y + other.height).toBe(false);
        });
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('gives the same for the same, in whatever order the labels come', () => {
    fc.assert(
      fc.property(scenes, ({ frame, labels }) => {
        expect(layoutLabels(frame, labels.toReversed())).toEqual(layoutLabels(frame, labels));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('shows everything that fits', () => {
    const frame: LabelFrame = { width: 900, height: 600, column: 140, margin: 12, insets: { left: { top: 0, bottom: 0 }, right: { top: 0, bottom: 0 } }, keepClear: null };
    const labels = Array.from({ length: 7 }, (_, index): LabelSize => ({ id: `layer-${index}`, priority: index, places: [{ x: 250, y: 100 + 50 * index }, { x: 640, y: 110 + 50 * index }], width: 110, height: 40 }));
    expect(layoutLabels(frame, labels)).toHaveLength(7);
  });
});

describe('pooling', () => {
  it('leaves what is in order and averages what is not', () => {
    expect(pool([1, 2, 3])).toEqual([1, 2, 3]);
    expect(pool([3, 1])).toEqual([2, 2]);
    expect(pool([5, 1, 3, 9])).toEqual([3, 3, 3, 9]);
  });
});

describe(`pins, random scenes from seed ${SEED}`, () => {
  it('never lie over one another or outside the frame', () => {
    fc.assert(
      fc.property(scenes, ({ frame, labels }) => {
        const pins = layoutPins({ width: frame.width, height: frame.height, keepClear: frame.keepClear ? [frame.keepClear] : [] }, labels, 6);
        expect(pins.length).toBeLessThanOrEqual(6);
        pins.forEach(({ at }, index) => {
          expect(at.x >= PIN_PX / 2 && at.x <= frame.width - PIN_PX / 2 && at.y >= PIN_PX / 2 && at.y <= frame.height - PIN_PX / 2).toBe(true);
          for (const other of pins.slice(index + 1)) expect(Math.hypot(at.x - other.at.x, at.y - other.at.y)).toBeGreaterThanOrEqual(PIN_PX);
        });
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
