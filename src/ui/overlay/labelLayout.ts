/**
 * Where labels stand: two columns beside the picture's middle, as in an atlas, straight leaders from their inner edges to the
 * structures. Deterministic, for at most a dozen labels:
 *   1. every label offers places; a vertical line parts the picture, left of it leaders go left, right of it right, so the two
 *      sides never cross; of a few such lines the one with the least total cost is taken;
 *   2. in a column labels stand in the order of their places, as near to them as their heights allow: least squares by
 *      pooling adjacent violators;
 *   3. while two leaders of a column cross, their labels change places; if they still cross, the lesser one is left out.
 * Criteria after Niedermann et al. 2017: no crossing, no overlap, short leaders, even spacing.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelSize {
  readonly id: string;
  readonly priority: number;
  readonly places: readonly Point[];
  readonly width: number;
  readonly height: number;
}

export interface LabelFrame {
  readonly width: number;
  readonly height: number;
  /** Width of a column, and its distance from the frame's edge. */
  readonly column: number;
  readonly margin: number;
  /** What of each column's height is taken by other things. */
  readonly insets: Readonly<Record<Side, { readonly top: number; readonly bottom: number }>>;
  /** No label covers this. */
  readonly keepClear: Box | null;
}

export type Side = 'left' | 'right';

export interface PlacedLabel {
  readonly id: string;
  readonly side: Side;
  /** Top left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Ends of the leader: at the label, at the structure. */
  readonly from: Point;
  readonly to: Point;
}

export const LABEL_GAP = 8;
/** A leader starts at the middle of a label's first line, at most this far below its top. */
const PORT = 15;
/** Distance that a leader's end keeps from the columns. */
const CLEAR = 10;
/** Steeper leaders than this (ratio of height to width) cost more: 55 degrees. */
const STEEP = Math.tan((55 * Math.PI) / 180);
const PARTINGS = 25;

interface Choice {
  readonly label: LabelSize;
  readonly to: Point;
}

export function layoutLabels(frame: LabelFrame, labels: readonly LabelSize[]): PlacedLabel[] {
  const usable = labels
    .map((label) => ({ ...label, places: label.places.filter((place) => between(frame, place)) }))
    .filter(({ places, height }) => places.length > 0 && height <= room(frame, 'left'))
    .toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  let best: PlacedLabel[] = [];
  let least = Infinity;
  for (let step = 0; step < PARTINGS; step += 1) {
    const placed = place(frame, usable, (frame.width * (step + 0.5)) / PARTINGS);
    const total = cost(placed, usable, frame);
    if (total >= least) continue;
    least = total;
    best = placed;
  }
  return best;
}

/** All labels with the parting line at `x`. */
function place(frame: LabelFrame, labels: readonly LabelSize[], x: number): PlacedLabel[] {
  const columns: Record<Side, Choice[]> = { left: [], right: [] };
  const used: Record<Side, number> = { left: 0, right: 0 };
  for (const label of labels) {
    const options = (['left', 'right'] as const)
      .flatMap((side) => {
        const to = nearest(label, side, x);
        return to && used[side] + label.height <= room(frame, side) ? [{ side, to, far: Math.abs(to.x - innerEdge(frame, side)) + 0.35 * used[side] }] : [];
      })
      .toSorted((a, b) => a.far - b.far);
    const chosen = options[0];
    if (!chosen) continue;
    columns[chosen.side].push({ label, to: chosen.to });
    used[chosen.side] += label.height + LABEL_GAP;
  }
  return [...column(frame, 'left', columns.left), ...column(frame, 'right', columns.right)];
}

/** The place of a label nearest to a column, on its own side of the parting line. */
function nearest(label: LabelSize, side: Side, x: number): Point | null {
  let found: Point | null = null;
  for (const point of label.places) {
    if (side === 'left' ? point.x > x : point.x <= x) continue;
    if (!found || (side === 'left' ? point.x < found.x : point.x > found.x)) found = point;
  }
  return found;
}

/** One column: in order of the places, then by exchanging labels whose leaders cross; what still crosses loses its lesser label. */
function column(frame: LabelFrame, side: Side, choices: readonly Choice[]): PlacedLabel[] {
  let order = choices.toSorted((a, b) => a.to.y - b.to.y || a.to.x - b.to.x || (a.label.id < b.label.id ? -1 : 1));
  while (order.length > 0) {
    for (let round = 0; round <= order.length * order.length; round += 1) {
      const placed = stack(frame, side, order);
      const crossing = firstCrossing(placed);
      if (!crossing) {
        const covering = frame.keepClear ? placed.find((label) => overlaps(boxOf(label), frame.keepClear as Box)) : undefined;
        if (!covering) return placed;
        break;
      }
      const [a, b] = crossing;
      order = order.with(a, order[b] as Choice).with(b, order[a] as Choice);
    }
    const lesser = order.reduce((least, choice) => (choice.label.priority < least.label.priority ? choice : least));
    order = order.filter((choice) => choice !== lesser);
  }
  return [];
}

/** Least-squares positions of the ports for the wished ones, in a given order, with the heights kept apart. */
function stack(frame: LabelFrame, side: Side, order: readonly Choice[]): PlacedLabel[] {
  const port = ({ height }: LabelSize): number => Math.min(height / 2, PORT);
  const { top, bottom } = frame.insets[side];
  // Offsets turn "apart by their heights" into "not decreasing".
  const offsets: number[] = [];
  order.forEach(({ label }, index) => {
    const before = order[index - 1]?.label;
    offsets.push(before ? (offsets[index - 1] as number) + (before.height - port(before)) + LABEL_GAP + port(label) : 0);
  });
  const first = order[0]?.label;
  const last = order.at(-1)?.label;
  if (!first || !last) return [];
  const lowest = top + port(first);
  const highest = frame.height - bottom - (last.height - port(last)) - (offsets.at(-1) as number);
  const pooled = pool(order.map(({ to }, index) => to.y - (offsets[index] as number)));
  const inner = innerEdge(frame, side);
  return order.map(({ label, to }, index) => {
    const portY = Math.min(Math.max(pooled[index] as number, lowest), Math.max(lowest, highest)) + (offsets[index] as number);
    return {
      id: label.id,
      side,
      x: side === 'left' ? inner - label.width : inner,
      y: portY - port(label),
      width: label.width,
      height: label.height,
      from: { x: inner, y: portY },
      to,
    };
  });
}

/** Nearest non-decreasing sequence in the least-squares sense: pool adjacent violators. */
export function pool(wished: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of wished) {
    pools.push({ sum: value, count: 1 });
    for (let last = pools.length - 1; last > 0; last -= 1) {
      const upper = pools[last - 1] as { sum: number; count: number };
      const lower = pools[last] as { sum: number; count: number };
      if (upper.sum / upper.count <= lower.sum / lower.count) break;
      pools.splice(last - 1, 2, { sum: upper.sum + lower.sum, count: upper.count + lower.count });
    }
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}

function cost(placed: readonly PlacedLabel[], wanted: readonly LabelSize[], frame: LabelFrame): number {
  let total = 0;
  for (const { from, to } of placed) {
    const across = Math.abs(to.x - from.x);
    const down = Math.abs(to.y - from.y);
    total += Math.hypot(across, down) + 4 * Math.max(0, down - STEEP * across);
  }
  const shown = new Set(placed.map(({ id }) => id));
  for (const { id, priority } of wanted) if (!shown.has(id)) total += frame.width * (2 + priority);
  return total;
}

function firstCrossing(placed: readonly PlacedLabel[]): readonly [number, number] | null {
  for (let a = 0; a < placed.length; a += 1) {
    for (let b = a + 1; b < placed.length; b += 1) if (cross(placed[a] as PlacedLabel, placed[b] as PlacedLabel)) return [a, b];
  }
  return null;
}

/** Whether two leaders meet. */
export function cross(a: Pick<PlacedLabel, 'from' | 'to'>, b: Pick<PlacedLabel, 'from' | 'to'>): boolean {
  const side = (p: Point, q: Point, r: Point): number => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0 && side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0;
}

export function boxOf({ x, y, width, height }: PlacedLabel): Box {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function innerEdge({ width, column: wide, margin }: LabelFrame, side: Side): number {
  return side === 'left' ? margin + wide : width - margin - wide;
}

function room(frame: LabelFrame, side: Side): number {
  const { top, bottom } = frame.insets[side];
  return frame.height - top - bottom;
}

function between(frame: LabelFrame, { x, y }: Point): boolean {
  return x > innerEdge(frame, 'left') + CLEAR && x < innerEdge(frame, 'right') - CLEAR && y >= 0 && y <= frame.height;
}
