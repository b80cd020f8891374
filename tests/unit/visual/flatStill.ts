/** A still painted by hand: both cut faces unrolled side by side without perspective, so that every check's answer is known. */
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DEFAULT_SKIN } from '@/skin/skin';
import type { Picture } from '../../support/image';
import { lightnessOf } from '../../support/plane';
import type { Face, StillGeometry } from '../../visual/stillGeometry';
import type { MeasuredStill } from '../../visual/checks/madeStills';

export type Rgb = readonly [number, number, number];

export interface FlatStill {
  readonly pxPerMm: number;
  readonly pxPerMmDeep: number;
  readonly depthMm: number;
  /** Depth of the junction; level when left out. */
  readonly junction?: (face: Face, alongMm: number) => number;
  /** Colour of a true place; negative depth = the surface behind the rim. */
  readonly paint: (face: Face, alongMm: number, depthMm: number) => Rgb;
}

const ABOVE_PX = 12;

export function flatStill({ pxPerMm, pxPerMmDeep, depthMm, junction, paint }: FlatStill): MeasuredStill {
  const anatomy = describeAnatomy(DEFAULT_SKIN);
  const half = Math.round(6 * pxPerMm);
  const height = ABOVE_PX + Math.round(depthMm * pxPerMmDeep);
  const picture = pictureOf(2 * half, height, (x, y) => {
    const depth = (y - ABOVE_PX) / pxPerMmDeep;
    return x < half ? paint('front', x / pxPerMm - 3, depth) : paint('right', 3 - (x - half) / pxPerMm, depth);
  });
  const geometry: StillGeometry = {
    anatomy,
    width: picture.width,
    height,
    junctionMm: junction ?? (() => anatomy.epidermisMm),
    pixel: (face, along, depth) => [face === 'front' ? (along + 3) * pxPerMm : half + (3 - along) * pxPerMm, ABOVE_PX + depth * pxPerMmDeep],
    project: (x, y) => [(x + 3) * pxPerMm, ABOVE_PX - y * pxPerMmDeep],
    mmPerPx: () => 1 / pxPerMm,
  };
  return { still: { name: 'flat', subject: 'hero', view: 'block', day: -1 }, picture, lightness: lightnessOf(picture), geometry };
}

/** Painted at the centre of every pixel. */
export function pictureOf(width: number, height: number, paint: (x: number, y: number) => Rgb): Picture {
  const data = new Uint8Array(4 * width * height);
  for (let at = 0; at < width * height; at += 1) data.set([...paint((at % width) + 0.5, Math.floor(at / width) + 0.5), 255], 4 * at);
  return { width, height, data };
}

export function grey(code: number): Rgb {
  return [code, code, code];
}
