/**
 * What shows on the skin after weeks and months: lines, scars, pores, roughness. Each is read off the geometry of the concern
 * (`src/skin/concern.ts`; of this skin if it is its own, else as this skin would have it) and the collagen that the places of
 * that geometry got (`exposure.ts`), bound by cross-links:
 *   line    1 − cap(fromCollagen · firm · d/(d + depth) + fromEpidermis · thickened), less passing swelling
 *   scar    1 − mean over sunken places, by volume, of how far their floor has risen (`sunkenFloor.ts`)
 *   pore    1 − fromCollagen · firm around the openings, less passing swelling
 * Swelling helps in the first days and is no effect. Controlled evidence for the size of all this is thin: modest, capped, and
 * graded illustrative. Left out: what the eye makes of it (a grade is not a depth).
 */
import { createConcern } from '@/skin/concern';
import type { Concern } from '@/skin/skin';
import { netCollagen } from './exposure';
import type { NewMatrix } from './newMatrix';
import { perColumn, relax, sessionCover, sessionMeans, strongest } from './sessionMeans';
import type { Course } from './simulateCourse';
import { floorGain } from './sunkenFloor';
import type { Tissue } from './tissueMeasures';

/** Depth under the junction within which collagen carries lines and openings, mm. */
const BEARING_MM = 0.5;

const capped = (value: number, cap: number): number => cap * (1 - Math.exp(-value / cap));

export function outcomeMeasures(course: Course, matrix: NewMatrix, tissue: Tissue, skin: Readonly<Record<string, Float64Array>>): Record<string, Float64Array> {
  const { days, parameters: p, setting } = course;
  const { anatomy, scenario } = setting;
  const columns = days.length;
  const each = (value: (column: number) => number) => perColumn(columns, value);
  const oedema = skin.oedema!;
  const features = (concern: Concern) => createConcern(scenario.skin, scenario.seed, concern);
  const bearing = { fromMm: anatomy.epidermisMm, toMm: anatomy.epidermisMm + BEARING_MM, sunkenMm: 0 };
  const firm = (net: Float64Array) => each((c) => Math.max(0, net[c]!) * tissue.ripe[c]!);

  const lines = features('fine-lines');
  const underLines = firm(netCollagen(course, matrix, { features: lines, ...bearing }));
  const lineDepthMm = meanBy(lines, (line) => line.depthMm, (line) => line.depthMm);
  const fine = p.lineFineMm / (p.lineFineMm + lineDepthMm);
  const lineDepth = each(
    (c) =>
      1 -
      capped(fine * (p.lineFromCollagen * underLines[c]! + p.lineFromEpidermis * tissue.thickened[c]!), p.lineCap) -
      p.lineFromOedema * fine * oedema[c]!,
  );

  const sunken = features(scenario.skin.concern === 'stretch-marks' ? 'stretch-marks' : 'acne-scars');
  const gains = sunken.map((feature) => floorGain(course, matrix, feature, tissue.ripe));
  const volumes = sunken.map((feature) => feature.halfWidthMm * feature.halfLengthMm * feature.depthMm * (0.5 + 0.5 * feature.wall));
  const volume = volumes.reduce((sum, one) => sum + one, 0);
  const scarDepth = each((c) => 1 - gains.reduce((sum, gain, at) => sum + (volumes[at]! / volume) * capped(gain[c]!, p.scarCap), 0));

  const underPores = firm(netCollagen(course, matrix, { features: scenario.skin.concern === 'large-pores' ? features('large-pores') : [], ...bearing }));
  const poreArea = each((c) => 1 - capped(p.poreFromCollagen * underPores[c]!, p.poreCap) - p.poreFromOedema * oedema[c]!);

  // A horny layer that was shed and renewed is smoother for some months; bumps of it go first.
  const renewed = relax(skin.flaking!, p.renewalDays, days);
  const bumps = each((c) => 1 - capped(p.bumpFromRenewal * renewed[c]! + p.bumpFromEpidermis * tissue.thickened[c]!, p.bumpCap));
  const [line, scar, pore, bump] = ROUGHNESS[scenario.skin.concern];
  const occupied = sessionCover(course, p.cellHaloUm / 1000);
  const crust = strongest(occupied, sessionMeans(course, course.surface.crust), columns);
  return {
    lineDepth,
    scarDepth,
    poreArea,
    surfaceRoughness: each(
      (c) =>
        1 +
        line * (lineDepth[c]! - 1) +
        scar * (scarDepth[c]! - 1) +
        pore * (poreArea[c]! - 1) +
        bump * (bumps[c]! - 1) +
        p.roughnessFromCrust * Math.max(crust[c]!, skin.flaking![c]!),
    ),
  };
}

/** Shares of a skin's roughness that are lines, sunken places, openings and bumps of the horny layer, by its concern (illustrative, O-15). */
const ROUGHNESS: Readonly<Record<Concern, readonly [line: number, scar: number, pore: number, bump: number]>> = {
  'none': [0.4, 0.1, 0.25, 0.25],
  'fine-lines': [0.7, 0, 0.15, 0.15],
  'acne-scars': [0.15, 0.6, 0.15, 0.1],
  'large-pores': [0.2, 0.05, 0.6, 0.15],
  'rough-texture': [0.2, 0, 0.15, 0.65],
  'uneven-tone': [0.4, 0.1, 0.25, 0.25],
  'stretch-marks': [0.3, 0.5, 0.05, 0.15],
};

function meanBy<T>(items: readonly T[], value: (item: T) => number, weight: (item: T) => number): number {
  const all = items.reduce((sum, item) => sum + weight(item), 0);
  return all > 0 ? items.reduce((sum, item) => sum + weight(item) * value(item), 0) / all : 0;
}
