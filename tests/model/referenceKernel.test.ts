/**
 * The network against the golden values of its design: one isolated reference puncture with the design's own constants, which
 * are the starting values of the fit. They cross-check the code; the frozen set was fitted anew and differs a little.
 */
import { describe, expect, it } from 'vitest';
import { resolveParameters } from '@/healing/parameters';
import { simulateReferenceSite } from '@/healing/scale';
import { startingSet } from './fitObjective';
import { at, peak } from './modelFixture';

const { days, signals } = simulateReferenceSite(365, resolveParameters(startingSet()));
const macrophages = signals.macrophagesInflammatory.map((value, index) => value + signals.macrophagesRepair[index]!);
const deposition = peak(days, signals.depositionRate);

describe('one isolated reference puncture, by the design’s constants', () => {
  it.each([
    ['neutrophils', signals.neutrophils, 0.973, 1.08],
    ['macrophages', macrophages, 0.978, 2.9],
    ['secretory fibroblasts', signals.secretory, 0.986, 12.1],
    ['collagen deposition', signals.depositionRate, 1.509, 11.1],
  ])('peaks where the reference kernel does: %s', (_, signal, value, day) => {
    const found = peak(days, signal);
    expect(Math.abs(found.value / value - 1)).toBeLessThan(0.02);
    expect(Math.abs(found.day - day)).toBeLessThan(0.6);
  });

  it.each([
    [1, 0.004, 0.001],
    [2, 0.028, 0.002],
    [7, 0.705, 0.015],
    [28, 0.324, 0.01],
    [90, 0.039, 0.003],
  ])('deposits on day %d at the share of its peak that the reference kernel gives', (day, share, tolerance) => {
    expect(Math.abs(at(days, signals.depositionRate, day) / deposition.value - share)).toBeLessThan(tolerance);
  });
});
