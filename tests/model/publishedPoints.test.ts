/**
 * The model against published points. FITTED = constants were chosen with this very number in view, so passing is no
 * evidence; INDEPENDENT = nothing was tuned on it.
 */
import { describe, expect, it } from 'vitest';
import { cumulative } from '@/healing/cumulative';
import { matureCrossLinks, typeIIIShare, typeIIIShareWhenLaid } from '@/healing/matrix';
import { resolveParameters } from '@/healing/parameters';
import { YOUNG_FACE } from '@/healing/person';
import { simulateReferenceSite } from '@/healing/scale';
import { relax } from '@/healing/sessionMeans';
import { closureHours } from '@/healing/wounds';
import { at, peak } from './modelFixture';

const p = resolveParameters();
const { days, signals } = simulateReferenceSite(365, p);
const macrophages = signals.macrophagesInflammatory.map((value, index) => value + signals.macrophagesRepair[index]!);
const deposition = peak(days, signals.depositionRate);

describe('one isolated reference puncture', () => {
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

describe('published points', () => {
  it('FITTED human scars at six months: type III share 1.5-1.9 × native, mature cross-links 0.15-0.31', () => {
    const laid = cumulative(signals.depositionRate, days);
    let mass = 0;
    let typeIII = 0;
    let mature = 0;
    for (let column = 1; column < days.length && days[column]! <= 180; column += 1) {
      const made = laid[column]! - laid[column - 1]!;
      const age = 180 - days[column]!;
      mass += made;
      typeIII += made * typeIIIShare(age, typeIIIShareWhenLaid(days[column]!, p), p);
      mature += made * matureCrossLinks(age, p);
    }
    expect(typeIII / mass / p.typeIIIShareNative).toBeGreaterThan(1.5);
    expect(typeIII / mass / p.typeIIIShareNative).toBeLessThan(1.9);
    expect(mature / mass).toBeGreaterThan(0.15);
    expect(mature / mass).toBeLessThan(0.31);
  });

  it('FITTED procollagen in human wound fluid: day 7 is 60-500 × day 1, type III share 0.32-0.40 on day 7', () => {
    const ratio = at(days, signals.depositionRate, 7) / at(days, signals.depositionRate, 1);
    expect(ratio).toBeGreaterThan(60);
    expect(ratio).toBeLessThan(500);
    expect(typeIIIShareWhenLaid(7, p)).toBeGreaterThan(0.32);
    expect(typeIIIShareWhenLaid(7, p)).toBeLessThan(0.4);
  });

  it('FITTED leukocytes: neutrophils peak on day 0.8-1.5, macrophages on day 1.8-3.5, both gone in time', () => {
    const n = peak(days, signals.neutrophils);
    const m = peak(days, macrophages);
    expect(n.day).toBeGreaterThan(0.8);
    expect(n.day).toBeLessThan(1.5);
    expect(m.day).toBeGreaterThan(1.8);
    expect(m.day).toBeLessThan(3.5);
    expect(at(days, signals.neutrophils, 5) / n.value).toBeLessThan(0.2);
    expect(at(days, macrophages, 14) / m.value).toBeLessThan(0.2);
  });

  it('FITTED epidermis closes micro-lesions of 70-250 µm in 8-24 h, wider ones later', () => {
    const hours = [70, 120, 180, 250].map((widthUm) => closureHours(widthUm / 2, YOUNG_FACE, p));
    expect(hours[0]).toBeGreaterThan(8);
    expect(hours[3]).toBeLessThan(24);
    expect(hours).toEqual(hours.toSorted((a, b) => a - b));
  });

  it('FITTED elastic fibres: < 1.5 % of the yearly amount at 60 d, < 8 % at 90 d, 25-60 % at 180 d', () => {
    const precursor = signals.secretory.map((f, index) => p.elastinFromFibroblasts * f + signals.remodellers[index]!);
    const stage = p.elastinDelayDays / 4;
    let flow = precursor;
    for (let index = 0; index < 4; index += 1) flow = relax(flow, stage, days).map((held) => held / stage);
    const formed = cumulative(flow, days);
    const share = (day: number) => at(days, formed, day) / formed.at(-1)!;
    expect(share(60)).toBeLessThan(0.015);
    expect(share(90)).toBeLessThan(0.08);
    expect(share(180)).toBeGreaterThan(0.25);
    expect(share(180)).toBeLessThan(0.6);
  });

  it('INDEPENDENT inflammation resolves: by day 14 inflammatory cells are below 5 % of their peak and do not return', () => {
    const cells = signals.neutrophils.map((n, index) => n + signals.macrophagesInflammatory[index]!);
    const top = peak(days, cells).value;
    for (let column = 0; column < days.length; column += 1) if (days[column]! >= 14) expect(cells[column]! / top).toBeLessThan(0.05);
  });

  it('INDEPENDENT collagen content levels off after four weeks: the second month adds less than 45 % of the first', () => {
    const laid = cumulative(signals.depositionRate, days);
    expect((at(days, laid, 56) - at(days, laid, 28)) / at(days, laid, 28)).toBeLessThan(0.45);
  });
});
