/**
 * The needle pass as data: which strikes the device makes and which punctures they leave. Structure of arrays, index =
 * puncture (or strike) number, sessions and strikes in order. All lengths mm in `positionSkin`, angles in radians. When a
 * strike is shown is no matter of the treatment: `encodePass.ts` has the slow clock.
 */
import type { Device } from './scenario';

export interface Punctures {
  readonly count: number;
  readonly xMm: Float32Array;
  readonly zMm: Float32Array;
  /** Depth actually reached below the skin surface. */
  readonly depthMm: Float32Array;
  /** Radius of the hole: of the needle where it passes the surface at its deepest. */
  readonly radiusMm: Float32Array;
  /** Lean of the channel axis from the surface normal, and its lateral direction (0 = +x, π/2 = +z). */
  readonly tiltRad: Float32Array;
  readonly azimuthRad: Float32Array;
  readonly session: Uint8Array;
  readonly strike: Uint32Array;
}

export interface Strikes {
  readonly count: number;
  readonly session: Uint8Array;
  /** Device axis at the strike. */
  readonly xMm: Float32Array;
  readonly zMm: Float32Array;
  /** Direction of travel: 0 = +x, π/2 = +z. */
  readonly headingRad: Float32Array;
}

export interface Treatment {
  readonly device: Device;
  readonly nominalDepthMm: number;
  /** Radius of the needle shaft. */
  readonly needleRadiusMm: number;
  /** Mean depth reached ÷ nominal length, before block and needle limit it. */
  readonly reachedShare: number;
  /** Passes over the skin in each session, in the device's crossing directions; 0 where every strike was placed by hand. */
  readonly passes: readonly number[];
  readonly sessionDays: readonly number[];
  readonly punctures: Punctures;
  readonly strikes: Strikes;
  /** Index of the puncture that the front cut bisects, −1 for untreated skin. */
  readonly heroPuncture: number;
}
