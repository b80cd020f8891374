/**
 * The healing record: what one simulation returns, in real units, before anything is packed for the GPU.
 * Time signals are kept per class of punctures (session × crowding, at most 64 classes), column by column of `days`.
 */
import type { Anatomy } from '@/skin/anatomy';
import type { Scenario } from '@/treatment/scenario';
import type { Treatment } from '@/treatment/treatment';
import type { HealingParameters } from './parameters';
import type { Reach } from './reach';

/** Most class rows a record may have: the height of every time table. */
export const MAX_CLASSES = 64;

/**
 * Signals of a puncture class. Concentrations and cells are scaled to the peak of one isolated reference puncture (= 1);
 * the scale table in `measureParameters.ts` turns them into real units.
 */
export const SIGNAL_NAMES = [
  'inflammation', // C, pro-inflammatory signal
  'growthSignal', // T, TGF-β-like
  'neutrophils', // N
  'macrophagesInflammatory', // M1
  'macrophagesRepair', // M2
  'fibroblasts', // A + B + F
  'remodellers', // Q
  'depositionRate', // R, per day
  'matrixLoss', // Λ, cumulative collagenase exposure
  'woundGate', // w
  'clot', // f, fibrin clot 0..1
  'lumen', // channel radius ÷ needle radius, 0..1
  'epidermalGap', // uncovered radius ÷ initial surface radius, 0..1
  'barrier', // stratum corneum regained, 0..1
  'erythema', // Δa* at the puncture
  'crust', // 0..1
] as const;
export type SignalName = (typeof SIGNAL_NAMES)[number];

export interface ClassSignals {
  readonly classCount: number;
  /** Class of each puncture. */
  readonly classOf: Uint8Array;
  /** Session of each class. */
  readonly sessionOfClass: Uint8Array;
  /** [class × columns + column]; exactly 0 (1 for barrier) before the class's session. */
  readonly values: Readonly<Record<SignalName, Float32Array>>;
}

/**
 * New collagen fibres as polylines: vertices of fibre i are firstVertex[i] .. firstVertex[i + 1] − 1. Fibres are in a
 * random order fixed by the seed, so a prefix is an unbiased thinning; those of the punctures nearest the cuts come first
 * (`cutFibreCount`). A fibre that crosses the periodic boundary is split into two.
 */
export interface Fibres {
  readonly count: number;
  readonly vertexCount: number;
  readonly cutFibreCount: number;
  readonly firstVertex: Uint32Array;
  readonly puncture: Uint16Array;
  /** mm, `positionSkin`. */
  readonly xMm: Float32Array;
  readonly yMm: Float32Array;
  readonly zMm: Float32Array;
  /** Day of deposition; strictly increasing along a fibre. */
  readonly birthDay: Float32Array;
  /** Collagen laid at the vertex, in mm³ of native dermis with the same collagen mass. */
  readonly mass: Float32Array;
  /** Type III share when laid. */
  readonly typeIIIShareAtBirth: Float32Array;
  /** Λ of the fibre's class at birth. */
  readonly matrixLossAtBirth: Float32Array;
}

export interface HealingRecord {
  readonly scenario: Scenario;
  readonly anatomy: Anatomy;
  readonly treatment: Treatment;
  readonly parameters: HealingParameters;
  /** Columns of every time table: the solver's own grid, from −1 to the last day; a session's day stands twice (before, after). */
  readonly days: Float64Array;
  readonly signals: ClassSignals;
  /** What each session does beyond its punctures. */
  readonly reach: Reach;
  readonly fibres: Fibres;
  /** Elastic fibres formed since the first session, ratio to native elastin, per column. */
  readonly elastinFormed: Float64Array;
  /** Volume that dermal measures are means over (junction to mean reached depth, whole block), mm³. */
  readonly treatedVolumeMm3: number;
  /** Native dermis lost to the channels of each session, mm³: collagen = 1 − (lost − Σ mass · S) ÷ treated volume. */
  readonly lostVolumeMm3: Float64Array;
}
