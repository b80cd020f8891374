/** The checks of strata, junction, rims and weave, each on a picture that keeps the rule and on one that breaks it. */
import { describe, expect, test } from 'vitest';
import { createStream } from '@/lib/random';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DEFAULT_SKIN } from '@/skin/skin';
import { boxMean, mean, type Plane } from '../../support/plane';
import { profileOfPicture, ridgesOf } from '../../visual/checks/junctionProfile';
import { cornerCorrelation, gapsOf } from '../../visual/checks/rims';
import { strataLightness, strataSteps, type Stratum } from '../../visual/checks/strata';
import { isGap, leastAcross } from '../../visual/checks/weave';
import { labOfHex } from '../../support/colour';
import { flatStill, grey, type Rgb } from './flatStill';

const anatomy = describeAnatomy(DEFAULT_SKIN);
const SEED = 3;

describe('strata', () => {
  const painted = (codes: Readonly<Record<Stratum, number>>): ReturnType<typeof strataSteps> => {
    const still = flatStill({
      pxPerMm: 40, pxPerMmDeep: 400, depthMm: anatomy.blockDepthMm,
      paint: (_face, _along, depth) => {
        if (depth < anatomy.stratumCorneumMm) return grey(codes['horny layer']);
        if (depth < anatomy.epidermisMm) return grey(codes['living epidermis']);
        if (depth < anatomy.epidermisMm + anatomy.papillaryDermisMm) return grey(codes['papillary dermis']);
        return grey(depth < anatomy.epidermisMm + anatomy.dermisMm ? codes['reticular dermis'] : codes.fat);
      },
    });
    return strataSteps('painted', strataLightness(still));
  };
  const good = { 'horny layer': 210, 'living epidermis': 130, 'papillary dermis': 180, 'reticular dermis': 205, fat: 170 };

  test('five strata that part in greyscale pass', () => {
    expect(painted(good).map(({ passed }) => passed)).toEqual([true, true, true, true]);
  });

  test.each([
    ['horny layer', { 'horny layer': 135 }, 0],
    ['epidermis and papillary dermis', { 'papillary dermis': 140 }, 1],
    ['papillary and reticular dermis', { 'papillary dermis': 200 }, 2],
    ['reticular dermis and fat', { fat: 195 }, 3],
    ['fat lighter than dermis', { fat: 240 }, 3],
  ] as const)('%s too near each other fail', (_what, changed, failing) => {
    expect(painted({ ...good, ...changed }).map(({ passed }) => passed)).toEqual([0, 1, 2, 3].map((at) => at !== failing));
  });
});

describe(`junction (seed ${SEED})`, () => {
  const random = createStream(SEED, 'ridges');
  /** Ridges at places that stray from an even pitch by a share of it. */
  const waves = (pitchMm: number, stray: number, heightMm: number) => (_face: string, along: number): number => {
    const first = Math.floor((along + 3) / pitchMm) - 2;
    let sum = 0;
    for (let at = first; at < first + 5; at += 1) {
      const centre = -3 + (at + 0.5 + stray * (random(at, 0) - 0.5)) * pitchMm;
      sum = Math.max(sum, Math.exp(-(((along - centre) / (0.28 * pitchMm)) ** 2)));
    }
    return anatomy.epidermisMm + heightMm * (sum - 0.5);
  };
  const profile = (junction: (face: string, along: number) => number) =>
    profileOfPicture(flatStill({ pxPerMm: 250, pxPerMmDeep: 1000, depthMm: 0.25, junction, paint: (face, along, depth) => (depth < junction(face, along) ? [120, 70, 90] : [225, 185, 175]) }));

  test('irregular ridges are found where they are: period, irregularity, height', () => {
    const found = ridgesOf(profile(waves(0.11, 0.9, 0.05)));
    expect(found.periodUm).toBeGreaterThan(80);
    expect(found.periodUm).toBeLessThan(140);
    expect(found.variation).toBeGreaterThan(0.15);
    expect(found.heightUm).toBeGreaterThan(38);
    expect(found.heightUm).toBeLessThan(56);
  });

  test('a regular comb is told by its variation, a wide one by its period, a flat junction by its height', () => {
    expect(ridgesOf(profile(waves(0.11, 0, 0.05))).variation).toBeLessThan(0.05);
    expect(ridgesOf(profile(waves(0.2, 0.5, 0.05))).periodUm).toBeGreaterThan(140);
    expect(ridgesOf(profile(waves(0.11, 0.9, 0.008))).heightUm).toBeLessThan(20);
  });

  test('the thickness of the epidermis is read to a micrometre', () => {
    expect(1000 * mean(profile(() => 0.09).depthMm)).toBeCloseTo(90, 0);
    expect(1000 * mean(profile(() => 0.07).depthMm)).toBeCloseTo(70, 0);
  });
});

describe('rims and corner', () => {
  const ground: Rgb = [18, 24, 32];
  const skin: Rgb = [220, 180, 150];

  test('a closed rim has no gap; ground between face and surface is counted to the pixel', () => {
    const closed = flatStill({ pxPerMm: 60, pxPerMmDeep: 60, depthMm: 1, paint: () => skin });
    expect(gapsOf(closed.picture, closed.geometry)).toBe(0);
    const open = flatStill({ pxPerMm: 60, pxPerMmDeep: 60, depthMm: 1, paint: (face, along, depth) => (face === 'right' && along > 1 && along < 1.25 && depth > 0 && depth < 0.03 ? ground : skin) });
    expect(gapsOf(open.picture, open.geometry)).toBe(2 * 15);
  });

  test('layers that go round the corner correlate, a face cut from other tissue does not', () => {
    const random = createStream(SEED, 'corner');
    const layers = (shift: number) => (depth: number): Rgb => grey(150 + 60 * Math.sin(depth * 40 + 6 * random(Math.floor((depth + shift) * 4), 1)));
    const round = flatStill({ pxPerMm: 100, pxPerMmDeep: 200, depthMm: 2.8, paint: (_face, _along, depth) => layers(0)(depth) });
    expect(cornerCorrelation(round, 0.3, 1.5)).toBeGreaterThan(0.9);
    const broken = flatStill({ pxPerMm: 100, pxPerMmDeep: 200, depthMm: 2.8, paint: (face, _along, depth) => (face === 'front' ? layers(0)(depth) : layers(1.7)(depth + 0.07)) });
    expect(cornerCorrelation(broken, 0.3, 1.5)).toBeLessThan(0.5);
  });
});

describe('weave', () => {
  const plane = (value: (x: number, y: number) => number): Plane => ({ width: 256, height: 200, data: Float32Array.from({ length: 256 * 200 }, (_, at) => value(at % 256, Math.floor(at / 256))) });
  const stripes = (deg: number, x: number, y: number): number => 30 * Math.sin(0.7 * (-x * Math.sin((deg * Math.PI) / 180) + y * Math.cos((deg * Math.PI) / 180)));

  test('two families woven through each other pass in every window', () => {
    expect(leastAcross(plane((x, y) => stripes((Math.floor(x / 20) + Math.floor(y / 20)) % 2 === 0 ? 10 : 60, x, y)), 128)).toBeGreaterThan(0.1);
  });

  test('one window of parallel fibres is enough to fail', () => {
    expect(leastAcross(plane((x, y) => stripes(x < 140 ? 10 : (Math.floor(x / 20) + Math.floor(y / 20)) % 2 === 0 ? 10 : 60, x, y)), 128)).toBeLessThan(0.1);
  });

  test('a plane less high than a window is judged by its whole height', () => {
    expect(leastAcross(boxMean(plane((x, y) => stripes(0, x, y)), 0), 240)).toBeLessThan(0.1);
  });

  test('the ground between bundles is a gap; collagen, nuclei and vessels are none', () => {
    expect(isGap(...labOfHex('#9E4F4C'))).toBe(true);
    for (const hex of ['#F1D5C8', '#CFA695', '#70457F', '#37458F', '#2A1F3D']) expect(isGap(...labOfHex(hex)), hex).toBe(false);
  });
});
