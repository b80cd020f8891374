/**
 * The undulating border between dermis and fat. The painted strokes and the fat's own shader (tissueBorder.glsl) both use it:
 *   border(x, z) = mean + 0.075 sin(1.9x + 1.6z + a) + 0.045 sin(4.1x − 3.7z + b)     mm
 */
import { createStream } from '@/lib/random';
import type { Anatomy } from './anatomy';

export function fatBorderPhases(seed: number): readonly [number, number] {
  const draw = createStream(seed, 'fat-border');
  return [2 * Math.PI * draw(0), 2 * Math.PI * draw(1)];
}

export function createFatBorder(anatomy: Pick<Anatomy, 'epidermisMm' | 'dermisMm'>, seed: number): (xMm: number, zMm: number) => number {
  const mean = anatomy.epidermisMm + anatomy.dermisMm;
  const [a, b] = fatBorderPhases(seed);
  return (x, z) => mean + 0.075 * Math.sin(1.9 * x + 1.6 * z + a) + 0.045 * Math.sin(4.1 * x - 3.7 * z + b);
}
