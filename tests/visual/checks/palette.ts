/**
 * Item 30: named tissues look like their swatch: median pixel against the palette's colour, where light falls flat. What the
 * light makes of a swatch is part of the picture, so lightness may move with it; 12 is the whole allowance.
 */
import { deltaE00, labOfHex, type Lab } from '../../support/colour';
import { median } from '../../support/plane';
import type { StillGeometry } from '../stillGeometry';
import { fibreMask, labAt, medianLab } from './fibreMask';
import { measured, type MadeStills, type MeasuredStill } from './madeStills';
import { atMost, type StillCheck } from './stillCheck';
import { stratumMm, type Stratum } from './strata';

const LIMIT = 12;

interface Swatch {
  readonly still: string;
  readonly stratum: Stratum;
  readonly hex: string;
  /** Only the lighter half of the pixels: what fills the cells, without nuclei and borders. */
  readonly lighterHalf?: true;
}

const SWATCHES: readonly Swatch[] = [
  { still: 'tissue-bare', stratum: 'horny layer', hex: '#E6CFA6' },
  { still: 'tissue-bare', stratum: 'living epidermis', hex: '#E3A9A8', lighterHalf: true },
  { still: 'tissue-bare', stratum: 'papillary dermis', hex: '#EDBFB3' },
  { still: 'tissue-bare', stratum: 'reticular dermis', hex: '#F1D5C8' },
  { still: 'hero-bare', stratum: 'fat', hex: '#EFC35F' },
];

const VESSELS = [
  { name: 'arteriole', hex: '#B5152B', is: ([, a, b]: Lab): boolean => a > 35 && b > 5 },
  { name: 'venule', hex: '#37458F', is: ([, , b]: Lab): boolean => b < -18 },
] as const;

const FIBRES = [
  { name: 'young collagen', kind: 'young', hex: '#0B7FA0' },
  { name: 'mature new collagen', kind: 'mature', hex: '#EE9B1C' },
] as const;

function pixelsOf(still: MeasuredStill, stratum: Stratum): number[] {
  const { geometry, picture } = still;
  const found = new Set<number>();
  for (let along = -2.9; along <= 2.9; along += 0.01) {
    const [top, bottom] = stratumMm(still, stratum, 'front', along);
    for (let at = 0; at < 24; at += 1) {
      const pixel = pixelAt(geometry, along, top + ((at + 0.5) / 24) * (bottom - top));
      if (pixel !== null) found.add(pixel);
    }
  }
  return [...found].filter((at) => at < picture.width * picture.height);
}

function pixelAt({ pixel, width, height }: StillGeometry, alongMm: number, depthMm: number): number | null {
  const [x, y] = pixel('front', alongMm, depthMm).map(Math.floor) as [number, number];
  return x < 0 || y < 0 || x >= width || y >= height ? null : y * width + x;
}

export function checkPalette(made: MadeStills): StillCheck[] {
  const checks: StillCheck[] = [];
  const compare = (where: string, what: string, hex: string, found: Lab): void => void checks.push(atMost(30, `${where}: ${what} from its swatch ${hex}`, deltaE00(labOfHex(hex), found), LIMIT, 'ΔE00'));
  for (const { still, stratum, hex, lighterHalf } of SWATCHES) {
    const one = measured(made, still);
    if (!one) continue;
    const pixels = pixelsOf(one, stratum);
    const middle = median(pixels.map((at) => one.lightness.data[at]!));
    const counted = lighterHalf ? pixels.filter((at) => one.lightness.data[at]! > middle) : pixels;
    compare(still, lighterHalf ? `${stratum}, cytoplasm` : stratum, hex, medianLab(one.picture, counted));
  }
  const [tissue, bare] = [made.pictures.get('tissue'), made.pictures.get('tissue-bare')];
  if (tissue && bare) {
    for (const { name, hex, is } of VESSELS) {
      const pixels = Array.from({ length: tissue.width * tissue.height }, (_, at) => at).filter((at) => is(labAt(tissue, at)) && deltaE00(labAt(tissue, at), labAt(bare, at)) > 15);
      if (pixels.length > 0) compare('tissue', name, hex, medianLab(tissue, pixels));
    }
  }
  const [shown, without] = [made.pictures.get('fibres-day-365-alone'), made.pictures.get('fibres-day-365-without')];
  if (shown && without) {
    const mask = fibreMask(shown, without);
    for (const { name, kind, hex } of FIBRES) compare('fibres-day-365', name, hex, medianLab(shown, mask[kind]));
  }
  return checks;
}
