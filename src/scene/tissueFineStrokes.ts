/**
 * The fine strokes of the dermis: papillary wisps, the elastic network, fibroblast nuclei; and the elastotic masses of
 * sun-damaged skin, which are coarse enough to be drawn at every size.
 * Elastic network: thin oxytalan threads stand up from an arcade to the junction like candelabra; the arcade of elaunin
 * lies where felt passes into weave; below it mature threads run with the bundles, branching. Order goes with the skin's
 * elasticity: old skin keeps few candelabra. Elastosis (G-22): curled, swollen threads in tangles under a thin spared band.
 */
import { clamp, lerp, smoothstep } from '@/lib/interpolate';
import type { Anatomy } from '@/skin/anatomy';
import { type AddStroke, type Flow, type Scatter, STROKE_KIND, type StrokeRegion } from './strokeScatter';

const TAU = 2 * Math.PI;

export function placeFineStrokes(anatomy: Anatomy, scatter: Scatter, flow: Flow, region: StrokeRegion, add: AddStroke): void {
  placeElastosis(anatomy, scatter, region, add);
  if (!region.fine) return;
  placeWisps(anatomy, scatter, flow, region, add);
  placeElastin(anatomy, scatter, flow, region, add);
  placeNuclei(anatomy, scatter, flow, region, add);
}

/** How much of the young elastic network stands: 1 young … 0.15. */
export function elasticOrder({ grossElasticity }: Pick<Anatomy, 'grossElasticity'>): number {
  return clamp((grossElasticity - 0.52) / 0.3, 0.15, 1);
}

/** Standing up in the papillae, lying down below them. */
function placeWisps(anatomy: Anatomy, scatter: Scatter, flow: Flow, region: StrokeRegion, add: AddStroke): void {
  const upper = anatomy.epidermisMm + anatomy.papillaryDermisMm;
  scatter(31, 7600 * anatomy.papillaryDermisMm, 0.03, (u, s, presence) => {
    const top = region.junctionAt(s);
    const below = 0.012 + (upper + 0.02 - top) * u(1);
    const upright = 1 - smoothstep(0.01, 0.07, below) > u(3);
    const length = 0.05 + 0.09 * u(2);
    const wavelength = 0.05 + 0.05 * u(6);
    const d = top + below;
    add(-1 + 0.9 * u(7), [
      s, d, upright ? Math.PI / 2 + 0.7 * (u(4) - 0.5) : (u(4) - 0.5) * 1.5 + 0.2 * flow(s, d), upright ? Math.min(length, 2 * below) : length,
      presence * (0.0007 + 0.0021 * u(5) ** 3), 0.004 * u(8), TAU / wavelength, 6 * u(9),
      STROKE_KIND.wisp, u(10) - 0.5, u(11), 0,
    ]);
  });
}

function placeElastin(anatomy: Anatomy, scatter: Scatter, flow: Flow, region: StrokeRegion, add: AddStroke): void {
  const upper = anatomy.epidermisMm + anatomy.papillaryDermisMm;
  const fat = anatomy.epidermisMm + anatomy.dermisMm;
  const order = elasticOrder(anatomy);
  const thread = (order_: number, s: number, d: number, angle: number, length: number, half: number, crimp: number, u: (at: number) => number): void => {
    const wavelength = 0.05 + 0.07 * u(3);
    add(order_, [s, d, angle, length, half, wavelength * crimp, TAU / wavelength, 6 * u(7), STROKE_KIND.elastin, 0, u(8), 0.05 * (u(9) - 0.5) * Math.min(1, 5 * length)]);
  };
  // Candelabra: a stem from the arcade, three arms to the membrane.
  scatter(32, 26 * order, 0.035, (u, s, presence) => {
    const top = region.junctionAt(s) + 0.002;
    const foot = Math.min(top + 0.05 + 0.06 * u(1), upper + 0.02);
    const fork = top + (foot - top) * (0.35 + 0.2 * u(2));
    thread(2, s, (fork + foot) / 2, Math.PI / 2 + 0.25 * (u(4) - 0.5), foot - fork + 0.01, presence * 0.0008, 0.03, u);
    const arms = 2 + Math.floor(2.99 * u(14));
    for (let arm = 0; arm < arms; arm += 1) {
      const lean = 0.9 * ((arm + 0.5) / arms - 0.5) + 0.34 * (u(15 + arm) - 0.5);
      const from = fork + 0.012 * (u(19 + arm) - 0.3);
      const long = (from - top) / Math.cos(lean);
      thread(2, s + 0.5 * long * Math.sin(lean), (from + top) / 2, Math.PI / 2 + lean, long, presence * (0.0004 + 0.0003 * u(23 + arm)), 0.05, u);
    }
  });
  // Arcade: lying threads that sag between the feet.
  scatter(35, 15 * lerp(0.45, 1, order), 0.035, (u, s, presence) => {
    const d = upper - 0.035 + 0.06 * u(1) + 0.01 * flow(s, upper);
    thread(2.1, s, d, 0.16 * flow(s, d) + 0.3 * (u(4) - 0.5), 0.13 + 0.14 * u(2), presence * 0.0009, 0.05, u);
  });
  // Mature threads along the bundles, a third of them branching.
  scatter(33, (fat - upper) * 34 * anatomy.elasticFibreArea, 0.05, (u, s, presence) => {
    const d = upper + 0.01 + (fat - upper) * u(1);
    const length = (0.14 + 0.3 * u(2)) * lerp(0.6, 1, order);
    const angle = (u(4) - 0.5) * lerp(1.7, 0.9, order) + 0.15 * flow(s, d);
    const half = presence * (0.0008 + 0.0007 * u(5));
    thread(2 + u(10), s, d, angle, length, half, 0.03 + lerp(0.16, 0.06, order) * u(6), u);
    if (u(11) > 0.34) return;
    const side = u(12) < 0.5 ? -1 : 1;
    const branch = angle + side * (0.35 + 0.3 * u(13));
    const long = 0.4 * length;
    thread(2 + u(10), s + 0.5 * long * Math.cos(branch), d + 0.5 * long * Math.sin(branch), branch, long, 0.7 * half, 0.06, u);
  });
}

/** Sparse spindles along the grain; the cells of the papillary dermis are closer and lie at all angles. */
function placeNuclei(anatomy: Anatomy, scatter: Scatter, flow: Flow, region: StrokeRegion, add: AddStroke): void {
  const upper = anatomy.epidermisMm + anatomy.papillaryDermisMm;
  const fat = anatomy.epidermisMm + anatomy.dermisMm;
  scatter(34, (fat - anatomy.epidermisMm) * 110, 0.012, (u, s, presence) => {
    const top = region.junctionAt(s) + 0.015;
    const d = top + (fat - top) * u(1) ** 1.25;
    const angle = 0.2 * flow(s, d) + (u(2) - 0.5) * (d < upper ? 2.2 : 0.7);
    add(3.2, [s, d, angle, 0.012 + 0.007 * u(3), presence * (0.0017 + 0.0009 * u(4)), 0.0005, 200, 6 * u(5), STROKE_KIND.nucleus, 0, u(6), 0]);
  });
}

function placeElastosis(anatomy: Anatomy, scatter: Scatter, region: StrokeRegion, add: AddStroke): void {
  const amount = anatomy.elastosis;
  if (amount < 0.05) return;
  const sparedMm = 0.03;
  const reachMm = 0.2 + 0.22 * amount;
  scatter(36, 12 * amount * (reachMm / 0.4), 0.07, (g, clumpS, presence) => {
    const clumpD = region.junctionAt(clumpS) + sparedMm + 0.035 + (reachMm - 0.05) * g(1);
    const wide = 0.05 + 0.055 * g(2);
    // A soft body, and in it the threads.
    add(2.35, [clumpS, clumpD, 0.4 * (g(4) - 0.5), 2.6 * wide, 0.55 * wide * presence, 0, 1, 0, STROKE_KIND.elastosis, 0, g(6), 0]);
    const count = Math.round(16 + 24 * amount * g(3));
    for (let at = 0; at < count; at += 1) {
      const u = (k: number): number => g(16 + at * 12 + k);
      const around = TAU * u(0);
      const out = u(1) ** 0.7;
      const s = clumpS + wide * out * Math.cos(around);
      const d = Math.max(clumpD + 0.5 * wide * out * Math.sin(around), region.junctionAt(s) + sparedMm);
      const wavelength = 0.022 + 0.022 * u(2);
      add(2.4 + 0.5 * u(3), [
        s, d, (u(4) - 0.5) * 2.4, 0.035 + 0.05 * u(5),
        presence * (0.0011 + 0.0016 * u(6) * u(6)), wavelength * (0.10 + 0.10 * u(7)), TAU / wavelength, 6 * u(8),
        STROKE_KIND.elastosis, 2 * u(9) - 1, u(10), 0.03 * (u(11) - 0.5),
      ]);
    }
  });
}
