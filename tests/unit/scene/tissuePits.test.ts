/** What the relief is told of the openings: hairs stand in open mouths, all others are narrower than their follicle's. */
import { describe, expect, it } from 'vitest';
import { paintPits } from '@/scene/tissuePits';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { createJunction } from '@/skin/junction';
import { placeOpenings } from '@/skin/openings';
import { DEFAULT_SKIN } from '@/skin/skin';

const SIZE = 1536;
const skin = { ...DEFAULT_SKIN, concern: 'none' } as const;
const anatomy = describeAnatomy(skin);
const openings = placeOpenings(skin, anatomy, createJunction(anatomy, 3), 3);
const pixels = paintPits(openings, SIZE);

/** Radius at which the mouth of a follicle is half as deep as in its middle, mm, and how deep that is, 0..1. */
function mouth({ xMm, zMm }: { readonly xMm: number; readonly zMm: number }): { deep: number; halfMm: number } {
  const depthAt = (awayMm: number): number => {
    const column = Math.round(((xMm + awayMm + 3) / 6) * SIZE - 0.5);
    const row = Math.round(((zMm + 3) / 6) * SIZE - 0.5);
    return pixels[(row * SIZE + column) * 4]! / 255;
  };
  const deep = depthAt(0);
  let halfMm = 0;
  while (depthAt(halfMm) > deep / 2) halfMm += 0.002;
  return { deep, halfMm };
}

describe('mouths of follicles, cheek', () => {
  const withHair = new Set(openings.hairs);
  const inside = openings.follicles.map((shape, at) => ({ shape, at })).filter(({ shape }) => Math.max(Math.abs(shape.xMm), Math.abs(shape.zMm)) < 2.7);
  const hairless = inside.filter(({ at }) => !withHair.has(at)).map(({ shape }) => ({ ...mouth(shape), of: shape.ostiumMm }));

  it('are open where a hair is drawn', () => {
    const hairy = inside.filter(({ at }) => withHair.has(at));
    expect(hairy.length).toBeGreaterThan(3);
    for (const { shape } of hairy) expect(mouth(shape).deep).toBeGreaterThan(0.95);
  });

  it('are shallow and narrower than the follicle elsewhere, and no two the same', () => {
    expect(hairless.length).toBeGreaterThan(20);
    for (const { deep, halfMm, of } of hairless) {
      expect(deep).toBeLessThan(0.75);
      expect(halfMm).toBeLessThan(0.75 * of);
    }
    expect(new Set(hairless.map(({ deep }) => deep.toFixed(2))).size).toBeGreaterThan(10);
  });
});
