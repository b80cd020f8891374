/**
 * Uniforms that every material of the scene shares by reference: written once per drawn frame, nothing else changes.
 * Owner: the stage. A material takes them by spreading: `uniforms: { ...frame, uOwn: { value } }`.
 */
import { Vector2, Vector3 } from 'three';

export interface FrameUniforms {
  /** Day shown. */
  readonly uDay: { value: number };
  /** Fractional column of the time tables for uDay. */
  readonly uColumn: { value: number };
  /** Seconds on the slow clock of the pass; −1 while no pass is shown. */
  readonly uPassSeconds: { value: number };
  /** Session whose pass is shown; −1 while none is. */
  readonly uPassSession: { value: number };
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
    uExaggeration: { value: 2.5 },
    uBlockDepth: { value: 3.4 },
    uPixelMm: { value: 0.007 },
    uWindowDepthMm: { value: 0 },
    uDilation: { value: 1 },
    uDoubt: { value: new Vector2(1, 1) },
    uElastinFormed: { value: 0 },
    uDarkTheme: { value: 0 },
    uSeparated: { value: 0 },
    uKeyDirection: { value: new Vector3(-4, 7, 5).normalize() },
    uRimDirection: { value: new Vector3(7, 3, 1).normalize() },
  };
}
