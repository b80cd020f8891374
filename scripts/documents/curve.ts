/** Points of a curve in pixels → a path with no more of them than the eye can tell (Ramer, Douglas and Peucker). */
export type Point = readonly [x: number, y: number];

/** Pixels that a simplified line may lie off. */
const TOLERANCE = 0.2;

/** `M…L…` of the simplified line. */
export function linePath(points: readonly Point[]): string {
  return `M${simplify(points).map(printPoint).join('L')}`;
}

/** The closed shape between two lines that run the same way. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  return `${linePath(upper)}L${simplify(lower).toReversed().map(printPoint).join('L')}Z`;
}

export function printPixel(value: number): string {
  return String(Number(value.toFixed(1)) + 0);
}

function printPoint([x, y]: Point): string {
  return `${printPixel(x)} ${printPixel(y)}`;
}

export function simplify(points: readonly Point[]): Point[] {
  const kept = new Uint8Array(points.length);
  const open: [number, number][] = [[0, points.length - 1]];
  kept[0] = 1;
  kept[points.length - 1] = 1;
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    let farthest = -1;
    let distance = TOLERANCE;
    for (let at = first + 1; at < last; at += 1) {
      const off = offLine(points[at]!, points[first]!, points[last]!);
      if (off > distance) [farthest, distance] = [at, off];
    }
    if (farthest < 0) continue;
    kept[farthest] = 1;
    open.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, at) => kept[at] === 1);
}

/** Distance of p from the segment a–b. */
function offLine(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return Math.hypot(p[0] - a[0] - along * dx, p[1] - a[1] - along * dy);
}
