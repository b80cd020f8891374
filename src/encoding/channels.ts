/**
 * The table of channels: every signal that changes with time, where it stands in the time tables and how it is stored.
 * This one table feeds the packer (`encodeTimeTables.ts`), the reader (`readSignal.ts`) and the GLSL (`glslChannels.ts`).
 * A page is a texture of RGBA texels, width = columns of `days`; rows are classes of punctures or sessions.
 */
import type { SignalName } from '@/healing/record';

export type TableFormat = 'rgba16f' | 'rgba8';
export type ClassPage = 'cells' | 'matrix' | 'surface' | 'cover';
export type SessionPage = 'reach';

export interface Channel<Name extends string, Page extends string> {
  readonly name: Name;
  readonly page: Page;
  /** 0..3 = r, g, b, a. */
  readonly component: 0 | 1 | 2 | 3;
  /** value = stored · scale + offset; rgba8 stores 0..1. */
  readonly scale: number;
  readonly offset: number;
}

export const CLASS_PAGES: Readonly<Record<ClassPage, TableFormat>> = {
  cells: 'rgba16f',
  matrix: 'rgba16f',
  surface: 'rgba8',
  cover: 'rgba16f',
};

export const SESSION_PAGES: Readonly<Record<SessionPage, TableFormat>> = { reach: 'rgba16f' };

function channel<Name extends string, Page extends string>(
  name: Name,
  page: Page,
  component: 0 | 1 | 2 | 3,
): Channel<Name, Page> {
  return { name, page, component, scale: 1, offset: 0 };
}

/** Signals per class of punctures; names as in the healing record. Scaled: the peak of one isolated reference puncture = 1. */
export const CLASS_CHANNELS: readonly Channel<SignalName, ClassPage>[] = [
  channel('neutrophils', 'cells', 0), // neutrophils in and around the channel (scaled)
  channel('macrophagesInflammatory', 'cells', 1), // macrophages that clear debris (scaled)
  channel('macrophagesRepair', 'cells', 2), // macrophages that call fibroblasts (scaled)
  channel('fibroblasts', 'cells', 3), // activated fibroblasts of all stages (scaled)
  channel('inflammation', 'matrix', 0), // pro-inflammatory signal (scaled)
  channel('growthSignal', 'matrix', 1), // TGF-β-like growth signal (scaled)
  channel('depositionRate', 'matrix', 2), // collagen laid per day (per day, scaled)
  channel('matrixLoss', 'matrix', 3), // cumulative collagenase exposure (1)
  channel('clot', 'surface', 0), // fibrin clot left in the channel (0..1)
  channel('lumen', 'surface', 1), // how far the channel still stands open (channel radius ÷ needle radius)
  channel('epidermalGap', 'surface', 2), // how far the epidermis still gapes (uncovered ÷ initial radius)
  channel('barrier', 'surface', 3), // stratum corneum regained (0..1)
  channel('erythema', 'cover', 0), // redness at the puncture (Δa*)
  channel('crust', 'cover', 1), // micro-crust on the puncture (0..1)
  channel('woundGate', 'cover', 2), // leaky, provisional state that lets leukocytes in (0..1)
  channel('remodellers', 'cover', 3), // slow remodelling fibroblasts (scaled)
];

/** Signals per session that reach beyond the puncture: means over the session's punctures, weighted by the field. */
export const SESSION_CHANNELS = [
  channel('reachErythema', 'reach', 0), // redness at the punctures (Δa*)
  channel('reachOedema', 'reach', 1), // swelling where punctures stand close (mm)
  channel('reachThickening', 'reach', 2), // share by which the living epidermis is thicker (ratio)
  channel('reachSprouting', 'reach', 3), // vessel density above rest (ratio)
] as const satisfies readonly Channel<string, SessionPage>[];

export type SessionSignalName = (typeof SESSION_CHANNELS)[number]['name'];
