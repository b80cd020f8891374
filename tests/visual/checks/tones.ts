/**
 * Items 22 and 23: the six skin tones differ at the surface and in the basal band and nowhere else; redness on the deep ones is
 * a darkening that can be seen, never pink laid over.
 */
import { deltaE00, type Lab } from '../../support/colour';
import type { Picture } from '../../support/image';
import { PUNCTURE_TEXELS } from '@/encoding/encodePunctures';
import { simulateEncoded } from '../../support/encoded';
import { mean, sampleAt } from '../../support/plane';
import { stillScenario } from '../stillCase';
import { insideOf } from './aliasing';
import { medianLab } from './fibreMask';
import { measured, type MadeStills, type MeasuredStill } from './madeStills';
import { atLeast, atMost, type StillCheck } from './stillCheck';
import { stratumMm } from './strata';

const PHOTOTYPES = [1, 2, 3, 4, 5, 6] as const;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const;
const NEIGHBOURS_APART = 4;
const REDNESS_SEEN = 3;
/** The bake and its mipmaps may round differently beside the epidermis; the dermis itself is the same paint. */
const SAME_CODE = 1;
/** Redness darkens: the published two-layer reflectance gives −3.4 L* on VI, −8.1 on I; a third of the smaller is asked for. */
const LEAST_DARKENING = 1.1;

/** Pixels of the skin surface in a block or surface view, away from its edges. */
function surfacePixels({ picture, geometry }: MeasuredStill): number[] {
  const edge = 2.6;
  const inside = insideOf([geometry.project(-edge, 0, edge), geometry.project(edge, 0, edge), geometry.project(edge, 0, -edge), geometry.project(-edge, 0, -edge)]);
  return Array.from({ length: picture.width * picture.height }, (_, at) => at).filter((at) => inside((at % picture.width) + 0.5, Math.floor(at / picture.width) + 0.5));
}

/** Pixels of the skin round the punctures, between these distances from their axes, mm: beside the hole and its blood. */
const HALO_MM = [0.14, 0.26] as const;

function haloPixels(still: MeasuredStill): number[] {
  const { punctures } = simulateEncoded(stillScenario(still.still));
  const found = new Set<number>();
  for (let at = 0; at < punctures.count; at += 1) {
    const [x, z] = [punctures.texels[at * PUNCTURE_TEXELS * 4]!, punctures.texels[at * PUNCTURE_TEXELS * 4 + 1]!];
    if (Math.max(Math.abs(x), Math.abs(z)) > 2.6) continue;
    for (let turn = 0; turn < 2 * Math.PI; turn += 0.05) {
      for (let radius = HALO_MM[0]; radius <= HALO_MM[1]; radius += 0.01) {
        const [px, py] = still.geometry.project(x + radius * Math.cos(turn), 0, z + radius * Math.sin(turn)).map(Math.floor) as [number, number];
        if (px >= 0 && py >= 0 && px < still.picture.width && py < still.picture.height) found.add(py * still.picture.width + px);
      }
    }
  }
  return [...found];
}

/** Greatest difference of a code value over places of the reticular dermis. */
export function dermisDifference(one: MeasuredStill, other: Picture): number {
  let most = 0;
  for (let along = 0.4; along <= 1.4; along += 0.02) {
    const [top, bottom] = stratumMm(one, 'reticular dermis', 'front', along);
    for (let depth = top; depth <= bottom; depth += 0.02) {
      const [x, y] = one.geometry.pixel('front', along, depth);
      if (x < 0 || y < 0 || x >= other.width || y >= other.height) continue;
      const at = 4 * (Math.floor(y) * other.width + Math.floor(x));
      for (let channel = 0; channel < 3; channel += 1) most = Math.max(most, Math.abs(one.picture.data[at + channel]! - other.data[at + channel]!));
    }
  }
  return most;
}

/** Mean lightness of the basal row. */
function basalLightness({ lightness, geometry }: MeasuredStill): number {
  const found: number[] = [];
  for (let along = 0.35; along <= 1.45; along += 0.004) {
    for (const above of [0.004, 0.008, 0.012]) found.push(sampleAt(lightness, ...geometry.pixel('front', along, geometry.junctionMm('front', along) - above)));
  }
  return mean(found.filter((value) => !Number.isNaN(value)));
}

export interface Redness {
  readonly difference: number;
  /** L* of before minus after: positive = darker. */
  readonly darkening: number;
}

export function rednessOf(before: Lab, after: Lab): Redness {
  return { difference: deltaE00(before, after), darkening: before[0] - after[0] };
}

export function checkTones(made: MadeStills): StillCheck[] {
  const checks: StillCheck[] = [];
  const blocks = PHOTOTYPES.map((phototype) => measured(made, `tone-${phototype}`));
  const cuts = PHOTOTYPES.map((phototype) => measured(made, `tone-${phototype}-cut`));
  PHOTOTYPES.forEach((phototype, at) => {
    const name = ROMAN[at]!;
    const before = measured(made, `redness-tone-${phototype}-before`);
    const after = made.pictures.get(`redness-tone-${phototype}-minutes`);
    if (before && after) {
      const pixels = haloPixels(before);
      const { difference, darkening } = rednessOf(medianLab(before.picture, pixels), medianLab(after, pixels));
      checks.push(atLeast(22, `tone ${name}: redness round the punctures after ten minutes`, difference, REDNESS_SEEN, 'ΔE00'), atLeast(22, `tone ${name}: redness darkens`, darkening, LEAST_DARKENING, 'L*'));
    }
    if (at === 0) return;
    const pair = `tones ${ROMAN[at - 1]!} and ${name}`;
    const [block, lighterBlock] = [blocks[at], blocks[at - 1]];
    if (block && lighterBlock) checks.push(atLeast(23, `${pair}: apart at the surface`, deltaE00(medianLab(block.picture, surfacePixels(block)), medianLab(lighterBlock.picture, surfacePixels(lighterBlock))), NEIGHBOURS_APART, 'ΔE00'));
    const [cut, lighterCut] = [cuts[at], cuts[at - 1]];
    if (!cut || !lighterCut) return;
    checks.push(atMost(23, `${pair}: the same dermis, most that a code value differs`, dermisDifference(cut, lighterCut.picture), SAME_CODE));
    checks.push(atLeast(23, `${pair}: basal band darker`, basalLightness(lighterCut) - basalLightness(cut), 0.5, 'L*'));
  });
  return checks;
}

