/**
 * Uniforms that every material of the scene shares by reference: written once per drawn frame, nothing else changes.
 * Owner: the stage. A material takes them by spreading: `uniforms: { ...frame, uOwn: { value } }`.
 */
import { type Texture, Vector2, Vector3, Vector4 } from 'three';
import { MOST_NEEDLES, NEEDLE_NUMBERS } from '@/encoding/needleList';

export interface FrameUniforms {
  /** Day shown. */
  readonly uDay: { value: number };
  /** Fractional column of the time tables for uDay. */
  readonly uColumn: { value: number };
  /** Seconds on the slow clock of the pass; −1 while no pass is shown. */
  readonly uPassSeconds: { value: number };
  /** Session whose pass is shown; −1 while none is. */
  readonly uPassSession: { value: number };
  /** The needles that bend the skin now (see deform.glsl), how many, and their shape: shaft, cone, hole's depth and width. */
  readonly uNeedles: { value: Float32Array };
  readonly uNeedleCount: { value: number };
  readonly uNeedleShape: { value: Vector4 };
  /** How far the skin that touches a shaft is drawn along it, mm, + up. */
  readonly uDragMm: { value: number };
  /** A roller's axle: x, z, direction of rolling; and its height, 0 = needles stand upright. */
  readonly uDrum: { value: Vector4 };
  readonly uAxleMm: { value: number };
  /** The device itself: x, y, z of its tips when fully out, turn about the vertical · how far the needles are drawn in, roll, blur, dent. */
  readonly uBody: { value: Vector4 };
  readonly uParts: { value: Vector4 };
  /** What of a roller stands in front of this plane is cut away; out of reach = nothing. */
  readonly uSectionZ: { value: number };
  /** Stretch of the block along x, y, z. */
  readonly uStretch: { value: Vector3 };
  /** Stretches at which fibres are straight, mean and spread; functional elastin. */
  readonly uCrimp: { value: Vector3 };
  /** What shades the skin from above: x, z, direction of rolling · half length across it, radius, height of its underside, curvature radius. */
  readonly uShade: { value: Vector4 };
  readonly uShadeShape: { value: Vector4 };
  /** How much of the light it takes where it touches: clear plastic little. */
  readonly uShadeAmount: { value: number };
  /** Depth exaggeration, 1 = true scale (see skinFrame.glsl). */
  readonly uExaggeration: { value: number };
  /** Depth of the block, mm. */
  readonly uBlockDepth: { value: number };
  /** Size of one pixel at the view's target, mm: what a pattern must exceed to be drawn. */
  readonly uPixelMm: { value: number };
  /** How far the cut face recedes inside the healing zone in close-ups, mm (the dissection window); 0 = a plain cut. */
  readonly uWindowDepthMm: { value: number };
  /** Radius of arterioles and capillaries over that at rest: they widen with the redness. */
  readonly uDilation: { value: number };
  /** Shares of the drawn new fibres that are sure and that are likely, 1 = all (see doubt.ts). */
  readonly uDoubt: { value: Vector2 };
  /** Elastic fibres formed, as share of native ones. */
  readonly uElastinFormed: { value: number };
  /** Relief of the concern, its lowest height and span (mm), what is left of its relief and tint (see concernMap.ts). */
  readonly uConcernMap: { value: Texture | null };
  readonly uConcernRange: { value: Vector2 };
  readonly uConcernNow: { value: Vector2 };
  /** 0 = light theme, 1 = dark. */
  readonly uDarkTheme: { value: number };
  /** 0 = natural colours, 1 = the high-separation palette. */
  readonly uSeparated: { value: number };
  /** Unit vectors towards the key and the rim light, world. */
  readonly uKeyDirection: { value: Vector3 };
  readonly uRimDirection: { value: Vector3 };
}

export function createFrameUniforms(): FrameUniforms {
  return {
    uDay: { value: -1 },
    uColumn: { value: 0 },
    uPassSeconds: { value: -1 },
    uPassSession: { value: -1 },
    uNeedles: { value: new Float32Array(MOST_NEEDLES * NEEDLE_NUMBERS) },
    uNeedleCount: { value: 0 },
    uNeedleShape: { value: new Vector4(0.08, 0.6, 0, 0) },
    uDragMm: { value: 0 },
    uDrum: { value: new Vector4(0, 0, 0, 1) },
    uAxleMm: { value: 0 },
    uBody: { value: new Vector4(0, 10, 0, Math.PI / 2) },
    uParts: { value: new Vector4(0, 0, 0, 0) },
    uSectionZ: { value: 1e6 },
    uStretch: { value: new Vector3(1, 1, 1) },
    uCrimp: { value: new Vector3(1.13, 0.03, 1) },
    uShade: { value: new Vector4(0, 0, 0, 1) },
    uShadeAmount: { value: 0 },
    uShadeShape: { value: new Vector4(0, 0, 0, 0) },
    uExaggeration: { value: 2.5 },
    uBlockDepth: { value: 3.4 },
    uPixelMm: { value: 0.007 },
    uWindowDepthMm: { value: 0 },
    uDilation: { value: 1 },
    uDoubt: { value: new Vector2(1, 1) },
    uElastinFormed: { value: 0 },
    uConcernMap: { value: null },
    uConcernRange: { value: new Vector2(0, 0) },
    uConcernNow: { value: new Vector2(1, 1) },
    uDarkTheme: { value: 0 },
    uSeparated: { value: 0 },
    uKeyDirection: { value: new Vector3(-4, 7, 5).normalize() },
    uRimDirection: { value: new Vector3(7, 3, 1).normalize() },
  };
}
