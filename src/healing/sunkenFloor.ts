/**
 * How far the floor of a sunken place rises: scars of the three forms, stretch marks.
 *   gain = lift · firm collagen under the floor · thickness ÷ depth · softness + release · tether · strands cut
 * Thickness is that of the altered tissue under the floor, softness falls with the steepness of the wall, and a needle has to
 * bridge a narrow pit before it reaches anything under it. In reality strands are cut or not and walls remodel; here a mean.
 * All of it illustrative.
 */
import { BLOCK_WIDTH_MM } from '@/lib/block';
import { type ConcernFeature, featureDistance } from '@/skin/concern';
import { netCollagen } from './exposure';
import type { NewMatrix } from './newMatrix';
import type { Course } from './simulateCourse';

const SURFACE_MM2 = BLOCK_WIDTH_MM * BLOCK_WIDTH_MM;

/** How pits differ: how much a needle has to bridge them, and how much of the new volume lifts their floor. */
const PITS: Readonly<Partial<Record<ConcernFeature['kind'], { readonly bridged: number; readonly lift: number }>>> = {
  'rolling-scar': { bridged: 0, lift: 1 },
  'boxcar-scar': { bridged: 0.3, lift: 1 },
  'ice-pick-scar': { bridged: 1, lift: 1 },
  'stria': { bridged: 0, lift: 0.15 },
};

/** Share by which a sunken floor has risen: volume laid under it, and strands cut. A needle that does not reach under the floor does little. */
export function floorGain(course: Course, matrix: NewMatrix, feature: ConcernFeature, ripe: Float64Array): Float64Array {
  const { parameters: p, setting } = course;
  const { epidermisMm } = setting.anatomy;
  const { bridged, lift } = PITS[feature.kind] ?? { bridged: 0, lift: 0 };
  const thicknessMm = Math.max(0.1, feature.baseMm - feature.depthMm);
  // Under the floor the skin begins anew: depths count from there.
  const under = netCollagen(course, matrix, { features: [feature], fromMm: epidermisMm, toMm: epidermisMm + thicknessMm, sunkenMm: bridged * feature.depthMm });
  const softness = 1 - 0.5 * feature.wall;
  const cut = strandsCut(course, feature, thicknessMm, bridged * feature.depthMm);
  return under.map(
    (net, c) => p.scarLift * lift * softness * Math.max(0, net) * ripe[c]! * (thicknessMm / feature.depthMm) + p.scarRelease * feature.tether * cut[c]!,
  );
}

/** Strands cut so far: 1 − e^{−channels per area · area of a strand's reach · share of the depth}; by hand, only what lands in the feature counts. */
function strandsCut({ setting, days, columnAfterSession, parameters: p }: Course, feature: ConcernFeature, thicknessMm: number, sunkenMm: number): Float64Array {
  const { punctures, passes } = setting.treatment;
  const { depthMm, session, count } = punctures;
  const hits = columnAfterSession.map(() => 0);
  for (let i = 0; i < count; i += 1) {
    const byHand = passes[session[i]!] === 0;
    if (byHand && featureDistance(feature, punctures.xMm[i]!, punctures.zMm[i]!) > 1) continue;
    const reached = Math.max(0, depthMm[i]! - sunkenMm - setting.anatomy.epidermisMm);
    hits[session[i]!]! += (p.scarTetherAreaMm2 / (byHand ? featureAreaMm2(feature) : SURFACE_MM2)) * Math.min(1, reached / thicknessMm);
  }
  const cut = new Float64Array(days.length);
  let sum = 0;
  columnAfterSession.forEach((first, index) => {
    sum += hits[index]!;
    cut.fill(1 - Math.exp(-sum), first);
  });
  return cut;
}

function featureAreaMm2({ halfWidthMm, halfLengthMm }: ConcernFeature): number {
  return halfWidthMm * (Math.PI * halfWidthMm + 4 * (halfLengthMm - halfWidthMm));
}
