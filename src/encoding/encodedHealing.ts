/**
 * Encoded healing: one simulation packed into bytes that contain time. Everything the picture and the embedded numbers need
 * is in here, so the object can cross from the worker, be kept in main memory, and be uploaded again after a lost context.
 * Owner: the session store; typed arrays are never written after encoding.
 */
import type { Anatomy } from '@/skin/anatomy';
import type { Skin } from '@/skin/skin';
import type { DeviceKind } from './deviceKind';
import type { EncodedOutcomes } from './encodeOutcomes';

/** A table over time: RGBA texels, width = columns, height = rows. Format by page, see `channels.ts`. */
export interface TimeTable {
  readonly format: 'rgba16f' | 'rgba8';
  readonly columns: number;
  readonly rows: number;
  /** Uint16Array of half floats for rgba16f, Uint8Array of unorm for rgba8; length 4 × columns × rows, row-major. */
  readonly data: Uint16Array | Uint8Array;
}

/**
 * Interleaved fibre vertices, FIBRE_STRIDE bytes each, in drawing order (see `fibreLayout.ts`). Segment k joins vertex k and
 * k + 1; a vertex flagged last starts none. A prefix that ends at a fibre's end is an unbiased thinning.
 */
export interface EncodedFibres {
  readonly bytes: Uint8Array;
  readonly vertexCount: number;
  readonly fibreCount: number;
  /** Fibres and vertices of the punctures nearest the cuts, which come first in the buffer. */
  readonly cutFibreCount: number;
  readonly cutVertexCount: number;
  /** First vertex of each fibre, length fibreCount + 1: where a prefix may end. */
  readonly firstVertex: Uint32Array;
  /** Day of time code 0 and days per step of the 16-bit birth time. */
  readonly birthDayOffset: number;
  readonly birthDayStep: number;
  /** Collagen mass of code 65535, mm³ native equivalent. */
  readonly massScale: number;
  /** Λ of code 65535. */
  readonly matrixLossScale: number;
}

/** Punctures as texels of RGBA32F, PUNCTURE_TEXELS per puncture, and a cell list of the holes for fragments. */
export interface EncodedPunctures {
  readonly count: number;
  /** Texel 0: x, z, depth, needle radius (mm). Texel 1: tilt, azimuth (rad), class row, session. Texel 2: seconds at which the needle leaves its hole, random 0..1, surface radius mm, seconds at which it is deepest. */
  readonly texels: Float32Array;
  /** Cells along one side; cell size = 6 mm ÷ gridCells. */
  readonly gridCells: number;
  /** Per cell: first entry and number of entries of `cellEntries`, 2 × Uint16 per cell, row-major z then x. */
  readonly cellRanges: Uint16Array;
  /** Puncture indices; a puncture stands in every cell its hole reaches. */
  readonly cellEntries: Uint16Array;
}

/**
 * Far-reaching effects (redness, swelling, thickened epidermis): lateral weight of each session, unorm8, FIELD_CELLS² texels
 * with four sessions per RGBA page (two pages). 1 = fieldScale[session] times the mean weight of one puncture per mm².
 */
export interface EncodedField {
  readonly cells: number;
  readonly pages: readonly [Uint8Array, Uint8Array];
  readonly scale: readonly number[];
}

/** The passes: per session how the device travels, and the strokes shown one by one, each session on a slow clock from 0. */
export interface EncodedPass extends DeviceKind {
  readonly sessions: number;
  /** Length of each session's pass. */
  readonly passSeconds: Float32Array;
  /** Depth of the needle tips while the device works, mm, per session. */
  readonly workDepthMm: Float32Array;
  /** First key of each session, and the total. */
  readonly firstKey: Uint32Array;
  /** KEY_NUMBERS per key: seconds, x, z of the device's axis, lift above its work (mm), roll, yaw (rad), blur, ease. */
  readonly track: Float32Array;
  readonly firstStroke: Uint32Array;
  /** STROKE_NUMBERS per shown stroke: start, seconds, x, z, depth (mm). */
  readonly strokes: Float32Array;
}

export interface EncodedHealing {
  readonly version: 1;
  readonly seed: number;
  readonly skin: Skin;
  readonly anatomy: Anatomy;
  /** The time columns: the solver's grid. `columnOfDay(days, day)` gives `uColumn`. */
  readonly days: Float64Array;
  readonly sessionDays: readonly number[];
  readonly classCount: number;
  /** Rows = classes; page names from the channel table. */
  readonly timePages: Readonly<Record<string, TimeTable>>;
  /** Rows = sessions: mean signals that drive the far-reaching effects. */
  readonly sessionPages: Readonly<Record<string, TimeTable>>;
  readonly punctures: EncodedPunctures;
  readonly field: EncodedField;
  readonly fibres: EncodedFibres;
  /** What the surface shows of the months, per column. */
  readonly outcomes: EncodedOutcomes;
  readonly pass: EncodedPass;
  readonly treatedVolumeMm3: number;
  /** Native dermis lost to the channels of each session, mm³. */
  readonly lostVolumeMm3: Float64Array;
  /** Matrix constants the shader needs (closed form of §3.6), by name. */
  readonly matrix: Readonly<Record<string, number>>;
  /** Sum of every typed array above. */
  readonly encodedBytes: number;
}
