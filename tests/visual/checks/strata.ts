/**
 * Item 2: the five strata stand apart in greyscale, in the order light, dark, light, lighter, middle. Every stratum is sampled
 * by its true depth along the front face, away from its borders, and its mean lightness compared with its neighbour's.
 */
import { mean, sampleAt } from '../../support/plane';
import type { Face } from '../stillGeometry';
import { measured, type MadeStills, type MeasuredStill } from './madeStills';
import { atLeast, type StillCheck } from './stillCheck';

export const STRATA = ['horny layer', 'living epidermis', 'papillary dermis', 'reticular dermis', 'fat'] as const;
export type Stratum = (typeof STRATA)[number];

/** Neighbours, which of them is the lighter, and by how much at least: 4 L* (the checklist), 8 under the epidermis, 6 over the
 * fat (the palette's own demand, because fat that is as light as dermis is louder than it). */
const STEPS: readonly { readonly lighter: Stratum; readonly darker: Stratum; readonly atLeast: number }[] = [
  { lighter: 'horny layer', darker: 'living epidermis', atLeast: 4 },
  { lighter: 'papillary dermis', darker: 'living epidermis', atLeast: 8 },
  { lighter: 'reticular dermis', darker: 'papillary dermis', atLeast: 4 },
  { lighter: 'reticular dermis', darker: 'fat', atLeast: 6 },
];

/** Depths of a stratum at a place of a face, mm; null where the still does not reach it. */
export function stratumMm({ geometry }: MeasuredStill, stratum: Stratum, face: Face, alongMm: number): readonly [number, number] {
  const { stratumCorneumMm: horny, epidermisMm, papillaryDermisMm, dermisMm, blockDepthMm } = geometry.anatomy;
  const junction = geometry.junctionMm(face, alongMm);
  const papillaryEnd = epidermisMm + papillaryDermisMm;
  const dermisEnd = epidermisMm + dermisMm;
  if (stratum === 'horny layer') return [0.25 * horny, 0.85 * horny];
  if (stratum === 'living epidermis') return [horny + 0.15 * (junction - horny), horny + 0.9 * (junction - horny)];
  if (stratum === 'papillary dermis') return [junction + 0.015, Math.max(junction + 0.03, papillaryEnd - 0.035)];
  if (stratum === 'reticular dermis') return [papillaryEnd + 0.06, dermisEnd - 0.25];
  return [dermisEnd + 0.3, blockDepthMm - 0.1];
}

const DEPTHS = 9;
/** A stratum of which the still shows less is left out. */
const LEAST_SAMPLES = 200;
const STEP_MM = 0.01;

/** Lightness at places of a stratum along a face, from `fromMm` to `toMm`; what is outside the frame is left out. */
export function samplesOf(still: MeasuredStill, stratum: Stratum, face: Face = 'front', fromMm = -2.9, toMm = 2.9): number[] {
  const found: number[] = [];
  for (let along = fromMm; along <= toMm; along += STEP_MM) {
    const [top, bottom] = stratumMm(still, stratum, face, along);
    for (let at = 0; at < DEPTHS; at += 1) {
      const value = sampleAt(still.lightness, ...still.geometry.pixel(face, along, top + ((at + 0.5) / DEPTHS) * (bottom - top)));
      if (!Number.isNaN(value)) found.push(value);
    }
  }
  return found;
}

/** Checks of the neighbours of which both are shown. */
export function strataSteps(name: string, lightness: ReadonlyMap<Stratum, number>): StillCheck[] {
  return STEPS.flatMap(({ lighter, darker, atLeast: limit }) => {
    const [above, below] = [lightness.get(lighter), lightness.get(darker)];
    return above === undefined || below === undefined ? [] : [atLeast(2, `${name}: ${lighter} lighter than ${darker}`, above - below, limit, 'L*')];
  });
}

export function strataLightness(still: MeasuredStill): ReadonlyMap<Stratum, number> {
  const sampled = STRATA.map((stratum) => [stratum, samplesOf(still, stratum)] as const);
  return new Map(sampled.filter(([, samples]) => samples.length >= LEAST_SAMPLES).map(([stratum, samples]) => [stratum, mean(samples)]));
}

export function checkStrata(made: MadeStills): StillCheck[] {
  return ['hero-bare', 'tissue-bare'].flatMap((name) => {
    const still = measured(made, name);
    return still ? strataSteps(name, strataLightness(still)) : [];
  });
}
