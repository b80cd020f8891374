/** Tier and pixel ratio by measured frames: a software renderer stays low, slow frames cost pixels first, nothing swings to and fro. */
import { describe, expect, it } from 'vitest';
import { fullPixelRatio, isSoftwareRenderer, mostSteps, reducedPixelRatio, tierOf } from '@/scene/quality';
import { createTierGovernor, type TierGovernor } from '@/scene/tierGovernor';

/** Runs frames whose time depends on the steps taken; returns how often the ratio changed. */
function run(governor: TierGovernor, frames: number, most: number, ms: (steps: number) => number): number {
  let changes = 0;
  for (let frame = 0; frame < frames; frame += 1) if (governor.frame(ms(governor.steps), most)) changes += 1;
  return changes;
}

describe('the governor', () => {
  it('leaves a software renderer in the low tier, however fast it seems', () => {
    const governor = createTierGovernor(true);
    expect(run(governor, 2000, 7, () => 5)).toBe(0);
    expect(governor.rest()).toBe(false);
    expect(governor.tier).toBe('low');
  });

  it('takes pixels away one tenth at a time until frames keep up, and then leaves them alone', () => {
    const governor = createTierGovernor(false);
    const cost = (steps: number): number => 30 - 4 * steps;
    run(governor, 200, 7, cost);
    expect(governor.steps).toBe(2);
    const before = run(governor, 60, 7, cost);
    expect(before).toBe(0);
    expect(governor.rest()).toBe(false);
  });

  it('tries more where frames keep up, and gives up for a long while when that was too slow', () => {
    const governor = createTierGovernor(false);
    // Two steps keep up with the screen, one is too slow.
    const cost = (steps: number): number => (steps >= 2 ? 16.7 : 30);
    run(governor, 60, 7, cost);
    expect(governor.steps).toBe(2);
    const changes = run(governor, 1500, 7, cost);
    expect(changes).toBeLessThanOrEqual(4);
    expect(governor.steps).toBe(2);
  });

  it('goes a tier down only when pixels do not help, only at rest, and never back up', () => {
    const governor = createTierGovernor(false);
    run(governor, 200, 7, () => 80);
    expect(governor.tier).toBe('medium');
    expect(governor.rest()).toBe(true);
    expect(governor.tier).toBe('low');
    run(governor, 3000, 2, () => 16.7);
    expect(governor.rest()).toBe(false);
    expect(governor.tier).toBe('low');
  });

  it('goes a tier up where there is room, at rest', () => {
    const governor = createTierGovernor(false);
    run(governor, 400, 7, () => 16.7);
    expect(governor.tier).toBe('medium');
    expect(governor.rest()).toBe(true);
    expect(governor.tier).toBe('high');
    run(governor, 200, 7, () => 80);
    governor.rest();
    expect(governor.tier).toBe('medium');
    run(governor, 2000, 7, () => 16.7);
    governor.rest();
    expect(governor.tier).toBe('medium');
  });

  it('counts no pause as a frame', () => {
    const governor = createTierGovernor(false);
    expect(run(governor, 200, 7, () => 900)).toBe(0);
    expect(run(governor, 200, 7, () => NaN)).toBe(0);
    expect(governor.rest()).toBe(false);
  });
});

describe('pixel ratios', () => {
  it('are bounded by the tier, by the pixels in all and from below', () => {
    expect(fullPixelRatio('low', 3, 400, 300)).toBe(1);
    expect(fullPixelRatio('high', 3, 400, 300)).toBe(2);
    expect(fullPixelRatio('medium', 1, 2160, 3840) ** 2 * 2160 * 3840).toBeCloseTo(5e6, 0);
    expect(reducedPixelRatio(1.5, 99)).toBe(0.8);
    expect(reducedPixelRatio(0.7, 3)).toBe(0.7);
    expect(mostSteps(1.5)).toBe(7);
    expect(mostSteps(0.7)).toBe(0);
    expect(reducedPixelRatio(1.5, mostSteps(1.5))).toBe(0.8);
  });

  it('a chosen tier is kept; only the automatic one follows the measure', () => {
    expect(tierOf('high', 'low')).toBe('high');
    expect(tierOf('auto', 'low')).toBe('low');
    expect(isSoftwareRenderer('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)')).toBe(true);
    expect(isSoftwareRenderer('ANGLE (Intel, Mesa Intel(R) UHD Graphics 620)')).toBe(false);
  });
});
