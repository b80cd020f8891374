/**
 * Depth: how much a puncture lays at a depth z below the surface, and what share of it lies between two depths.
 *   layer(z) = 1 in the papillary dermis, less in the upper and the deep reticular dermis, 0 elsewhere
 *   ζ(z; h)  = ½[tanh((z + h)/s) − tanh((z − h)/s)], s = 0.9 L: the field of a line source of length h under a surface that
 *              nothing crosses (within 4 % of the exact one for these lengths), L the range of the growth signal
 * so that new collagen follows layer · ζ. In reality each layer has its own cells and its own course in time; here they
 * share one course (one node per channel) and differ in how much they lay.
 */
import { clamp } from '@/lib/interpolate';
import type { Anatomy } from '@/skin/anatomy';
import type { HealingParameters } from './parameters';

interface Layer {
  readonly fromMm: number;
  readonly toMm: number;
  readonly factor: number;
}

type Layers = readonly [papillary: Layer, upper: Layer, deep: Layer];

export function depositionLayers(anatomy: Anatomy, p: HealingParameters): Layers {
  const papillaryEnd = anatomy.epidermisMm + anatomy.papillaryDermisMm;
  const upperEnd = papillaryEnd + 0.5 * (anatomy.dermisMm - anatomy.papillaryDermisMm);
  return [
    { fromMm: anatomy.epidermisMm, toMm: papillaryEnd, factor: 1 },
    { fromMm: papillaryEnd, toMm: upperEnd, factor: p.depositionUpperReticular },
    { fromMm: upperEnd, toMm: anatomy.epidermisMm + anatomy.dermisMm, factor: p.depositionDeepReticular },
  ];
}

/** Factor of the layer at a depth; beyond the dermis that of the nearest layer, since deposits are never laid there. */
export function layerAt(depthMm: number, layers: Layers): number {
  return depthMm < layers[0].toMm ? layers[0].factor : depthMm < layers[1].toMm ? layers[1].factor : layers[2].factor;
}

/** Mean factor along a channel from the junction to a depth; what passes the dermis counts like its deepest layer. */
export function meanLayerFactor(depthMm: number, layers: Layers): number {
  const lengths = layers.map(({ fromMm, toMm }, at) => Math.max(0, (at === 2 ? depthMm : Math.min(depthMm, toMm)) - fromMm));
  const length = lengths.reduce((sum, one) => sum + one, 0);
  return length <= 0 ? 0 : lengths.reduce((sum, one, at) => sum + one * layers[at as 0 | 1 | 2].factor, 0) / length;
}

/** Share of what a channel of a depth lays in the dermis that lies between two depths, 0..1. */
export function shareBetween(depthMm: number, fromMm: number, toMm: number, layers: Layers, p: HealingParameters): number {
  const softMm = (0.9 * p.growthRangeUm) / 1000;
  const integral = (from: number, to: number): number =>
    layers.reduce((sum, layer) => {
      const a = clamp(from, layer.fromMm, layer.toMm);
      const b = clamp(to, layer.fromMm, layer.toMm);
      return sum + (b > a ? layer.factor * (fieldIntegral(b, depthMm, softMm) - fieldIntegral(a, depthMm, softMm)) : 0);
    }, 0);
  const whole = integral(layers[0].fromMm, layers[2].toMm);
  return whole > 0 ? integral(fromMm, toMm) / whole : 0;
}

/** ∫ ζ dz up to z. */
function fieldIntegral(z: number, h: number, soft: number): number {
  return 0.5 * soft * (logCosh((z + h) / soft) - logCosh((z - h) / soft));
}

function logCosh(x: number): number {
  const size = Math.abs(x);
  return size + Math.log1p(Math.exp(-2 * size)) - Math.LN2;
}
