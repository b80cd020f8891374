/** The colour arithmetic that the checks of the stills stand on, against published numbers. */
import { describe, expect, test } from 'vitest';
import { deltaE00, labOf, labOfHex, labOfLinear, LINEAR, seenBy, toCode, VISIONS, type Lab } from '../../support/colour';

/** Sharma, Wu and Dalal 2005, table 1: L* a* b* of both colours and their difference. */
const PUBLISHED: readonly (readonly number[])[] = [
  [50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425],
  [50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615],
  [50, 2.8361, -74.02, 50, 0, -82.7485, 3.4412],
  [50, -1.3802, -84.2814, 50, 0, -82.7485, 1],
  [50, -1.1848, -84.8006, 50, 0, -82.7485, 1],
  [50, -0.9009, -85.5211, 50, 0, -82.7485, 1],
  [50, 0, 0, 50, -1, 2, 2.3669],
  [50, -1, 2, 50, 0, 0, 2.3669],
  [50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792],
  [50, 2.49, -0.001, 50, -2.49, 0.0011, 7.2195],
  [50, -0.001, 2.49, 50, 0.0009, -2.49, 4.8045],
  [50, -0.001, 2.49, 50, 0.0011, -2.49, 4.7461],
  [50, 2.5, 0, 50, 0, -2.5, 4.3065],
  [50, 2.5, 0, 73, 25, -18, 27.1492],
  [50, 2.5, 0, 61, -5, 29, 22.8977],
  [50, 2.5, 0, 56, -27, -3, 31.903],
  [50, 2.5, 0, 58, 24, 15, 19.4535],
  [50, 2.5, 0, 50, 3.1736, 0.5854, 1],
  [50, 2.5, 0, 50, 3.2972, 0, 1],
  [50, 2.5, 0, 50, 1.8634, 0.5757, 1],
  [50, 2.5, 0, 50, 3.2592, 0.335, 1],
  [60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644],
  [63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.263],
  [61.2901, 3.7196, -5.3901, 61.4292, 2.248, -4.962, 1.8731],
  [35.0831, -44.1164, 3.7933, 35.0232, -40.0716, 1.5901, 1.8645],
  [22.7233, 20.0904, -46.694, 23.0331, 14.973, -42.5619, 2.0373],
  [36.4612, 47.858, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146],
  [90.8027, -2.0831, 1.441, 91.1528, -1.6435, 0.0447, 1.4441],
  [90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381],
  [6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377],
  [2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082],
];

describe('CIEDE2000', () => {
  test('gives the published differences to four decimals, either way round', () => {
    for (const [l1, a1, b1, l2, a2, b2, expected] of PUBLISHED as readonly (readonly [number, number, number, number, number, number, number])[]) {
      expect(deltaE00([l1, a1, b1], [l2, a2, b2]), `${l1} ${a1} ${b1}`).toBeCloseTo(expected, 4);
      expect(deltaE00([l2, a2, b2], [l1, a1, b1])).toBeCloseTo(expected, 4);
    }
  });
});

describe('colour vision', () => {
  const seen = (hex: string): Lab[] => {
    const code = Number.parseInt(hex.slice(1), 16);
    const [r, g, b] = [LINEAR[code >> 16]!, LINEAR[(code >> 8) & 255]!, LINEAR[code & 255]!] as const;
    return VISIONS.map((vision) => {
      const [x, y, z] = seenBy(vision, r, g, b).map((value) => Math.min(1, Math.max(0, value))) as [number, number, number];
      return labOfLinear(x, y, z);
    });
  };

  test('grey stays grey for everybody', () => {
    for (const vision of VISIONS) for (const value of seenBy(vision, 0.4, 0.4, 0.4)) expect(value).toBeCloseTo(0.4, 5);
  });

  test.each([
    ['#F1D5C8', '#0B7FA0', [45, 36, 44, 48]],
    ['#F1D5C8', '#EE9B1C', [25, 26, 23, 19]],
    ['#0B7FA0', '#EE9B1C', [52, 48, 55, 54]],
    ['#B5152B', '#37458F', [38, 38, 49, 57]],
  ] as const)('%s and %s lie as far apart as the table of the palette says, to 1: normal, protan, deutan, tritan', (one, other, expected) => {
    const found = [deltaE00(labOfHex(one), labOfHex(other)), ...seen(one).map((lab, at) => deltaE00(lab, seen(other)[at]!))];
    found.forEach((value, at) => expect(Math.abs(value - expected[at]!), String(at)).toBeLessThan(1));
  });
});

test('codes and linear values go there and back', () => {
  for (let code = 0; code < 256; code += 1) expect(toCode(LINEAR[code]!)).toBeCloseTo(code, 6);
  expect(labOf(255, 255, 255)[0]).toBeCloseTo(100, 2);
});
