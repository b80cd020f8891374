/**
 * What the bake needs in order to paint what stands in the layers: further programs, and where to draw with them. Not part of
 * the first, coarse picture, so its code is fetched while that is shown (`standingParts.ts`).
 */
import type { Vector2, Vector4 } from 'three';
import type { CutPlane } from '@/skin/cutPlane';
import type { PlaceFine } from './strokeScatter';
import type { TissueSubject } from './tissuePainter';

export type StandingProgram = 'tube' | 'follicle' | 'gland';

/** One draw: a program, the rectangle of the cut that it can touch, the numbers its shader needs. */
export interface Primitive {
  readonly program: StandingProgram;
  /** mm. */
  readonly box: readonly [fromS: number, toS: number, fromDepthMm: number, toDepthMm: number];
  readonly values: PrimitiveValues;
}

export interface PrimitiveValues {
  readonly uLine?: Float32Array;
  readonly uLineCount?: number;
  readonly uKind?: number;
  readonly uBalls?: Float32Array;
  readonly uBallCount?: number;
  readonly uFollicleMouth?: Vector4;
  readonly uFollicleForm?: Vector4;
  readonly uFollicleGirth?: Vector4;
  readonly uFollicleLevels?: Vector2;
}

/** In the order of painting: under the epidermis, and over it. */
export interface StandingPrimitives {
  readonly under: readonly Primitive[];
  readonly over: readonly Primitive[];
}

export interface Standing {
  /** GLSL after the head that all painters of a cut share. */
  readonly shaders: Readonly<Record<StandingProgram, string>>;
  primitivesOnCut(subject: TissueSubject, plane: CutPlane): StandingPrimitives;
  /** Places the elastic network, wisps and nuclei of the dermis. */
  readonly fineStrokes: PlaceFine;
  /** GLSL that paints them: `tissueStrokeFiner.glsl`. */
  readonly finerStrokes: string;
}
