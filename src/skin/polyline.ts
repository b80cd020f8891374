/** A tube as a centre line in `positionSkin` (mm) with a radius at each point; arrays are parallel. */
export interface Tube {
  readonly xMm: readonly number[];
  readonly yMm: readonly number[];
  readonly zMm: readonly number[];
  readonly radiusMm: readonly number[];
}

export type TubePoint = readonly [xMm: number, yMm: number, zMm: number, radiusMm: number];

export function tubeOf(points: readonly TubePoint[]): Tube {
  return {
    xMm: points.map(([x]) => x),
    yMm: points.map(([, y]) => y),
    zMm: points.map(([, , z]) => z),
    radiusMm: points.map(([, , , radius]) => radius),
  };
}

export function pointOf(tube: Tube, at: number): TubePoint {
  return [tube.xMm[at] as number, tube.yMm[at] as number, tube.zMm[at] as number, tube.radiusMm[at] as number];
}

/** A smooth line through the given points (Catmull-Rom), `steps` pieces between two of them. */
export function smoothTube(knots: readonly TubePoint[], steps: number): Tube {
  const points: TubePoint[] = [];
  const knot = (at: number): TubePoint => knots[Math.min(Math.max(at, 0), knots.length - 1)] as TubePoint;
  for (let piece = 0; piece + 1 < knots.length; piece += 1) {
    for (let step = 0; step < steps; step += 1) points.push(between(knot(piece - 1), knot(piece), knot(piece + 1), knot(piece + 2), step / steps));
  }
  points.push(knot(knots.length - 1));
  return tubeOf(points);
}

function between(a: TubePoint, b: TubePoint, c: TubePoint, d: TubePoint, t: number): TubePoint {
  const at = (i: 0 | 1 | 2): number =>
    0.5 * (2 * b[i] + (c[i] - a[i]) * t + (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t * t + (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t * t * t);
  return [at(0), at(1), at(2), b[3] + (c[3] - b[3]) * t];
}
