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
  readonly unit: string;
  readonly meaning: string;
}

export const CLASS_PAGES: Readonly<Record<ClassPage, TableFormat>> = {
  cells: 'rgba16f',
  matrix: 'rgba16f',
  surface: 'rgba8',
  cover: 'rgba16f',
};

export const SESSION_PAGES: Readonly<Record<SessionPage, TableFormat>> = { reach: 'rgba16f' };

const SCALED = 'peak of one isolated reference puncture = 1';

function channel<Name extends string, Page extends string>(
  name: Name,
  page: Page,
  component: 0 | 1 | 2 | 3,
  unit: string,
  meaning: string,
): Channel<Name, Page> {
  return { name, page, component, scale: 1, offset: 0, unit, meaning };
}

/** Signals per class of punctures; names as in the healing record. */
export const CLASS_CHANNELS: readonly Channel<SignalName, ClassPage>[] = [
  channel('neutrophils', 'cells', 0, SCALED, 'neutrophils in and around the channel'),
  channel('macrophagesInflammatory', 'cells', 1, SCALED, 'macrophages that clear debris'),
  channel('macrophagesRepair', 'cells', 2, SCALED, 'macrophages that call fibroblasts'),
  channel('fibroblasts', 'cells', 3, SCALED, 'activated fibroblasts of all stages'),
  channel('inflammation', 'matrix', 0, SCALED, 'pro-inflammatory signal'),
  channel('growthSignal', 'matrix', 1, SCALED, 'TGF-β-like growth signal'),
  channel('depositionRate', 'matrix', 2, 'per day, scaled', 'collagen laid per day'),
  channel('matrixLoss', 'matrix', 3, '1', 'cumulative collagenase exposure'),
  channel('clot', 'surface', 0, '0..1', 'fibrin clot left in the channel'),
  channel('lumen', 'surface', 1, 'channel radius ÷ needle radius', 'how far the channel still stands open'),
  channel('epidermalGap', 'surface', 2, 'uncovered ÷ initial radius', 'how far the epidermis still gapes'),
  channel('barrier', 'surface', 3, '0..1', 'stratum corneum regained'),
  channel('erythema', 'cover', 0, 'Δa*', 'redness at the puncture'),
  channel('crust', 'cover', 1, '0..1', 'micro-crust on the puncture'),
  channel('woundGate', 'cover', 2, '0..1', 'leaky, provisional state that lets leukocytes in'),
  channel('remodellers', 'cover', 3, SCALED, 'slow remodelling fibroblasts'),
];

/** Signals per session that reach beyond the puncture: means over the session's punctures, weighted by the field. */
export const SESSION_CHANNELS = [
  channel('reachErythema', 'reach', 0, 'Δa*', 'redness at the punctures'),
  channel('reachOedema', 'reach', 1, 'mm', 'swelling where punctures stand close'),
  channel('reachThickening', 'reach', 2, 'ratio', 'share by which the living epidermis is thicker'),
  channel('reachSprouting', 'reach', 3, 'ratio', 'vessel density above rest'),
] as const satisfies readonly Channel<string, SessionPage>[];

export type SessionSignalName = (typeof SESSION_CHANNELS)[number]['name'];
