/**
 * Where the strokes of the dermis lie on a cut: fascicles of collagen seen along and cut across, and what `tissueFineStrokes.ts`
 * may add, as instances for `tissueStroke.vert.glsl`, in the order they are painted.
 * In reality bundles weave in three dimensions and a cut meets them at every angle; here those close to the cut plane lie in
 * it as long cords and the rest are cut across. Both standard faces are one unrolled strip, so every cord, crimp and all, runs on around the corner.
 * Sources: A-60, A-61 (flattened, woven, mostly tangential); pitch grows with depth.
 */
import { clamp, smoothstep } from '@/lib/interpolate';
import { createStream } from '@/lib/random';
import type { Stream } from '@/lib/random';
import type { Anatomy } from '@/skin/anatomy';
import { type AddStroke, createScatter, type Flow, type PlaceFine, presenceAt, type Scatter, STROKE_FLOATS, STROKE_KIND, STROKE_MARGIN_MM, type StrokeRegion } from './strokeScatter';

interface Stroke {
  /** Painted from low to high. */
  readonly order: number;
  readonly values: readonly number[];
}

const CORD_LAYER_MM = 0.16;

function grain(draw: Stream): Flow {
  const a = draw(1) * 7;
  const b = draw(2) * 7;
  return (s, d) => Math.sin(1.7 * s + 2.1 * d + a) * 0.6 + Math.sin(3.9 * s - 3.3 * d + b) * 0.4;
}

/** `placeFine` adds the finer strokes; left out, the weave is painted alone. */
export function placeStrokes(anatomy: Anatomy, seed: number, region: StrokeRegion, placeFine: PlaceFine = () => undefined): Float32Array {
  const draw = createStream(seed, 'tissue-strokes');
  const flow = grain(draw);
  const strokes: Stroke[] = [];
  const add: AddStroke = (order, values) => {
    const [s, d, , length] = values;
    const reach = 0.6 * length;
    if (s + reach < region.fromS || s - reach > region.toS || d + 0.6 * reach < region.fromDepthMm || d - 0.6 * reach > region.toDepthMm) return;
    strokes.push({ order, values });
  };
  const scatter = createScatter(draw, region);
  placeCords(anatomy, draw, flow, region, add);
  placeSlender(anatomy, scatter, flow, add);
  placeAcross(anatomy, scatter, flow, add);
  placeFine(anatomy, scatter, flow, region, add);
  strokes.sort((a, b) => a.order - b.order);
  const out = new Float32Array(strokes.length * STROKE_FLOATS);
  strokes.forEach((stroke, at) => out.set(stroke.values, at * STROKE_FLOATS));
  return out;
}

/** Lost collagen is missing fascicles, and the rest a little more slender. */
export function lostCollagen(anatomy: Anatomy): number {
  return clamp(1 - anatomy.collagenDensity, 0, 0.4);
}

/** Sheets of fascicles; painting order mixes them, so that cords pass over and under each other. */
function placeCords(anatomy: Anatomy, draw: Stream, flow: Flow, region: StrokeRegion, add: AddStroke): void {
  const upper = anatomy.epidermisMm + anatomy.papillaryDermisMm;
  const fat = anatomy.epidermisMm + anatomy.dermisMm;
  const lost = lostCollagen(anatomy);
  const slim = 1 - 1.4 * lost;
  const middle = Math.floor(region.offsetMm / CORD_LAYER_MM);
  for (let layer = middle - 1; layer <= middle + 1; layer += 1) {
    for (let sheet = 0; sheet < 4; sheet += 1) {
      let row = 0;
      for (let depth = upper - 0.03; depth < fat + 0.14; row += 1) {
        const deep = smoothstep(0, 0.75, (depth - upper) / (fat - upper));
        const half = (0.022 + 0.044 * deep) * (sheet === 0 ? 1.3 : sheet > 1 ? 0.72 : 1);
        const length = 0.78 + 1.15 * deep;
        const step = (sheet === 0 ? 0.86 : 1.24) * length;
        const phase = draw(layer, sheet * 512 + row, -1) * step;
        for (let column = Math.floor((region.fromS - STROKE_MARGIN_MM - phase) / step); column * step + phase < region.toS + STROKE_MARGIN_MM; column += 1) {
          const u = (at: number): number => draw(layer, sheet * 512 + row, column * 32 + at);
          const presence = presenceAt(region.offsetMm / CORD_LAYER_MM - layer - u(15));
          const centreS = column * step + phase + (u(0) - 0.5) * 1.1 * length;
          const centreD = depth + (u(1) - 0.5) * 2.4 * half;
          if (presence <= 0 || centreD > region.fatAt(centreS) - half + 0.05 * u(14) || u(2) < 2.4 * lost + (sheet === 3 ? 0.45 : 0)) continue;
          const family = sheet % 2 === 0 ? 1 : -1;
          const steep = sheet === 3 ? 0.28 + 0.24 * u(3) : 0.04 + 0.17 * u(3);
          const angle = family * steep * (u(4) < 0.16 ? -1 : 1) + 0.16 * flow(centreS, centreD);
          const ownLength = length * (0.75 + 0.6 * u(6));
          const wavelength = (0.24 + 0.16 * u(7)) * (0.8 + 0.6 * deep);
          const tone = clamp(1.1 * (u(11) - 0.5) + 0.45 * flow(centreD * 1.7 + 9, centreS * 0.6) + 0.25, -1, 1);
          // The first sheet is the ground of the weave: broad, behind, a little darker.
          add(sheet === 0 ? 0.4 * u(12) : u(12) + 0.1 * sheet, [
            centreS, centreD, angle, ownLength,
            presence * slim * half * (0.62 + 0.75 * u(5)), wavelength * (0.03 + 0.035 * u(8)), (2 * Math.PI) / wavelength, (2 * Math.PI * centreS) / wavelength + 2 * (u(9) - 0.5),
            STROKE_KIND.cord, sheet === 0 ? tone - 0.55 : tone, u(13), (u(10) - 0.5) * 0.09 * ownLength,
          ]);
        }
        depth += half * 2.4;
      }
    }
  }
}

/** Slender bundles where the felt passes into the weave: pitch grows with depth from here. */
function placeSlender(anatomy: Anatomy, scatter: Scatter, flow: Flow, add: AddStroke): void {
  const upper = anatomy.epidermisMm + anatomy.papillaryDermisMm;
  scatter(16, 46, 0.05, (u, s, presence) => {
    const d = upper - 0.055 + 0.13 * u(1);
    const length = 0.22 + 0.3 * u(2);
    const wavelength = 0.12 + 0.1 * u(4);
    add(-0.5 + 1.1 * u(5), [
      s, d, (u(3) - 0.5) * 0.62 + 0.16 * flow(s, d), length,
      presence * (0.0065 + 0.006 * u(6)), wavelength * 0.05 * u(7), (2 * Math.PI) / wavelength, 6 * u(8),
      STROKE_KIND.cord, 1.6 * (u(9) - 0.5), u(10), 0.03 * (u(11) - 0.5),
    ]);
  });
}

/** Fascicles cut across, in loose groups; a group is painted at once. */
function placeAcross(anatomy: Anatomy, scatter: Scatter, flow: Flow, add: AddStroke): void {
  const upper = anatomy.epidermisMm + anatomy.papillaryDermisMm;
  const fat = anatomy.epidermisMm + anatomy.dermisMm;
  scatter(20, 2.2 * (fat - upper), CORD_LAYER_MM, (g, groupS, presence) => {
    const groupD = upper + 0.1 + (fat - upper - 0.15) * g(1);
    const deep = smoothstep(0, 0.75, (groupD - upper) / (fat - upper));
    const count = 5 + Math.floor(7 * g(2));
    for (let at = 0; at < count; at += 1) {
      const u = (k: number): number => g(16 + at * 8 + k);
      const half = presence * (0.013 + 0.02 * deep) * (0.8 + 0.4 * u(0));
      // A lens-shaped group, three rows deep, the middle row longest.
      const rowAt = (at % 3) - 1;
      const s = groupS + (Math.floor(at / 3) - count / 6 + 0.5 * Math.abs(rowAt)) * 3.6 * half + 0.01 * (u(1) - 0.5);
      const d = groupD + rowAt * 1.75 * half + 0.012 * (u(2) - 0.5) + 0.05 * flow(s, groupD);
      add(0.2 + 0.7 * g(3), [s, d, 0.5 * (u(5) - 0.5), half * 2 * (2.1 + 0.8 * u(3)), half, 0, 1, 0, STROKE_KIND.across, u(6) - 0.4, u(7), 0]);
    }
  });
}
