/**
 * How much new collagen a region of the skin got: a feature of the concern (or the whole surface) between two depths.
 *   net(t) = Σ_k lateral_k · (mass_k(t)·B_k − lost_k·B'_k) / (surface · thickness)
 * B_k is the share of class k's deposit that lies between the depths (`depth.ts`), B'_k that of its channels. Sessions with
 * the device's own pattern treat the whole face evenly, so there every place gets the mean; of a session placed by hand only
 * the punctures count whose halo reaches the feature. Left out: what a feature's own fibrous tissue would do to deposition.
 */
import { BLOCK_WIDTH_MM } from '@/lib/block';
import { clamp, smoothstep } from '@/lib/interpolate';
import { type ConcernFeature, featureDistance } from '@/skin/concern';
import { depositionLayers, shareBetween } from './depth';
import type { NewMatrix } from './newMatrix';
import type { Course } from './simulateCourse';
import { classMeans } from './surface';

const SURFACE_MM2 = BLOCK_WIDTH_MM * BLOCK_WIDTH_MM;
const SAMPLES = 32;

export interface Region {
  /** Features that share the region, or none for the whole surface. */
  readonly features: readonly ConcernFeature[];
  readonly fromMm: number;
  readonly toMm: number;
  /** By how much the needle starts lower than the skin around: the floor of a wide scar. */
  readonly sunkenMm: number;
}

/** Collagen above native in the region per column, ratio to native. */
export function netCollagen(course: Course, matrix: NewMatrix, region: Region): Float64Array {
  const { days, classes, columnAfterSession, setting, wounds, parameters: p } = course;
  const { anatomy, treatment } = setting;
  const columns = days.length;
  const layers = depositionLayers(anatomy, p);
  const depth = classMeans(treatment.punctures.depthMm, classes);
  const lost = classMeans(wounds.lostMm3, classes);
  const thickness = region.toMm - region.fromMm;
  const net = new Float64Array(columns);
  if (thickness <= 0) return net;
  const lateral = lateralWeights(course, region.features);
  for (let row = 0; row < classes.count; row += 1) {
    const reached = Math.max(0, depth[row]! - region.sunkenMm);
    const share = shareBetween(reached, region.fromMm, region.toMm, layers, p);
    const channel = clamp(reached, region.fromMm, region.toMm) - region.fromMm;
    const inDermis = Math.max(1e-9, depth[row]! - anatomy.epidermisMm);
    const perVolume = lateral[row]! / (SURFACE_MM2 * thickness);
    const gone = lost[row]! * classes.members[row]! * Math.min(1, channel / inDermis);
    const reaches = share > 0 ? reachedShare(depth[row]!, reached, anatomy.epidermisMm) : 0;
    const base = row * columns;
    for (let column = columnAfterSession[classes.sessionOfClass[row]!]!; column < columns; column += 1) {
      net[column]! += perVolume * (matrix.massOfClass[base + column]! * share * reaches - gone);
    }
  }
  return net;
}

/** A needle that has to bridge a pit lays only what the rest of its length still does. */
function reachedShare(depthMm: number, reachedMm: number, epidermisMm: number): number {
  return clamp((reachedMm - epidermisMm) / Math.max(1e-9, depthMm - epidermisMm), 0, 1);
}

/** Per class: 1 where its session covers the surface evenly, else how far its punctures favour the features. */
function lateralWeights(course: Course, features: readonly ConcernFeature[]): Float64Array {
  const { classes, setting, parameters: p } = course;
  const { punctures, passes } = setting.treatment;
  const weights = new Float64Array(classes.count).fill(1);
  const byHand = (row: number): boolean => passes[classes.sessionOfClass[row]!] === 0;
  if (features.length === 0 || !passes.includes(0)) return weights;
  for (let row = 0; row < classes.count; row += 1) if (byHand(row)) weights[row] = 0;
  const haloMm = p.erythemaReachUm / 1000;
  for (const feature of features) {
    const even = evenShare(feature, haloMm);
    for (let i = 0; i < punctures.count; i += 1) {
      const row = classes.classOf[i]!;
      if (!byHand(row)) continue;
      const distance = featureDistance(feature, punctures.xMm[i]!, punctures.zMm[i]!) * feature.halfWidthMm;
      weights[row]! += inReach(distance, feature.halfWidthMm, haloMm) / (even * classes.members[row]! * features.length);
    }
  }
  return weights;
}

function inReach(distanceMm: number, halfWidthMm: number, haloMm: number): number {
  return 1 - smoothstep(halfWidthMm - haloMm, halfWidthMm + haloMm, distanceMm);
}

/** What `inReach` is on average over the surface. */
function evenShare(feature: ConcernFeature, haloMm: number): number {
  const endMm = feature.halfWidthMm + haloMm;
  const straightMm = feature.halfLengthMm >= BLOCK_WIDTH_MM / 2 ? BLOCK_WIDTH_MM : 2 * (feature.halfLengthMm - feature.halfWidthMm);
  const round = straightMm < BLOCK_WIDTH_MM ? 2 * Math.PI : 0;
  let sum = 0;
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const distance = ((sample + 0.5) / SAMPLES) * endMm;
    sum += inReach(distance, feature.halfWidthMm, haloMm) * (2 * straightMm + round * distance) * (endMm / SAMPLES);
  }
  return sum / SURFACE_MM2;
}
