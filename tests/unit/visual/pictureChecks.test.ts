/** The checks of light, blood, fibres, tones, sameness, scale, stains and labels, each on what keeps the rule and on what breaks it. */
import { describe, expect, test } from 'vitest';
import { labOfHex } from '../../support/colour';
import { insideOf, rmse } from '../../visual/checks/aliasing';
import { isRed, newlyRed } from '../../visual/checks/blood';
import { shareNear } from '../../visual/checks/causality';
import { fibreMask } from '../../visual/checks/fibreMask';
import { coverage, leastApart } from '../../visual/checks/fibres';
import { barError, crossings, overlaps } from '../../visual/checks/overlay';
import { groundDifference } from '../../visual/checks/sameness';
import { outlineOf } from '../../visual/checks/scale';
import { EXPECTATIONS, holds } from '../../visual/checks/stains';
import { atLeast, atMost, between } from '../../visual/checks/stillCheck';
import { dermisDifference, rednessOf } from '../../visual/checks/tones';
import { flatStill, grey, pictureOf, type Rgb } from './flatStill';

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const OLD = rgb('#E8CABB');
const PETROL = rgb('#0B7FA0');
const AMBER = rgb('#EE9B1C');

describe('a line of a check', () => {
  test('passes on its limit and fails beyond it, in either direction', () => {
    expect([atLeast(1, '', 4, 4), atLeast(1, '', 3.99, 4), atMost(1, '', 4, 4), atMost(1, '', 4.01, 4), between(1, '', 5, 1, 4)].map(({ passed }) => passed)).toEqual([true, false, true, false, false]);
    expect(atMost(1, 'x', NaN, 4).passed).toBe(false);
    expect(atMost(1, 'x', 0.1234, 0.2, '%').figure).toBe('12.34 % (at most 20.00 %)');
  });
});

describe('aliasing', () => {
  test('the root mean square counts only what lies inside, whichever way round its corners go', () => {
    const [one, other] = [pictureOf(20, 20, () => grey(100)), pictureOf(20, 20, (x) => grey(x < 10 ? 106 : 250))];
    const left = insideOf([[0, 0], [10, 0], [10, 20], [0, 20]]);
    const turned = insideOf([[0, 20], [10, 20], [10, 0], [0, 0]]);
    expect(rmse(one, other, left)).toBeCloseTo(6, 10);
    expect(rmse(one, other, turned)).toBeCloseTo(6, 10);
  });
});

describe('blood', () => {
  test('blood and arteries are red; skin, dermis, fat, veins and amber are not', () => {
    for (const hex of ['#B5152B', '#8E0F1A', '#6E0811']) expect(isRed(...labOfHex(hex)), hex).toBe(true);
    for (const hex of ['#E8B48F', '#F1D5C8', '#EFC35F', '#37458F', '#EE9B1C', '#9E4F4C', '#7C5035']) expect(isRed(...labOfHex(hex)), hex).toBe(false);
  });

  test('what was red before is a vessel', () => {
    const before = pictureOf(10, 10, (x) => (x < 2 ? rgb('#B5152B') : OLD));
    const after = pictureOf(10, 10, (x, y) => (x < 2 || y < 3 ? rgb('#A01020') : OLD));
    expect(newlyRed(after, before)).toBeCloseTo(0.24, 10);
    expect(newlyRed(before, before)).toBe(0);
  });
});

describe('new fibres', () => {
  const without = pictureOf(100, 40, () => OLD);
  const shade = OLD.map((code) => Math.round(0.7 * code)) as unknown as Rgb;
  const shown = pictureOf(100, 40, (_x, y) => (y < 8 ? PETROL : y < 16 ? AMBER : y < 24 ? shade : OLD));

  test('are counted by what they are drawn as; their shadow is none', () => {
    const mask = fibreMask(shown, without);
    expect([mask.young.length, mask.mature.length, mask.other.length, mask.old.length]).toEqual([800, 800, 0, 2400]);
    expect(coverage(mask)).toBeCloseTo(0.4, 10);
  });

  test('petrol stands apart for everybody; amber is lost on a tritanope, and a fibre in the old ones’ colour on all', () => {
    const mask = fibreMask(shown, without);
    expect(leastApart(shown, mask.young, mask.old)!.difference).toBeGreaterThan(12);
    const pale = pictureOf(100, 40, (_x, y) => (y < 16 ? rgb('#F3B96B') : OLD));
    expect(leastApart(pale, fibreMask(pale, without).mature, mask.old)).toMatchObject({ vision: 'tritan' });
    expect(leastApart(pale, fibreMask(pale, without).mature, mask.old)!.difference).toBeLessThan(12);
    expect(leastApart(shown, mask.young.slice(0, 5), mask.old)).toBeNull();
  });
});

describe('causality', () => {
  test('a growing tip counts when a cell is within reach', () => {
    const tips = [{ xMm: 0, yMm: 0 }, { xMm: 0.5, yMm: 0 }];
    expect(shareNear(tips, [{ xMm: 0.05, yMm: 0.05 }, { xMm: 0.5, yMm: -0.081 }], 0.08)).toBe(0.5);
    expect(shareNear(tips, [], 0.08)).toBe(0);
    expect(shareNear([], [], 0.08)).toBe(1);
  });
});

describe('tones', () => {
  const cut = (dermis: number) => flatStill({ pxPerMm: 80, pxPerMmDeep: 200, depthMm: 2, paint: (_face, _along, depth) => grey(depth > 0.6 ? dermis : 90) });

  test('a dermis that takes on the tone is found', () => {
    expect(dermisDifference(cut(200), cut(200).picture)).toBe(0);
    expect(dermisDifference(cut(200), cut(196).picture)).toBe(4);
  });

  test('a darkening is redness on deep skin; pink laid over it is not, however well it is seen', () => {
    const skin = labOfHex('#7C5035');
    const darker = rednessOf(skin, labOfHex('#6F4030'));
    expect(darker.difference).toBeGreaterThan(3);
    expect(darker.darkening).toBeGreaterThan(1.1);
    const pink = rednessOf(skin, labOfHex('#9A6560'));
    expect(pink.difference).toBeGreaterThan(3);
    expect(pink.darkening).toBeLessThan(0);
  });
});

describe('before and after', () => {
  const ground = (x: number): boolean => x < 10;
  const scene = (code: number) => pictureOf(20, 10, (x) => grey(x < 10 ? code : 50 + code));

  test('the same ground is 0, another exposure is 1, and the block itself may change', () => {
    expect(groundDifference(scene(100), scene(100), ground)).toBe(0);
    expect(groundDifference(scene(100), scene(104), ground)).toBe(1);
    expect(groundDifference(pictureOf(20, 10, (x) => grey(x < 10 ? 9 : 80)), pictureOf(20, 10, (x) => grey(x < 10 ? 9 : 120)), ground)).toBe(0);
  });
});

describe('scale', () => {
  test('the outline of a lit block on dark ground is found to the pixel, a lit speck is not taken for it', () => {
    const picture = pictureOf(60, 40, (x, y) => (Math.abs(x - 30) < 12 && y > 5 && y < 30 - Math.abs(x - 30) ? [200, 160, 150] : x < 2 && y > 38 ? [200, 200, 200] : [18, 24, 32]));
    const { left, right, lowest } = outlineOf(picture);
    expect([left, right]).toEqual([18, 42]);
    expect(lowest[0]).toBeCloseTo(30, 0);
    expect(Math.abs(lowest[1] - 30)).toBeLessThanOrEqual(2);
  });

  test('a bar that is 5 % too long is wrong by 5 %', () => {
    expect(barError({ lengthMm: 0.1, px: 100 }, 0.001)).toBeCloseTo(0, 10);
    expect(barError({ lengthMm: 0.1, px: 105 }, 0.001)).toBeCloseTo(1 - 1 / 1.05, 10);
  });
});

describe('stains', () => {
  const of = (stain: string, stratum: string) => EXPECTATIONS.find((one) => one.stain === stain && one.stratum === stratum)!;

  test('the published colours of each dye hold, another stain’s do not', () => {
    expect(holds(of('he', 'reticular dermis'), labOfHex('#EE86B6'))).toBe(true);
    expect(holds(of('he', 'living epidermis'), labOfHex('#B262A6'))).toBe(true);
    expect(holds(of('masson', 'reticular dermis'), labOfHex('#526DD5'))).toBe(true);
    expect(holds(of('masson', 'horny layer'), labOfHex('#CF4048'))).toBe(true);
    expect(holds(of('herovici', 'reticular dermis'), labOfHex('#D94982'))).toBe(true);
    expect(holds(of('herovici', 'horny layer'), labOfHex('#F0D754'))).toBe(true);
    expect(holds(of('elastic', 'reticular dermis'), labOfHex('#DB5189'))).toBe(true);
    expect(holds(of('polarised', 'reticular dermis'), labOfHex('#C9B22B'))).toBe(true);
    expect(holds(of('polarised', 'living epidermis'), labOfHex('#07080A'))).toBe(true);
    for (const one of EXPECTATIONS) if (one.says !== 'dark') expect(holds(one, labOfHex('#F1D5C8')), `${one.stain} ${one.stratum}`).toBe(false);
    expect(holds(of('masson', 'reticular dermis'), labOfHex('#EE86B6'))).toBe(false);
    expect(holds(of('polarised', 'living epidermis'), labOfHex('#C772AF'))).toBe(false);
  });
});

describe('labels', () => {
  const box = (left: number, top: number) => ({ name: '', left, top, right: left + 100, bottom: top + 40 });
  const leader = (fromY: number, toY: number) => ({ fromX: 100, fromY, toX: 200, toY });

  test('boxes that overlap and leaders that cross are counted; those that touch are none', () => {
    expect(overlaps([box(0, 0), box(0, 40), box(200, 0)])).toBe(0);
    expect(overlaps([box(0, 0), box(0, 30), box(50, 35)])).toBe(3);
    expect(crossings([leader(0, 10), leader(20, 30)])).toBe(0);
    expect(crossings([leader(0, 30), leader(20, 10), leader(50, 50)])).toBe(1);
  });
});
