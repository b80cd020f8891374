/**
 * The concern of a skin as a map of the surface: relief with its slopes, and how strongly each place is tinted. Kept apart from
 * the relief of the skin itself, because healing scales it: by the measure that says how deep, or how dark, it still is.
 * Made from the features of `src/skin/concern.ts`, the same that the outcome model reads; outlines are roughened here.
 */
import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RGBAFormat, UnsignedByteType } from 'three';
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM } from '@/lib/block';
import { clamp, lerp, smoothstep } from '@/lib/interpolate';
import { createStream } from '@/lib/random';
import { createConcern, featureDistance, type ConcernFeature } from '@/skin/concern';
import type { Concern, Skin } from '@/skin/skin';
import { reliefReader } from './surfaceRelief';

export interface ConcernMap {
  /** r = height (lowMm + r · spanMm), gb = dh/dx, dh/dz (±SLOPE → 0..1), a = tint 0..1. uv = (x + 3, z + 3) / 6. */
  readonly texture: DataTexture;
  readonly lowMm: number;
  readonly spanMm: number;
  /** Untreated. */
  readonly heightAtMm: (xMm: number, zMm: number) => number;
  /** What the surface colour is multiplied by where the tint is full; linear. */
  readonly tint: readonly [number, number, number];
}

/** Steepest slope that the map holds. */
export const CONCERN_SLOPE = 4;
const BROWN = [0.58, 0.37, 0.24] as const;
const RED = [1.02, 0.60, 0.58] as const;
const PALE = [1.18, 1.16, 1.16] as const;
/** How far an outline strays, as share of its half width, and over what lengths, mm. */
const STRAY_SHARE = 0.3;
const STRAY_PERIOD_MM = 0.55;
/** A line wanders this far from straight, mm, over this length. */
const WANDER_MM = 0.13;
const WANDER_PERIOD_MM = 1.5;
/** Edges of pits and bumps are rounded over this radius, mm. */
const ROUNDED_MM = 0.035;
/** How far the skin of a scar's wall stands out and sinks in, mm, and over what length. */
const WALL_GRAIN_MM = 0.011;
const WALL_PERIOD_MM = 0.13;

const TINTS: Readonly<Record<Concern, readonly [number, number, number]>> = {
  'none': RED,
  'fine-lines': RED,
  'acne-scars': [0.80, 0.52, 0.46],
  'large-pores': [0.36, 0.22, 0.15],
  'rough-texture': RED,
  'uneven-tone': BROWN,
  'stretch-marks': RED,
};

/** `size` texels along each side. */
export function createConcernMap(skin: Skin, seed: number, size: number): ConcernMap {
  const features = createConcern(skin, seed);
  if (features.length === 0) return { texture: mapTexture(new Uint8Array([0, 128, 128, 0]), 1), lowMm: 0, spanMm: 0, heightAtMm: () => 0, tint: RED };
  const pale = skin.concern === 'stretch-marks' && features.every(({ pigment }) => pigment < 0);
  const height = new Float32Array(size * size);
  const tint = new Float32Array(size * size);
  const stray = straying(seed);
  for (const feature of features) stamp(feature, size, height, tint, stray);
  round(height, size);
  if (skin.concern === 'acne-scars') grainWalls(height, tint, size, stray);
  let lowMm = 0;
  let highMm = 0;
  for (const mm of height) {
    lowMm = Math.min(lowMm, mm);
    highMm = Math.max(highMm, mm);
  }
  const spanMm = Math.max(highMm - lowMm, 1e-6);
  const bytes = new Uint8Array(size * size * 4);
  const slopeCode = (mm: number): number => Math.round(255 * clamp(0.5 + ((mm * size) / (2 * BLOCK_WIDTH_MM)) / (2 * CONCERN_SLOPE), 0, 1));
  for (let row = 0; row < size; row += 1) {
    const above = ((row + size - 1) % size) * size;
    const below = ((row + 1) % size) * size;
    for (let column = 0; column < size; column += 1) {
      const at = row * size + column;
      const left = row * size + ((column + size - 1) % size);
      const right = row * size + ((column + 1) % size);
      bytes[4 * at] = Math.round((255 * ((height[at] as number) - lowMm)) / spanMm);
      bytes[4 * at + 1] = slopeCode((height[right] as number) - (height[left] as number));
      bytes[4 * at + 2] = slopeCode((height[below + column] as number) - (height[above + column] as number));
      bytes[4 * at + 3] = Math.round(255 * clamp(tint[at] as number, 0, 1));
    }
  }
  const texture = mapTexture(bytes, size);
  return { texture, lowMm, spanMm, heightAtMm: reliefReader(texture, lowMm, spanMm), tint: pale ? PALE : TINTS[skin.concern] };
}

/** Writes one feature into the rectangle that it reaches; pits keep the deepest, bumps the highest. */
function stamp(feature: ConcernFeature, size: number, height: Float32Array, tint: Float32Array, stray: Stray): void {
  const { halfLengthMm, halfWidthMm, azimuthRad, depthMm, pigment, redness } = feature;
  const band = feature.kind === 'line' || feature.kind === 'stria';
  const margin = band ? WANDER_MM + halfWidthMm : STRAY_SHARE * halfWidthMm;
  const cos = Math.abs(Math.cos(azimuthRad));
  const sin = Math.abs(Math.sin(azimuthRad));
  const long = Math.max(halfLengthMm, halfWidthMm) + margin;
  const wide = Math.min(BLOCK_HALF_MM, long * cos + (halfWidthMm + margin) * sin);
  const deep = Math.min(BLOCK_HALF_MM, long * sin + (halfWidthMm + margin) * cos);
  const texel = BLOCK_WIDTH_MM / size;
  const dark = feature.kind === 'pore' ? 0.9 : feature.kind === 'ice-pick-scar' ? 0.45 : 0;
  const strong = Math.max(Math.abs(pigment), redness);
  for (let row = Math.floor((feature.zMm - deep) / texel); row < Math.ceil((feature.zMm + deep) / texel); row += 1) {
    const z = (row + 0.5) * texel;
    const line = wrapped(row + size / 2, size) * size;
    for (let column = Math.floor((feature.xMm - wide) / texel); column < Math.ceil((feature.xMm + wide) / texel); column += 1) {
      const x = (column + 0.5) * texel;
      const share = band ? bandShare(feature, x, z, stray) : discShare(feature, x, z, stray);
      if (share <= 0.002) continue;
      const at = line + wrapped(column + size / 2, size);
      const mm = -depthMm * share;
      if (depthMm > 0 ? mm < (height[at] as number) : mm > (height[at] as number)) height[at] = mm;
      tint[at] = Math.max(tint[at] as number, strong * share * (1 + 0.3 * stray(x, z, 0.3)), dark * Math.sqrt(share));
    }
  }
}

/** Share of the depth inside a pit, bump or patch: flat floor, cosine wall, ragged outline. */
function discShare(feature: ConcernFeature, x: number, z: number, stray: Stray): number {
  const { wall } = feature;
  const u = Math.max(0, featureDistance(feature, x, z) + STRAY_SHARE * (0.7 * stray(x, z, STRAY_PERIOD_MM) + 0.3 * stray(z, x, 0.4 * STRAY_PERIOD_MM)));
  return u >= 1 ? 0 : u <= wall ? 1 : 0.5 * (1 + Math.cos((Math.PI * (u - wall)) / (1 - wall)));
}

/** Share of the depth inside a line or a stretch mark: a soft trough that wanders, and is deeper here and shallower there. */
function bandShare(feature: ConcernFeature, x: number, z: number, stray: Stray): number {
  const wander = WANDER_MM * stray(x, z, WANDER_PERIOD_MM);
  const moved = featureDistance(feature, x + wander * Math.sin(feature.azimuthRad), z + wander * Math.cos(feature.azimuthRad));
  const strength = 0.72 + 0.28 * stray(z, x, 1.1);
  const across = feature.kind === 'stria' ? moved ** 4 : moved * moved;
  return strength * Math.exp(-1.7 * across);
}

/** A box blur along both axes: no wall keeps an edge sharper than skin has. */
function round(height: Float32Array, size: number): void {
  const reach = Math.max(1, Math.round((ROUNDED_MM * size) / BLOCK_WIDTH_MM));
  const line = new Float32Array(size);
  for (const [step, next] of [[1, size], [size, 1]] as const) {
    for (let row = 0; row < size; row += 1) {
      let sum = 0;
      for (let at = -reach; at <= reach; at += 1) sum += height[row * next + wrapped(at, size) * step] as number;
      for (let at = 0; at < size; at += 1) {
        line[at] = sum / (2 * reach + 1);
        sum += (height[row * next + wrapped(at + reach + 1, size) * step] as number) - (height[row * next + wrapped(at - reach, size) * step] as number);
      }
      for (let at = 0; at < size; at += 1) height[row * next + at * step] = line[at] as number;
    }
  }
}

/**
 * The relief of the skin lies over the block as seen from above, so a steep wall draws it out into smooth folds. Walls therefore get
 * pores, folds and flushed hollows of their own, placed by depth as well as by place. In reality scar tissue, and paler.
 */
function grainWalls(height: Float32Array, tint: Float32Array, size: number, stray: Stray): void {
  const from = height.slice();
  from.forEach((mm, at) => {
    const texel = BLOCK_WIDTH_MM / size;
    const around = (step: number): number => from[wrapped(at + step, from.length)] as number;
    const [dx, dz] = [around(1) - around(-1), around(size) - around(-size)];
    const slope = Math.hypot(dx, dz) / (2 * texel);
    const steep = smoothstep(0.5, 1.6, slope);
    if (steep <= 0) return;
    // Seen square to the wall: a wall that faces along x is laid out over z and depth, and the other way round.
    const facing = (dx * dx) / (dx * dx + dz * dz);
    const [x, z] = [(at % size) * texel, Math.floor(at / size) * texel];
    const onWall = (periodMm: number): number => lerp(stray(x, mm, periodMm), stray(z, mm + 7, periodMm), facing);
    const grain = 0.6 * (1 - 2.6 * Math.abs(onWall(WALL_PERIOD_MM))) + 0.5 * onWall(0.4 * WALL_PERIOD_MM);
    height[at] = mm + steep * WALL_GRAIN_MM * grain * Math.hypot(1, slope);
    tint[at] = Math.max(tint[at] as number, steep * (0.4 - 0.4 * grain));
  });
}

function wrapped(at: number, size: number): number {
  return ((at % size) + size) % size;
}

/** Noise −1..1 at a place, of a period in mm. */
type Stray = (x: number, z: number, periodMm: number) => number;

/** Smooth value noise on a lattice without end. */
function straying(seed: number): Stray {
  const random = createStream(seed, 'concern-outline');
  const lattice = (i: number, k: number): number => 2 * random(i + 4096, k + 4096) - 1;
  return (x, z, periodMm) => {
    const u = x / periodMm;
    const v = z / periodMm;
    const i = Math.floor(u);
    const k = Math.floor(v);
    const fu = (u - i) ** 2 * (3 - 2 * (u - i));
    const fv = (v - k) ** 2 * (3 - 2 * (v - k));
    const near = lattice(i, k) * (1 - fu) + lattice(i + 1, k) * fu;
    const far = lattice(i, k + 1) * (1 - fu) + lattice(i + 1, k + 1) * fu;
    return near * (1 - fv) + far * fv;
  };
}

function mapTexture(bytes: Uint8Array<ArrayBuffer>, size: number): DataTexture {
  const texture = new DataTexture(bytes, size, size, RGBAFormat, UnsignedByteType);
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}
