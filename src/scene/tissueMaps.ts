/**
 * What the tissue bake hands out: bytes kept in main memory as DataTextures, so that a restored graphics context uploads them
 * again without baking, and the uniforms of `src/shaders/tissueSample.glsl` that read them.
 */
import {
  DataArrayTexture, DataTexture, LinearFilter, LinearMipmapLinearFilter, NoColorSpace, RGBAFormat, SRGBColorSpace, UnsignedByteType, Vector3, Vector4,
} from 'three';
import type { Texture } from 'three';
import { smoothstep } from '@/lib/interpolate';
import type { ConcernMap } from './concernMap';
import type { FrameUniforms } from './frameUniforms';
import { reliefReader } from './surfaceRelief';

export interface TissueFace {
  /** rgb = albedo (sRGB), a = occlusion (linear). Row 0 = surface. */
  readonly albedo: DataTexture;
  /** xy = tangent bump (0.5 + 0.5 b; x along s, y down), z = gloss, w = tissue code. */
  readonly relief: DataTexture;
}

export interface TissueWindow {
  /** Face coordinate of the middle, mm. */
  readonly centreS: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface TissueDetail extends TissueFace {
  readonly window: TissueWindow;
}

export interface TissueTop {
  /** r = height (−0.10..+0.05 mm → 0..1), gb = dh/dx, dh/dz (±1.25 → 0..1), a = occlusion. uv = (x + 3, z + 3) / 6. */
  readonly height: DataTexture;
  /** rgb = skin colour (sRGB), a = gloss. */
  readonly albedo: DataTexture;
  /** Height of the surface above its mean, mm, read from the kept bytes: the same as the picture shows. */
  readonly heightAtMm: (xMm: number, zMm: number) => number;
}

/** Densities of the components, three layers each (see tissuePack.frag.glsl), for stains. */
export interface StainedTissue {
  readonly front: DataArrayTexture;
  readonly right: DataArrayTexture;
  /** The close-up window, and the window it covers. */
  readonly detail: DataArrayTexture | null;
  readonly window: TissueWindow | null;
}

export interface TissueMaps {
  readonly key: string;
  readonly tissueDepthMm: number;
  readonly faces: { readonly front: TissueFace; readonly right: TissueFace };
  readonly top: TissueTop;
  readonly concern: ConcernMap;
  /** The close-up window that is shown; null until a close view asked for one. */
  detail: TissueDetail | null;
  /** All that were painted, the last one asked for at the end. */
  readonly details: TissueDetail[];
}

export const HEIGHT_LOW_MM = -0.1;
export const HEIGHT_SPAN_MM = 0.15;

export function createKeptTexture(bytes: Uint8Array, width: number, height: number, colour: boolean): DataTexture {
  const texture = new DataTexture(bytes, width, height, RGBAFormat, UnsignedByteType);
  texture.colorSpace = colour ? SRGBColorSpace : NoColorSpace;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}

/** `layers`: bytes of equal size, one after the other. */
export function createKeptLayers(layers: readonly Uint8Array[], width: number, height: number): DataArrayTexture {
  const bytes = new Uint8Array(width * height * 4 * layers.length);
  layers.forEach((layer, at) => bytes.set(layer, at * width * height * 4));
  const texture = new DataArrayTexture(bytes, width, height, layers.length);
  texture.format = RGBAFormat;
  texture.type = UnsignedByteType;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}

export function createTissueTop(height: DataTexture, albedo: DataTexture): TissueTop {
  return { height, albedo, heightAtMm: reliefReader(height, HEIGHT_LOW_MM, HEIGHT_SPAN_MM) };
}

export interface TissueUniforms {
  readonly uTissueDepth: { value: number };
  readonly uFrontAlbedo: { value: Texture | null };
  readonly uFrontRelief: { value: Texture | null };
  readonly uRightAlbedo: { value: Texture | null };
  readonly uRightRelief: { value: Texture | null };
  readonly uDetailAlbedo: { value: Texture | null };
  readonly uDetailRelief: { value: Texture | null };
  /** s of the left edge, depth of the top, width, height (mm). */
  readonly uDetailWindow: { value: Vector4 };
  /** 0 = no close-up window, 1 = shown; may be faded. */
  readonly uDetailShown: { value: number };
  readonly uTopHeight: { value: Texture | null };
  readonly uTopAlbedo: { value: Texture | null };
  /** Tint of the concern; its relief is the frame's, because everything in the tissue follows it. */
  readonly uConcernTint: { value: Vector3 };
}

export function createTissueUniforms(): TissueUniforms {
  const blank = createKeptTexture(new Uint8Array([200, 160, 145, 255]), 1, 1, true);
  return {
    uTissueDepth: { value: 3.4 },
    uFrontAlbedo: { value: blank }, uFrontRelief: { value: blank }, uRightAlbedo: { value: blank }, uRightRelief: { value: blank },
    uDetailAlbedo: { value: blank }, uDetailRelief: { value: blank }, uDetailWindow: { value: new Vector4(0, 0, 1, 1) }, uDetailShown: { value: 0 },
    uTopHeight: { value: blank }, uTopAlbedo: { value: blank },
    uConcernTint: { value: new Vector3(1, 1, 1) },
  };
}

/**
 * How much of a close-up window to show across a field of view this wide: none where it would be a patch finer than what is
 * around it, all of it where it fills most of the picture.
 */
export function detailShownIn(fieldWidthMm: number, windowWidthMm: number): number {
  return 1 - smoothstep(1.6, 2.6, fieldWidthMm / windowWidthMm);
}

/** What everything in the tissue follows, not the block alone. */
export type ConcernUniforms = Pick<FrameUniforms, 'uConcernMap' | 'uConcernRange'>;

/** Points the uniforms at these maps; how much of the close-up window is shown is the frame's business. */
export function assignTissueMaps(frame: ConcernUniforms, uniforms: TissueUniforms, maps: TissueMaps): void {
  uniforms.uTissueDepth.value = maps.tissueDepthMm;
  uniforms.uFrontAlbedo.value = maps.faces.front.albedo;
  uniforms.uFrontRelief.value = maps.faces.front.relief;
  uniforms.uRightAlbedo.value = maps.faces.right.albedo;
  uniforms.uRightRelief.value = maps.faces.right.relief;
  uniforms.uTopHeight.value = maps.top.height;
  uniforms.uTopAlbedo.value = maps.top.albedo;
  frame.uConcernMap.value = maps.concern.texture;
  frame.uConcernRange.value.set(maps.concern.lowMm, maps.concern.spanMm);
  uniforms.uConcernTint.value.set(...maps.concern.tint);
  if (!maps.detail) return;
  const { centreS, topMm, widthMm, heightMm } = maps.detail.window;
  uniforms.uDetailAlbedo.value = maps.detail.albedo;
  uniforms.uDetailRelief.value = maps.detail.relief;
  uniforms.uDetailWindow.value.set(centreS - 0.5 * widthMm, topMm, widthMm, heightMm);
}
