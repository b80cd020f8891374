/**
 * Item 28: every stain colours what its dye takes. Medians of strata of the stained cut, judged by lightness, hue and chroma: a
 * looser rule than a swatch, because light, thickness and mixture move a stain more than they move the illustration.
 */
import type { Stain } from '@/session/sessionTypes';
import type { Lab } from '../../support/colour';
import { differingShare } from '../../support/image';
import { medianLab } from './fibreMask';
import { measured, type MadeStills, type MeasuredStill } from './madeStills';
import type { StillCheck } from './stillCheck';
import { stratumMm, type Stratum } from './strata';

interface Expectation {
  readonly stain: Exclude<Stain, 'illustration'>;
  readonly stratum: Stratum;
  readonly says: string;
  /** Hue h°, chroma C*, lightness L*. */
  readonly holds: (hue: number, chroma: number, lightness: number) => boolean;
}

/** Hues in degrees: red 10-40, yellow 80-110, blue 260-300, purple 300-330, pink 340-10. */
const within = (hue: number, from: number, to: number): boolean => (from <= to ? hue >= from && hue <= to : hue >= from || hue <= to);

export const EXPECTATIONS: readonly Expectation[] = [
  { stain: 'he', stratum: 'living epidermis', says: 'purple', holds: (hue, chroma) => within(hue, 285, 345) && chroma > 15 },
  { stain: 'he', stratum: 'reticular dermis', says: 'pink', holds: (hue, chroma, l) => within(hue, 325, 15) && chroma > 10 && l > 60 },
  { stain: 'masson', stratum: 'reticular dermis', says: 'blue', holds: (hue, chroma) => within(hue, 255, 305) && chroma > 15 },
  { stain: 'masson', stratum: 'horny layer', says: 'red', holds: (hue, chroma) => within(hue, 350, 50) && chroma > 25 },
  { stain: 'herovici', stratum: 'reticular dermis', says: 'red (mature collagen)', holds: (hue, chroma) => within(hue, 335, 25) && chroma > 20 },
  { stain: 'herovici', stratum: 'horny layer', says: 'yellow', holds: (hue, chroma) => within(hue, 75, 110) && chroma > 20 },
  { stain: 'elastic', stratum: 'reticular dermis', says: 'red to pink (van Gieson)', holds: (hue, chroma) => within(hue, 335, 25) && chroma > 15 },
  { stain: 'polarised', stratum: 'living epidermis', says: 'dark', holds: (_hue, _chroma, l) => l < 20 },
  { stain: 'polarised', stratum: 'reticular dermis', says: 'green to orange-red', holds: (hue, chroma, l) => within(hue, 25, 150) && chroma > 12 && l < 75 },
];

export function holds({ holds: test }: Expectation, [l, a, b]: Lab): boolean {
  return test(((Math.atan2(b, a) * 180) / Math.PI + 360) % 360, Math.hypot(a, b), l);
}

/** A stained picture that differs from the illustration in less is not drawn. */
const LEAST_DIFFERENT = 0.2;

export function checkStains(made: MadeStills): StillCheck[] {
  const plain = made.pictures.get('stain-illustration');
  return EXPECTATIONS.flatMap((expectation): StillCheck[] => {
    const { stain, stratum, says } = expectation;
    const still = measured(made, `stain-${stain}`);
    if (!still) return [];
    const name = `stain ${stain}: ${stratum} ${says}`;
    if (plain && differingShare(plain, still.picture, 16) < LEAST_DIFFERENT) return [{ item: 28, name, figure: 'the stain is not drawn: the picture is the illustration', passed: false }];
    const lab = medianLab(still.picture, stratumPixels(still, stratum));
    const hue = ((Math.atan2(lab[2], lab[1]) * 180) / Math.PI + 360) % 360;
    return [{ item: 28, name, figure: `L* ${lab[0].toFixed(0)}, chroma ${Math.hypot(lab[1], lab[2]).toFixed(0)}, hue ${hue.toFixed(0)}°`, passed: holds(expectation, lab) }];
  });
}

/** Away from the channel, whose neighbourhood heals. */
function stratumPixels(still: MeasuredStill, stratum: Stratum): number[] {
  const { geometry, picture } = still;
  const found: number[] = [];
  for (let along = 0.33; along <= 0.6; along += 0.005) {
    const [top, bottom] = stratumMm(still, stratum, 'front', along);
    for (let at = 0; at < 24; at += 1) {
      const [x, y] = geometry.pixel('front', along, top + ((at + 0.5) / 24) * (bottom - top)).map(Math.floor) as [number, number];
      if (x >= 0 && y >= 0 && x < picture.width && y < picture.height) found.push(y * picture.width + x);
    }
  }
  return found;
}
