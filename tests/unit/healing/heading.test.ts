import { describe, expect, it } from 'vitest';
import { sampleHeading } from '@/healing/heading';
import { createStream } from '@/lib/random';

const SEED = 12;

describe('sampleHeading', () => {
  it.each([0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97])(`has the mean resultant length asked for: ρ = %d (seed ${SEED})`, (rho) => {
    const random = createStream(SEED, 'heading-test');
    const count = 20000;
    const axis = [0.48, -0.6, 0.64] as const;
    const out = new Float64Array(3);
    const sum = [0, 0, 0];
    for (let i = 0; i < count; i += 1) {
      sampleHeading(out, 0, axis[0], axis[1], axis[2], rho, random(i, 0), random(i, 1));
      for (let k = 0; k < 3; k += 1) sum[k]! += out[k]! / count;
      if (Math.abs(Math.hypot(out[0]!, out[1]!, out[2]!) - 1) > 1e-9) throw new Error('not a unit vector');
    }
    const along = sum[0]! * axis[0] + sum[1]! * axis[1] + sum[2]! * axis[2];
    expect(Math.abs(along - rho)).toBeLessThan(3 / Math.sqrt(3 * count) + 0.01);
    const across = Math.hypot(sum[0]! - along * axis[0], sum[1]! - along * axis[1], sum[2]! - along * axis[2]);
    expect(across).toBeLessThan(0.02);
  });
});
