/**
 * The needle pass as data: which strikes the device makes and which punctures they leave. Structure of arrays, index =
 * puncture (or strike) number, sessions in order. All lengths mm in `positionSkin`, angles in radians, seconds on the
 * slow clock of the pass.
 */
import type { Device } from './scenario';

export interface Punctures {
  readonly count: number;
  readonly xMm: Float32Array;
  readonly zMm: Float32Array;
  /** Depth actually reached below the skin surface. */
  readonly depthMm: Float32Array;
  /** Radius of the needle shaft. */
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
  /** Moment of deepest penetration, seconds after the session's pass began. */
  readonly seconds: Float32Array;
  /** Device axis at the strike. */
  readonly xMm: Float32Array;
  readonly zMm: Float32Array;
}

export interface Treatment {
  readonly device: Device;
  readonly nominalDepthMm: number;
  readonly sessionDays: readonly number[];
  readonly punctures: Punctures;
  readonly strikes: Strikes;
  /** Length of one session's pass on its slow clock. */
  readonly passSeconds: number;
  /** Index of the puncture that the front cut bisects, −1 for untreated skin. */
  readonly heroPuncture: number;
}
